import JSON
import Testing

@Suite struct JSONRepairTests {
  @Test(
    arguments: [
      "18446744073709551616", "-9223372036854775809", "123456789012345678901234567890", "1e400",
      "-1.5E+999",
    ])
  func `D09 a number out of range is kept as written`(number: String) throws {
    let document = try JSONDocument(Array(#"{"a":\#(number),"b":"next"}"#.utf8))
    let value = try #require(document.value("a", in: document.root))
    #expect(document.kind(of: value) == .number)
    #expect(document.sourceText(of: value) == number)
    #expect(document.string(value) == nil)
    #expect(document.int(value) == nil)
    #expect(document.repairs(in: value).map(\.kind) == [.numberOutOfRange])
  }

  @Test(
    arguments: [
      (#""\ud800""#, "\u{FFFD}"), (#""a\udfffb""#, "a\u{FFFD}b"),
      (#""\ud800\ud83d\ude00""#, "\u{FFFD}😀"), (#""\ud800\u0041""#, "\u{FFFD}A"),
      (#""\\ud800\uDC00""#, #"\ud800"# + "\u{FFFD}"),
    ])
  func `D09 half of a surrogate pair is a replacement character`(text: String, read: String) throws
  {
    let document = try JSONDocument(Array(text.utf8))
    #expect(document.string(document.root) == read)
    #expect(document.sourceText(of: document.root) == text)
  }

  @Test func `places behind repairs are those of the source`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = #"[1e400,{"a":"\ud800"},99999999999999999999,["x"], 1e500]"#
    let document = try JSONDocument(mark + Array(text.utf8))
    var cursor = document.elements(of: document.root)
    var elements: [String] = []
    var repairs: [Int] = []
    while let element = document.nextElement(&cursor) {
      elements.append(document.sourceText(of: element))
      repairs.append(document.repairs(in: element).count)
    }
    #expect(elements == ["1e400", #"{"a":"\ud800"}"#, "99999999999999999999", #"["x"]"#, "1e500"])
    #expect(repairs == [1, 1, 1, 0, 1])
    #expect(document.sourceText(of: document.root) == text)
  }

  @Test func `a text that simdjson takes is not repaired`() throws {
    let document = try JSONDocument(Array(#"["\ud83d\ude00", 1e300]"#.utf8))
    #expect(document.repairs.isEmpty)
  }

  @Test func `a repair in a key belongs to its member`() throws {
    let document = try JSONDocument(Array(#"{"a":{"\ud800":1}}"#.utf8))
    let offset = try #require(document.repairs.first).source.lowerBound
    #expect(document.path(toByte: offset, from: document.root) == "a.\u{FFFD}")
  }
}
