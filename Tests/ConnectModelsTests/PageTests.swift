import ConnectModels
import Testing

@Suite struct PageTests {
  @Test func `a page has its rows, its count and its cursors`() throws {
    let more = #""totalCount":1203,"next":"n=","prev":"p=""#
    let page = try ConnectorPage(decoding: Fixtures.page(Fixtures.connector(), more: more))
    #expect(page.items.map(\.connector.name) == ["Orders"])
    #expect(page.totalCount == 1_203)
    #expect(page.next?.text == "n=")
    #expect(page.previous?.text == "p=")
    #expect(page.faults.isEmpty)
  }

  @Test func `where the next page begins is told, and of the last page nothing`() throws {
    var cursors: [String] = []
    for more in [#""next":"n=""#, #""next":"""#, #""other":1"#] {
      _ = try ConnectorPage(decoding: Fixtures.page(Fixtures.connector(), more: more)) {
        cursors.append($0.text)
      }
    }
    #expect(cursors == ["n="])
  }

  @Test(
    arguments: [
      #""totalCount":null,"next":null,"prev":null"#, #""totalCount":-1,"next":"","prev":"""#,
      #""totalCount":"3""#, #""totalCount":1.5"#, #""totalCount":1e400"#, #""other":1"#,
    ])
  func `N18 a count or cursor that is null, empty or none is absent`(more: String) throws {
    let page = try ConnectorPage(decoding: Fixtures.page(more: more))
    #expect(page.items.isEmpty)
    #expect(page.totalCount == nil)
    #expect(page.next == nil)
    #expect(page.previous == nil)
    #expect(page.faults.isEmpty)
  }

  @Test func `a cursor of another type is named`() throws {
    let page = try ConnectorPage(decoding: Fixtures.page(more: #""next":5"#))
    #expect(page.next == nil)
    #expect(page.faults.map(\.path) == ["next"])
  }

  @Test func `null rows are none`() throws {
    #expect(try ConnectorPage(decoding: Array(#"{"connectors":null}"#.utf8)).items.isEmpty)
  }

  @Test(
    arguments: [
      ("", "the answer is no JSON: nothing but white space"),
      ("<html>", "the answer is no JSON: unexpected character at byte 0"),
      ("[]", "expected a page, found an array"),
      (#"{"items":[]}"#, #"expected a page, found an object without "connectors""#),
      (#"{"connectors":{}}"#, "expected a list of connectors, found an object"),
    ])
  func `N11 what is no page is refused with what came instead`(text: String, sentence: String) {
    let error = #expect(throws: MalformedAnswer.self) {
      try ConnectorPage(decoding: Array(text.utf8))
    }
    #expect(error?.sentence == sentence)
    #expect(error?.excerpt == text)
  }

  @Test func `N11 an excerpt has 200 characters at most`() {
    let error = #expect(throws: MalformedAnswer.self) {
      try ConnectorPage(decoding: Array(String(repeating: "é", count: 1_000).utf8))
    }
    #expect(error?.excerpt == String(repeating: "é", count: 200))
  }

  @Test func `a row keeps its own text, which reads the same`() throws {
    let first = Fixtures.connector()
    let second = Fixtures.connector(#""x" : [1,  2]"#, versions: Fixtures.version())
    let page = try ConnectorPage(
      decoding: [0xEF, 0xBB, 0xBF] + Fixtures.page(first, second))
    #expect(page.items.map(\.document.bytes) == [Array(first.utf8), Array(second.utf8)])
    for item in page.items { #expect(item.document.connector() == item.connector) }
  }

  @Test func `a connector is read alone with its text`() throws {
    let text = Fixtures.connector()
    let decoded = try DecodedConnector(decoding: Array("\n\(text) ".utf8))
    #expect(decoded.connector == Fixtures.read(text))
    #expect(decoded.document.bytes == Array(text.utf8))
  }

  @Test(arguments: ["null", "[]", "{}", #"{"code":"x","message":"y"}"#, "<html>"])
  func `what is no connector is refused`(text: String) {
    #expect(throws: MalformedAnswer.self) { try DecodedConnector(decoding: Array(text.utf8)) }
  }

  @Test func `an error object is read as far as it goes`() {
    let full = #"{"code":"c","message":"m","fields":[{"field":"f","message":"no"}],"details":"d"}"#
    let expected = ServerError(
      code: "c", message: "m", fields: [.init(field: "f", message: "no")], details: "d")
    #expect(ServerError(decoding: Array(full.utf8)) == expected)
    #expect(
      ServerError(decoding: Array(#"{"message":"m"}"#.utf8)) == ServerError(code: "", message: "m"))
    #expect(ServerError(decoding: Array("{}".utf8)) == nil)
    #expect(ServerError(decoding: Array("<html>".utf8)) == nil)
  }
}
