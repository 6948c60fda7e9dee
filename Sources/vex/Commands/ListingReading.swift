import ConnectAPI
import ConnectModels
import Explorer

/// Reads a listing to its end on the calling thread, page by page, and says how far it has come where
/// somebody waits and can see it.
struct ListingReading {
  /// Answers for one page; runs on any thread.
  typealias Fetch = @Sendable (PageRequest) async -> Result<ConnectorPage, APIError>

  /// What a page holds when nobody says: as many as the service gives at once.
  private static let pageSize = 100

  private let fetch: Fetch
  private var progress = ReadingProgress()
  private(set) var listing: ConnectorListing

  init(pageSize: Int?, fetch: @escaping Fetch) {
    self.fetch = fetch
    listing = ConnectorListing(pageSize: pageSize ?? Self.pageSize)
  }

  /// How it ended; `nil` while there is something to read.
  var outcome: ConnectorListing.Outcome? {
    guard case .finished(let outcome) = listing.next else { return nil }
    return outcome
  }

  /// Whether all was read, and whole.
  var isWhole: Bool { outcome.map { listing.exitCode($0) == .done } ?? false }

  /// The next page's connectors that are new; `nil` at the end, whatever the reason.
  mutating func next() -> [DecodedConnector]? {
    guard case .read(let request) = listing.next else { return nil }
    progress.show(listing)
    let (fetch, listing) = (fetch, listing)
    let answer = Awaiting.value({ await fetch(request) }, meanwhile: { progress.show(listing) })
    switch answer {
    case .success(let page): return self.listing.take(page)
    case .failure(let error):
      self.listing.fail(error)
      return nil
    }
  }

  /// Says what there is to say of the whole reading, and how the program ends after it.
  func ended(saying notices: [String?]) -> ExitCode {
    guard let outcome else { preconditionFailure("a reading is judged at its end") }
    StandardError.eraseProgress()
    for notice in notices {
      if let notice { StandardError.say(notice) }
    }
    if let complaint = listing.complaint(outcome) { StandardError.say(complaint) }
    return listing.exitCode(outcome)
  }
}

/// How far a reading has come, on a line of stderr that is written anew: only where stderr is a
/// terminal, and after a second, for what is quicker needs no telling.
struct ReadingProgress {
  private static let patience = Duration.seconds(1)
  /// How long a line stands at least: pages may come faster than anybody reads.
  private static let pace = Duration.milliseconds(100)

  private let start = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  mutating func show(_ listing: ConnectorListing) {
    let now = ContinuousClock.now
    guard now - start >= Self.patience else { return }
    if let shown, now - shown < Self.pace { return }
    shown = now
    StandardError.showProgress("\(listing.progress) …")
  }
}
