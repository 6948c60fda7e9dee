import ConnectModels

/// The listing: asking for pages, taking them in, and stopping.
extension ExplorerState {
  /// Asks for the next page if one is wanted: never two at a time, none while nothing is
  /// scrolled.
  mutating func askForPage() -> [Effect] {
    guard reload == nil, viewport.listRows > 0,
      let size = PagingRule.size(
        loaded: listCount, lastVisible: list.window.top + viewport.listRows - 1,
        visible: viewport.listRows, paging: catalogue.paging, fixed: configuration.pageSize,
        hasScrolled: list.hasScrolled, time: clock.monotonic)
    else { return [] }
    let ticket = tickets.next()
    catalogue.paging.ask(ticket, size: size, at: clock.monotonic)
    list.hasScrolled = false
    let page = PageRequest(first: size, after: catalogue.paging.next)
    return [.read(ticket, .connectors(configuration.listing, page))]
  }

  mutating func connectorsArrived(_ ticket: Ticket, _ page: ConnectorArrivals) -> [Effect] {
    if reload?.loading.ticket == ticket { return reloadArrived(page) }
    guard catalogue.paging.loading.ticket == ticket else { return [] }
    refusedAt = nil
    catalogue.take(page, at: clock, near: list.window.selected)
    if list.followsEnd { list.selected = listCount > 0 ? listRow(at: listCount - 1).id : nil }
    if catalogue.paging.isComplete {
      catalogue.paging.goal = .scrolling
      list.followsEnd = false
    }
    // A page may repeat the connector that is being looked at; the newer one counts.
    let isRenewed = page.items.contains { $0.row.id == tree.subject }
    return (isRenewed ? showNewestDocument() : []) + restoreListSelection() + askForPage()
  }

  // MARK: - Stopping

  /// Stops what is under way, one thing a press; nil if nothing is.
  mutating func stopLoading() -> [Effect]? {
    if let reload {
      self.reload = nil
      say(.reloadStopped)
      return reload.loading.cancelling
    }
    if let effects = stopVersionItems() { return effects }
    if tree.loading.isUnderWay {
      let effects = tree.loading.cancelling
      tree.loading = .idle
      return effects
    }
    guard catalogue.paging.goal == .end || catalogue.paging.loading.isUnderWay else { return nil }
    let effects = catalogue.paging.loading.cancelling
    if catalogue.paging.loading.isUnderWay { catalogue.paging.giveBack() }
    catalogue.paging.goal = .nothing
    list.followsEnd = false
    say(.stopped(loaded: listCount))
    return effects
  }
}

extension Loading {
  /// What takes the request back, if one is under way.
  var cancelling: [Effect] { ticket.map { [.cancel($0)] } ?? [] }
}

extension Int {
  /// The number with a comma between each three digits.
  package var grouped: String {
    var digits = String(magnitude)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return self < 0 ? "-\(digits)" : digits
  }
}
