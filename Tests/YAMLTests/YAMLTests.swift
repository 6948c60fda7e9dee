import Testing
import YAML

@Suite struct YAMLTests {
  @Test func `a tree knows the text and the place of its values`() throws {
    let tree = try parse(
      """
      active_context: prod
      contexts:
        prod: { organisation_id: 01HZX, jwt: "a b" }
      """)
    #expect(tree["active_context"]?.text == "prod")
    let context = try #require(tree["contexts"]?["prod"])
    #expect(context["organisation_id"]?.text == "01HZX")
    let token = try #require(context["jwt"])
    #expect(token.text == "a b")
    #expect(token.file == "test.yaml")
    #expect(token.line == 3)
    #expect(token.column == 40)
  }

  @Test func `entries keep the order of the file and the line of their key`() throws {
    let entries = try #require(try parse("b: 1\n\na: 2\n").entries)
    #expect(entries.map(\.key) == ["b", "a"])
    #expect(entries.map(\.line) == [1, 3])
  }

  @Test(arguments: ["", "# only a comment\n", "~", "null", "---\n...\n"])
  func `an empty document is null`(text: String) throws {
    let tree = try parse(text)
    #expect(tree.isNull)
    #expect(tree.text == nil)
    #expect(tree.entries == [])
  }

  @Test func `quotes make a word of null`() throws {
    #expect(try parse("'null'").text == "null")
    #expect(try parse("\"\"").text == "")
  }

  @Test func `a value is kept to its last byte though it has a NUL`() throws {
    #expect(try parse(#"jwt: "a\0b""#)["jwt"]?.text == "a\0b")
  }

  @Test func `an alias stands for what its anchor holds`() throws {
    let tree = try parse("a: &x [1, 2]\nb: *x\n")
    #expect(tree["b"]?.elements?.map(\.text) == ["1", "2"])
    #expect(tree["b"]?.line == 1)
  }

  @Test func `a value of another shape names its place`() throws {
    let tree = try parse("a: [1]\nb: 2\n")
    #expect(throws: YAMLError(file: "test.yaml", line: 1, column: 4, reason: .expected("a word"))) {
      try tree["a"]?.requireText("a word")
    }
    #expect(throws: YAMLError(file: "test.yaml", line: 2, column: 4, reason: .expected("a map"))) {
      try tree["b"]?.requireEntries("a map")
    }
    #expect(try tree["b"]?.requireText("a word") == "2")
  }

  @Test(
    arguments: [
      ("a: 1\na: 2\n", 2, YAMLError.Reason.duplicateKey("a")),
      ("a: 1\n? [b]\n: 2\n", 2, .unsuitableKey),
      ("a: *b\n", 1, .undefinedAlias("b")),
      ("a: &a [*a]\n", 1, .undefinedAlias("a")),
      ("a: 1\n---\nb: 2\n", 2, .severalDocuments),
    ])
  func `what the tree cannot hold is refused at its place`(
    text: String, line: Int, reason: YAMLError.Reason
  ) {
    let error = #expect(throws: YAMLError.self) { try parse(text) }
    #expect(error?.reason == reason)
    #expect(error?.line == line)
  }

  @Test(arguments: ["a: 1\nb: [1, 2\n", "a: 1\n\tb: 2\n", "a: b: c\n", "\"unended", "a: @b\n"])
  func `what is not YAML is refused with file and line`(text: String) throws {
    let error = try #require(#expect(throws: YAMLError.self) { try parse(text) })
    guard case .syntax(let problem) = error.reason else {
      Issue.record("not a syntax error: \(error)")
      return
    }
    #expect(!problem.isEmpty)
    #expect(try #require(error.line) >= 1)
    #expect(error.description.hasPrefix("test.yaml:"))
  }

  @Test(arguments: [[UInt8]("a: 1\nb: \u{1}\n".utf8), [0x61, 0x3A, 0x20, 0x0A, 0x62, 0x0A, 0xFF]])
  func `bytes that are no text are refused with their line`(bytes: [UInt8]) {
    let error = #expect(throws: YAMLError.self) {
      try YAMLDocument.parse(bytes, file: "test.yaml")
    }
    #expect([2, 3].contains(error?.line))
  }

  private func parse(_ text: String) throws -> YAMLNode {
    try YAMLDocument.parse([UInt8](text.utf8), file: "test.yaml")
  }
}
