/// Why a text was refused as JSON, and where, as far as that is known.
package struct JSONError: Error, Sendable, Hashable {
  /// The reasons.
  package enum Reason: Sendable, Hashable {
    /// Nothing but white space.
    case empty
    /// More bytes than `JSONParser.maximumLength`.
    case tooLarge
    /// Nested deeper than `JSONParser.maximumDepth`.
    case tooDeep
    /// Bytes that are no UTF-8.
    case invalidUTF8
    /// The text ends before its value does.
    case truncated
    /// A string with a control character or an escape that does not exist.
    case invalidString
    /// A number that is not spelled as JSON spells numbers.
    case invalidNumber
    /// Something that can stand nowhere, or not there.
    case unexpected
    /// Something after the value.
    case trailingContent
    /// No memory for a parser.
    case outOfMemory
    /// Refused by the library for a reason that we cannot name.
    case refused
  }

  /// Why.
  package var reason: Reason
  /// The first byte that is wrong, counted from the start of the text, a byte order mark included.
  package var offset: Int?

  package init(_ reason: Reason, offset: Int? = nil) {
    self.reason = reason
    self.offset = offset
  }

  /// The reason in words, as in `unexpected character at byte 12`.
  package var sentence: String {
    offset.map { "\(words) at byte \($0)" } ?? words
  }

  private var words: String {
    switch reason {
    case .empty: "nothing but white space"
    case .tooLarge: "larger than \(JSONParser.maximumLength / (1 << 20)) MB"
    case .tooDeep: "nested deeper than \(JSONParser.maximumDepth)"
    case .invalidUTF8: "no UTF-8"
    case .truncated: "the text ends too early"
    case .invalidString: "a string that JSON does not allow"
    case .invalidNumber: "a number that JSON does not allow"
    case .unexpected: "unexpected character"
    case .trailingContent: "something after the end"
    case .outOfMemory: "out of memory"
    case .refused: "refused by the JSON reader"
    }
  }
}

/// A place in a text as people count: from line 1, column 1.
package struct JSONPlace: Sendable, Hashable {
  /// The line, from 1.
  package var line: Int
  /// The column in bytes, from 1.
  package var column: Int

  /// The place of a byte in a text; an offset beyond its end is the place after the last byte.
  package init(ofByte offset: Int, in bytes: [UInt8]) {
    let before = bytes[..<min(max(offset, 0), bytes.count)]
    let newline = UInt8(ascii: "\n")
    line = before.count { $0 == newline } + 1
    column = before.count - (before.lastIndex(of: newline).map { $0 + 1 } ?? 0) + 1
  }
}
