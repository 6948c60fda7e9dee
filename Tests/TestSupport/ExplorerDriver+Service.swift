import ConnectModels
import Explorer

/// The service that a driver plays: it lists, narrows by the query if it does, and fails.
extension ExplorerDriver {
  /// A question about connectors that waits for its answer.
  package struct Question: Equatable {
    package var ticket: Ticket
    package var query: ConnectorQuery
    package var page: PageRequest
  }

  /// What the service is asked for the filter's sake, oldest first.
  package var searches: [Question] { questions.filter { $0.query != state.listing.query } }

  /// The pages of the listing itself that are asked for, oldest first.
  package var listings: [Question] { questions.filter { $0.query == state.listing.query } }

  private var questions: [Question] {
    pending.compactMap { question in
      guard case .connectors(let listing, let page) = question.read else { return nil }
      return Question(ticket: question.ticket, query: listing.query, page: page)
    }
  }

  /// The service answers the oldest question that was asked for the filter's sake.
  package mutating func answerSearch() { answer(searches.first) }

  /// The service answers the oldest question for a page of the listing.
  package mutating func answerListing() { answer(listings.first) }

  /// The service answers the oldest question for the filter with connectors made by the test.
  package mutating func answerSearch(with page: ConnectorArrivals) {
    guard let ticket = searches.first?.ticket else { return }
    pending.removeAll { $0.ticket == ticket }
    happen(.connectorsArrived(ticket, page))
  }

  /// The oldest question for the filter fails for good.
  package mutating func failSearch(_ error: APIError) {
    guard let ticket = searches.first?.ticket else { return }
    pending.removeAll { $0.ticket == ticket }
    happen(.requestFailed(ticket, error))
  }

  /// A try of the oldest question for the filter failed; it is tried again after some time.
  package mutating func delaySearch(_ error: APIError, by delay: Duration) {
    guard let ticket = searches.first?.ticket else { return }
    let notice = RetryNotice(
      attempt: 1, attempts: 5, error: error, retryAt: state.clock.monotonic + delay)
    happen(.requestWaits(ticket, notice))
  }

  private mutating func answer(_ question: Question?) {
    guard let place = pending.firstIndex(where: { $0.ticket == question?.ticket }) else { return }
    answer(pending.remove(at: place))
  }

  /// A page of the connectors that a listing has, as the service would send it.
  func page(of listing: Listing, for request: PageRequest) -> ConnectorArrivals {
    let all = filtersByQuery ? organisation.filter { $0.matches(listing.query) } : organisation
    let start = min(request.after.flatMap { Int($0.text) } ?? 0, all.count)
    let end = min(start + min(request.first, pageCap), all.count)
    return ConnectorArrivals(
      items: all[start..<end].map(\.arrival),
      totalCount: tellsTotal ? all.count : nil,
      next: end < all.count ? PageCursor(String(end)) : nil)
  }
}

extension SampleConnector {
  /// Whether the service lists it for a query, tags apart.
  fileprivate func matches(_ query: ConnectorQuery) -> Bool {
    let wanted = query.protocol.map { "\"protocol\":\"\($0.lowercased())" } ?? ""
    return (query.name.map { name.lowercased().contains($0.lowercased()) } ?? true)
      && (wanted.isEmpty || protocolFields.lowercased().contains(wanted))
      && (query.categories.isEmpty || query.categories.contains(where: categories.contains))
  }
}
