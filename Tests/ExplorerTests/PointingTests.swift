import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Pointing")
struct PointingTests {
  private static let unavailable = APIError(
    kind: .unavailable, sentence: "503 from the server", status: 503)

  private static func browsing(_ count: Int = 60) -> ExplorerDriver {
    var driver = ExplorerDriver(count: count)
    driver.answerAll()
    return driver
  }

  // MARK: - Rows

  @Test func `a click on a row of the list selects it and gives the list the keys`() {
    var driver = Self.browsing()
    driver.press(.focusNextPane)
    driver.point(.select(.list(4)))
    #expect(driver.selectedName == "Connector 5")
    #expect(driver.state.focus == .list)
    #expect(driver.state.tree.subject == driver.organisation[4].id)
    driver.point(.select(.list(4)))
    #expect(driver.selectedName == "Connector 5")
  }

  @Test func `opening a row of the list goes into its tree`() {
    var driver = Self.browsing()
    driver.point(.select(.list(2)))
    driver.point(.open(.list(2)))
    #expect(driver.state.focus == .tree)
    #expect(driver.selectedName == "Connector 3")
  }

  @Test func `a click in the tree selects, another one opens and closes`() {
    var connector = SampleConnector(1)
    connector.connections = [SampleConnector.connection("main", name: "main", action: [])]
    var driver = ExplorerDriver([connector])
    driver.answerAll()
    let closed = driver.state.tree.rows.firstIndex { $0.disclosure == .closed } ?? 0
    driver.point(.select(.tree(closed)))
    #expect(driver.state.focus == .tree)
    #expect(driver.state.tree.window.selected == closed)
    #expect(driver.state.selectedNode?.disclosure == .closed)
    driver.point(.open(.tree(closed)))
    #expect(driver.state.selectedNode?.disclosure == .open)
    driver.point(.open(.tree(closed)))
    #expect(driver.state.selectedNode?.disclosure == .closed)
  }

  @Test func `a second click on a usage follows it, and the way back is known`() {
    var first = SampleConnector(1)
    first.connections = [
      SampleConnector.connection(
        "main", name: "main",
        action: [
          SampleConnector.credential(
            "c", name: "key",
            fields:
              #""errors":[],"usages":[\#(SampleConnector.usage(connection: "main", of: SampleConnector(2)))],"#
          )
        ])
    ]
    var driver = ExplorerDriver([first, SampleConnector(2)], rows: 30)
    driver.answerAll()
    driver.press(.enter)
    driver.openDown(to: "usage main")
    let usage = driver.state.tree.rows.firstIndex { $0.node.label == "usage main" } ?? 0
    driver.point(.open(.tree(usage)))
    #expect(driver.state.tree.subject == driver.organisation[1].id)
    driver.press(.goBack)
    #expect(driver.state.tree.subject == driver.organisation[0].id)
  }

  @Test func `the line that says what failed is selected, and opened it says all`() {
    var driver = ExplorerDriver(count: 60)
    driver.answer()
    driver.press(.moveToLast)
    driver.fail(Self.unavailable)
    driver.point(.select(.trailer))
    #expect(driver.state.isOnTrailer)
    driver.point(.open(.trailer))
    #expect(driver.state.overlay?.content == .failure(Self.unavailable))
  }

  @Test func `clicking near the end reads on, as moving there does`() {
    var driver = ExplorerDriver(count: 60)
    driver.answer()
    #expect(driver.pagesAsked.isEmpty)
    driver.point(.scroll(.list, lines: 3))
    driver.point(.select(.list(12)))
    #expect(driver.pagesAsked.count == 1)
  }

  @Test func `whoever has clicked is not carried along by the pages to the end`() {
    var driver = ExplorerDriver(count: 300)
    driver.answer()
    driver.press(.moveToLast)
    driver.answer()
    driver.point(.select(.list(4)))
    driver.answerAll()
    #expect(driver.selectedName == "Connector 5")
  }

  @Test func `a click on the detail gives it the keys and the right column`() {
    var driver = Self.browsing()
    driver.point(.focus(.detail))
    #expect(driver.state.focus == .detail)
    #expect(driver.state.rightPane == .detail)
  }

  // MARK: - The wheel

