import ConnectModels

/// Reading again what is loaded, in the background: old rows stay until they are replaced.
extension ExplorerState {
  /// The least time between two tries by hand, so that a key held down is no flood.
  private static let manualRetryInterval = Duration.seconds(1)

  /// `r`: tries again what failed or waits; else reads everything that is loaded anew.
  mutating func reloadOrRetry() -> [Effect] {
    if let last = retriedAt, clock.monotonic - last < Self.manualRetryInterval { return [] }
    let effects = retryInTree() ?? retrySearch() ?? retryReload() ?? retryListing()
    if !effects.isEmpty { retriedAt = clock.monotonic }
    return effects
  }

  private mutating func retryListing() -> [Effect] {
    switch catalogue.paging.loading {
    case .failed, .waiting:
      return retryPage()
    case .loading:
      say(.alreadyReading)
      return []
    case .idle, .loaded:
      guard catalogue.count == 0 else { return dropQuietReload() + startReload(.loaded) }
      // Nothing was read yet, or the organisation was empty: look from the start.
      catalogue = Catalogue(documentBudget: configuration.documentBudget).replacing(catalogue)
      loadLimit = nil
      return dropQuietReload() + loadRest()
    }
  }

  /// What `r` does while a reading anew is under way; nil if none is that the person knows of.
  private mutating func retryReload() -> [Effect]? {
    guard let reload, !reload.isQuiet else { return nil }
    guard case .waiting = reload.loading else {
      say(.alreadyReading)
      return []
    }
    return reload.loading.cancelling + askForReloadPage()
  }

  /// Begins to read anew, so far; quietly if it was not the person who asked for it.
  mutating func startReload(_ extent: Reload.Extent, isQuiet: Bool = false) -> [Effect] {
    reload = Reload(
      catalogue: Catalogue(documentBudget: configuration.documentBudget), wanted: catalogue.count,
      isQuiet: isQuiet, extent: extent, loading: .idle)
    return askForReloadPage()
  }

  private mutating func askForReloadPage() -> [Effect] {
    guard let reload else { return [] }
    let sizes = PagingRule.sizes
    let missing = min(
      max(reload.wanted - reload.catalogue.count, sizes.lowerBound), sizes.upperBound)
    let usual =
      switch reload.extent {
      case .changes where reload.catalogue.count == 0: PagingRule.base(viewport.listRows)
      case .loaded, .changes: missing
      case .end: sizes.upperBound
      }
    let ticket = tickets.next()
    self.reload?.loading = .loading(ticket)
    let page = PageRequest(
      first: configuration.pageSize ?? usual, after: reload.catalogue.paging.next)
    return [.read(ticket, .connectors(listing, page))]
  }

  mutating func reloadArrived(_ page: ConnectorArrivals) -> [Effect] {
    refusedAt = nil
    let (place, query, moment) = (placeInCatalogue, listing.query, self.moment)
    var page = page
    let count = page.items.count
    let strays = page.dropStrays(of: query)
    let brings = reload?.extent == .changes && changes(on: page)
    let request = PageRequest(first: max(count, 1), after: reload?.catalogue.paging.next)
    reload?.catalogue.take(page, asked: request, strays: strays, at: moment, near: place)
    guard let reload else { return [] }
    let fresh = reload.catalogue
    if wantsMore(of: reload, brings) { return askForReloadPage() }
    // Fewer rows because the server leads in a circle are no better than the old ones.
    if fresh.paging.endedInCycle, fresh.count < reload.wanted || reload.isQuiet {
      return giveUpReload(after: BrokenOff(error: .cursorCycle, probe: nil))
    }
    return reconcile(rest: reload.isQuiet && !fresh.paging.isComplete ? .isConfirmed : .goes)
  }

  /// A page could not be read: what was read before it is taken in, for only what is gone cannot be
  /// told from a part.
  mutating func reloadFailed(_ failure: BrokenOff) -> [Effect] {
    guard let reload, reload.catalogue.count > 0 else { return giveUpReload(after: failure) }
    self.reload?.failure = failure
    return reconcile(rest: .isUnread)
  }

