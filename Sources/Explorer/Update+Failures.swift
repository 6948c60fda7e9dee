import ConnectModels

/// Requests that fail: who waited for them, when they are asked for again, and by whom.
extension ExplorerState {
  /// What waits for an answer.
  private enum Waiter {
    case listing
    case reload
    case search
    case query
    case start
    case categories
    case document
    case impact
    case branch(BranchReference)
  }

  private func waiter(for ticket: Ticket) -> Waiter? {
    if catalogue.paging.loading.ticket == ticket { return .listing }
    if reload?.loading.ticket == ticket { return .reload }
    if serverSearch?.loading.ticket == ticket { return .search }
    if queryForm?.asking.ticket == ticket { return .query }
    if startSearch?.asking.ticket == ticket { return .start }
    if offers.readingCategories.ticket == ticket { return .categories }
    if tree.loading.ticket == ticket { return .document }
    if impact?.reading.ticket == ticket { return .impact }
    return branchAwaiting(ticket).map(Waiter.branch)
  }

  mutating func requestWaits(_ ticket: Ticket, _ notice: RetryNotice) -> [Effect] {
    if reload?.isQuiet == true, reload?.loading.ticket == ticket {
      refresh?.noteThrottling(notice.error)
    }
    setLoading(.waiting(ticket, notice), of: ticket)
    return []
  }

  mutating func requestFailed(_ ticket: Ticket, _ error: APIError) -> [Effect] {
    guard let waiter = waiter(for: ticket) else { return [] }
    if error.kind == .notAuthorised { refusedAt = present }
    if case .reload = waiter {
      return reloadFailed(BrokenOff(error: error, probe: probeTime(after: error, ticket)))
    }
    if case .start = waiter { return namesakesFailed() }
    if case .query = waiter {
      changeForm { $0.refuse(error) }
      return []
    }
    if case .document = waiter, let effects = readDocumentFromPage(after: error) {
      return effects
    }
    let failure = Failure(
      error: error, failedAt: present, probeAt: probeTime(after: error, ticket))
    setLoading(.failed(failure), of: ticket)
    return []
  }

  /// Notes where a request stands with whoever waits for it; a ticket that nobody waits for is
  /// dropped.
  private mutating func setLoading(_ loading: Loading, of ticket: Ticket) {
    switch waiter(for: ticket) {
    case .listing: catalogue.paging.loading = loading
    case .reload: reload?.loading = loading
    case .search: serverSearch?.loading = loading
    case .query: changeForm { $0.asking = loading }
    case .start: startSearch?.asking = loading
    case .categories: offers.readingCategories = loading
    case .document: tree.loading = loading
    case .impact: impact?.reading = loading
    case .branch(let reference):
      branches[reference]?.paging.loading = loading
      rebuildTree()
    case nil: break
    }
  }

  // MARK: - Asking again

  /// When what was given up is asked for again by itself: after 30 s ± 10 %, so that many
  /// instances do not ask at the same moment, and never before the server allows it.
  private func probeTime(after error: APIError, _ ticket: Ticket) -> Duration? {
    guard error.isPassing else { return nil }
    let jitter = (configuration.seed &+ UInt64(ticket.number) &* 7_919) % 6_001
    let probe = clock.monotonic + .milliseconds(27_000 + Int64(jitter))
    guard case .rateLimited(let until?) = error.kind else { return probe }
    return max(probe, clock.monotonic + .seconds(until.seconds - serverTime.seconds))
  }

  /// The moments at which something that was given up, and is looked at, is asked for again.
  var probes: [Duration] {
    ([
      catalogue.paging.loading, tree.loading, serverSearch?.loading ?? .idle,
      impact?.reading ?? .idle, wantsCategories ? offers.readingCategories : .idle,
    ]
      + shownBranches.compactMap { branches[$0]?.paging.loading })
      .compactMap(\.failure?.probeAt)
  }

  /// Asks again for what was given up and is due.
  mutating func probe() -> [Effect] {
    var effects: [Effect] = []
    if isDue(catalogue.paging.loading) { effects += retryPage() }
    if isDue(tree.loading) { effects += readDocument() }
    if isDue(serverSearch?.loading) { effects += retrySearch() ?? [] }
    if isDue(impact?.reading) {
      impact?.retry()
      effects += readUses()
    }
    if wantsCategories, isDue(offers.readingCategories) { effects += readCategories() }
    return effects + probeBranches()
  }

  /// Whether what is on the screen depends on which categories there are.
  private var wantsCategories: Bool { queryForm != nil || list.filter.mentionsCategory }

  /// The branches that are open in the tree, and the one that the form offers.
  private var shownBranches: [BranchReference] {
    guard queryForm != nil, let offered = offeredProtocols, !tree.branches.contains(offered) else {
      return tree.branches
    }
    return tree.branches + [offered]
  }

  private mutating func probeBranches() -> [Effect] {
    var effects: [Effect] = []
    for reference in shownBranches where isDue(branches[reference]?.paging.loading) {
      branches[reference]?.paging.retry()
      effects += readNextPage(of: reference)
    }
    if !effects.isEmpty { rebuildTree() }
    return effects
  }

  private func isDue(_ loading: Loading?) -> Bool {
    loading?.failure?.probeAt.map { $0 <= clock.monotonic } ?? false
  }

  /// Asks again for the page of the list that failed or waits, wherever the person is.
  mutating func retryPage() -> [Effect] {
    switch catalogue.paging.loading {
    case .failed, .waiting:
      let effects = catalogue.paging.loading.cancelling
      catalogue.paging.retry()
      return effects + askForPage()
    case .idle, .loading, .loaded:
      return []
    }
  }
}
