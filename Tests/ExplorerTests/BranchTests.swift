import ConnectModels
import Explorer
import TestSupport
import Testing

/// What holds for everything that is read only when its node is opened.
@Suite("Branches of the tree")
struct BranchTests {
  private static let unavailable = APIError(
    kind: .unavailable, sentence: "503 from the server", status: 503)

  /// Two connectors, and the first version's actions of the first have just been opened.
  private func opened() -> ExplorerDriver {
    var connector = SampleConnector(1)
    connector.versions = [SampleConnector.version("1.0.0")]
    var driver = ExplorerDriver([connector, SampleConnector(2)], rows: 20)
    driver.answerAll()
    driver.press(.open, .moveDown)
    driver.openDown(to: "actions ?")
    driver.press(.open)
    return driver
  }

  private func item(_ number: Int) -> BranchItem {
    .versionItem(.action(Action(id: Identifier("act-\(number)"), name: "action\(number)")))
  }

  @Test func `a failure that is out of sight wakes nobody`() {
    var driver = opened()
    driver.fail(Self.unavailable)
    driver.press(.focusPreviousPane, .moveDown)
    driver.wait(.seconds(40))
    #expect(driver.state.deadline > driver.state.clock.monotonic)
    #expect(driver.pending.isEmpty)
  }

  @Test func `a failure that comes into sight again is tried again when it is due`() {
    var driver = opened()
    driver.fail(Self.unavailable)
    driver.press(.focusPreviousPane, .moveDown)
    driver.wait(.seconds(40))
    driver.press(.moveUp)
    driver.wait(.seconds(1))
    #expect(driver.pending.count == 1)
    #expect(driver.tree.contains("       loading…"))
  }

  @Test func `a countdown is seen in place and Esc stops it`() {
    var driver = opened()
    let notice = RetryNotice(attempt: 1, attempts: 5, error: Self.unavailable, retryAt: .seconds(4))
    driver.happen(.requestWaits(driver.pending[0].ticket, notice))
    #expect(driver.tree.contains("       waiting…"))
    #expect(driver.state.deadline == .seconds(1))
    driver.press(.takeBack)
    #expect(driver.pending.isEmpty)
    #expect(driver.tree.contains("       more…"))
    #expect(driver.state.focus == .tree)
  }

  @Test func `what is being read is closed with its version and read on out of sight`() {
    var driver = opened()
    driver.press(.close, .close, .close)
    driver.answer(with: Page(items: [item(0)]))
    #expect(driver.state.selectedNode?.node.label == "version 1.0.0")
    driver.press(.open, .moveDown, .open)
    #expect(driver.pending.isEmpty)
    #expect(driver.tree.contains("       item act-0"))
  }

  @Test func `reading anew asks for what is open and forgets what is closed`() {
    var driver = opened()
    driver.answer(with: Page(items: [item(0)]))
    driver.press(.close, .moveDown, .open)
    driver.answer(with: Page<BranchItem>(items: []))
    driver.press(.focusPreviousPane, .reload)
    driver.answer()
    let asked = driver.pending.map(\.read)
    #expect(asked.count == 1)
    #expect("\(asked)".contains("triggers"))
    driver.answerAll()
    driver.press(.focusNextPane, .moveUp, .open)
    #expect("\(driver.pending.map(\.read))".contains("actions"))
  }

  @Test func `a node that is open within a closed one is read as soon as it is seen`() {
    var driver = opened()
    driver.answer(with: Page(items: [item(0)]))
    driver.press(.close, .open, .close, .open, .moveUp, .close)
    driver.press(.focusPreviousPane, .reload)
    driver.answer()
    #expect(driver.pending.isEmpty)
    driver.press(.focusNextPane, .open)
    #expect(driver.pending.count == 1)
    #expect(driver.tree.contains("       loading…"))
  }

  @Test func `what is being read of a connector that leaves no trace is taken back`() {
    var driver = opened()
    driver.press(.close, .close, .close, .close, .close)
    driver.press(.moveToFirst, .focusPreviousPane)
    #expect(driver.pending.count == 1)
    driver.press(.moveDown)
    #expect(driver.pending.isEmpty)
    #expect(driver.state.branches.isEmpty)
  }

  @Test func `the protocols are read once for the form and the tree`() {
    var driver = ExplorerDriver([SampleConnector(1)], rows: 20)
    driver.answerAll()
    driver.press(.editQuery)
    #expect(driver.pending.count == 2)
    driver.answerAll()
    driver.press(.inField(.complete))
    #expect(driver.state.offeredForLine == ["bigquery", "http"])
    driver.press(.takeBack, .editQuery)
    #expect(driver.pending.isEmpty)
  }

  @Test func `protocols that could not be read are asked for again with the form`() {
    var driver = ExplorerDriver([SampleConnector(1)], rows: 20)
    driver.answerAll()
    driver.press(.editQuery)
    driver.answer()
    driver.fail(Self.unavailable)
    driver.press(.takeBack, .editQuery)
    #expect(driver.pending.count == 1)
  }

  @Test func `protocols on several pages are all offered`() {
    var driver = ExplorerDriver([SampleConnector(1)], rows: 20)
    driver.answerAll()
    driver.press(.editQuery, .inField(.complete))
    driver.answer()
    func page(_ slug: String, next: String?) -> Page<BranchItem> {
      Page(
        items: [
          .supportedProtocol(SupportedProtocol(id: Identifier(slug), slug: slug, name: slug))
        ], next: next.flatMap { PageCursor($0) })
    }
    driver.answer(with: page("http", next: "2"))
    driver.answer(with: page("sftp", next: nil))
    #expect(driver.state.offeredForLine == ["http", "sftp"])
    #expect(driver.pending.isEmpty)
  }
}
