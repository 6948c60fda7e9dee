import JSON
import Testing

@Suite struct JSONDocumentTests {
  private func parse(_ text: String) throws -> JSONDocument {
    try JSONDocument(Array(text.utf8))
  }

  @Test(
    arguments: [
      ("{}", JSONKind.object), ("[]", .array), (#""""#, .string), ("0", .number),
      ("-1.5e3", .number),
      ("18446744073709551615", .number), ("true", .boolean), ("false", .boolean), ("null", .null),
    ])
  func `D07 a value of each kind is told apart and given back as written`(
    text: String, kind: JSONKind
  ) throws {
    let document = try parse(" \n\(text)\t")
    #expect(document.kind(of: document.root) == kind)
    #expect(document.sourceText(of: document.root) == text)
    #expect(document.place(of: document.root) == 2)
  }

  @Test func `every value of a nested text stands where the source has it`() throws {
    let text = #"{"a":[1,{"b":"x,:]}\"y"},[]],"c":-0.50,"d":{"e":null,"f":true}}"#
    let document = try parse(text)
    let root = document.root
    let list = try #require(document.value("a", in: root))
    var cursor = document.elements(of: list)
    var elements: [String] = []
    while let element = document.nextElement(&cursor) {
      elements.append(document.sourceText(of: element))
    }
    #expect(elements == ["1", #"{"b":"x,:]}\"y"}"#, "[]"])
    #expect(try document.sourceText(of: #require(document.value("c", in: root))) == "-0.50")
    let inner = try #require(document.value("d", in: root))
    #expect(document.sourceText(of: inner) == #"{"e":null,"f":true}"#)
    #expect(try document.place(of: #require(document.value("f", in: inner))) == 57)
  }

  @Test func `members come in source order with their names unescaped`() throws {
    let document = try parse(#"{"z":1,"\u0061\n":2,"":3}"#)
    var cursor = document.members(of: document.root)
    var names: [String] = []
    while let member = document.nextMember(&cursor) { names.append(document.name(of: member)) }
    #expect(names == ["z", "a\n", ""])
  }

  @Test(
    arguments: [
      ("9007199254740993", 9_007_199_254_740_993), ("-5", -5), ("1.0", nil), ("1e3", nil),
      ("18446744073709551615", nil), (#""7""#, nil), ("null", nil),
    ])
  func `an integer is one that is written as one and fits`(text: String, number: Int?) throws {
    let document = try parse(text)
    #expect(document.int(document.root) == number)
  }

  @Test func `strings are asked for by characters and by bytes`() throws {
    let document = try parse(#"["é\ud83d\ude00\u0000", 1]"#)
    var cursor = document.elements(of: document.root)
    let text = try #require(document.nextElement(&cursor))
    let number = try #require(document.nextElement(&cursor))
    #expect(document.string(text) == "é😀\0")
    let bytes = document.withUTF8(of: text) { bytes in bytes.indices.map { bytes[$0] } }
    #expect(bytes == Array("é😀\0".utf8))
    #expect(document.string(number) == nil)
    #expect(document.bool(number) == nil)
    #expect(document.double(number) == 1)
  }

  @Test func `D06 a byte order mark is skipped and counted`() throws {
    let document = try JSONDocument([0xEF, 0xBB, 0xBF] + Array(#"{"a":[7]}"#.utf8))
    let list = try #require(document.value("a", in: document.root))
    #expect(document.sourceRange(of: document.root) == 3..<12)
    #expect(document.sourceText(of: list) == "[7]")
  }

  @Test func `the last of duplicate keys wins and its object is named`() throws {
    let document = try parse(#"{"a":1,"b":{"x":1,"x":2,"y":0,"x":3},"a":2}"#)
    let inner = try #require(document.value("b", in: document.root))
    #expect(try document.int(#require(document.value("a", in: document.root))) == 2)
    #expect(try document.int(#require(document.value("x", in: inner))) == 3)
    #expect(document.duplicateKeys(of: inner) == ["x"])
    #expect(document.objectsWithDuplicateKeys(in: document.root) == [document.root, inner])
  }

  @Test(
    arguments: [
      ("id", 0), ("organisationId", 1), ("organisationID", nil), ("additionalAuthorizeParams", 2),
      ("additionalXuthorizeParams", nil), ("i", nil), ("", nil), ("id\\u0000", nil),
    ])
  func `a table of keys finds exactly its own`(key: String, place: Int?) throws {
    let keys = JSONKeys(["id", "organisationId", "additionalAuthorizeParams"])
    let document = try parse("{\"\(key)\":1}")
    var cursor = document.members(of: document.root)
    let member = try #require(document.nextMember(&cursor))
    #expect(keys.index(of: member, in: document) == place)
  }

  @Test(arguments: [("[]", 0), ("[1,[2,3],{}]", 3), (#"{"a":[1,2],"b":0}"#, 2), ("12", 0)])
  func `a container knows how many it holds`(text: String, count: Int) throws {
    let document = try parse(text)
    #expect(document.count(of: document.root) == count)
  }

  @Test func `an offset leads to the innermost value`() throws {
    let text = #"{"a":[0,{"b":"here"}]}"#
    let document = try parse(text)
    #expect(document.path(toByte: 15, from: document.root) == "a[1].b")
    #expect(document.path(toByte: 0, from: document.root) == "")
  }
}
