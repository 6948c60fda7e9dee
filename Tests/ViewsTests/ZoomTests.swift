import Cells
import Explorer
import TestSupport
import Testing

@testable import Views

/// The screen as the person arranges it with keys.
@Suite struct ZoomTests {
  private static let drawn = Set("│┃┌┐└┘├┤┬┴┼")

  @Test(arguments: [Size.smallest, .narrow, .usual, .wide])
  func `a zoomed pane has the whole screen and nothing beside its lines`(size: Size) {
    for steps in 0..<3 {
      var driver = ExplorerDriver.browsing(on: size)
      driver.press(.focusNextPane, times: steps)
      driver.press(.arrange(.zoom))
      let text = driver.look(on: size).text
      #expect(!text.contains { Self.drawn.contains($0) })
      let layout = ScreenView.layout(of: driver.state, size: size)
      #expect(layout?.panes.count == 1)
      #expect(layout?.panes[driver.state.focus]?.columns == size.columns)
      // What there is room for now is read, and Esc would stop that first.
      driver.answerAll()
      driver.press(.takeBack)
      #expect(ScreenView.layout(of: driver.state, size: size)?.isZoomed == false)
    }
  }

  @Test func `the zoomed list keeps its columns, and they can be clicked`() throws {
    var driver = ExplorerDriver.browsing(on: .small)
    driver.press(.arrange(.zoom))
    let frame = driver.look(on: .small)
    expect(frame, "zoom-list-60x12")
    let name = try #require(frame.place(of: "NAME"))
    #expect(driver.target(at: name, on: .small) == .column(.name))
    #expect(driver.target(at: name.moved(rows: 1), on: .small) == .listRow(0))
  }

  @Test(arguments: ListView.allCases)
  func `what a row is known by has its own title: a message is no name`(view: ListView) {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.press(.showView(view))
    let text = driver.look(on: .usual).text
    #expect(text.contains("NAME") == (view != .messages))
    #expect(text.contains("MESSAGE") == (view == .messages))
  }

  @Test func `the zoomed detail begins at the screen's edge`() {
    var driver = ExplorerDriver.browsing(on: .small)
    driver.openCredential(on: .small)
    driver.press(.focusNextPane, .arrange(.zoom))
    driver.look(on: .small)
    expect(driver.look(on: .small), "zoom-detail-60x12")
  }

  @Test(arguments: [Size.usual, .roomy, .wide, .low])
  func `a pane grows and shrinks by its keys, and no pane vanishes`(size: Size) throws {
    for steps in 0..<3 {
      var driver = ExplorerDriver.browsing(on: size)
      driver.press(.focusNextPane, times: steps)
      driver.look(on: size)
      let before = driver.columns(on: size)
      driver.arrange(.widen, times: 1, on: size)
      #expect(driver.columns(on: size) > before)
      driver.arrange(.narrow, times: 1, on: size)
      #expect(driver.columns(on: size) == before)
      for order in [LayoutOrder.widen, .narrow] {
        driver.arrange(order, times: 40, on: size)
        let layout = try #require(ScreenView.layout(of: driver.state, size: size))
        #expect(layout.panes.values.allSatisfy { $0.columns >= 19 })
        let most = driver.columns(on: size)
        driver.arrange(order == .widen ? .narrow : .widen, times: 1, on: size)
        #expect(driver.columns(on: size) != most, "the first key back moves it")
      }
    }
  }

  @Test func `texts that are cut stand on one line each`() {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.openCredential(on: .usual)
    driver.press(.focusNextPane, .arrange(.wrap))
    driver.wait(.seconds(6))
    expect(driver.look(on: .usual), "detail-cut-80x24")
  }

  @Test(arguments: [
    ("short", "short"), ("exactly ten", "exactly …"), ("two\nlines", "two⏎lines"),
    (String(repeating: "x", count: 1_000_000), "xxxxxxxx…"),
    (String(repeating: "庫", count: 400), "庫庫庫庫…"),
  ])
  func `what is cut says so`(text: String, line: String) {
    var canvas = Canvas(size: .usual, appearance: Appearance())
    let lines = DetailText(
      fields: [DetailField("", .text(text))], times: Self.times, width: 11, wraps: false
    ).lines(on: &canvas)
    #expect(lines.map { $0.map(\.text.string).joined() } == ["  " + line])
  }

  private static var times: TimeText { ExplorerDriver(count: 1).state.timeText }

  private func expect(
    _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Golden(name).compare(with: frame.text) == .same, sourceLocation: sourceLocation)
  }
}

extension ExplorerDriver {
  /// The columns of the pane that has the focus.
  fileprivate func columns(on size: Size) -> Int {
    ScreenView.layout(of: state, size: size)?.panes[state.focus]?.columns ?? 0
  }

  /// The person presses one of the keys, and sees what comes of it each time.
  fileprivate mutating func arrange(_ order: LayoutOrder, times: Int, on size: Size) {
    for _ in 0..<times {
      press(.arrange(order))
      look(on: size)
    }
  }
}
