import ConnectAPI
import ConnectModels
import Explorer

/// Finds one connector by its id or its exact name.
struct ConnectorSearch {
  /// Reads a connector by its id; runs on any thread.
  typealias Direct = @Sendable (Identifier) async -> Result<DecodedConnector, APIError>

  /// What came of it.
  enum Answer: Equatable {
    case found(DecodedConnector)
    /// Several have the name: their ids.
    case several([String])
    case none
    /// Why it cannot be told, and how the program ends.
    case failed(String, ExitCode)
  }

  let wanted: String
  /// `nil` where none can be read by its id.
  let direct: Direct?
  /// What asks for the pages of connectors with a name; an empty one asks for all.
  let listed: (String) -> ListingReading.Fetch

  func run() -> Answer {
    let id = Identifier(wanted)
    let isULID = id.creationTime != nil
    if isULID, let answer = read(id) { return answer }
    // In the public catalogue an id is looked for among all, for the service finds names alone.
    let answer = search(asking: isULID ? "" : wanted)
    if answer == .none, !isULID { return read(id) ?? .none }
    return answer
  }

  /// The connector of an id; `nil` where there is none, or none can be read so.
  private func read(_ id: Identifier) -> Answer? {
    guard let direct else { return nil }
    switch Awaiting.value({ await direct(id) }) {
    case .success(let item): return .found(item)
    case .failure(let error):
      switch error.kind {
      // A name that cannot be an id is refused before it is sent.
      case .notFound, .rejected, .refusedRequest: return nil
      case .notAuthorised, .forbidden, .unavailable, .rateLimited, .network, .tls, .timedOut,
        .tooLarge, .malformedAnswer, .redirected, .cancelled:
        let remedy = error.remedy.map { "; \($0)" } ?? ""
        return .failed("\(error.sentence)\(remedy)", ExitCode(error))
      }
    }
  }

  private func search(asking name: String) -> Answer {
    var reading = ListingReading(pageSize: nil, fetch: listed(name))
    var found: [DecodedConnector] = []
    while let page = reading.next() {
      // A service that does not filter lists everything: what is not meant is not kept.
      found += page.filter { $0.connector.name == wanted || $0.connector.id.text == wanted }
    }
    guard let outcome = reading.outcome, outcome == .complete else {
      let complaint = reading.outcome.flatMap { reading.listing.complaint($0) } ?? ""
      return .failed(complaint, reading.outcome.map { reading.listing.exitCode($0) } ?? .failed)
    }
    if let byID = found.first(where: { $0.connector.id.text == wanted }) { return .found(byID) }
    if found.count > 1 { return .several(found.map(\.connector.id.text)) }
    return found.first.map(Answer.found) ?? .none
  }
}
