import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Paging as the person scrolls")
struct PagingTests {
  @Test func `the first page is as large as the screen needs`() {
    let driver = ExplorerDriver(count: 500, rows: 36)
    #expect(driver.pagesAsked == [PageRequest(first: 36)])
  }

  @Test func `a small screen still asks for twenty and a huge one for a hundred at most`() {
    #expect(ExplorerDriver(count: 500, rows: 5).pagesAsked.first?.first == 20)
    #expect(ExplorerDriver(count: 500, rows: 400).pagesAsked.first?.first == 100)
  }

  @Test func `nothing more is asked for while nothing is scrolled`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.answer()
    driver.wait(.seconds(60))
    #expect(driver.pending.isEmpty)
    #expect(driver.state.listCount == 20)
  }

  @Test func `a screen that the first page does not fill is filled`() {
    var driver = ExplorerDriver(count: 500, rows: 60)
    driver.pageCap = 25
    driver.answerAll()
    #expect(driver.state.listCount == 75)
  }

  @Test func `the next page is asked for one and a half screens before the end`() {
    var driver = ExplorerDriver(count: 500, rows: 20) { $0.pageSize = 100 }
    driver.answer()
    driver.press(.moveToFirst)
    #expect(driver.pending.isEmpty)
    driver.press(.moveDown, times: 68)
    #expect(driver.pending.isEmpty)
    driver.press(.moveDown)
    #expect(driver.pending.count == 1)
  }

  @Test func `one page is asked for at a time`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.answer()
    driver.press(.moveDown, times: 40)
    driver.press(.pageDown, times: 5)
    #expect(driver.pending.count == 1)
  }

  @Test func `pages grow while the person keeps going and shrink after a pause`() {
    var driver = ExplorerDriver(count: 2_000, rows: 20)
    var sizes: [Int] = []
    driver.answer()
    for _ in 0..<4 {
      while driver.pending.isEmpty { driver.press(.pageDown) }
      sizes.append(driver.pagesAsked.first?.first ?? 0)
      driver.answer()
    }
    #expect(sizes == [40, 80, 100, 100])
    driver.wait(.seconds(10))
    while driver.pending.isEmpty { driver.press(.pageDown) }
    #expect(driver.pagesAsked.first?.first == 20)
  }

  @Test func `a page keeps the selected row and its line`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.answer()
    driver.press(.moveDown, times: 15)
    let (name, line) = (driver.selectedName, driver.selectedLine)
    driver.answer()
    #expect(driver.state.listCount > 20)
    #expect(driver.selectedName == name)
    #expect(driver.selectedLine == line)
  }

  @Test func `N18 paging goes by cursor, whatever the total says`() {
    var driver = ExplorerDriver(count: 90, rows: 20)
    driver.tellsTotal = false
    driver.press(.moveToLast)
    driver.answerAll()
    #expect(driver.state.listCount == 90)
    #expect(driver.state.catalogue.paging.isComplete)
  }

  @Test func `N17 rows that a later page repeats are shown once, the newer winning`() {
    var driver = ExplorerDriver(count: 60, rows: 20)
    driver.answer()
    driver.organisation[25] = SampleConnector(1, name: "Renamed")
    driver.press(.moveToLast)
    driver.answerAll()
    #expect(driver.state.listCount == 59)
    #expect(driver.state.listRow(at: 0).row.name == "Renamed")
  }

  @Test func `N16 cursors that run in a circle end the reading and keep the rows`() {
    var driver = ExplorerDriver(count: 60, rows: 20)
    driver.answer()
    driver.press(.moveToLast)
    for _ in 0..<3 {
      driver.answer(
        with: ConnectorArrivals(
          items: [SampleConnector(1).arrival], totalCount: 60, next: PageCursor("20")))
    }
    #expect(driver.state.catalogue.paging.endedInCycle)
    #expect(driver.state.catalogue.paging.isComplete)
    #expect(driver.state.listCount == 20)
  }

  @Test func `G goes to the very end, the selection with it`() {
    var driver = ExplorerDriver(count: 470, rows: 20)
    driver.answer()
    driver.press(.moveToLast)
    #expect(driver.state.catalogue.paging.goal == .end)
    driver.answerAll()
    #expect(driver.state.listCount == 470)
    #expect(driver.selectedName == "Connector 470")
    #expect(driver.state.catalogue.paging.goal == .scrolling)
  }

  @Test func `on the way to the end each page is read with the next one ahead, and only there`() {
    var driver = ExplorerDriver(count: 470, rows: 20)
    #expect(driver.pagesAsked.map(\.readsAhead) == [false])
    driver.answer()
    driver.press(.moveToLast)
    #expect(driver.pagesAsked.map(\.readsAhead) == [true])
    driver.answer()
    #expect(driver.pagesAsked.map(\.readsAhead) == [true])
  }

  @Test func `Esc stops the way to the end where it is`() {
    var driver = ExplorerDriver(count: 470, rows: 20)
    driver.answer()
    driver.press(.moveToLast)
    driver.answer()
    driver.forgetEffects()
    driver.press(.takeBack)
    #expect(driver.effects.count == 1)
    #expect(driver.pending.isEmpty)
    #expect(driver.state.listCount == 120)
    driver.wait(.seconds(1))
    #expect(driver.pending.isEmpty)
    driver.press(.moveDown, .moveUp)
    #expect(driver.pending.count == 1)
  }

  @Test func `what was stopped is not begun again by a change of the screen`() {
    var driver = ExplorerDriver(count: 470, rows: 20)
    driver.press(.takeBack)
    var viewport = driver.state.viewport
    viewport.listRows = 25
    driver.happen(.viewportChanged(viewport))
    #expect(driver.pending.isEmpty)
    driver.press(.reload)
    #expect(driver.pending.count == 1)
  }

  @Test func `whoever looks into a connector is not carried away by the next page`() {
    var driver = ExplorerDriver(count: 470, rows: 20)
    driver.answer()
    driver.press(.moveToLast)
    driver.press(.focusNextPane)
    let name = driver.selectedName
    driver.answerAll()
    #expect(driver.selectedName == name)
    #expect(driver.state.listCount == 470)
  }

  @Test func `D04 connectors without an id are rows of their own`() {
    var nameless = SampleConnector(1, name: "One")
    nameless.idText = ""
    var other = SampleConnector(2, name: "Two")
    other.idText = ""
    var driver = ExplorerDriver([nameless, other, SampleConnector(3)], rows: 20)
    driver.answerAll()
    #expect(driver.state.listCount == 3)
    driver.press(.moveDown)
    #expect(driver.state.tree.connector?.name == "Two")
  }

  @Test func `a page that repeats the connector being looked at shows the newer one`() {
    var driver = ExplorerDriver(count: 60, rows: 20)
    driver.answer()
    driver.press(.open)
    driver.organisation[25] = SampleConnector(1, name: "Renamed")
    driver.press(.focusPreviousPane, .moveToLast, .moveToFirst)
    driver.answerAll()
    #expect(driver.state.tree.connector?.name == "Renamed")
  }

  @Test func `a reply that is no longer awaited is dropped`() {
    var driver = ExplorerDriver(count: 470, rows: 20)
    let stale = driver.pending[0].ticket
    driver.press(.takeBack)
    driver.happen(
      .connectorsArrived(stale, ConnectorArrivals(items: [SampleConnector(9).arrival])))
    #expect(driver.state.listCount == 0)
  }

  @Test func `a fixed page size is kept to`() {
    var driver = ExplorerDriver(count: 470, rows: 20) { $0.pageSize = 7 }
    driver.answer()
    #expect(driver.state.listCount == 7)
    #expect(driver.pagesAsked.first?.first == 7)
  }
}
