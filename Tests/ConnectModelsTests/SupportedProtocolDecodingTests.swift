import ConnectModels
import Testing

@Suite struct SupportedProtocolDecodingTests {
  @Test func `a protocol is read with all it has`() throws {
    let json = #"""
      {"protocols":[{"id":"i","slug":"http","name":"HTTP","description":"d","iconURL":"u"}],
       "totalCount":2,"next":"n"}
      """#
    let page = try Page<SupportedProtocol>(decoding: Array(json.utf8))
    let expected = SupportedProtocol(
      id: Identifier("i"), slug: "http", name: "HTTP", description: "d", iconURL: "u")
    #expect(page.items == [expected])
    #expect(page.totalCount == 2)
    #expect(page.next?.text == "n")
  }

  @Test func `an auth scheme that a protocol supports is read with all it has`() throws {
    let json = #"""
      {"authSchemes":[{"id":"i","type":"new-kind","name":"New","description":"d"}],"totalCount":1}
      """#
    let page = try Page<SupportedAuthScheme>(decoding: Array(json.utf8))
    let expected = SupportedAuthScheme(
      id: Identifier("i"), type: "new-kind", name: "New", description: "d")
    #expect(page.items == [expected])
  }

  @Test func `each protocol has its own faults and keeps what nobody knows`() throws {
    let json = #"""
      {"protocols":[{"id":"i","slug":"http","name":7,"description":null,"iconURL":"u","x":1.50},
       "http",{"id":"j","slug":"s","name":"n","description":"\ud800","iconURL":"u"}]}
      """#
    let page = try Page<SupportedProtocol>(decoding: Array(json.utf8))
    #expect(
      page.items.map { $0.faults.map(\.path) } == [["name", "description"], [""], ["description"]])
    #expect(page.items.map(\.name) == ["7", "", "n"])
    #expect(page.items.first?.unknownFields == [UnknownField(name: "x", json: "1.50")])
  }

  @Test func `each auth scheme has its own faults and keeps what nobody knows`() throws {
    let json = #"""
      {"authSchemes":[{"id":"i","name":"n","description":"d","x":null},null,
       {"id":"j","type":"t","type":"u","name":"n","description":"d"}]}
      """#
    let page = try Page<SupportedAuthScheme>(decoding: Array(json.utf8))
    #expect(page.items.map { $0.faults.map(\.path) } == [["type"], [""], ["type"]])
    #expect(page.items.last?.type == "u")
    #expect(page.items.first?.unknownFields == [UnknownField(name: "x", json: "null")])
  }

  @Test func `null rows are none, absent ones no page`() throws {
    #expect(
      try Page<SupportedProtocol>(decoding: Array(#"{"protocols":null}"#.utf8)).items.isEmpty)
    #expect(throws: MalformedAnswer.self) {
      try Page<SupportedAuthScheme>(decoding: Array(#"{"protocols":[]}"#.utf8))
    }
  }

  // MARK: - Categories

  @Test(
    arguments: [
      (#"["CRM","AI/LLMs","CRM"]"#, CategoryList(names: ["CRM", "AI/LLMs", "CRM"])),
      ("[]", CategoryList()), ("null", CategoryList()),
    ])
  func `categories are a list of names`(text: String, expected: CategoryList) throws {
    #expect(try CategoryList(decoding: Array(text.utf8)) == expected)
  }

  @Test func `a category that is no name is noted and costs no other`() throws {
    let list = try CategoryList(decoding: Array(#"["CRM",7,{"name":"ERP"},"a\udc00"]"#.utf8))
    #expect(list.names == ["CRM", "7", "a\u{FFFD}"])
    #expect(
      list.faults == [
        DecodingFault(path: "[1]", reason: .wrongType(expected: "a string", found: "a number")),
        DecodingFault(path: "[2]", reason: .wrongType(expected: "a string", found: "an object")),
        DecodingFault(path: "[3]", reason: .loneSurrogate),
      ])
  }

  @Test(
    arguments: [
      ("{}", "expected a list of categories, found an object"),
      ("true", "expected a list of categories, found a boolean"),
    ])
  func `what is no list of categories is refused`(text: String, sentence: String) {
    let error = #expect(throws: MalformedAnswer.self) {
      try CategoryList(decoding: Array(text.utf8))
    }
    #expect(error?.sentence == sentence)
  }
}
