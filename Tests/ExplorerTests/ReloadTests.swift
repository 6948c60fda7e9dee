import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Reading again")
struct ReloadTests {
  private func loaded(_ count: Int = 300) -> ExplorerDriver {
    var driver = ExplorerDriver(count: count, rows: 20)
    driver.answer()
    driver.press(.moveToLast)
    driver.answerAll()
    return driver
  }

  @Test func `as many rows are read again as were loaded`() {
    var driver = loaded()
    driver.press(.reload)
    var asked = 0
    while !driver.pending.isEmpty {
      asked += driver.pagesAsked.first?.first ?? 0
      driver.answer()
    }
    #expect(asked == 300)
    #expect(driver.state.reload == nil)
    #expect(driver.state.listCount == 300)
  }

  @Test func `old rows stay until all of the new ones are there`() {
    var driver = loaded()
    driver.organisation[0] = SampleConnector(1, name: "Renamed")
    driver.press(.reload)
    driver.answer()
    #expect(driver.state.listRow(at: 0).row.name == "Connector 1")
    driver.answerAll()
    #expect(driver.state.listRow(at: 0).row.name == "Renamed")
  }

  @Test func `the selection keeps its connector and its line`() {
    var driver = loaded()
    driver.press(.moveUp, times: 100)
    driver.press(.moveDown, times: 7)
    let (name, line) = (driver.selectedName, driver.selectedLine)
    driver.organisation.insert(SampleConnector(901), at: 0)
    driver.organisation.insert(SampleConnector(902), at: 0)
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.selectedName == name)
    #expect(driver.selectedLine == line)
  }

  @Test
  func `a selected connector that is gone stays until it is left, then its neighbour is selected`()
  {
    var driver = loaded(40)
    driver.press(.moveToFirst)
    driver.press(.moveDown, times: 4)
    driver.organisation.remove(at: 4)
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.selectedName == "Connector 5")
    #expect(driver.selectedLine == 4)
    driver.wait(.seconds(2))
    driver.press(.moveDown)
    #expect(driver.selectedName == "Connector 6")
    #expect(driver.names.contains("Connector 5") == false)
  }

  @Test func `a failure leaves the old rows and says so`() {
    var driver = loaded()
    driver.press(.reload)
    driver.fail(APIError(kind: .network, sentence: "connection refused"))
    #expect(driver.state.listCount == 300)
    #expect(driver.state.reload == nil)
    #expect(
      driver.state.notice?.fact
        == .reloadFailed(APIError(kind: .network, sentence: "connection refused")))
  }

  @Test func `what was read before a page failed is taken in, and nothing of it is gone`() {
    var driver = loaded()
    driver.organisation[0].name = "Renamed"
    driver.organisation.remove(at: 50)
    driver.wait(.seconds(30))
    let readAt = driver.state.catalogue.readAt
    driver.press(.reload)
    driver.answer()
    driver.answer()
    let error = APIError(kind: .notFound, sentence: "no such page")
    driver.fail(error)
    #expect(driver.names.first == "Renamed")
    #expect(driver.state.changes.counts == ChangeCounts(changed: 1))
    #expect(driver.state.listCount == 300)
    #expect(driver.names.contains("Connector 51"))
    #expect(driver.state.catalogue.readAt == readAt)
    #expect(driver.state.notice?.fact == .reloadFailed(error))
  }

  @Test func `a circle of cursors is no reason to show less than before`() {
    var driver = loaded()
    driver.press(.reload)
    for _ in 0..<2 {
      driver.answer(
        with: ConnectorArrivals(items: [SampleConnector(1).arrival], next: PageCursor("again")))
    }
    #expect(driver.state.reload == nil)
    #expect(driver.state.listCount == 300)
  }

  @Test func `r tries a waiting page of the reading at once`() {
    var driver = loaded()
    driver.press(.reload)
    driver.wait(.seconds(2))
    let error = APIError(kind: .network, sentence: "connection refused")
    driver.happen(
      .requestWaits(
        driver.pending[0].ticket,
        RetryNotice(attempt: 1, attempts: 5, error: error, retryAt: .seconds(60))))
    let first = driver.pending[0].ticket
    driver.press(.reload)
    #expect(driver.pending.count == 1)
    #expect(driver.pending[0].ticket != first)
  }

  @Test func `Esc stops the reading`() {
    var driver = loaded()
    driver.press(.reload)
    driver.answer()
    driver.press(.takeBack)
    #expect(driver.pending.isEmpty)
    #expect(driver.state.listCount == 300)
  }

  @Test func `opened nodes stay open`() {
    var organisation = (1...30).map { SampleConnector($0) }
    organisation[0].connections = [
      SampleConnector.connection("con-1", name: "production", action: [])
    ]
    var driver = ExplorerDriver(organisation, rows: 20)
    driver.answerAll()
    driver.press(.open, .moveDown, .moveDown, .moveDown, .moveDown, .open)
    let tree = driver.tree
    #expect(tree.contains("  -connection production"))
    driver.press(.focusPreviousPane, .reload)
    driver.answerAll()
    #expect(driver.tree == tree)
  }
}
