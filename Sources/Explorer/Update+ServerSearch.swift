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
    if catalogue.paging.hasAll, part.categories.isEmpty { return nil }
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
    guard let wanted = wantedSearch else { return restSearch() }
    askServerAt = isSettled(wanted) ? nil : clock.monotonic + delay
    return []
  }

  /// Whether a question has been asked, or need not be.
  private func isSettled(_ wanted: ConnectorQuery) -> Bool {
    guard let search = serverSearch else { return false }
    let isAsked = search.isAnswered || search.loading != .idle
    return search.query == wanted && isAsked || search.holds(answerTo: wanted)
  }

  /// Asks nothing more. What was found stays for whoever comes back to it, unless all is loaded.
  private mutating func restSearch() -> [Effect] {
    let effects = serverSearch?.loading.cancelling ?? []
    askServerAt = nil
    serverSearch?.loading = .idle
    if catalogue.paging.hasAll || serverSearch?.isAnswered != true { serverSearch = nil }
    return effects
  }

  /// Asks the server when it is time.
  mutating func askServerWhenQuiet() -> [Effect] {
    guard let due = askServerAt, due <= clock.monotonic else { return [] }
    askServerAt = nil
    // An answer that was on its way may have told enough.
    guard let wanted = wantedSearch, !isSettled(wanted) else { return [] }
    return askServer()
  }

  /// Asks the server from the start, whatever it has answered before.
  mutating func askServer() -> [Effect] {
    guard let wanted = wantedSearch else {
      let effects = restSearch()
      serverSearch = nil
      return effects
    }
    let effects = serverSearch?.loading.cancelling ?? []
    askServerAt = nil
    if serverSearch == nil {
      serverSearch = ServerSearch(wanted, documentBudget: configuration.documentBudget)
    }
    serverSearch?.begin(wanted)
    return effects + askForSearchPage(after: nil)
  }

  /// Reads on in the answer, if there is more of it.
  mutating func readMoreOfSearch() -> [Effect] {
    guard let search = serverSearch, search.hasMore else { return [] }
    switch search.loading {
    case .idle, .loaded: return askForSearchPage(after: search.found.paging.next)
    case .loading, .waiting, .failed: return []
    }
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
    _ = page.dropStrays(of: listing.query)
    serverSearch?.take(page, at: moment)
    // What is loaded already is as new as the answer.
    for arrival in page.items where catalogue.position(of: arrival.row.id) != nil {
      catalogue.take(arrival, near: placeInCatalogue)
    }
    // Where nothing else can match there is nothing to go on looking for.
    if filterCoverage?.isOpen == false { list.seeksPast = nil }
    let isRenewed = page.items.contains { $0.row.id == tree.subject }
    return (isRenewed ? showNewestDocument() : []) + arrangeAgain()
  }

  /// Tries the question again that failed, waits or was stopped, from where its answer had been read
  /// to; nil if there is none.
  mutating func retrySearch() -> [Effect]? {
    guard isFiltering, let search = serverSearch, askServerAt == nil else { return nil }
    switch search.loading {
    case .failed, .waiting: break
    case .idle where !search.isAnswered: break
    case .idle, .loading, .loaded: return nil
    }
    guard search.isAnswered else { return askServer() }
    return search.loading.cancelling + askForSearchPage(after: search.found.paging.next)
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
