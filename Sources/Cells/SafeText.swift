import CUTF8Proc

/// Text that can do nothing to a terminal: every control character, invisible character and broken
/// sequence in it has been made visible and inert (`docs/faults.md`, "Hostile text" and D12). Only
/// such text can be written into a `Frame`, sent to a printing command's output or to a log.
///
/// Text from anywhere outside the program comes in by `init(untrusted:lines:ascii:)`. Literals go
/// the same way; an interpolation takes numbers and other safe text, never a `String`.
package struct SafeText: Hashable, Sendable {
  /// What becomes of a newline.
  package enum Lines: Hashable, Sendable {
    /// The text stands in one line; newline and tab are shown as `⏎` and `⇥`.
    case single
    /// A newline breaks the line, see `wrapped(to:)`.
    case wrapped
  }

  /// The neutralised text; fit for any output. Newlines occur only where lines were kept.
  package let string: String
  /// Columns that the text takes in one line; a newline, drawn as a blank there, counts one.
  package let columns: Int
  /// Whether the text was made for a screen that draws ASCII alone, and is cut with an ASCII mark.
  /// No part of its identity: what shows the same is the same.
  let isForASCII: Bool

  init(neutralised string: String, columns: Int, isForASCII: Bool) {
    self.string = string
    self.columns = columns
    self.isForASCII = isForASCII
  }

  /// Neutralises text from outside.
  ///
  /// - Parameters:
  ///   - untrusted: any text.
  ///   - lines: what becomes of newlines.
  ///   - ascii: whether the screen draws ASCII alone; other characters become `?`.
  package init(untrusted: some StringProtocol, lines: Lines = .single, ascii: Bool = false) {
    let text = String(untrusted)
    if let columns = SafeText.columnsOfPrintableASCII(text) {
      self.init(neutralised: text, columns: columns, isForASCII: ascii)
      return
    }
    var neutraliser = Neutraliser(
      units: text.unicodeScalars.map { .init($0.value) }, lines: lines, ascii: ascii)
    self = neutraliser.neutralise()
  }

  /// Neutralises bytes from outside that claim to be UTF-8; a byte that is none is shown as `<9B>`.
  package init(
    untrustedBytes bytes: some Sequence<UInt8>, lines: Lines = .single, ascii: Bool = false
  ) {
    var neutraliser = Neutraliser(
      units: Neutraliser.units(of: bytes), lines: lines, ascii: ascii)
    self = neutraliser.neutralise()
  }

  /// No text.
  package static let empty = SafeText(neutralised: "", columns: 0, isForASCII: false)

  /// Whether there is nothing to show.
  package var isEmpty: Bool { string.isEmpty }

  /// Whether each byte is a printable ASCII character, or a newline; such text has as many columns
  /// as bytes, which no other has: what takes two columns takes three bytes.
  var isASCII: Bool { string.utf8.count == columns }

  private static func columnsOfPrintableASCII(_ text: String) -> Int? {
    var count = 0
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x7F else { return nil }
      count += 1
    }
    return count
  }
}

// MARK: - One character

extension SafeText {
  /// Whether a terminal may be given a character of outside text as it is (`docs/faults.md`, D12):
  /// one that is neither a control nor invisible by its properties. For output with an escape of
  /// its own for the others; all else is neutralised whole.
  package static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    TextWidth.isPrintableASCII(scalar.value) || vex_properties_of(scalar.value).isDrawn
  }
}

// MARK: - Comparing

extension SafeText {
  /// Whether both show the same.
  package static func == (left: SafeText, right: SafeText) -> Bool {
    left.string == right.string
  }

  /// Hashes what is shown.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(string)
  }
}

// MARK: - Joining

extension SafeText {
  /// One text after the other.
  package static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(
      neutralised: left.string + right.string, columns: left.columns + right.columns,
      isForASCII: left.isForASCII || right.isForASCII)
  }

  /// Puts a text after this one.
  package static func += (left: inout SafeText, right: SafeText) {
    left = left + right
  }

  /// The text several times over; nothing for a count below one.
  package init(repeating text: SafeText, count: Int) {
    let count = max(0, count)
    self.init(
      neutralised: String(repeating: text.string, count: count), columns: text.columns * count,
      isForASCII: text.isForASCII)
  }
}

extension Sequence<SafeText> {
  /// The texts as one, with a separator between each two.
  package func joined(separator: SafeText = .empty) -> SafeText {
    var string = ""
    var columns = 0
    var isForASCII = separator.isForASCII
    for (index, text) in enumerated() {
      if index > 0 {
        string += separator.string
        columns += separator.columns
      }
      string += text.string
      columns += text.columns
      isForASCII = isForASCII || text.isForASCII
    }
    return SafeText(neutralised: string, columns: columns, isForASCII: isForASCII)
  }
}

// MARK: - Literals

extension SafeText: ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The neutralised text.
  package var description: String { string }

  /// A literal of ours; it goes the same way as text from outside, its newlines kept.
  package init(stringLiteral value: String) {
    self.init(untrusted: value, lines: .wrapped)
  }

  /// Literals of ours with safe text and numbers between them.
  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.text
  }

  /// What `"\(…)"` may hold: safe text and whole numbers.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = SafeText.empty

    /// An interpolation to which nothing has been added.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds a literal part.
    package mutating func appendLiteral(_ literal: String) {
      text += SafeText(stringLiteral: literal)
    }

    /// Adds safe text.
    package mutating func appendInterpolation(_ value: SafeText) {
      text += value
    }

    /// Adds a whole number in plain digits.
    package mutating func appendInterpolation(_ number: some BinaryInteger) {
      text += SafeText(untrusted: String(number))
    }
  }
}
