import CUTF8Proc

/// How many columns text takes on a terminal, by the properties of its code points alone, so that
/// every part of the program and every test counts alike.
///
/// Ambiguous width counts one column, wide and full width two. Marks (Mn, Me) and the vowels and
/// finals of Hangul syllables count none. A spacing mark (Mc) has a cell of its own, as terminals
/// and the C library's `wcwidth` have it, although utf8proc counts none.
package enum TextWidth {
  /// Columns of one code point, 0–2; 0 for what is never drawn as it is (controls, for one).
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    isPrintableASCII(scalar.value) ? 1 : columns(of: vex_properties_of(scalar.value))
  }

  /// Columns of a text that holds no sequence of several code points drawn as one; `SafeText`, which
  /// has taken those apart, knows its own.
  package static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  static func columns(of properties: vex_properties) -> Int {
    switch properties.category {
    case .letter:
      properties.boundary == .jamo_tail ? 0 : Int(properties.width)
    case .number, .punctuation, .symbol, .space:
      Int(properties.width)
    case .spacing_mark:
      1
    case .nonspacing_mark, .enclosing_mark,
      .line_separator, .paragraph_separator, .control,
      .format, .surrogate, .private_use,
      .unassigned:
      0
    }
  }

  static func isPrintableASCII(_ value: UInt32) -> Bool {
    value >= 0x20 && value < 0x7F
  }
}
