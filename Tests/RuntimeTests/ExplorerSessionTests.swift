import Cells
import ConnectModels
import Explorer
import Runtime
import TestSupport
import Testing
import Views

@Suite("The explorer at work")
struct ExplorerSessionTests {
  private let service = PlayedService()
  private let time = HandDrivenTime()
  private let woken = Signal()
  private let mailbox: Mailbox

  init() {
    mailbox = Mailbox { [woken] in woken.raise() }
  }

  private func session(size: Size = Size(columns: 80, rows: 24)) -> ExplorerSession {
    var configuration = Configuration.ofSample
    configuration.pageSize = 30
    return ExplorerSession(
      configuration: configuration, appearance: Appearance(), size: size, reader: service,
      time: time, mailbox: mailbox)
  }

  private func page(_ numbers: ClosedRange<Int>, next: String? = nil) -> ResourceAnswer {
    .connectors(
      ConnectorArrivals(
        items: numbers.map { SampleConnector($0).arrival },
        next: next.flatMap { PageCursor($0) }))
  }

  @Test func `the first frame is there before any answer`() {
    var session = session()
    session.start()
    #expect(session.needsFrame)
    let frame = session.frame()
    #expect(frame.text.contains("Connectors"))
    #expect(!session.needsFrame)
    #expect(!session.isIdle)
  }

  @Test func `an answer wakes the loop and is on the next frame`() async {
    var session = session()
    session.start()
    _ = session.frame()
    await service.question().answer(page(1...3))
    await woken.wait()
    session.catchUp()
    #expect(session.needsFrame)
    #expect(session.isIdle)
    #expect(session.frame().text.contains("Connector 2"))
  }

  @Test func `what the work costs is on the next frame and asks for none itself`() async {
    var session = session()
    session.start()
    _ = session.frame()
    time.advance(by: .milliseconds(7))
    session.drew(bytes: 1_234, since: time.reading().monotonic - .milliseconds(7))
    session.handle(.commanded(.showMeasures))
    let frame = session.frame().text
    #expect(frame.contains("1.2 kB"))
    #expect(frame.contains("7 ms at"))
    #expect(frame.contains("requests under way  1"))
    session.catchUp()
    #expect(!session.needsFrame)
    await service.question().answer(page(1...3))
    await woken.wait()
    session.catchUp()
    #expect(session.frame().text.contains("requests under way  0"))
  }

  @Test func `keys reach the explorer through the key map`() async {
    var session = session()
    session.start()
    await service.question().answer(page(1...3))
    await woken.wait()
    session.catchUp()
    session.press(Key("j"))
    session.press(Key(.down))
    #expect(session.state.list.window.selected == 2)
    session.press(Key("q"))
    #expect(session.takeOrders() == [.quit])
    #expect(session.takeOrders().isEmpty)
  }

  @Test func `a key that stands for nothing changes nothing`() {
    var session = session()
    session.start()
    _ = session.frame()
    session.press(Key("Z"))
    #expect(!session.needsFrame)
  }

  @Test func `a failed try is seen at once with its countdown`() async {
    var session = session()
    session.start()
    let question = await service.question()
    let error = APIError(kind: .unavailable, sentence: "the server answered 503", status: 503)
    question.report(.waiting(attempt: 1, of: 5, error: error, delay: .seconds(4)))
    await woken.wait()
    session.catchUp()
    #expect(session.frame().text.contains("the server answered 503"))
    #expect(session.sleep == .seconds(1))
    #expect(!session.isIdle)
    question.fail(error)
  }

  @Test func `a message that a key brings up stays after a long rest`() async {
    var session = session()
    session.start()
    await service.question().answer(page(1...3))
    await woken.wait()
    session.catchUp()
    time.advance(by: .seconds(10))
    session.press(Key("["))
    session.catchUp()
    #expect(session.state.notice?.fact == .nowhereBack)
  }

  @Test func `resizing tells the explorer how much is seen`() {
    var session = session()
    session.start()
    let before = session.state.viewport.listRows
    session.resize(to: Size(columns: 80, rows: 40))
    #expect(session.state.viewport.listRows == before + 16)
    #expect(session.frame().size == Size(columns: 80, rows: 40))
  }

  @Test func `T12 an idle session sleeps until the next minute and draws nothing before it`() async
  {
    var session = session()
    session.start()
    await service.question().answer(page(1...3))
    await woken.wait()
    session.catchUp()
    _ = session.frame()
    #expect(session.sleep == .seconds(60))
    time.advance(by: .seconds(59))
    session.catchUp()
    #expect(!session.needsFrame)
    time.advance(by: .seconds(1))
    session.catchUp()
    #expect(session.needsFrame)
  }
}
