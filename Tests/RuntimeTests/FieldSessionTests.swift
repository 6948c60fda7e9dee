import Cells
import ConnectModels
import Explorer
import Runtime
import TestSupport
import Testing
import Views

/// Keys, pastes and answers while a text field has the keys.
@Suite("Text fields at work")
struct FieldSessionTests {
  private let service = PlayedService()
  private let time = HandDrivenTime()
  private let woken = Signal()

  /// A session whose first page has these connectors, and whether there are more.
  private func session(_ names: [String], hasMore: Bool = false) async -> ExplorerSession {
    let configuration = Configuration.ofSample
    var session = ExplorerSession(
      configuration: configuration, appearance: Appearance(), size: Size(columns: 80, rows: 24),
      reader: service, time: time, mailbox: Mailbox { [woken] in woken.raise() })
    session.start()
    let items = names.enumerated().map { index, name in
      SampleConnector(index + 1, name: name).arrival
    }
    await service.question().answer(
      .connectors(
        ConnectorArrivals(items: items, next: hasMore ? PageCursor("more") : nil)))
    await rest(&session)
    return session
  }

  /// Takes answers until none is awaited.
  private func rest(_ session: inout ExplorerSession) async {
    while !session.isIdle {
      await woken.wait()
      session.catchUp()
    }
  }

  private func press(_ keys: String..., in session: inout ExplorerSession) throws {
    for name in keys { session.press(try #require(Key(parsing: name))) }
  }

  private func names(_ session: ExplorerSession) -> [String] {
    (0..<session.state.listCount).map { session.state.listRow(at: $0).row.title }
  }

  @Test func `letters reach the field, and the keys of the panes with them`() async throws {
    var session = await session(["jq tools", "Quay CRM", "Payments"])
    try press("/", "j", "q", "Space", "t", in: &session)
    #expect(session.state.prompt?.field.text == "jq t")
    #expect(session.takeOrders().isEmpty)
    #expect(names(session) == ["jq tools"])
    #expect(session.frame().text.contains("/jq t"))
    try press("Backspace", "Backspace", "^A", "?", in: &session)
    #expect(session.state.prompt?.field.text == "?jq")
    #expect(session.state.overlay == nil)
  }

  @Test func `q in a field does not quit, and after it does`() async throws {
    var session = await session(["Quay CRM"])
    try press("/", "q", "Enter", in: &session)
    #expect(session.takeOrders().isEmpty)
    #expect(session.state.list.filter.text == "q")
    try press("q", in: &session)
    #expect(session.takeOrders() == [.quit])
  }

  @Test func `T09 a paste goes into the field, and nowhere else`() async throws {
    var session = await session(["Quay CRM", "Payments"])
    _ = session.frame()
    session.paste("qqq")
    #expect(session.takeOrders().isEmpty)
    #expect(!session.needsFrame)
    try press("/", in: &session)
    session.paste("quay\ncrm\u{1B}")
    #expect(session.state.prompt?.field.text == "quay crm")
    #expect(names(session) == ["Quay CRM"])
    try press("Esc", in: &session)
    session.paste("quay")
    #expect(session.state.list.filter.text.isEmpty)
    try press("s", in: &session)
    session.paste("n")
    #expect(session.state.list.sorting.isNone)
    #expect(session.state.prefix == .sort)
  }

  @Test func `s takes one key more, and the header shows the order`() async throws {
    var session = await session(["b", "c", "a"])
    try press("s", "n", in: &session)
    #expect(names(session) == ["a", "b", "c"])
    #expect(session.frame().text.contains("NAME▴"))
    try press("s", "Esc", "n", in: &session)
    #expect(names(session) == ["a", "b", "c"])
  }

  @Test func `the server is asked by the clock, and its rows are on the next frame`() async throws {
    var session = await session(["Quay CRM"] + (1...30).map { "Other \($0)" }, hasMore: true)
    try press("/", "q", "u", "a", "y", in: &session)
    #expect(session.isAboutToRead)
    #expect(session.isIdle)
    #expect(session.sleep == .milliseconds(200))
    #expect(session.frame().text.contains("asking the server"))
    time.advance(by: .milliseconds(200))
    session.catchUp()
    #expect(!session.isIdle)
    let question = await service.question()
    #expect(
      question.read
        == .connectors(
          .organisation(SampleConnector.organisation, ConnectorQuery(name: "quay")),
          PageRequest(first: 100)))
    question.answer(
      .connectors(ConnectorArrivals(items: [SampleConnector(900, name: "Quay Books").arrival])))
    await rest(&session)
    let screen = session.frame().text
    #expect(screen.contains("+· Quay Books"))
    #expect(screen.contains("1 of 31 loaded + 1 from the server"))
  }

  @Test func `a long list is arranged away from the main thread`() async throws {
    var session = await session((1...2_100).map { "Connector \($0)" })
    try press("/", "'", "2", in: &session)
    // The key has been obeyed, and the list waits for its arrangement.
    #expect(session.state.list.filter.text == "'2")
    #expect(session.state.listCount == 2_100)
    #expect(!session.isIdle)
    #expect(session.frame().text.contains("Connector 1 "))
    try press("0", "9", in: &session)
    await rest(&session)
    #expect(names(session) == (1...2_100).map { "Connector \($0)" }.filter { $0.contains("209") })
    #expect(session.frame().text.contains("Connector 209 "))
  }

  @Test func `a search in the tree is answered by the view at once`() async throws {
    var session = await session(["Quay CRM", "Mail"])
    try press("Enter", "/", "v", "a", "r", in: &session)
    #expect(session.state.search?.lines.count == 1)
    #expect(session.state.numberOfMatch == 1)
    #expect(session.frame().text.contains("1/1 in what is open"))
    try press("Enter", "n", in: &session)
    #expect(session.state.prompt == nil)
    #expect(session.frame().text.contains("/var 1/1"))
  }

  @Test func `a search in the detail is counted in its title`() async throws {
    var session = await session(["Quay CRM"])
    try press("Tab", "Tab", "/", "q", "u", "a", "y", "Enter", in: &session)
    #expect(session.state.focus == .detail)
    #expect(session.frame().text.contains("/quay 1/"))
  }
}
