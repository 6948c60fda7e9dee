import Cells
import ConnectAPI
import ConnectModels
import Explorer
import Runtime
import TestSupport
import Testing
import Views

/// What the program writes for the person, with files that are played by the test.
@Suite struct ExportsTests {
  private let service = PlayedService()
  private let files = PlayedFiles()
  private let woken = Signal()
  private let time = HandDrivenTime()

  private func session(_ files: Files) async -> ExplorerSession {
    let configuration = Configuration(
      account: AccountLabel(
        name: "prod", organisation: "01", host: "x.test", isDemo: false, tokenSource: "x"),
      listing: .organisation(SampleConnector.organisation, ConnectorQuery()))
    var session = ExplorerSession(
      configuration: configuration, appearance: Appearance(), size: Size(columns: 80, rows: 24),
      reader: service, time: time, mailbox: Mailbox { [woken] in woken.raise() },
      files: files)
    session.start()
    await service.question().answer(.connectors(Page(items: [SampleConnector(1).arrival])))
    while session.state.catalogue.count == 0 {
      await woken.wait()
      session.catchUp()
    }
    return session
  }

  private func export(_ session: inout ExplorerSession) {
    for key in ":export a.json" { session.press(Key(key)) }
    session.press(Key(.enter))
  }

  private func report(to session: inout ExplorerSession) async {
    while !session.isIdle {
      await woken.wait()
      session.catchUp()
    }
  }

  @Test func `rows are written beside the loop, and what became of it is said`() async {
    var session = await session(Files(exports: files))
    export(&session)
    await report(to: &session)
    #expect(files.written.withLock { $0 } == ["a.json"])
    #expect(session.state.notice?.fact == .exported("a.json", rows: 1))
  }

  @Test func `without files an export fails and says so`() async {
    var session = await session(Files())
    export(&session)
    await report(to: &session)
    #expect(session.state.notice?.isFailure == true)
  }

  @Test func `T19 the end abandons what is not complete and remembers where the person was`() async
  {
    var session = await session(Files(exports: files, memory: files))
    session.press(Key(.enter))
    session.stop()
    #expect(files.abandoned.withLock { $0 } == 1)
    #expect(files.kept.withLock { $0 }.map(\.visited) == [[SampleConnector.id(1)]])
  }

  @Test func `T20 what is remembered is kept once a minute too, if it has changed`() async {
    var session = await session(Files(exports: files, memory: files))
    session.press(Key(.enter))
    time.advance(by: .seconds(59))
    session.catchUp()
    #expect(files.kept.withLock { $0 }.isEmpty)
    time.advance(by: .seconds(1))
    session.catchUp()
    time.advance(by: .seconds(60))
    session.catchUp()
    #expect(files.kept.withLock { $0 }.map(\.visited) == [[SampleConnector.id(1)]])
  }
}

/// Files that are remembered and not written.
private final class PlayedFiles: ExportWriting, AccountMemory {
  let written = Locked<[String]>([])
  let abandoned = Locked(0)
  let kept = Locked<[Recollection]>([])

  func write(
    _ task: ExportTask,
    document: @escaping @Sendable (Read) async throws(APIError) -> ConnectorDocument?
  ) async -> ExportReport {
    written.withLock { $0.append(task.export.file) }
    return .written(rows: task.count)
  }

  func abandon() { abandoned.withLock { $0 += 1 } }

  func keep(_ recollection: Recollection) { kept.withLock { $0.append(recollection) } }
}
