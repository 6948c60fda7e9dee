import Cells
import ConnectAPI
import ConnectModels
import Explorer
import Recording
import Runtime
import TestSupport
import Testing
import Views

/// A session that was recorded, played again: the same last screen.
@Suite struct PlaybackTests {
  /// Keeps lines, as a file does.
  private final class Lines: MomentKeeping {
    private let lines = Locked<[[UInt8]]>([])

    func keep(_ moment: RecordedMoment) {
      lines.withLock { $0.append(RecordingText.line(moment) ?? []) }
    }

    /// What a file would be read as.
    func moments() throws -> [RecordedMoment] {
      var reader = RecordingReader()
      _ = try reader.read(RecordingText.head(version: "1").dropLast())
      return try lines.withLock { $0 }.compactMap { try reader.read($0.dropLast()) }
    }
  }

  private let service = PlayedService()
  private let time = HandDrivenTime()
  private let woken = Signal()
  private let lines = Lines()

  private func session(keyMap: KeyMap = .standard) -> ExplorerSession {
    var configuration = Configuration.ofSample
    configuration.pageSize = 30
    return ExplorerSession(
      configuration: configuration, appearance: Appearance(keyMap: keyMap),
      size: Size(columns: 100, rows: 24), reader: service, time: time,
      mailbox: Mailbox { [woken] in woken.raise() },
      files: Files(recording: SessionRecording(keeper: lines, service: "https://example.test")))
  }

  private func page(_ numbers: ClosedRange<Int>, next: String? = nil) -> ResourceAnswer {
    .connectors(
      ConnectorArrivals(
        items: numbers.map { SampleConnector($0).arrival },
        next: next.flatMap { PageCursor($0) }))
  }

  private func arrive(in session: inout ExplorerSession) async {
    await woken.wait()
    session.catchUp()
  }

  /// Plays what was kept, with a clock behind it that the test moves.
  private func played(_ moments: [RecordedMoment]) throws -> ExplorerSession {
    guard case .began(let account, let screen)? = moments.first else {
      throw RecordingFault(line: 2, reason: .misplaced)
    }
    let playback = Playback(at: account.time, clock: time)
    var session = ExplorerSession(
      configuration: account.configuration,
      appearance: Appearance(characters: screen.characters, keyMap: KeyMap(ownKeys: screen.keys)),
      size: Size(columns: screen.columns, rows: screen.rows), reader: PlayedService(),
      time: playback, mailbox: Mailbox {}, playback: playback)
    session.beginPlaying()
    for moment in moments.dropFirst() {
      let isPlayed = session.play(moment)
      #expect(isPlayed)
    }
    playback.finish()
    return session
  }

  private func expectSameScreen(
    _ session: inout ExplorerSession, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let last = session.frame().text
    session.stop()
    var again = try played(lines.moments())
    #expect(again.frame().text == last, sourceLocation: sourceLocation)
  }

  @Test func `keys, pages, a filter, a size and a failure come to the same screen`() async throws {
    var session = session()
    session.start()
    await service.question().answer(page(1...30, next: "more"))
    await arrive(in: &session)
    time.advance(by: .seconds(3))
    for key in ["j", "j", "\r", "j", "l"] { session.press(Key(parsing: key) ?? Key(.enter)) }
    session.resize(to: Size(columns: 120, rows: 40))
    session.press(Key(.tab, .shift))
    session.press(Key("G"))
    let error = APIError(kind: .network, sentence: "cannot connect to example.test:443")
    await service.question().fail(error)
    await arrive(in: &session)
    session.press(Key("/"))
    session.paste("connector 2")
    #expect(session.frame().text.contains("cannot connect to example.test:443"))
    try expectSameScreen(&session)
  }

  @Test func `a list that was arranged on another thread is arranged again`() async throws {
    var session = session()
    session.start()
    await service.question().answer(page(1...3_000))
    await arrive(in: &session)
    for key in ["s", "n", "S"] { session.press(Key(parsing: key) ?? Key(.enter)) }
    while !session.isIdle { await arrive(in: &session) }
    #expect(session.frame().text.contains("Connector 1000"))
    #expect(try lines.moments().contains { if case .arranged = $0 { true } else { false } })
    try expectSameScreen(&session)
  }

