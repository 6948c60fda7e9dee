import Cells
import ConnectModels
import Explorer
import Runtime
import TestSupport
import Testing
import Views

/// The mouse's reports, from the cell to the explorer, with a clock that the test moves.
@Suite("The mouse")
struct PointerTests {
  private let service = PlayedService()
  private let time = HandDrivenTime()
  private let woken = Signal()
  private let mailbox: Mailbox

  init() {
    mailbox = Mailbox { [woken] in woken.raise() }
  }

  /// A session with thirty connectors on the screen.
  private func session(
    size: Size = Size(columns: 100, rows: 30), usesMouse: Bool = true
  ) async -> ExplorerSession {
    var configuration = Configuration.ofSample
    configuration.pageSize = 30
    configuration.usesMouse = usesMouse
    var session = ExplorerSession(
      configuration: configuration, appearance: Appearance(), size: size, reader: service,
      time: time, mailbox: mailbox)
    session.start()
    let page = ConnectorArrivals(items: (1...30).map { SampleConnector($0).arrival })
    await service.question().answer(.connectors(page))
    await woken.wait()
    session.catchUp()
    return session
  }

  // MARK: - Clicks

  @Test func `a click selects the row under it`() async throws {
    var session = await session()
    try session.click("Connector 7  ")
    #expect(session.state.list.window.selected == 6)
    #expect(session.state.focus == .list)
    try session.click("Connection variables")
    #expect(session.state.focus == .tree)
  }

  @Test(arguments: [(Duration.zero, true), (.milliseconds(400), true), (.milliseconds(401), false)])
  func `two clicks within 400 ms open`(pause: Duration, opens: Bool) async throws {
    var session = await session()
    try session.click("Connector 7  ")
    time.advance(by: pause)
    try session.click("Connector 7  ")
    #expect((session.state.focus == .tree) == opens)
    #expect(session.state.list.window.selected == 6)
  }

  @Test func `clicks on two rows select each, and a third click adds nothing`() async throws {
    var session = await session()
    try session.click("Connector 7  ")
    try session.click("Connector 8  ")
    #expect(session.state.focus == .list)
    #expect(session.state.list.window.selected == 7)
    try session.click("Connector 8  ")
    #expect(session.state.focus == .tree)
    #expect(session.state.focus == .tree)
    time.advance(by: .seconds(1))
    try session.click("Connector 8  ")
    #expect(session.state.focus == .list)
  }

  @Test func `other buttons do nothing`() async throws {
    var session = await session()
    let place = try #require(session.frame().place(of: "Connector 7  "))
    for kind in [
      MouseEvent.Kind.press(.right), .release(.right), .press(.middle), .release(.middle), .move,
      .wheelLeft, .wheelRight,
    ] {
      session.point(MouseEvent(kind, at: place))
    }
    #expect(session.state.list.window.selected == 0)
    #expect(!session.needsFrame)
  }

  // MARK: - The wheel

  @Test func `a notch of the wheel is three lines of the pane under it`() async throws {
    var session = await session(size: Size(columns: 100, rows: 20))
    let row = try #require(session.frame().place(of: "Connector 7  "))
    session.point(MouseEvent(.wheelDown, at: row))
    #expect(session.state.list.window.top == 3)
    session.point(MouseEvent(.wheelUp, at: row))
    #expect(session.state.list.window.top == 0)
    let detail = Position(column: 90, row: 17)
    session.point(MouseEvent(.wheelDown, at: detail))
    #expect(session.state.detail.scroll == 3)
    #expect(session.state.focus == .list)
  }

  @Test func `the wheel scrolls an overlay and not what is under it`() async throws {
    var session = await session()
    session.press(Key("?"))
    session.point(MouseEvent(.wheelDown, at: Position(column: 50, row: 10)))
    session.point(MouseEvent(.wheelDown, at: Position(column: 1, row: 10)))
    #expect(session.state.overlay?.scroll == 6)
    #expect(session.state.list.window.top == 0)
    session.click(Position(column: 1, row: 10))
    #expect(session.state.overlay == nil)
    #expect(session.state.list.window.selected == 0)
  }

  // MARK: - Words that stand for commands

  @Test func `T18 a click on a hint does what its key does, when the button is let go`()
    async throws
  {
    var session = await session()
    let place = try #require(session.frame().place(of: "q quit"))
    session.point(MouseEvent(.press(.left), at: place))
    #expect(session.takeOrders().isEmpty)
    session.point(MouseEvent(.release(.left), at: place.moved(columns: 1)))
    #expect(session.takeOrders() == [.quit])
  }

  @Test func `whoever lets go elsewhere has thought better of it`() async throws {
    var session = await session()
    let place = try #require(session.frame().place(of: "q quit"))
    session.point(MouseEvent(.press(.left), at: place))
    session.point(MouseEvent(.drag(.left), at: place.moved(rows: -5)))
    session.point(MouseEvent(.release(.left), at: place.moved(rows: -5)))
    #expect(session.takeOrders().isEmpty)
  }

  @Test func `a command of the palette runs on a click`() async throws {
    var session = await session()
    session.press(Key(":"))
    session.paste("reverse")
    try session.click("reverse-sorting")
    #expect(!session.state.isTyping)
    #expect(session.state.notice?.fact == .nothingSorted)
  }

  @Test func `a click on a column sorts by it`() async throws {
    var session = await session()
    try session.click("NAME")
    try session.click("NAME")
    #expect(session.state.list.sorting.keys.first?.column == .name)
    #expect(session.state.list.sorting.keys.first?.isDescending == true)
  }

  @Test func `a view's name shows the view`() async throws {
    var session = await session(size: Size(columns: 200, rows: 30))
    try session.click("4 Versions")
    #expect(session.state.view == .versions)
  }

  // MARK: - Borders

  @Test func `a border follows the mouse until the button is let go`() async throws {
    var session = await session()
    let corner = try #require(session.frame().place(of: "┬"))
    let place = corner.moved(rows: 3)
    session.point(MouseEvent(.press(.left), at: place))
    session.point(MouseEvent(.drag(.left), at: place.moved(columns: -12, rows: 4)))
    session.point(MouseEvent(.release(.left), at: place.moved(columns: -12, rows: 4)))
    #expect(session.frame().place(of: "┬") == corner.moved(columns: -12))
    session.point(MouseEvent(.drag(.left), at: place))
    #expect(session.frame().place(of: "┬") == corner.moved(columns: -12))
    #expect(session.state.list.window.selected == 0)
  }

  @Test func `a click on the detail's title gives it the keys, and moves nothing`() async throws {
    var session = await session()
    let shares = session.state.shares
    session.click(try #require(session.frame().place(of: "├")).moved(columns: 3))
    #expect(session.state.focus == .detail)
    #expect(session.state.shares == shares)
  }

  // MARK: - Whose the mouse is

  @Test func `T18 a mouse that was given back means nothing any more`() async throws {
    var session = await session(usesMouse: false)
    try session.click("Connector 7  ")
    #expect(session.state.list.window.selected == 0)
    session.handle(.commanded(.toggleMouse))
    #expect(session.takeOrders() == [.reportMouse(true)])
    try session.click("Connector 7  ")
    #expect(session.state.list.window.selected == 6)
  }
}

extension ExplorerSession {
  /// Clicks on a text of the screen.
  fileprivate mutating func click(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    click(try #require(frame().place(of: text), sourceLocation: sourceLocation))
  }

  fileprivate mutating func click(_ place: Position) {
    point(MouseEvent(.press(.left), at: place))
    point(MouseEvent(.release(.left), at: place))
  }
}
