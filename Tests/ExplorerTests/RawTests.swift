import ConnectModels
import Explorer
import TestSupport
import Testing

/// A node's JSON, looked at and searched.
@Suite struct RawTests {
  /// The JSON of a connector with secrets and members that nobody knows, open.
  private func driver() -> ExplorerDriver {
    var connector = SampleConnector(1, name: "Quay")
    connector.protocolFields += #","stray":[1.50,{"deeper":"needle"}]"#
    connector.connections = [
      SampleConnector.connection(
        "main", name: "main",
        action: [SampleConnector.credential("c", name: "key", data: #"{"value":"hunter2"}"#)])
    ]
    connector.connectionVariables = [#"{"name":"token","value":{"inner":"needle s3cret"}}"#]
    var driver = ExplorerDriver([connector])
    driver.answerAll()
    driver.happen(.viewportChanged(Viewport(detailLines: 40, overlayRows: 10)))
    driver.press(.onNode(.showRaw))
    driver.forgetEffects()
    return driver
  }

  @Test func `D03 J shows the node, unknown members and numbers as they were sent`() throws {
    let raw = try #require(driver().state.rawOverlay)
    let lines = raw.shown.map { raw.tree.lines[$0].kind.isContainer ? "" : raw.tree.value(of: $0) }
    #expect(lines.contains("1.50"))
    #expect(raw.tree.path(of: 0).description == ".")
  }

  @Test func `lines fold, and a folded one keeps the selection`() throws {
    var driver = driver()
    driver.press(.search)
    driver.type("deeper")
    driver.press(.inField(.accept))
    #expect(driver.rawPath == ".stray[1].deeper")
    driver.press(.close, .close, .close)
    #expect(driver.rawPath == ".stray")
    let count = driver.state.rawOverlay?.shown.count ?? 0
    driver.press(.close)
    #expect(driver.state.rawOverlay?.shown.count == count - 2)
    driver.press(.toggle)
    #expect(driver.state.rawOverlay?.shown.count == count)
    driver.press(.moveDown, .toggle)
    #expect(driver.state.notice?.fact == .nothingToOpen)
  }

  @Test func `a search goes from match to match, into what is folded`() {
    var driver = driver()
    driver.press(.close, .search)
    #expect(driver.state.rawOverlay?.shown.count == 1)
    driver.type("id\"")
    let first = driver.rawPath
    #expect(first == ".id")
    driver.press(.inField(.accept), .nextMatch)
    #expect(driver.rawPath != first)
    driver.press(.previousMatch)
    #expect(driver.rawPath == first)
    driver.press(.previousMatch, .nextMatch)
    #expect(driver.rawPath == first)
    driver.press(.takeBack)
    #expect(driver.state.rawOverlay?.search == nil)
    driver.press(.nextMatch)
    #expect(driver.state.notice?.fact == .nothingSearched)
    driver.press(.takeBack)
    #expect(driver.state.overlay == nil)
  }

  @Test func `Esc in the field goes back to where the search began`() {
    var driver = driver()
    driver.press(.moveDown, .moveDown, .search)
    let start = driver.rawPath
    driver.type("deeper")
    #expect(driver.rawPath != start)
    driver.press(.takeBack)
    #expect(driver.rawPath == start)
    #expect(driver.state.prompt == nil && driver.state.rawOverlay != nil)
  }

  @Test func `S01 what is masked is neither found nor copied, until x shows it on its line`() {
    var driver = driver()
    driver.press(.search)
    driver.type("hunter2")
    #expect(driver.state.rawOverlay?.matches.isEmpty == true)
    driver.press(.takeBack, .search)
    driver.type("\"value\"")
    driver.press(.inField(.accept), .nextMatch)
    #expect(driver.rawPath == ".connections[0].credentials.action[0].credential.data.value")
    driver.press(.onNode(.copy(.value)))
    #expect(driver.state.notice?.fact == .masked)
    driver.press(.onNode(.unmask), .onNode(.copy(.value)))
    #expect(driver.effects == [.copy(.value, SecretText("hunter2"))])
    driver.press(.moveUp, .moveDown, .onNode(.copy(.value)))
    #expect(driver.state.notice?.fact == .masked)
  }

  @Test func `S01 a masked container is opened only after x`() throws {
    var driver = driver()
    driver.press(.search)
    driver.type("needle")
    #expect(driver.state.rawOverlay?.matches.count == 1)
    driver.press(.takeBack, .search)
    driver.type("\"value\"")
    driver.press(.inField(.accept))
    #expect(driver.rawPath == ".connectionVariables[0].value")
    driver.press(.open)
    #expect(driver.state.notice?.fact == .nothingToOpen)
    driver.press(.onNode(.unmask), .open)
    #expect(driver.rawPath == ".connectionVariables[0].value.inner")
    driver.press(.onNode(.copy(.value)), .moveUp, .moveUp)
    #expect(driver.effects == [.copy(.value, SecretText("needle s3cret"))])
    let raw = try #require(driver.state.rawOverlay)
    #expect(!raw.shown.contains { raw.tree.path(of: $0).description.hasSuffix("inner") })
    #expect(!String(reflecting: driver.state.overlay).contains("s3cret"))
  }

  @Test func `y copies what the selected line has`() {
    var driver = driver()
    driver.press(.moveDown, .onNode(.copy(.path)), .onNode(.copy(.json)), .onNode(.copy(.value)))
    let id = SampleConnector.id(1).text
    #expect(
      driver.effects == [
        .copy(.path, SecretText(".id")), .copy(.json, SecretText("\"\(id)\"")),
        .copy(.value, SecretText(id)),
      ])
  }

  @Test func `e hands the pager the JSON with its secrets masked`() throws {
    var driver = driver()
    driver.press(.onNode(.page), .takeBack, .onNode(.page))
    let texts = driver.effects.compactMap { effect in
      if case .page(let text) = effect { return text }
      return nil
    }
    #expect(texts.count == 2)
    for text in texts {
      #expect(text.contains("1.50") && text.contains(SecretPaths.mask))
      #expect(!text.contains("hunter2") && !text.contains("s3cret"))
    }
    driver.happen(.pagerFailed("less cannot be started"))
    #expect(driver.state.notice?.isFailure == true)
  }

  @Test func `what is no part of the connector's JSON says so`() {
    var driver = ExplorerDriver(count: 1)
    driver.answerAll()
    driver.press(.open)
    driver.openDown(to: "protocol http")
    driver.press(.open)
    driver.answerAll()
    driver.openDown(to: "supports api-key")
    driver.press(.onNode(.showRaw))
    #expect(driver.state.rawOverlay == nil)
    #expect(driver.state.notice?.fact == .nothingToCopy(.json))
  }
}

extension ExplorerDriver {
  /// Where the selected line of the JSON stands.
  fileprivate var rawPath: String? {
    state.rawOverlay.map { $0.tree.path(of: $0.selected).description }
  }
}
