import ConnectModels
import Explorer
import TestSupport
import Testing

/// What breaks by the server's word: the uses of a credential, and how far the rest is loaded.
@Suite struct ImpactUsesTests {
  private typealias Samples = ImpactSamples

  private static let far = SampleConnector(77, name: "Far")
  private static let unavailable = APIError(kind: .unavailable, sentence: "503 from the server")

  /// Two connectors that hold a credential, with what a listing tells of its uses.
  private func holders(_ fields: String = "") -> ExplorerDriver {
    ExplorerDriver.impact([
      Samples.connector(1, "CRM", ("live", [Samples.holding("key", fields: fields)])),
      Samples.connector(2, "Mail", ("live", [Samples.holding("key")])),
    ])
  }

  /// The first connector as it comes when it is read alone.
  private func telling(_ fields: String) -> SampleConnector {
    Samples.connector(1, "CRM", ("live", [Samples.holding("key", fields: fields)]))
  }

  private var readOfHolder: Read {
    .connector(organisation: SampleConnector.organisation, connector: SampleConnector.id(1))
  }

  @Test func `uses that are loaded add the connections of connectors that are not`() {
    var driver = holders(Samples.usages(("1-live", SampleConnector(1)), ("far", Self.far)))
    driver.askImpact(of: "key")
    #expect(driver.pending.isEmpty)
    #expect(
      driver.breaking == ["CRM › live: direct", "Mail › live: direct", "Far › far: direct"])
    #expect(driver.state.impact?.knowledge == .complete)
  }

  @Test func `uses that are not loaded are read with a connector that holds the credential`() {
    var driver = holders()
    driver.askImpact(of: "key")
    #expect(driver.pending.map(\.read) == [readOfHolder])
    #expect(driver.state.impact?.knowledge == .isRead)
    #expect(driver.breaking == ["CRM › live: direct", "Mail › live: direct"])
    driver.organisation[0] = telling(Samples.usages(("far", Self.far)))
    driver.answer()
    #expect(
      driver.breaking == ["CRM › live: direct", "Mail › live: direct", "Far › far: direct"])
    #expect(driver.state.impact?.knowledge == .complete)
    #expect(driver.pending.isEmpty)
    // The row tells it from now on.
    guard case .credential(let row)? = driver.state.selectedRow else { return }
    #expect(row.fact.usages == 1)
  }

  @Test func `uses that the server does not tell are missing, and are not asked again`() {
    var driver = holders()
    driver.askImpact(of: "key")
    driver.answer()
    #expect(driver.state.impact?.knowledge == .missing)
    #expect(driver.breaking.count == 2)
    driver.wait(.seconds(120))
    #expect(driver.pending.isEmpty)
  }

  @Test func `a read of uses that was given up is asked for again by itself`() {
    var driver = holders()
    driver.askImpact(of: "key")
    driver.fail(Self.unavailable)
    #expect(driver.state.impact?.knowledge == .failed(Self.unavailable))
    driver.wait(.seconds(26))
    #expect(driver.pending.isEmpty)
    driver.wait(.seconds(8))
    #expect(driver.pending.map(\.read) == [readOfHolder])
    driver.organisation[0] = telling(Samples.usages(("far", Self.far)))
    driver.answer()
    #expect(driver.state.impact?.knowledge == .complete)
  }

  @Test func `no uses at all is something that is known`() {
    var driver = holders(#""usages":[],"#)
    driver.askImpact(of: "key")
    #expect(driver.pending.isEmpty)
    #expect(driver.state.impact?.knowledge == .complete)
  }

  @Test func `a read that fails is said, and r asks once more`() {
    var driver = holders()
    driver.askImpact(of: "key")
    driver.fail(Self.unavailable)
    #expect(driver.state.impact?.knowledge == .failed(Self.unavailable))
    #expect(driver.pending.isEmpty)
    driver.organisation[0] = telling(Samples.usages(("far", Self.far)))
    driver.press(.reload)
    #expect(driver.pending.map(\.read) == [readOfHolder])
    driver.answer()
    #expect(driver.breaking.last == "Far › far: direct")
  }

  @Test func `a read that waits counts down, and Esc stops it with the overlay`() {
    var driver = holders()
    driver.askImpact(of: "key")
    let notice = RetryNotice(
      attempt: 1, attempts: 5, error: Self.unavailable,
      retryAt: driver.state.clock.monotonic + .seconds(3))
    let ticket = driver.pending[0].ticket
    driver.happen(.requestWaits(ticket, notice))
    #expect(driver.state.impact?.knowledge == .waits(notice))
    #expect(driver.state.deadline <= driver.state.clock.monotonic + .seconds(1))
    driver.press(.takeBack)
    #expect(driver.state.overlay == nil)
    #expect(driver.state.impact == nil)
    #expect(driver.pending.isEmpty)
    driver.happen(.connectorArrived(ticket, telling("").arrival))
    #expect(driver.state.impact == nil)
  }

  @Test func `the answer to another question is no answer`() {
    var driver = holders()
    driver.askImpact(of: "key")
    let ticket = driver.pending[0].ticket
    driver.happen(.connectorArrived(ticket, SampleConnector(9).arrival))
    guard case .failed? = driver.state.impact?.knowledge else {
      Issue.record("\(String(describing: driver.state.impact?.knowledge))")
      return
    }
  }

  @Test func `the uses of what breaks with it are looked up as well`() {
    let client = Samples.client(
      "client", presenting: "cert", fields: Samples.usages(("far", Self.far), ("x", Self.far)))
    var driver = ExplorerDriver.impact([
      Samples.connector(
        1, "Held", ("live", [Samples.holding("cert", fields: #""usages":[],"#)])),
      Samples.connector(2, "Client", ("live", [client])),
    ])
    driver.askImpact(of: "cert")
    #expect(
      driver.breaking == [
        "Held › live: direct", "Client › live: data.mTLSCredentialId",
        "Far › far: data.mTLSCredentialId", "Far › x: data.mTLSCredentialId",
      ])
  }

  @Test func `a connection that is not loaded is gone to, read and come back from`() {
    var driver = holders(Samples.usages(("77-live", Self.far)))
    driver.askImpact(of: "key")
    driver.press(.moveToLast, .enter)
    #expect(driver.state.overlay == nil)
    #expect(
      driver.pending.map(\.read) == [
        .connector(organisation: SampleConnector.organisation, connector: Self.far.id)
      ])
    driver.organisation.append(Samples.connector(77, "Far", ("live", [Samples.holding("key")])))
    driver.answer()
    #expect(driver.state.selectedNode?.node.label == "connection live")
    driver.press(.goBack)
    #expect(driver.state.view == .credentials)
    #expect(driver.state.list.selected == .credential(Identifier("key")))
  }

  @Test func `a connection that is loaded is gone to in its connector`() {
    var driver = holders(#""usages":[],"#)
    driver.askImpact(of: "key")
    driver.press(.moveDown, .enter)
    #expect(driver.state.view == .connectors)
    #expect(driver.selectedName == "Mail")
    #expect(driver.state.focus == .tree)
    #expect(driver.state.selectedNode?.node.label == "connection live")
    driver.press(.goBack)
    #expect(driver.state.view == .credentials)
  }

  // MARK: - What is not loaded

  private func many(_ count: Int, limit: Int) -> ExplorerDriver {
    let organisation = (1...count).map { number in
      Samples.connector(
        number, "C\(number)",
        ("live", [Samples.holding("key", fields: #""errors":[],"usages":[],"#)]))
    }
    var driver = ExplorerDriver(organisation, rows: 10) {
      $0.loadLimit = limit
      $0.pageSize = 20
    }
    driver.answer()
    driver.press(.open)
    driver.openDown(to: "credential 1 the key")
    driver.answerAll()
    return driver
  }

  @Test func `opening it loads the rest, and each page adds its lines`() {
    var driver = many(90, limit: 100)
    #expect(driver.state.catalogue.count == 20)
    driver.press(.showImpact)
    #expect(driver.breaking.count == 20)
    driver.press(.moveDown)
    driver.answer()
    #expect(driver.breaking.count == 40)
    #expect(driver.state.impact?.selected == 1)
    driver.answerAll()
    #expect(driver.breaking.count == 90)
    #expect(driver.state.catalogue.paging.isComplete)
  }

  @Test func `above the limit G loads the rest`() {
    var driver = many(90, limit: 50)
    driver.press(.showImpact)
    #expect(driver.pending.isEmpty)
    driver.press(.moveToLast)
    driver.answerAll()
    #expect(driver.breaking.count == 90)
  }

  @Test func `Esc closes the overlay first and stops the reading then`() {
    var driver = many(90, limit: 100)
    driver.press(.showImpact, .takeBack)
    #expect(driver.state.overlay == nil)
    #expect(!driver.pending.isEmpty)
    driver.press(.takeBack)
    #expect(driver.pending.isEmpty)
  }

  @Test func `the selected line stays selected when more direct ones come`() {
    let scheme = Samples.scheme(client: "client")
    var organisation = (1...30).map { SampleConnector($0) }
    organisation[0] = Samples.connector(1, "A", schemes: [scheme])
    organisation[1] = Samples.connector(2, "B", schemes: [scheme])
    organisation[29] = Samples.connector(30, "Host", ("live", [Samples.holding("client")]))
    var driver = ExplorerDriver(organisation) { $0.pageSize = 20 }
    driver.answer()
    driver.press(.open)
    driver.openDown(to: "scheme oauth2")
    driver.answerAll()
    driver.press(.showImpact, .moveDown)
    #expect(driver.breaking.map { $0.first } == ["A", "B"])
    driver.answer()
    #expect(driver.breaking.map { $0.first } == ["H", "A", "B"])
    #expect(driver.state.impact?.selected == 2)
  }
}
