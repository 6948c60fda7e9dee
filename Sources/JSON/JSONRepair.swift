/// A spot in a text that simdjson would have refused the whole text for.
package struct JSONRepair: Sendable, Hashable {
  /// What was wrong there.
  package enum Kind: Sendable, Hashable {
    /// A `\u` escape with half of a surrogate pair, read as U+FFFD.
    case loneSurrogate
    /// A number beyond 64 bits or the range of a double, kept as its text.
    case numberOutOfRange
  }

  /// What was wrong.
  package var kind: Kind
  /// The bytes that were replaced, in the text as it came.
  package var source: Range<Int>

  /// How many bytes the text grows by.
  var growth: Int {
    switch kind {
    case .loneSurrogate: 0
    case .numberOutOfRange: 2
    }
  }

  /// What stands there for the parser.
  func replacement(for original: ArraySlice<UInt8>) -> [UInt8] {
    switch kind {
    case .loneSurrogate: Array(#"\ufffd"#.utf8)
    case .numberOutOfRange: [UInt8(ascii: "\"")] + original + [UInt8(ascii: "\"")]
    }
  }
}