  @Test func `the wheel moves what is seen, and the selection only at the edge`() {
    var driver = Self.browsing()
    driver.press(.moveDown, times: 4)
    driver.press(.focusNextPane)
    driver.point(.scroll(.list, lines: 3))
    #expect(driver.state.list.window.top == 3)
    #expect(driver.selectedName == "Connector 5")
    driver.point(.scroll(.list, lines: 3))
    #expect(driver.state.list.window.top == 6)
    #expect(driver.selectedName == "Connector 7")
    #expect(driver.state.tree.subject == driver.organisation[6].id)
    driver.point(.scroll(.list, lines: -300))
    #expect(driver.state.list.window.top == 0)
    #expect(driver.selectedName == "Connector 7")
    #expect(driver.state.focus == .tree)
  }

  @Test func `the wheel reads on near the end`() {
    var driver = ExplorerDriver(count: 300)
    driver.answer()
    for _ in 0..<3 { driver.point(.scroll(.list, lines: 3)) }
    #expect(driver.pagesAsked.count == 1)
  }

  @Test func `the wheel in the tree keeps the detail while the node is seen`() {
    var connector = SampleConnector(1)
    connector.connections = (1...20).map {
      SampleConnector.connection("c\($0)", name: "c\($0)", action: [])
    }
    var driver = ExplorerDriver([connector], rows: 6)
    driver.answerAll()
    driver.point(.select(.tree(3)))
    driver.press(.scrollDetailDown, .scrollDetailDown)
    driver.point(.select(.tree(3)))
    driver.point(.scroll(.tree, lines: 3))
    #expect(driver.state.tree.window.top == 3)
    #expect(driver.state.tree.window.selected == 3)
    #expect(driver.state.detail.scroll == 2)
    driver.point(.scroll(.tree, lines: 3))
    #expect(driver.state.tree.window.selected == 6)
    #expect(driver.state.detail.scroll == 0)
  }

  @Test func `the wheel scrolls the detail between its ends, whatever has the keys`() {
    var driver = Self.browsing()
    driver.point(.scroll(.detail, lines: 3))
    #expect(driver.state.detail.scroll == 3)
    driver.point(.scroll(.detail, lines: 300))
    #expect(driver.state.detail.scroll == 30)
    driver.point(.scroll(.detail, lines: -300))
    #expect(driver.state.detail.scroll == 0)
    #expect(driver.state.focus == .list)
  }

  @Test func `at the end of what matches the wheel asks for more`() {
    var driver = ExplorerDriver(count: 300)
    driver.answer()
    driver.press(.search)
    driver.type("connector 1")
    driver.wait(.seconds(1))
    driver.answerAll()
    for _ in 0..<30 { driver.point(.scroll(.list, lines: 3)) }
    #expect(driver.state.list.seeksPast != nil)
  }

  // MARK: - Columns, borders

  @Test func `a click on a column sorts by it, a second one the other way round`() {
    var driver = Self.browsing(12)
    driver.point(.sort(.name))
    let sorted = driver.names
    driver.point(.sort(.name))
    #expect(driver.names == sorted.reversed())
    #expect(driver.state.focus == .list)
  }

  @Test func `a border that is moved keeps every pane on the screen`() {
    var driver = Self.browsing()
    #expect(driver.state.shares[.list] == nil)
    driver.point(.divide(.list, share: 0.4))
    driver.point(.divide(.tree, share: 7))
    #expect(driver.state.shares[.list] == 0.4)
    #expect(driver.state.shares[.tree] == 0.9)
    driver.point(.divide(.tree, share: -1))
    #expect(driver.state.shares[.tree] == 0.1)
  }

  // MARK: - Overlays

  @Test func `the wheel scrolls an overlay, and a click beside closes it`() {
    var driver = Self.browsing()
    driver.press(.showHelp)
    driver.happen(
      .viewportChanged(Viewport(listRows: 10, overlayRows: 10, overlayLines: 40)))
    driver.point(.scrollOverlay(lines: 3))
    #expect(driver.state.overlay?.scroll == 3)
    driver.point(.scrollOverlay(lines: 300))
    #expect(driver.state.overlay?.scroll == 30)
    driver.point(.leaveOverlay)
    #expect(driver.state.overlay == nil)
  }

  @Test func `a command of the palette runs, and beside it a click closes the palette`() {
    var driver = Self.browsing()
    driver.press(.openPalette)
    driver.type("quit")
    driver.forgetEffects()
    driver.point(.enterOverlay(line: 0))
    #expect(driver.effects == [.quit])
    driver.press(.openPalette)
    driver.point(.scrollOverlay(lines: 3))
    guard case .command(let palette)? = driver.state.prompt else {
      Issue.record("the palette is closed")
      return
    }
    #expect(palette.selected == 3)
    driver.point(.leaveOverlay)
    #expect(driver.state.prompt == nil)
  }

