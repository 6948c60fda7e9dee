import ConnectModels
import Explorer

/// Reads resources for the explorer: the service behind one call, so that the loop can be tested
/// against answers made by hand.
package protocol ResourceReader: Sendable {
  /// Reads one resource, or one page of a listing.
  ///
  /// - Parameters:
  ///   - resource: What to read.
  ///   - page: The part that is wanted of a listing; nil for a single resource.
  ///   - waiting: Told before each wait for another try.
  /// - Returns: The answer, decoded.
  /// - Throws: `APIError` once no further try is made.
  func read(
    _ resource: ResourceReference, page: PageRequest?,
    waiting: @escaping @Sendable (RetryWait) -> Void
  ) async throws(APIError) -> ResourceAnswer
}

/// That a try failed and another one follows.
package struct RetryWait: Sendable, Equatable {
  /// The try that failed: 1 for the first.
  package var attempt: Int
  /// How many tries there are in all.
  package var attempts: Int
  package var error: APIError
  /// How long until the next try.
  package var delay: Duration

  package init(attempt: Int, attempts: Int, error: APIError, delay: Duration) {
    self.attempt = attempt
    self.attempts = attempts
    self.error = error
    self.delay = delay
  }
}

/// What a read brought, ready for the explorer: decoded away from the main thread.
package enum ResourceAnswer: Sendable {
  case connectors(ConnectorArrivals)
  case connector(ConnectorArrival)
  case versionItems(Page<VersionItem>)

  /// The event that brings the answer to the explorer.
  func event(for ticket: Ticket) -> Event {
    switch self {
    case .connectors(let page): .connectorsArrived(ticket, page)
    case .connector(let arrival): .connectorArrived(ticket, arrival)
    case .versionItems(let page): .versionItemsArrived(ticket, page)
    }
  }
}
