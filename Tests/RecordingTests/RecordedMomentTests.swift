import ConnectModels
import Explorer
import JSON
import Recording
import TestSupport
import Testing

/// What a session took in goes into a line and comes out of it as it was.
@Suite struct RecordedMomentTests {
  private static let error = APIError(
    kind: .rateLimited(until: ExplorerDriver.noon), sentence: "too many",
    remedy: "wait", request: .init(path: "/a?b=c"), status: 429,
    server: ServerError(
      code: "slow_down", message: "later", fields: [.init(field: "name", message: "short")]),
    cause: "none")

  private static let moments: [RecordedMoment] = [
    .started, .ended, .draws(.plainSigns), .resized(columns: 100, rows: 30),
    .passed(
      time: ClockReading(
        monotonic: .nanoseconds(30_757_744_254_281),
        wall: Timestamp(secondsSince1970: 1_795_649_909, nanoseconds: 733_519_224))),
    .pointed(order: .select(.list(3))), .pointed(order: .divide(.tree, share: 0.25)),
    .pointed(order: .scroll(.detail, lines: -3)), .pointed(order: .fillIn(.protocolName)),
    .pointed(order: .sort(.expires)), .typed(text: "naïve \"x\" \\ \u{1B}[2J\n"),
    .categories(ticket: Ticket(7), names: ["a", "b"]),
    .waits(
      ticket: Ticket(2),
      notice: RetryNotice(
        attempt: 1, attempts: 5, error: error, retryAt: .milliseconds(1_234))),
    .failed(ticket: Ticket(3), error: error),
    .tried(exchange: .played(4, 503, ahead: 12, fault: .init(sentence: "down", cause: "why"))),
    .tried(exchange: .played(5, nil)), .tokenRead(expires: nil),
    .tokenRead(expires: ExplorerDriver.noon), .decoded(ticket: Ticket(1)),
    .arranged(ticket: Ticket(9)),
    .copied(report: CopyReport(.curl, sentence: "sent", isFailure: false, leftOut: 2)),
    .linkOpened(report: .shown(url: "https://x.test", reason: "ssh")),
    .pagerFailed(sentence: "no pager"),
    .themesListed(offers: [ThemeOffer(name: "n", title: "t", origin: "o", fault: "f")]),
    .accountRefused(ticket: Ticket(4), sentence: "no"), .measured(measures: SessionMeasures()),
    .exported(ticket: Ticket(5), report: .written(rows: 12)),
    .writingStopped(sentence: "the disk is full"),
  ]

  @Test(arguments: moments.indices)
  func `a moment is read as it was written, from a line of its own`(index: Int) throws {
    let moment = Self.moments[index]
    let line = try #require(RecordingText.line(moment))
    #expect(line.filter { $0 == 0x0A }.count == 1)
    #expect(line.last == 0x0A)
    #expect("\(try read(moment))" == "\(moment)")
  }

  @Test func `every command is written by its name`() throws {
    for command in Command.allCases {
      let line = try #require(RecordingText.line(.commanded(command: command)))
      #expect(String(decoding: line, as: UTF8.self).contains(#":"\#(command.name)"}"#))
      guard case .commanded(command) = try read(.commanded(command: command)) else {
        Issue.record("\(command.name) is read as another")
        continue
      }
    }
  }

  @Test func `an account is read with all that the session began with`() throws {
    var configuration = Configuration(
      account: AccountLabel(
        name: "prod", organisation: "01", host: "x.test", isDemo: false, tokenSource: "file",
        accent: .red),
      listing: .organisation(
        Identifier("01HZX00000000000000000ORGA"),
        ConnectorQuery(
          name: "quay", categories: ["crm"], tags: [.init(key: "a", value: "b")],
          sort: [.init(field: "name", isDescending: true)])))
    configuration.view = .credentials
    configuration.columns = [.versions: [.name, .updated]]
    configuration.pageSize = 20
    configuration.seed = .max
    configuration.zone = ZoneOffsets(
      initial: 3_600, transitions: [.init(from: 1_795_649_909, offset: 7_200)])
    configuration.recollection.visited = [Identifier("not a ULID")]
    configuration.recollection.point = ResumePoint(view: .messages, filter: "x")
    configuration.settings = SettingsReport(
      lines: [.init(name: "utc", value: "false", origin: "default")], complaints: ["a: b"])
    let account = RecordedAccount(
      configuration: configuration, service: "https://x.test/api", time: Self.time)
    let screen = RecordedScreen(columns: 80, rows: 24, characters: .ascii, keys: ["quit": ["^X"]])
    var reader = RecordingReader()
    _ = try reader.read(head)
    let line = try #require(RecordingText.line(.began(account: account, screen: screen)))
    guard case .began(account, screen)? = try reader.read(line.dropLast()) else {
      Issue.record("another account: \(String(decoding: line, as: UTF8.self))")
      return
    }
  }

  @Test func `D08 what is not drawn stands there as an escape`() throws {
    let hostile = "\u{1B}[2J\u{9B}31m\u{202E}\u{7F}\u{200B}\u{2028}\r\n\t\u{0}é日"
    let line = try #require(RecordingText.line(.typed(text: hostile)))
    let text = String(decoding: line, as: UTF8.self)
    #expect(
      text == #"{"typed":{"text":"\u001b[2J\u009b31m\u202e\u007f\u200b\u2028\r\n\t\u0000é日"}}"#
        + "\n")
  }

  @Test func `what follows from the rest is not recorded`() {
    #expect(RecordedMoment(.viewportChanged(Viewport())) == nil)
  }

  // MARK: -

  static let time = ClockReading(monotonic: .seconds(1), wall: ExplorerDriver.noon)
  private var head: [UInt8] { RecordingText.head(version: "1").dropLast() }

  private func read(_ moment: RecordedMoment) throws -> RecordedMoment {
    var reader = try RecordingReader.begun()
    let line = try #require(RecordingText.line(moment))
    return try #require(try reader.read(line.dropLast()))
  }
}

extension RecordingReader {
  /// A reader that has read a beginning.
  static func begun() throws -> RecordingReader {
    var reader = RecordingReader()
    _ = try reader.read(RecordingText.head(version: "1").dropLast())
    _ = try reader.read(try #require(RecordingText.line(.sample)).dropLast())
    return reader
  }
}

extension RecordedMoment {
  /// A beginning.
  static let sample = RecordedMoment.began(
    account: RecordedAccount(
      configuration: Configuration(
        account: AccountLabel(
          name: "prod", organisation: "01", host: "x.test", isDemo: false, tokenSource: "file"),
        listing: .publicCatalogue(ConnectorQuery())),
      service: "https://x.test", time: RecordedMomentTests.time),
    screen: RecordedScreen(columns: 80, rows: 24, characters: .all))
}
