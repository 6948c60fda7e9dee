import ConnectModels
import Testing

/// Parts of a connector's text, found, masked and laid out.
@Suite struct SourceTests {
  private static let json = """
    {"id":"c","name":"\\u0051uay","big":12345678901234567890.10,"odd key\\n":[1],
    "connections":[{"id":"a"},7,{"id":"b","id":"c"}],
    "variables":[{"name":"apiToken","value":{"deep":"s3cret"}},{"name":"region","value":"eu"}]}
    """

  private func text(_ json: String = json) throws -> SourceText {
    try #require(SourceText(ConnectorDocument(bytes: Array(json.utf8))))
  }

  @Test(
    arguments: [
      ([], "."), ([.member("connections")], ".connections"),
      ([.member("connections"), .element(Identifier("a"), at: ["id"])], ".connections[0]"),
      ([.member("connections"), .element(Identifier("c"), at: ["id"])], ".connections[2]"),
      ([.member("connections"), .ordinal(1, ofTexts: false)], ".connections[2]"),
      ([.member("odd key\n")], #".["odd key\n"]"#),
      ([.member("odd key\n"), .ordinal(0, ofTexts: true)], nil),
      ([.member("nothing")], nil),
    ] as [([SourceStep], String?)])
  func `a part is named as jq writes it`(steps: [SourceStep], path: String?) throws {
    #expect(try text().path(to: steps)?.description == path)
  }

  @Test func `D03 numbers and escapes stay as the server wrote them`() throws {
    let json = try #require(try text().json(of: []))
    #expect(json.contains("12345678901234567890.10"))
    #expect(json.contains(#""\u0051uay""#))
  }

  @Test func `S01 secrets are masked, and so are parts of a secret`() throws {
    let list: [SourceStep] = [.member("variables")]
    #expect(try text().json(of: list)?.contains("s3cret") == false)
    #expect(try text().json(of: list)?.contains("eu") == true)
    let inner = list + [.ordinal(0, ofTexts: false), .member("value"), .member("deep")]
    #expect(try text().json(of: inner) == SecretPaths.mask)
  }

  @Test func `S01 the lines of a tree know what is secret`() throws {
    let tree = try #require(try text().tree(of: [.member("variables")]))
    let secret = tree.lines.indices.filter { tree.lines[$0].isSecret }
    #expect(
      secret.map { tree.path(of: $0).description }
        == [".variables[0].value", ".variables[0].value.deep"])
    #expect(!tree.json(of: secret[0]).contains("s3cret"))
  }

  @Test func `a line says what the server wrote`() throws {
    let tree = try #require(try text().tree(of: []))
    let name = try #require(tree.lines.indices.first { tree.key(of: $0) == #""name""# })
    #expect(tree.value(of: name) == #""\u0051uay""#)
    #expect(tree.plainValue(of: name) == "Quay")
    #expect(tree.value(of: name, mostBytes: 3) == #""\u…"#)
    #expect(tree.lines(with: "QUAY").isEmpty)
    #expect(tree.lines(with: "uay") == [name])
  }

  @Test func `D06 a text as deep as the reader allows is laid out without recursion`() throws {
    let depth = 1_000
    let json = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let tree = try #require(try text(json).tree(of: []))
    #expect(tree.lines.count == depth)
    #expect(tree.lines.last?.depth == depth - 1)
    #expect(tree.lines.allSatisfy { $0.end == depth })
  }

  @Test func `N21 a tree has a bounded number of lines, and says that there are more`() throws {
    let json = "[" + String(repeating: "1,", count: SourceTree.mostLines + 10) + "1]"
    let tree = try #require(try text(json).tree(of: []))
    #expect(tree.isCut)
    #expect(tree.lines.count == SourceTree.mostLines)
    #expect(tree.lines[0].end == SourceTree.mostLines)
  }
}
