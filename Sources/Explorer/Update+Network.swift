import ConnectModels

/// The listing: asking for pages, taking them in, and stopping.
extension ExplorerState {
  /// Asks for the next page if one is wanted: never two at a time, none while nothing is
  /// scrolled.
  mutating func askForPage() -> [Effect] {
    guard reload?.isQuiet ?? true, viewport.listRows > 0 else { return [] }
    if isFiltering, list.seeksPast != nil, catalogue.paging.goal != .end,
      let search = serverSearch, search.hasMore, search.loading.failure == nil
    {
      return readMoreOfSearch()
    }
    guard let size = pageSize else { return [] }
    // Whoever reads on does not wait for a reading that nobody asked for.
    let effects = dropQuietReload()
    let ticket = tickets.next()
    catalogue.paging.ask(ticket, size: size, at: clock.monotonic)
    list.hasScrolled = false
    let page = PageRequest(
      first: size, after: catalogue.paging.next, readsAhead: catalogue.paging.goal == .end)
    return effects + [.read(ticket, .connectors(listing, page))]
  }

  /// How many connectors the next page is asked for; nil where none is wanted yet.
  private var pageSize: Int? {
    // What speaks of the whole is not filled up page by page.
    let isFilled = !isFiltering && !view.wantsAll
    let window =
      isFilled
      ? PagingRule.Window.scrolled(
        lastVisible: list.window.top + viewport.listRows - 1, visible: viewport.listRows,
        hasScrolled: list.hasScrolled)
      : .filtered(
        seeksMatches: list.seeksPast != nil && list.arranging == nil, visible: viewport.listRows)
    return PagingRule.size(
      loaded: isFilled ? listCount : catalogue.count, window: window, paging: catalogue.paging,
      fixed: configuration.pageSize, time: clock.monotonic)
  }

  mutating func connectorsArrived(_ ticket: Ticket, _ page: ConnectorArrivals) -> [Effect] {
    if reload?.loading.ticket == ticket { return reloadArrived(page) }
    if serverSearch?.loading.ticket == ticket { return searchArrived(page) }
    if tree.loading.ticket == ticket { return documentArrived(ticket, on: page) }
    if queryForm?.asking.ticket == ticket { return queryAnswered(page) }
    if startSearch?.asking.ticket == ticket { return namesakesArrived(page) }
    guard catalogue.paging.loading.ticket == ticket else { return [] }
    refusedAt = nil
    if refresh?.due == nil { planRefresh() }
    takeListed(page)
    if list.followsEnd, view == .connectors {
      list.selected = (catalogue.rows.last?.id).map(RowIdentity.connector)
    }
    if let limit = loadLimit,
      max(catalogue.count, catalogue.paging.totalCount ?? 0) > limit
    {
      catalogue.paging.goal = .scrolling
      loadLimit = nil
    }
    var effects: [Effect] = []
    if catalogue.paging.isComplete {
      catalogue.paging.goal = .scrolling
      list.followsEnd = false
      list.seeksPast = nil
      // Nothing is left that the server would have to be asked for.
      effects += scheduleSearch(after: .zero)
    }
    // A page may repeat the connector that is being looked at; the newer one counts.
    let isRenewed = page.items.contains { $0.row.id == tree.subject }
    effects += isRenewed ? showNewestDocument() : []
    return effects + arrangeAgain() + askForPage()
  }

  // MARK: - Stopping

  /// Stops what is under way, one thing a press; nil if nothing is.
  mutating func stopLoading() -> [Effect]? {
    if let effects = stopChangingAccount() ?? stopExport() { return effects }
    if let reload, !reload.isQuiet {
      self.reload = nil
      say(.reloadStopped)
      return reload.cancelling
    }
    if let effects = stopBranch() { return effects }
    if tree.loading.isUnderWay {
      let effects = tree.loading.cancelling
      tree.loading = .idle
      return effects
    }
    if serverSearch?.loading.isUnderWay == true {
      let effects = serverSearch?.loading.cancelling ?? []
      serverSearch?.loading = .idle
      return effects
    }
    guard
      catalogue.paging.goal == .end || catalogue.paging.loading.isUnderWay
        || list.seeksPast != nil
    else { return nil }
    let effects = catalogue.paging.loading.cancelling
    if catalogue.paging.loading.isUnderWay { catalogue.paging.giveBack() }
    catalogue.paging.goal = .nothing
    loadLimit = nil
    list.followsEnd = false
    list.seeksPast = nil
    say(.stopped(loaded: catalogue.count))
    return effects
  }
}

extension Loading {
  /// What takes the request back, if one is under way.
  var cancelling: [Effect] { ticket.map { [.cancel($0)] } ?? [] }
}
