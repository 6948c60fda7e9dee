import ConnectAPI
import ConnectModels
import Explorer
import Printing

/// `vex connectors`, `connections`, `credentials`, `versions`, `messages`: prints the rows of a view
/// that match, streamed page by page.
enum ListingPrinting {
  static func run(
    _ view: ListView, _ options: Options, _ account: OpenAccount, _ clock: PrintingClock
  ) -> ExitCode {
    let selection = ConnectorSelection(
      options, of: view, judgement: clock.judgement(options, at: clock.start))
    for hint in selection.hints { StandardError.say("--filter: \(hint)") }
    let fetch = account.pages(of: selection.asked)
    // The demo is served by the account, which nothing else holds to the end.
    return withExtendedLifetime(account) {
      run(view, options, selection, clock, fetch: fetch)
    }
  }

  /// Prints what `fetch` answers. Pages are awaited and printed by this thread alone, so that a slow
  /// reader of ours holds up nothing but us.
  static func run(
    _ view: ListView, _ options: Options, _ selection: ConnectorSelection, _ clock: PrintingClock,
    fetch: @escaping ListingReading.Fetch
  ) -> ExitCode {
    var selection = selection
    var reading = ListingReading(pageSize: options.pageSize, fetch: fetch)
    do throws(OutputError) {
      var output = StandardOutput()
      var text = ListingText(
        view, as: options.output.listing, judgement: selection.judgement,
        isForTerminal: output.isTerminal)
      while let page = reading.next() {
        selection.judge(at: clock.settle())
        text.judgement = selection.judgement
        try output.print(text.text(of: selection.kept(of: page)))
      }
      // Titles alone would say that there is nothing, which nobody can know who has not read all.
      if reading.outcome == .complete { try output.print(text.end()) }
      try output.finish()
    } catch {
      StandardError.say(error.sentence)
      return .unusable
    }
    return reading.ended(saying: clock.notices() + [selection.notice])
  }
}

extension Options.Output {
  /// As the form of a listing's rows.
  fileprivate var listing: ListingText.Form {
    switch self {
    case .table, .text, .markdown, .ics, .prometheus: .table
    case .json: .json
    case .csv: .csv
    }
  }
}

extension OpenAccount {
  /// What asks for the pages of the account's connectors.
  func pages(of query: ConnectorQuery) -> ListingReading.Fetch {
    let client = client
    let scope = account.scope
    return { page in
      do throws(APIError) {
        return .success(
          try await client.connectors(
            in: scope, query: query, page: page, progress: RetryTelling.tell))
      } catch {
        return .failure(error)
      }
    }
  }
}

/// What a printing command says while a request is being tried again.
enum RetryTelling {
  /// Says that a try failed and another follows, while there is still something to wait for.
  @Sendable static func tell(_ progress: RequestProgress) {
    switch progress {
    case .waiting(let attempt, let attempts, let error, let delay):
      let seconds = max(1, delay.components.seconds)
      StandardError.say(
        "\(error.sentence); trying again in \(seconds) s (try \(attempt + 1) of \(attempts))")
    }
  }
}
