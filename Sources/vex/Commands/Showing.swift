import ConnectAPI
import ConnectModels
import Explorer
import Printing

/// `vex show ID|NAME`: prints one connector, whole.
enum Showing {
  /// How wide lines are where nobody looks at them: what a script reads is not broken.
  private static let unbroken = 1_000_000

  static func run(_ options: Options, _ account: OpenAccount, _ clock: PrintingClock) -> ExitCode {
    let wanted = options.operand ?? ""
    // The demo is served by the account, which nothing else holds to the end.
    return withExtendedLifetime(account) {
      switch found(wanted, in: account) {
      case .found(let item): print(item, options, clock)
      case .several(let ids):
        say(
          ["\(ids.count.grouped) connectors are called \(wanted): \(ids.joined(separator: ", "))"],
          .usage)
      case .none: say(["no connector has the id or the name \(wanted)"], .failed)
      case .failed(let sentence, let code):
        say(clock.notices + [sentence], code)
      }
    }
  }

  private static func found(
    _ wanted: String, in account: OpenAccount
  ) -> ConnectorSearch.Answer {
    let direct = account.direct
    var search = ConnectorSearch(wanted, readsIDs: direct != nil)
    while true {
      switch search.next {
      case .read(let id):
        guard let direct else { return .none }
        search.take(Awaiting.value { await direct(id) })
      case .list(let name):
        let query = ConnectorQuery(name: name.isEmpty ? nil : name)
        var reading = ListingReading(pageSize: nil, fetch: account.pages(of: query))
        while let page = reading.next() { search.take(page) }
        search.finish(reading.listing, reading.outcome ?? .complete)
      case .finished(let answer): return answer
      }
    }
  }

  private static func say(_ sentences: [String], _ code: ExitCode) -> ExitCode {
    for sentence in sentences { StandardError.say(sentence) }
    return code
  }

  private static func print(
    _ item: DecodedConnector, _ options: Options, _ clock: PrintingClock
  ) -> ExitCode {
    let judgement = clock.judgement(options, at: clock.settle())
    do {
      var output = StandardOutput()
      switch options.output {
      case .json:
        var text = ListingText(
          .connectors, as: .json, judgement: judgement, isForTerminal: output.isTerminal)
        let row = ListRow.connector(ConnectorRow(item.connector))
        try output.print(text.text(of: [.init(item, rows: [row])]))
      case .table, .text, .csv, .markdown, .ics, .prometheus:
        let width = TerminalWidth.ofOutput() ?? unbroken
        try output.print(
          ConnectorOutline(item.connector, judgement: judgement, width: width).text)
      }
      try output.finish()
    } catch {
      StandardError.say(error.sentence)
      return .unusable
    }
    for notice in clock.notices { StandardError.say(notice) }
    guard let fault = item.connector.faults.first(where: \.makesIncomplete) else { return .done }
    StandardError.say(fault.sentence)
    return .failed
  }
}

extension OpenAccount {
  /// What reads a connector by its id; `nil` where that cannot be done, see `ConnectorSearch`.
  fileprivate var direct: (@Sendable (Identifier) async -> Result<DecodedConnector, APIError>)? {
    guard case .organisation(let organisation) = account.scope else { return nil }
    let client = client
    return { id in
      do throws(APIError) {
        return .success(
          try await client.connector(
            id, organisation: organisation, progress: RetryTelling.tell))
      } catch {
        return .failure(error)
      }
    }
  }
}
