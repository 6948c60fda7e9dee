import ConnectAPI
import ConnectModels
import Explorer

/// Finds one connector by its id or its exact name, as a value that asks and is answered.
///
/// What is spelled as the API spells its ids is read directly. Anything else is taken for a name: the
/// service is asked for it, and because it may not filter, all that it answers with is looked through.
/// What no connector is called may still be the id of one.
struct ConnectorSearch {
  /// What is to be done next.
  enum Step: Equatable {
    case read(Identifier)
    /// All connectors with a name, by the service's word; an empty one asks for all.
    case list(name: String)
    case finished(Answer)
  }

  /// What came of it.
  enum Answer: Equatable {
    case found(DecodedConnector)
    /// Several have the name: their ids.
    case several([String])
    case none
    /// Why it cannot be told, and how the program ends.
    case failed(String, ExitCode)
  }

  private let wanted: String
  /// Whether a connector can be read by its id: not in the public catalogue, where each belongs to
  /// another organisation and may be refused.
  private let readsIDs: Bool
  private let isULID: Bool
  private var found: [DecodedConnector] = []

  private(set) var next: Step

  init(_ wanted: String, readsIDs: Bool) {
    self.wanted = wanted
    self.readsIDs = readsIDs
    let id = Identifier(wanted)
    isULID = id.creationTime != nil
    // Where an id cannot be read it is looked for among all, for the service finds names alone.
    next = isULID ? (readsIDs ? .read(id) : .list(name: "")) : .list(name: wanted)
  }

  /// Takes what came of reading a connector by its id.
  mutating func take(_ result: Result<DecodedConnector, APIError>) {
    switch result {
    case .success(let item): next = .finished(.found(item))
    case .failure(let error):
      switch error.kind {
      // A name that cannot be an id is refused before it is sent.
      case .notFound, .rejected, .refusedRequest:
        next = isULID ? .list(name: wanted) : .finished(.none)
      case .notAuthorised, .forbidden, .unavailable, .rateLimited, .network, .tls, .timedOut,
        .tooLarge, .malformedAnswer, .redirected, .cancelled:
        let remedy = error.remedy.map { "; \($0)" } ?? ""
        next = .finished(.failed("\(error.sentence)\(remedy)", ExitCode(error)))
      }
    }
  }

  /// Takes a page of a listing; what is not meant is not kept.
  mutating func take(_ page: [DecodedConnector]) {
    found += page.filter { $0.connector.name == wanted || $0.connector.id.text == wanted }
  }

  /// Takes the end of a listing.
  mutating func finish(_ listing: ConnectorListing, _ outcome: ConnectorListing.Outcome) {
    guard outcome == .complete else {
      next = .finished(
        .failed(listing.complaint(outcome) ?? "", listing.exitCode(outcome)))
      return
    }
    if let item = found.first(where: { $0.connector.id.text == wanted }) {
      next = .finished(.found(item))
    } else if found.count > 1 {
      next = .finished(.several(found.map(\.connector.id.text)))
    } else if let item = found.first {
      next = .finished(.found(item))
    } else {
      next = readsIDs && !isULID ? .read(Identifier(wanted)) : .finished(.none)
    }
  }
}