  /// Whether a reading anew goes on after a page.
  private mutating func wantsMore(of reload: Reload, _ brings: Bool) -> Bool {
    let fresh = reload.catalogue
    guard !fresh.paging.isComplete else { return false }
    switch reload.extent {
    case .loaded: return fresh.count < reload.wanted
    // A list that grows without end is not followed there.
    case .end: return fresh.count < max(reload.wanted, configuration.loadLimit)
    case .changes:
      // What lies beyond is new to everybody, and comes when it is scrolled to.
      if brings { return catalogue.paging.isComplete || fresh.count < reload.wanted }
      // Whatever is on the pages that come, one is missing.
      guard lacksSome(beside: fresh) else { return false }
      self.reload?.extent = .end
      return true
    }
  }

  /// Puts what was read in the place of what was loaded: few rows here and now.
  private mutating func reconcile(rest: Reconciliation.Rest) -> [Effect] {
    guard var reload else { return [] }
    let task = Reconciliation(
      old: catalogue, fresh: reload.catalogue, book: changes, rest: rest,
      place: placeInCatalogue, judgement: judgement, clock: moment)
    guard task.isLarge else { return take(task.reconciled(), by: reload) }
    let ticket = tickets.next()
    // Shared with nobody, so that nothing has to be copied for being changed.
    reload.catalogue = Catalogue()
    reload.loading = .loaded
    reload.reconciling = ticket
    self.reload = reload
    return [.reconcile(ticket, task)]
  }

  mutating func reconciled(_ ticket: Ticket, _ reconciled: Reconciled) -> [Effect] {
    guard let reload, reload.reconciling == ticket else { return [] }
    return take(reconciled, by: reload)
  }

  /// The new rows take the place of the old at once; selection, line and opened nodes stay.
  private mutating func take(_ reconciled: Reconciled, by reload: Reload) -> [Effect] {
    let fresh = reconciled.catalogue
    self.reload = nil
    changes = reconciled.book(goingOnFrom: changes)
    if let failure = reload.failure {
      note(failure, of: reload, reconciled.counts)
    } else {
      refreshed()
    }
    if reload.isQuiet, reconciled.isSame {
      if reload.failure == nil { catalogue.confirm(by: fresh) }
      return askForPage()
    }
    let goal = catalogue.paging.goal
    catalogue = fresh.replacing(catalogue)
    catalogue.paging.goal = fresh.paging.isComplete ? .scrolling : goal
    if reload.failure == nil { sayRead(reconciled.counts, isQuiet: reload.isQuiet) }
    // What the server found is as old as the rows that were replaced.
    return askServer() + showNewestDocument() + arrange() + readBranchesAgain() + askForPage()
  }

  private mutating func sayRead(_ counts: [ConnectorChange.Kind: Int], isQuiet: Bool) {
    let found = ChangeCounts(counts)
    if isQuiet {
      if !found.isEmpty { say(.changesFound(found)) }
    } else {
      say(.readAgain(catalogue.count, found))
    }
  }

  /// Gives up a reading anew; the old rows stay.
  private mutating func giveUpReload(after failure: BrokenOff) -> [Effect] {
    guard let reload else { return [] }
    self.reload = nil
    note(failure, of: reload, [:])
    return askForPage()
  }

  /// Notes why a reading anew was broken off, and says so once: what is tried again every minute is
  /// not said every minute.
  private mutating func note(
    _ failure: BrokenOff, of reload: Reload, _ counts: [ConnectorChange.Kind: Int]
  ) {
    let isKnown = reload.isQuiet && refresh?.failure != nil
    if reload.isQuiet { refreshFailed(failure) }
    if isKnown { sayRead(counts, isQuiet: true) } else { say(.reloadFailed(failure.error)) }
  }
}

extension APIError {
  /// That a listing's cursors lead in a circle, so that its end cannot be reached.
  package static let cursorCycle = APIError(
    kind: .malformedAnswer, sentence: "the server's pages run in a circle",
    remedy: "what was read before stays; r reads again")
}
