import ConnectModels

/// Reading again what is loaded, in the background: old rows stay until they are replaced.
extension ExplorerState {
  /// `r`: tries again what failed or waits; else reads everything that is loaded anew.
  mutating func reloadOrRetry() -> [Effect] {
    if let effects = retryInTree() { return effects }
    switch catalogue.paging.loading {
    case .failed, .waiting:
      return retryIfFailed() + askForPage()
    case .loading:
      say("already reading")
      return []
    case .idle, .loaded:
      return listCount == 0 ? askForPage() : startReload()
    }
  }

  private mutating func startReload() -> [Effect] {
    guard reload == nil else {
      say("already reading again")
      return []
    }
    reload = Reload(
      catalogue: Catalogue(documentBudget: configuration.documentBudget), wanted: listCount,
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
    return [.read(ticket, configuration.listing, page)]
  }

  mutating func reloadArrived(_ page: ConnectorArrivals) -> [Effect] {
    reload?.catalogue.take(page, at: clock.wall, near: list.window.selected)
    guard let reload else { return [] }
    if reload.catalogue.count < reload.wanted, !reload.catalogue.paging.isComplete {
      return askForReloadPage()
    }
    return replaceCatalogue(by: reload.catalogue)
  }

  /// The new rows take the place of the old at once; selection, line and opened nodes stay.
  private mutating func replaceCatalogue(by fresh: Catalogue) -> [Effect] {
    let goal = catalogue.paging.goal
    catalogue = fresh
    catalogue.paging.goal = goal
    reload = nil
    say("read again: \(listCount.grouped) connectors")
    let shown = tree.subject
    tree.subject = nil
    for reference in versionItems.keys where reference.connector != shown {
      versionItems[reference] = nil
    }
    let effects = restoreListSelection()
    return effects + readOpenVersionItemsAgain() + askForPage()
  }
}
