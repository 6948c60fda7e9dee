import ConnectAPI
import ConnectModels
import Explorer

/// Reads resources for the explorer: the service behind one call, so that the loop can be tested
/// against answers made by hand.
package protocol ResourceReader: Sendable {
  /// Reads one resource, or one page of a listing.
  ///
  /// - Parameters:
  ///   - read: What to read.
  ///   - progress: Told before each wait for another try.
  /// - Returns: The answer, decoded.
  /// - Throws: `APIError` once no further try is made.
  func read(
    _ read: Read, progress: @escaping @Sendable (RequestProgress) -> Void
  ) async throws(APIError) -> ResourceAnswer
}

/// What a read brought, ready for the explorer: decoded away from the main thread.
package enum ResourceAnswer: Sendable {
  case connectors(ConnectorArrivals)
  case connector(ConnectorArrival)
  case categories([String])
  case branch(Page<BranchItem>)

  /// The event that brings the answer to the explorer.
  func event(for ticket: Ticket) -> Event {
    switch self {
    case .connectors(let page): .connectorsArrived(ticket, page)
    case .connector(let arrival): .connectorArrived(ticket, arrival)
    case .categories(let names): .categoriesArrived(ticket, names)
    case .branch(let page): .branchArrived(ticket, page)
    }
  }
}