  @Test func `the person's own keys are on the screen again`() async throws {
    var rebinding = Rebinding()
    rebinding.bind(.quit, to: [Key("y", .control)])
    var session = session(keyMap: rebinding.applied(to: .standard))
    session.start()
    session.draw(.ascii)
    #expect(session.frame().text.contains("^Y quit"))
    try expectSameScreen(&session)
  }

  @Test func `the screen that lasts is the one that q left`() async throws {
    var session = session()
    session.start()
    await service.question().answer(page(1...3))
    await arrive(in: &session)
    session.press(Key("]"))
    let left = session.frame().text
    #expect(left.contains("nowhere to go forward to"))
    session.press(Key("q"))
    session.stop()
    var again = try played(lines.moments())
    #expect(again.frame().text == left)
  }

  @Test func `keys that were typed behind q change nothing`() async throws {
    var session = session()
    session.start()
    await service.question().answer(page(1...3))
    await arrive(in: &session)
    let left = session.frame().text
    session.press(Key("q"))
    session.press(Key("j"))
    session.stop()
    var again = try played(lines.moments())
    #expect(again.frame().text == left)
  }

  @Test func `what it costs is shown as it was`() async throws {
    var session = session()
    session.start()
    session.drew(bytes: 1_234, since: .zero)
    session.handle(.commanded(.showMeasures))
    #expect(session.frame().text.contains("1.2 kB"))
    try expectSameScreen(&session)
  }

  @Test func `time is written down only where it counts`() throws {
    var session = session()
    session.start()
    for _ in 0..<100 {
      time.advance(by: .milliseconds(1))
      session.catchUp()
    }
    session.press(Key("?"))
    session.stop()
    #expect(try lines.moments().count < 10)
  }

  @Test func `time stands still behind the end until a key is pressed`() async throws {
    var session = session()
    session.start()
    await service.question().fail(APIError(kind: .network, sentence: "cannot connect"))
    await arrive(in: &session)
    session.stop()
    var again = try played(lines.moments())
    let last = again.frame().text
    time.advance(by: .seconds(3_600))
    again.catchUp()
    #expect(again.frame().text == last)
    #expect(again.isIdle)
    #expect(again.sleep >= .seconds(600))
    again.press(Key("j"))
    time.advance(by: .seconds(3_600))
    again.catchUp()
    // By now it would have asked again, and has.
    #expect(!again.isIdle)
  }

  @Test func `D15 an answer to what was not asked is told`() throws {
    var session = session()
    session.start()
    session.stop()
    var again = try played(lines.moments().filter { if case .ended = $0 { false } else { true } })
    let isPlayed = again.play(.arranged(ticket: Ticket(99)))
    #expect(!isPlayed)
  }

  @Test func `another account goes on in the same recording`() async throws {
    let other = PlayedService()
    struct One: AccountOpening {
      let account: OpenedAccount
      func open(
        context: String, wake: @escaping @Sendable () -> Void
      ) async -> Result<OpenedAccount, AccountRefusal> { .success(account) }
    }
    var configuration = Configuration(
      account: AccountLabel(
        name: "other", organisation: "02", host: "other.test", isDemo: false, tokenSource: "file"),
      listing: .organisation(SampleConnector.organisation, ConnectorQuery()))
    configuration.contexts = [ContextOffer(name: "other", file: "config.yaml")]
    let account = OpenedAccount(
      configuration: configuration, reader: other,
      mailbox: Mailbox { [woken] in woken.raise() },
      address: try ServiceAddress("https://other.test/"), close: {})
    var first = configuration
    first.account.name = "prod"
    var session = ExplorerSession(
      configuration: first, appearance: Appearance(), size: Size(columns: 100, rows: 24),
      reader: service, time: time, mailbox: Mailbox { [woken] in woken.raise() },
      files: Files(recording: SessionRecording(keeper: lines, service: "https://example.test")),
      choices: Choices(accounts: One(account: account)))
    session.start()
    session.press(Key(":"))
    session.paste("ctx other")
    session.press(Key(.enter))
    while session.state.configuration.account.name != "other" { await arrive(in: &session) }
    await other.question().answer(page(7...9))
    while !session.isIdle { await arrive(in: &session) }
    #expect(session.frame().text.contains("Connector 8"))
    try expectSameScreen(&session)
  }
}
