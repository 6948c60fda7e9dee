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
      guard catalogue.count == 0 else { return startReload() }
      // Nothing was read yet, or the organisation was empty: look from the start.
      catalogue = Catalogue(documentBudget: configuration.documentBudget).replacing(catalogue)
      loadLimit = nil
      return loadRest()
    }
  }

  /// What `r` does while a reading anew is under way; nil if none is.
  private mutating func retryReload() -> [Effect]? {
    guard let reload else { return nil }
    guard case .waiting = reload.loading else {
      say(.alreadyReading)
      return []
    }
    return reload.loading.cancelling + askForReloadPage()
  }

  private mutating func startReload() -> [Effect] {
    reload = Reload(
      catalogue: Catalogue(documentBudget: configuration.documentBudget), wanted: catalogue.count,
      loading: .idle)
    return askForReloadPage()
  }

  private mutating func askForReloadPage() -> [Effect] {
    guard let reload else { return [] }
    let missing = reload.wanted - reload.catalogue.count
    let sizes = PagingRule.sizes
    let size = configuration.pageSize ?? min(max(missing, sizes.lowerBound), sizes.upperBound)
    let ticket = tickets.next()
    self.reload?.loading = .loading(ticket)
    let page = PageRequest(first: size, after: reload.catalogue.paging.next)
    return [.read(ticket, .connectors(listing, page))]
  }

  mutating func reloadArrived(_ page: ConnectorArrivals) -> [Effect] {
    refusedAt = nil
    let (place, query, moment) = (placeInCatalogue, listing.query, self.moment)
    var page = page
    let count = page.items.count
    let strays = page.dropStrays(of: query)
    reload?.catalogue.strays += strays
    let request = PageRequest(first: max(count, 1), after: reload?.catalogue.paging.next)
    reload?.catalogue.take(page, asked: request, at: moment, near: place)
    guard let fresh = reload?.catalogue, let wanted = reload?.wanted else { return [] }
    if fresh.count < wanted, !fresh.paging.isComplete { return askForReloadPage() }
    reload = nil
    // Fewer rows because the server leads in a circle are no better than the old ones.
    if fresh.paging.endedInCycle, fresh.count < wanted {
      say(.reloadFailed(.cursorCycle))
      return askForPage()
    }
    return replaceCatalogue(by: fresh)
  }

  /// The new rows take the place of the old at once; selection, line and opened nodes stay.
  private mutating func replaceCatalogue(by fresh: Catalogue) -> [Effect] {
    let goal = catalogue.paging.goal
    catalogue = fresh.replacing(catalogue)
    catalogue.paging.goal = fresh.paging.isComplete ? .scrolling : goal
    say(.readAgain(catalogue.count))
    // What the server found is as old as the rows that were replaced.
    return askServer() + showNewestDocument() + arrange() + readBranchesAgain() + askForPage()
  }
}

extension APIError {
  /// That a listing's cursors lead in a circle, so that its end cannot be reached.
  package static let cursorCycle = APIError(
    kind: .malformedAnswer, sentence: "the server's pages run in a circle",
    remedy: "what was read before stays; r reads again")
}
