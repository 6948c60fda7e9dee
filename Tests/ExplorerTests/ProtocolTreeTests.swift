import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("A connector's protocol")
struct ProtocolTreeTests {
  private static let forbidden = APIError(
    kind: .forbidden, sentence: "forbidden", status: 403)

  private static let http = SupportedProtocol(
    id: Identifier("p-1"), slug: "http", name: "HTTP", description: "Requests to a web service.",
    iconURL: "https://assets.example.test/http.svg",
    unknownFields: [UnknownField(name: "since", json: "2.50")])

  private static let key = SupportedAuthScheme(
    id: Identifier("s-1"), type: "api-key", name: "API key", description: "A key in a header.",
    unknownFields: [UnknownField(name: "limits", json: "[1.0]")])

  /// Two connectors of one protocol; the first one's protocol has just been opened.
  private func opened(
    configure: (inout Configuration) -> Void = { _ in }
  ) -> ExplorerDriver {
    var driver = ExplorerDriver(
      [SampleConnector(1), SampleConnector(2)], rows: 30, configure: configure)
    driver.answerAll()
    driver.press(.open, .open, .moveDown)
    driver.forgetEffects()
    driver.press(.open)
    return driver
  }

  /// The protocol and its auth schemes as they are in full.
  private func known() -> ExplorerDriver {
    var driver = opened()
    driver.answer(with: [.supportedProtocol(Self.http)])
    driver.answer(with: [.supportedScheme(Self.key)])
    return driver
  }

  private func branches(_ driver: ExplorerDriver) -> [BranchReference] {
    driver.pending.compactMap {
      guard case .branch(let branch, _) = $0.read else { return nil }
      return branch
    }
  }

