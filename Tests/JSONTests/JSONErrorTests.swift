import JSON
import Testing

@Suite struct JSONErrorTests {
  private static func refused(
    _ text: String, _ reason: JSONError.Reason, at offset: Int?
  ) -> (String, JSONError) {
    (text, JSONError(reason, offset: offset))
  }

  @Test(
    arguments: [
      refused("", .empty, at: nil), refused(" \n", .empty, at: nil),
      refused("[1,", .truncated, at: 3), refused("[", .truncated, at: 1),
      refused(#"{"a""#, .truncated, at: 4), refused(#""abc"#, .truncated, at: 4),
      refused("[1,]", .unexpected, at: 3), refused("{,}", .unexpected, at: 1),
      refused(#"{"a" 1}"#, .unexpected, at: 5), refused("[1 2]", .unexpected, at: 3),
      refused("[}", .unexpected, at: 1), refused("nul", .unexpected, at: 0),
      refused("[NaN]", .unexpected, at: 1), refused("['a']", .unexpected, at: 1),
      refused("01", .invalidNumber, at: 0), refused("[-]", .invalidNumber, at: 1),
      refused("[1.]", .invalidNumber, at: 1), refused("[1e+]", .invalidNumber, at: 1),
      refused(#"["\x"]"#, .invalidString, at: 2), refused("[\"a\tb\"]", .invalidString, at: 3),
      refused(#"["\u00g0"]"#, .invalidString, at: 2), refused("[\"\0\"]", .invalidString, at: 2),
      refused("1 1", .trailingContent, at: 2), refused("{}x", .trailingContent, at: 2),
      refused("\0", .unexpected, at: 0),
    ])
  func `D06 D07 what is no JSON is refused with its reason and place`(
    text: String, error: JSONError
  ) {
    #expect(throws: error) { try JSONDocument(Array(text.utf8)) }
  }

  @Test(
    arguments: [
      ([0x22, 0xFF, 0x22], 1), ([0x5B, 0x22, 0x61, 0xC0, 0xAF, 0x22, 0x5D], 3),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 1), ([0xFF, 0xFE, 0x22, 0x00], 0),
    ] as [([UInt8], Int)])
  func `D06 what is no UTF-8 is refused where it begins`(bytes: [UInt8], offset: Int) {
    #expect(throws: JSONError(.invalidUTF8, offset: offset)) { try JSONDocument(bytes) }
  }

  @Test func `D06 nesting is bounded`() throws {
    let nested = { (depth: Int) in
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    let document = try JSONDocument(nested(JSONParser.maximumDepth - 1))
    #expect(document.kind(of: document.root) == .array)
    let tooDeep = #expect(throws: JSONError.self) { try JSONDocument(nested(10_000)) }
    #expect(tooDeep?.reason == .tooDeep)
    #expect(tooDeep?.offset == JSONParser.maximumDepth)
  }

  @Test func `length is bounded`() {
    let bytes = [UInt8](repeating: 0x20, count: JSONParser.maximumLength + 1)
    #expect(throws: JSONError(.tooLarge)) { try JSONDocument(bytes) }
  }

  @Test func `a sentence names reason and place`() {
    #expect(JSONError(.unexpected, offset: 12).sentence == "unexpected character at byte 12")
    #expect(JSONError(.tooLarge).sentence == "larger than 64 MB")
  }

  @Test(
    arguments: [(0, 1, 1), (2, 1, 3), (3, 2, 1), (4, 2, 2), (99, 2, 3)])
  func `an offset is a line and a column`(offset: Int, line: Int, column: Int) {
    let place = JSONPlace(ofByte: offset, in: Array("ab\ncd".utf8))
    #expect(place.line == line)
    #expect(place.column == column)
  }

  @Test func `a parser goes on after a text that it refused`() throws {
    var parser = try JSONParser()
    #expect(throws: JSONError.self) { _ = try parser.parse(Array("[".utf8)) }
    let document = try parser.parse(Array("[1]".utf8))
    #expect(document.sourceText(of: document.root) == "[1]")
  }
}
