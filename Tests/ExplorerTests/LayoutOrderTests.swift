import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Arranging the screen")
struct LayoutOrderTests {
  private static func browsing(borders: [PaneDivider: Double] = [:]) -> ExplorerDriver {
    var driver = ExplorerDriver(count: 5)
    driver.answerAll()
    driver.happen(
      .viewportChanged(Viewport(detailLines: 40, borders: PaneShares(borders))))
    return driver
  }

  @Test func `the zoom comes and goes with its key, whichever pane has the focus`() {
    for steps in 0..<3 {
      var driver = Self.browsing()
      driver.press(.focusNextPane, times: steps)
      driver.press(.arrange(.zoom))
      #expect(driver.state.isZoomed)
      driver.press(.arrange(.zoom))
      #expect(!driver.state.isZoomed)
    }
  }

  @Test func `Esc takes the search back before the zoom, and the zoom before focus and filter`() {
    var driver = Self.browsing()
    driver.press(.search)
    driver.type("Connector")
    driver.press(.inField(.accept), .focusNextPane, .search)
    driver.type("Connector")
    driver.press(.inField(.accept), .arrange(.zoom), .takeBack)
    #expect(driver.state.search == nil)
    #expect(driver.state.isZoomed)
    driver.press(.takeBack)
    #expect(!driver.state.isZoomed)
    #expect(driver.state.focus == .tree)
    #expect(driver.state.isFiltering)
    driver.press(.takeBack)
    #expect(driver.state.focus == .list)
    #expect(driver.state.isFiltering)
    driver.press(.takeBack)
    #expect(!driver.state.isFiltering)
  }

  @Test(arguments: [
    // The pane, the borders between columns, the one that is moved and whether it goes right.
    (Pane.list, [PaneDivider.list: 0.5], PaneDivider.list, true),
    (.tree, [.list: 0.5], .list, false), (.detail, [.list: 0.5], .list, false),
    (.list, [.list: 0.5, .tree: 0.5], .list, true), (.tree, [.list: 0.5, .tree: 0.5], .tree, true),
    (.detail, [.list: 0.5, .tree: 0.5], .tree, false),
  ])
  func `a pane is widened by the border beside it, and narrowed again`(
    pane: Pane, borders: [PaneDivider: Double], moved: PaneDivider, goesRight: Bool
  ) throws {
    var wider = Self.browsing(borders: borders)
    wider.happen(.pointed(.focus(pane)))
    var narrower = wider
    wider.press(.arrange(.widen))
    narrower.press(.arrange(.narrow))
    let (wide, narrow) = (
      try #require(wider.state.shares[moved]), try #require(narrower.state.shares[moved])
    )
    #expect((wide > 0.5) == goesRight)
    #expect((narrow < 0.5) == goesRight)
    let other = try #require(PaneDivider.allCases.first { $0 != moved })
    #expect(wider.state.shares[other] == nil)
  }

  @Test func `where no pane stands beside it, that is said and nothing is moved`() {
    var driver = Self.browsing()
    for order in [LayoutOrder.widen, .narrow] {
      driver.press(.arrange(order))
      #expect(driver.state.notice?.fact == .noBorder)
      #expect(driver.state.shares == PaneShares())
    }
  }

  @Test func `long texts are wrapped until the key cuts them, and what it does is said`() {
    var driver = Self.browsing()
    #expect(driver.state.wrapsDetail)
    driver.press(.arrange(.wrap))
    #expect(!driver.state.wrapsDetail)
    #expect(driver.state.notice?.fact == .wrapping(false))
    driver.press(.arrange(.wrap))
    #expect(driver.state.wrapsDetail)
    #expect(driver.state.notice?.fact == .wrapping(true))
  }

  @Test func `another account leaves the texts as the person wanted them`() {
    var driver = Self.browsing()
    driver.press(.arrange(.wrap))
    let next = ExplorerState(
      configuration: driver.state.configuration, clock: driver.state.clock, after: driver.state)
    #expect(!next.wrapsDetail)
  }
}