  @Test func `it and what it supports are asked for when it is opened`() {
    let organisation = SampleConnector.organisation
    #expect(
      branches(opened()) == [
        .protocols(organisation: organisation),
        .supportedSchemes(organisation: organisation, protocolSlug: "http"),
      ])
  }

  @Test func `opening the connector's own node asks for nothing`() {
    var driver = ExplorerDriver([SampleConnector(1)], rows: 30)
    driver.answerAll()
    driver.press(.open, .open)
    #expect(driver.tree.prefix(2) == ["-connector Connector 1", "  +protocol http"])
    #expect(driver.pending.isEmpty)
  }

  @Test func `its auth schemes stand below it`() {
    #expect(
      known().tree.prefix(4) == [
        "-connector Connector 1", "  -protocol http read", "    -supportedSchemes 1",
        "       supports api-key",
      ])
  }

  @Test func `another connector of the same protocol asks for nothing again`() {
    var driver = known()
    driver.press(.focusPreviousPane, .moveDown, .open, .open, .moveDown, .open)
    #expect(driver.pending.isEmpty)
    #expect(driver.tree.prefix(2) == ["-connector Connector 2", "  -protocol http read"])
  }

  @Test func `the form offers what the tree has read`() {
    var driver = known()
    driver.press(.editQuery)
    #expect(branches(driver).isEmpty)
    driver.press(.inField(.complete))
    #expect(driver.state.offeredForLine == ["http"])
  }

  @Test func `all pages are read`() {
    var driver = opened()
    var other = Self.http
    (other.id, other.slug) = (Identifier("p-2"), "sftp")
    driver.answer(
      with: Page<BranchItem>(items: [.supportedProtocol(other)], next: PageCursor("2")))
    #expect(driver.tree[2] == "     loading…")
    driver.answer(
      with: Page<BranchItem>(items: [.supportedScheme(Self.key)], next: PageCursor("9")))
    driver.answer(with: [.supportedProtocol(Self.http)])
    #expect(driver.pagesAsked.map(\.after) == [PageCursor("9")])
    driver.answer(with: [])
    #expect(
      driver.tree.prefix(4) == [
        "-connector Connector 1", "  -protocol http read", "    -supportedSchemes 1",
        "       supports api-key",
      ])
  }

  @Test func `pages that nobody waits for any more are not asked for until they are looked at`() {
    var driver = opened()
    driver.press(.close)
    driver.answer(with: Page<BranchItem>(items: [], next: PageCursor("2")))
    driver.answer(with: [.supportedScheme(Self.key)])
    #expect(driver.pending.isEmpty)
    driver.press(.open)
    #expect(driver.pagesAsked.map(\.after) == [PageCursor("2")])
  }

  @Test func `a protocol that is not listed says so`() {
    var driver = opened()
    driver.answer(with: [])
    #expect(driver.tree[2] == "     empty…")
    driver.press(.moveDown)
    #expect(
      driver.state.detail.content.fields == [
        DetailField("state", .unset("not among the protocols that the organisation lists"))
      ])
  }

  @Test func `a protocol of the public catalogue is asked for under its connector's organisation`()
  {
    let driver = opened { $0.listing = .publicCatalogue(ConnectorQuery()) }
    #expect(
      branches(driver).first == .protocols(organisation: SampleConnector.organisation))
  }

  @Test func `a refusal stands in place, and r asks again for that alone`() {
    var driver = opened()
    driver.fail(Self.forbidden)
    driver.fail(Self.forbidden)
    #expect(
      driver.tree.prefix(5) == [
        "-connector Connector 1", "  -protocol http", "     failed…", "    -supportedSchemes ?",
        "       failed…",
      ])
    #expect(driver.state.selectedNode?.mark == .bad)
    driver.press(.reload)
    #expect(branches(driver) == [.protocols(organisation: SampleConnector.organisation)])
    driver.answer(with: [.supportedProtocol(Self.http)])
    driver.wait(.seconds(2))
    driver.press(.moveDown, .moveDown, .reload)
    driver.answer(with: [.supportedScheme(Self.key)])
    #expect(driver.tree[3] == "       supports api-key")
  }

  @Test func `Esc stops one reading after the other`() {
    var driver = opened()
    driver.press(.takeBack)
    #expect(branches(driver) == [.protocols(organisation: SampleConnector.organisation)])
    driver.press(.takeBack)
    #expect(driver.pending.isEmpty)
    #expect(driver.tree[2] == "     more…")
    driver.press(.moveDown, .enter)
    #expect(driver.pending.count == 1)
  }

  @Test func `reading anew keeps what is known until it is known again`() {
    var driver = known()
    driver.press(.focusPreviousPane, .reload)
    driver.answer()
    #expect(driver.pending.count == 2)
    #expect(driver.tree[1] == "  -protocol http read")
    driver.fail(Self.forbidden)
    #expect(driver.tree[2] == "     failed…")
    #expect(driver.tree[1] == "  -protocol http read")
  }

  // MARK: - The detail

  @Test func `the detail of the protocol has every field, unknown ones too`() {
    let driver = known()
    #expect(driver.state.detail.content.title == "Protocol")
    #expect(
      driver.state.detail.content.fields == [
        DetailField("name", .text("HTTP")),
        DetailField("description", .text("Requests to a web service.")),
        DetailField("slug", .text("http")), DetailField("id", .text("p-1")),
        DetailField("icon URL", .text("https://assets.example.test/http.svg")),
        DetailField("since", .json("2.50")),
      ])
  }

  @Test func `the detail of an auth scheme that it supports has every field`() {
    var driver = known()
    driver.press(.moveDown, .moveDown)
    #expect(driver.state.detail.content.title == "Supported auth scheme")
    #expect(
      driver.state.detail.content.fields == [
        DetailField("name", .text("API key")), DetailField("scheme type", .text("api-key")),
        DetailField("description", .text("A key in a header.")),
        DetailField("id", .text("s-1")), DetailField("limits", .json("[1.0]")),
      ])
  }

  @Test func `the detail says how the reading stands`() {
    var driver = ExplorerDriver([SampleConnector(1)], rows: 30)
    driver.answerAll()
    driver.press(.open, .open, .moveDown)
    #expect(
      driver.state.detail.content.fields.last
        == DetailField("state", .unset("not read: read when opened")))
    driver.press(.open)
    #expect(driver.state.detail.content.fields.last == DetailField("state", .text("being read")))
    driver.fail(Self.forbidden)
    #expect(
      driver.state.detail.content.fields.contains(
        DetailField("what happened", .state(.bad, "forbidden"))))
  }
}