  @Test func `a request of the log opens, and beside it a click closes the whole log`() {
    var driver = Self.browsing()
    for number in 1...9 { driver.happen(.requestTried(.played(number))) }
    driver.press(.showRequests)
    driver.point(.scrollOverlay(lines: -3))
    let log = driver.state.requests
    #expect(driver.state.requestsOverlay?.selectedLine(in: log) == log.entries.count - 4)
    driver.point(.enterOverlay(line: 1))
    #expect(driver.state.requestsOverlay?.opened?.number == log.entries[1].number)
    driver.point(.leaveOverlay)
    #expect(driver.state.overlay == nil)
  }

  @Test func `leaving the query's form lets go of what it asked`() {
    var driver = Self.browsing()
    driver.press(.editQuery)
    driver.answerAll()
    driver.type("quay")
    driver.press(.inField(.accept))
    #expect(driver.pending.count == 1)
    driver.point(.leaveOverlay)
    #expect(driver.pending.isEmpty)
    #expect(driver.state.overlay == nil)
  }

  @Test func `a line of the query's form is given the keys`() {
    var driver = Self.browsing()
    driver.press(.editQuery)
    driver.point(.fillIn(.tags))
    driver.type("team")
    #expect(driver.state.queryForm?[.tags].text == "team")
  }

  // MARK: - Text fields

  @Test func `the filter keeps the keys while rows are selected under it`() {
    var driver = Self.browsing(12)
    driver.press(.search)
    driver.type("connector")
    driver.point(.select(.list(3)))
    let chosen = driver.selectedName
    #expect(driver.state.isTyping)
    driver.point(.scroll(.list, lines: 1))
    driver.type(" ")
    #expect(driver.state.isTyping)
    #expect(driver.selectedName == driver.names.first || driver.selectedName == chosen)
  }

  @Test func `going elsewhere keeps the filter and leaves its field`() {
    var driver = Self.browsing(12)
    driver.press(.search)
    driver.type("1")
    driver.point(.select(.tree(0)))
    #expect(!driver.state.isTyping)
    #expect(driver.state.isFiltering)
    #expect(driver.state.focus == .tree)
    driver.press(.takeBack, .search)
    driver.point(.open(.list(1)))
    #expect(!driver.state.isTyping)
    #expect(driver.state.focus == .tree)
  }

  @Test func `a click leaves a search in the tree and keeps what is lit`() {
    var driver = Self.browsing()
    driver.press(.enter, .search)
    driver.type("conn")
    driver.point(.select(.list(2)))
    #expect(!driver.state.isTyping)
    #expect(driver.state.search?.search.text == "conn")
    #expect(driver.selectedName == "Connector 3")
  }

  // MARK: - Whose the mouse is

  @Test func `the mouse is given back and taken again, with a word each time`() {
    var driver = Self.browsing()
    driver.forgetEffects()
    #expect(driver.state.reportsMouse)
    driver.press(.toggleMouse)
    #expect(driver.effects == [.reportMouse(false)])
    #expect(!driver.state.reportsMouse)
    #expect(driver.state.notice?.fact == .mouseGivenBack)
    driver.press(.toggleMouse)
    #expect(driver.effects == [.reportMouse(false), .reportMouse(true)])
    #expect(driver.state.notice?.fact == .mouseTaken)
  }

  @Test func `a start without the mouse leaves it to the terminal until it is asked for`() {
    var driver = ExplorerDriver(count: 3) { $0.usesMouse = false }
    #expect(!driver.state.reportsMouse)
    driver.press(.toggleMouse)
    #expect(driver.state.reportsMouse)
  }

  @Test func `the mouse can be given back over an overlay and beside a field`() {
    var driver = Self.browsing()
    driver.press(.showHelp, .toggleMouse)
    #expect(!driver.state.reportsMouse)
    #expect(driver.state.overlay != nil)
    driver.press(.takeBack, .search, .toggleMouse)
    #expect(driver.state.reportsMouse)
    #expect(driver.state.isTyping)
  }

  @Test func `a click takes the first control C back, and a message away`() {
    var driver = Self.browsing(12)
    driver.press(.interrupt)
    driver.point(.select(.list(1)))
    #expect(driver.state.notice == nil)
    driver.forgetEffects()
    driver.press(.interrupt)
    #expect(driver.effects.isEmpty)
  }
}

extension ExplorerDriver {
  fileprivate mutating func point(_ order: PointerOrder) { happen(.pointed(order)) }
}
