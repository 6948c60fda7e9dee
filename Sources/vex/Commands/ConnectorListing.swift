import ConnectAPI
import ConnectModels
import Explorer

/// Reads a listing to its end, page by page, as a value that asks and is answered.
///
/// It goes by the cursor alone, whatever the count says, ends where cursors repeat, and never takes a
/// connector twice (N16–N18).
struct ConnectorListing {
  /// What is to be done next.
  enum Step: Equatable {
    case read(PageRequest)
    case finished(Outcome)
  }

  /// How the reading ended.
  enum Outcome: Equatable {
    case complete
    /// The service gives a cursor again that it gave before.
    case cycle
    case failed(APIError)
  }

  private let pageSize: Int
  private var trail = CursorTrail()
  private var seenConnectors: Set<Identifier> = []

  private(set) var next: Step
  /// Connectors taken so far.
  private(set) var count = 0
  /// How many there are by the service's last word.
  private(set) var total: Int?
  /// Connectors that could not be read whole, and the first reason.
  private(set) var incomplete = 0
  private(set) var firstFault: DecodingFault?

  init(pageSize: Int) {
    self.pageSize = pageSize
    next = .read(PageRequest(first: pageSize))
  }

  /// Takes a page; returns its connectors that are new.
  mutating func take(_ page: ConnectorPage) -> [DecodedConnector] {
    total = page.totalCount ?? total
    var fresh: [DecodedConnector] = []
    for item in page.items {
      // Several without an id are not one and the same.
      if !item.connector.id.isEmpty, !seenConnectors.insert(item.connector.id).inserted { continue }
      fresh.append(item)
      if let fault = item.connector.faults.first(where: \.makesIncomplete) {
        incomplete += 1
        firstFault = firstFault ?? fault
      }
    }
    count += fresh.count
    if let cursor = page.next {
      next =
        trail.follow(cursor)
        ? .read(PageRequest(first: pageSize, after: cursor)) : .finished(.cycle)
    } else {
      next = .finished(.complete)
    }
    return fresh
  }

  /// Takes the error that a page failed with for good.
  mutating func fail(_ error: APIError) {
    next = .finished(.failed(error))
  }
}

extension ConnectorListing {
  /// How far it has come: `read 140 of about 1,203`.
  var progress: String { "read \(count.grouped)" + (total.map { " of about \($0.grouped)" } ?? "") }

  /// What stderr says of a reading that is not complete: how far it came, and why; `nil` of one that
  /// is (N28).
  func complaint(_ outcome: Outcome) -> String? {
    let read = progress
    switch outcome {
    case .complete:
      guard incomplete > 0, let firstFault else { return nil }
      let what = incomplete == 1 ? "one is" : "\(incomplete.grouped) are"
      return "\(read): \(what) \(firstFault.sentence)"
    case .cycle:
      return "\(read): the service repeats a page's cursor"
    case .failed(let error):
      let remedy = error.remedy.map { "; \($0)" } ?? ""
      return "\(read): \(error.sentence)\(remedy)"
    }
  }

  /// How the program ends after it.
  func exitCode(_ outcome: Outcome) -> ExitCode {
    switch outcome {
    case .complete: incomplete == 0 ? .done : .failed
    case .cycle: .failed
    case .failed(let error): ExitCode(error)
    }
  }
}

extension ExitCode {
  /// How the program ends after a read that failed.
  init(_ error: APIError) {
    switch error.kind {
    case .notAuthorised, .forbidden: self = .notAuthorised
    case .notFound, .rejected, .unavailable, .rateLimited, .network, .tls, .timedOut, .tooLarge,
      .malformedAnswer, .redirected, .refusedRequest, .cancelled:
      self = .failed
    }
  }
}
