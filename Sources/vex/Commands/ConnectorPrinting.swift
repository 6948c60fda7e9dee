import ConnectAPI
import ConnectModels
import Explorer
import Runtime

/// `vex connectors`: prints the connectors of an account that match, streamed page by page.
enum ConnectorPrinting {
  /// What a page holds when nobody says: as many as the service gives at once.
  private static let pageSize = 100

  static func run(_ options: Options, _ account: OpenAccount, _ clock: PrintingClock) -> ExitCode {
    let client = account.client
    let scope = account.account.scope
    // Until the first answer tells what time it is.
    let now = SystemClock.wall()
    let judgement = Judgement(
      now: now, soonSeconds: options.soonSeconds,
      zone: options.utc ? .utc : .system(around: now))
    let selection = ConnectorSelection(options, judgement: judgement)
    for hint in selection.hints { StandardError.say("--filter: \(hint)") }
    let query = selection.asked
    let code = run(options, selection, clock) { page in
      do throws(APIError) {
        return .success(
          try await client.connectors(in: scope, query: query, page: page, progress: report))
      } catch {
        return .failure(error)
      }
    }
    // The demo is served by the account, which nothing else holds to the end.
    return withExtendedLifetime(account) { code }
  }

  /// Says that a try failed and another follows, while there is still something to wait for.
  @Sendable private static func report(_ progress: RequestProgress) {
    switch progress {
    case .waiting(let attempt, let attempts, let error, let delay):
      let seconds = max(1, delay.components.seconds)
      StandardError.say(
        "\(error.sentence); trying again in \(seconds) s (try \(attempt + 1) of \(attempts))")
    }
  }

  /// Prints what `fetch` answers. Pages are awaited and printed by this thread alone, so that a slow
  /// reader of ours holds up nothing but us.
  static func run(
    _ options: Options, _ selection: ConnectorSelection, _ clock: PrintingClock,
    fetch: @escaping @Sendable (PageRequest) async -> Result<ConnectorPage, APIError>
  ) -> ExitCode {
    var listing = ConnectorListing(pageSize: options.pageSize ?? pageSize)
    var selection = selection
    do throws(OutputError) {
      var printer = ConnectorPrinter(options.output, judgement: selection.judgement)
      while true {
        switch listing.next {
        case .read(let request):
          switch Awaiting.value({ await fetch(request) }) {
          case .success(let page):
            selection.judge(at: clock.settle())
            printer.judge(by: selection.judgement)
            try printer.print(selection.kept(of: listing.take(page)))
          case .failure(let error): listing.fail(error)
          }
        case .finished(let outcome):
          try printer.finish()
          for notice in [clock.notice, selection.notice] {
            if let notice { StandardError.say(notice) }
          }
          if let complaint = listing.complaint(outcome) { StandardError.say(complaint) }
          return listing.exitCode(outcome)
        }
      }
    } catch {
      StandardError.say(error.sentence)
      return .unusable
    }
  }
}

/// Puts connectors on standard output in the form that was asked for.
struct ConnectorPrinter: ~Copyable {
  private let form: Options.Output
  private var output = StandardOutput()
  private var table: ConnectorTable

  /// A printer whose states are those of one moment.
  init(_ form: Options.Output, judgement: Judgement) {
    self.form = form
    table = ConnectorTable(judgement: judgement)
  }

  /// Judges what is printed from now on for another moment.
  mutating func judge(by judgement: Judgement) {
    table.judgement = judgement
  }

  /// Prints a page's new connectors, and has them out before the next page is asked for.
  mutating func print(_ connectors: [DecodedConnector]) throws(OutputError) {
    switch form {
    case .table:
      for line in table.lines(connectors.map(\.connector)) { try output.write(line: line) }
    case .json:
      for item in connectors {
        try output.write(MaskedJSON.line(item.document, forTerminal: output.isTerminal))
        try output.write(CollectionOfOne(UInt8(ascii: "\n")))
      }
    }
    try output.flush()
  }

  consuming func finish() throws(OutputError) {
    try output.finish()
  }
}
