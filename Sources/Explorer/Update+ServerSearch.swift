import ConnectModels

/// Asking the server for rows that match a filter and are not loaded.
extension ExplorerState {
  /// Connectors a page of an answer.
  private static let searchPage = 100

  /// What the server has to be asked for the filter; nil where all is loaded, or where it could not
  /// answer.
  var wantedSearch: ConnectorQuery? {
    guard isFiltering, view == .connectors else { return nil }
    let part = list.filter.serverPart
    if catalogue.paging.isComplete, part.categories.isEmpty { return nil }
    let name = list.filter.longestPlainTerm?.text
    guard name != nil || part.protocolName != nil || !part.categories.isEmpty else { return nil }
    var query = listing.query
    // The server takes one of each: what it is not asked of the listing's own query is looked at
    // when its rows come.
    query.name = name ?? query.name
    query.protocol = part.protocolName ?? query.protocol
    if !part.categories.isEmpty { query.categories = part.categories }
    return query
  }

  /// Notes that the server has to be asked once the person has stopped typing for a while; at once
  /// drops what is no longer wanted.
  mutating func scheduleSearch(after delay: Duration) -> [Effect] {
    guard let wanted = wantedSearch else {
      let effects = serverSearch?.loading.cancelling ?? []
      serverSearch = nil
      askServerAt = nil
      return effects
    }
    if let search = serverSearch, search.query == wanted || search.holds(answerTo: wanted) {
      askServerAt = nil
      return []
    }
    askServerAt = clock.monotonic + delay
    return []
  }

  /// Asks the server when it is time.
  mutating func askServerWhenQuiet() -> [Effect] {
    guard let due = askServerAt, due <= clock.monotonic else { return [] }
    askServerAt = nil
    return askServer()
  }

  /// Asks the server, whatever it was asked before.
  mutating func askServer() -> [Effect] {
    guard let wanted = wantedSearch else { return [] }
    let effects = serverSearch?.loading.cancelling ?? []
    if serverSearch == nil {
      serverSearch = ServerSearch(wanted, documentBudget: configuration.documentBudget)
    }
    serverSearch?.query = wanted
    return effects + askForSearchPage(after: nil)
  }

  /// Reads on in the answer, if there is more of it.
  mutating func readMoreOfSearch() -> [Effect] {
    guard let search = serverSearch, search.hasMore, case .loaded = search.loading else {
      return []
    }
    return askForSearchPage(after: search.found.paging.next)
  }

  private mutating func askForSearchPage(after cursor: PageCursor?) -> [Effect] {
    guard let query = serverSearch?.query else { return [] }
    let ticket = tickets.next()
    serverSearch?.loading = .loading(ticket)
    let page = PageRequest(first: configuration.pageSize ?? Self.searchPage, after: cursor)
    return [.read(ticket, .connectors(listing.asked(query), page))]
  }

  mutating func searchArrived(_ page: ConnectorArrivals) -> [Effect] {
    refusedAt = nil
    let moment = self.moment
    var page = page
    page.items.removeAll { !listing.query.matches($0.row) }
    serverSearch?.take(page, at: moment)
    // What is loaded already is as new as the answer.
    for arrival in page.items where catalogue.position(of: arrival.row.id) != nil {
      catalogue.take(arrival, near: placeInCatalogue)
    }
    let isRenewed = page.items.contains { $0.row.id == tree.subject }
    return (isRenewed ? showNewestDocument() : []) + arrangeAgain()
  }

  /// Tries the question again that failed or waits; nil if none does.
  mutating func retrySearch() -> [Effect]? {
    switch serverSearch?.loading {
    case .failed, .waiting: return askServer()
    case .idle, .loading, .loaded, nil: return nil
    }
  }
}

extension Listing {
  /// The server's own query over the connectors.
  package var query: ConnectorQuery {
    switch self {
    case .organisation(_, let query), .publicCatalogue(let query): query
    }
  }

  /// The same connectors with another query over them.
  package func asked(_ query: ConnectorQuery) -> Listing {
    switch self {
    case .organisation(let organisation, _): .organisation(organisation, query)
    case .publicCatalogue: .publicCatalogue(query)
    }
  }
}
