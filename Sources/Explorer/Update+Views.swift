import ConnectModels

/// The five views of what is loaded.
extension ExplorerState {
  /// `1` to `5`: shows another view; the filter goes along, each view has its own selection.
  mutating func showView(_ other: ListView) -> [Effect] {
    var effects = focus(on: .list)
    guard other != view else { return effects }
    effects += cancelArranging()
    list.followsEnd = false
    let filter = list.filter.text
    view = other
    list.filter = FilterExpression(filter, in: filterSurroundings)
    // Nobody has chosen a row here yet: while the rest is read, the first one stays the first.
    list.hasChosen = list.selected != nil
    list.seeksPast = nil
    tree.visit = nil
    return effects + scheduleSearch(after: .zero) + arrange() + loadRest()
  }

  /// Lists what one of the header's counts counts.
  mutating func showConcern(_ concern: Concern) -> [Effect] {
    history.leave(place)
    var effects = showView(concern.view)
    effects += setFilter(concern.filter(by: judgement))
    return effects
  }

  /// Loads what is not loaded yet for a view that speaks of the whole.
  mutating func loadRest() -> [Effect] { view.wantsAll ? loadAllWithinLimit() : askForPage() }

  /// Loads what is not loaded yet, unless that is too much to begin without being asked.
  mutating func loadAllWithinLimit() -> [Effect] {
    guard !catalogue.paging.isComplete, catalogue.paging.goal != .end else { return askForPage() }
    let limit = configuration.loadLimit
    guard max(catalogue.count, catalogue.paging.totalCount ?? 0) <= limit else {
      return askForPage()
    }
    catalogue.paging.goal = .end
    loadLimit = limit
    return askForPage()
  }

  /// Loads what is not loaded yet, however much that is.
  mutating func loadAll() -> [Effect] {
    guard !catalogue.paging.isComplete else { return askForPage() }
    catalogue.paging.goal = .end
    loadLimit = nil
    return retryPage() + askForPage()
  }

  /// Enter in a view of parts: the row's connector in the view of connectors, the part selected.
  mutating func revealInConnectors() -> [Effect] {
    guard let target = selectedRow?.row.target else { return [] }
    history.leave(place)
    var goal = Place(focus: .tree)
    goal.row = .connector(target.connector)
    goal.subject = target.connector
    goal.node = target.node ?? NodePath(connector: target.connector).appending(.connector)
    goal.sorting = lists[ListView.connectors.rawValue].sorting
    return arrive(at: goal)
  }

  /// Opens or closes a group of messages; nil where the selected row is none.
  mutating func toggleGroup(_ order: PaneOrder) -> [Effect]? {
    guard case .message(let row)? = selectedRow, row.role == .member || row.places.count > 1 else {
      return nil
    }
    let key = MessageKey(row.fact)
    let isOpen = list.opened.contains(key)
    switch (row.role, order) {
    case (.group, .open) where !isOpen, (.group, .toggle), (.group, .enter):
      if isOpen { list.opened.remove(key) } else { list.opened.insert(key) }
    case (.group, .close) where isOpen, (.member, .close), (.member, .toggle):
      list.opened.remove(key)
      list.selected = .message(severity: key.severity, text: key.text, at: nil)
    case (.group, _), (.member, _):
      return nil
    }
    return arrange()
  }
}
