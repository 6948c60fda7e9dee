import ConnectAPI
import ConnectModels
import Explorer
import Printing

/// `vex show ID|NAME`: prints one connector, whole.
///
/// What is spelled as the API spells its ids is read directly. Anything else is taken for a name: the
/// service is asked for it, and because it may not filter, all that it answers with is looked through.
/// What no connector is called may still be the id of one.
enum Showing {
  /// The columns that a person's lines get where they go to no terminal.
  private static let usualWidth = 100

  static func run(_ options: Options, _ account: OpenAccount, _ clock: PrintingClock) -> ExitCode {
    let wanted = options.operand ?? ""
    let search = ConnectorSearch(
      wanted: wanted, direct: account.direct,
      listed: { account.pages(of: ConnectorQuery(name: $0)) })
    return withExtendedLifetime(account) {
      switch search.run() {
      case .found(let item): print(item, options, clock)
      case .several(let ids):
        say(
          "\(ids.count.grouped) connectors are called \(wanted): \(ids.joined(separator: ", "))",
          clock, .usage)
      case .none: say("no connector has the id or the name \(wanted)", clock, .failed)
      case .failed(let sentence, let code): say(sentence, clock, code)
      }
    }
  }

  private static func say(_ sentence: String, _ clock: PrintingClock, _ code: ExitCode) -> ExitCode
  {
    StandardError.say(sentence)
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
        let width = output.isTerminal ? TerminalWidth.ofOutput() ?? usualWidth : usualWidth
        try output.print(
          ConnectorOutline(item.connector, judgement: judgement, width: width).text)
      }
      try output.finish()
    } catch {
      StandardError.say(error.sentence)
      return .unusable
    }
    if let notice = clock.notice { StandardError.say(notice) }
    guard let fault = item.connector.faults.first(where: \.makesIncomplete) else { return .done }
    StandardError.say(fault.sentence)
    return .failed
  }
}

extension OpenAccount {
  /// What reads a connector by its id; `nil` in the public catalogue, where each belongs to another
  /// organisation and may be refused.
  fileprivate var direct: ConnectorSearch.Direct? {
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
