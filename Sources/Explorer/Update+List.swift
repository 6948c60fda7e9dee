import ConnectModels

/// The list: moving, selecting, and what follows the selection.
extension ExplorerState {
  /// Whether a line below the rows says that a page failed, and can be selected.
  package var hasTrailer: Bool { catalogue.paging.loading.failure != nil }

  /// Whether the selection stands on the line below the rows that says what failed.
  package var isOnTrailer: Bool { list.wantsTrailer && hasTrailer }

  mutating func moveInList(_ movement: Movement) -> [Effect] {
    // What a filter leaves changes from page to page; there G reads, and the person stays.
    noteMoveInList(followsEnd: movement == .last && !isFiltering && view == .connectors)
    let wasOnTrailer = isOnTrailer
    list.wantsTrailer =
      hasTrailer && movement == .down && list.window.selected + 1 >= listCount
    if list.wantsTrailer || wasOnTrailer && movement == .up { return [] }
    let lines = movement.lines(page: viewport.listRows)
    if movement != .last, lines > 0, list.window.selected + lines >= listCount { seekMoreMatches() }
    list.window.move(movement, count: listCount, visible: viewport.listRows)
    // Moving in the list leaves a connector that was followed to.
    tree.visit = nil
    var effects = selectRow(at: list.window.selected)
    effects += movement == .last ? loadAll() : askForPage()
    return effects
  }

  /// Notes that the person moves in the list: what was loaded before does not move them, and more is
  /// read again after reading was stopped.
  mutating func noteMoveInList(followsEnd: Bool = false) {
    list.followsEnd = followsEnd
    list.hasScrolled = true
    list.hasChosen = true
    list.wantedLine = nil
    setHasMovedUnderFilter(true)
    if catalogue.paging.goal == .nothing { catalogue.paging.goal = .scrolling }
  }

  /// Going on past the last match asks for more of them.
  mutating func seekMoreMatches() {
    guard isFiltering, filterCoverage?.isOpen == true else { return }
    list.seeksPast = listCount
  }

  mutating func obeyInList(_ order: PaneOrder) -> [Effect] {
    if isOnTrailer || listCount == 0, order == .open || order == .enter {
      return catalogue.paging.loading.failure.map { show(.failure($0.error)) } ?? []
    }
    if let effects = toggleGroup(order) { return effects }
    switch order {
    case .open: return focus(on: .tree)
    case .enter: return view == .connectors ? focus(on: .tree) : revealInConnectors()
    case .toggle, .close:
      say(.nothingToOpen)
      return []
    }
  }

  /// The selected row; nil where the list is empty.
  package var selectedRow: ListRow? {
    listCount > 0 ? listRow(at: min(list.window.selected, listCount - 1)) : nil
  }

  /// Selects a row of the list and shows what it leads to beside it.
  mutating func selectRow(at index: Int) -> [Effect] {
    guard index < listCount else {
      list.selected = nil
      return tree.visit == nil ? showConnector(nil) : []
    }
    let row = listRow(at: index).row
    let (identity, target) = (row.identity, row.target)
    let isElsewhere = tree.subject != target.connector && tree.visit == nil
    guard list.selected != identity || isElsewhere else { return [] }
    if let left = list.selected, left != identity { leaveChange(of: left) }
    list.selected = identity
    return show(target)
  }

  /// Shows where a row leads: its connector, opened as far as that takes.
  private mutating func show(_ target: RowTarget) -> [Effect] {
    var effects: [Effect] = []
    if tree.subject != target.connector {
      effects = showConnector(target.connector)
    } else if tree.isPassing {
      // What the row before opened is closed again.
      tree.opened = openedBefore(target.connector)
    }
    tree.visit = nil
    guard let node = target.node else { return effects }
    tree.isPassing = true
    reveal(node, atLine: nil)
    return effects
  }

  /// Selects a row beside a connector that is shown before any row was selected: its own where it is
  /// listed, else the first. False where no such connector is shown.
  private mutating func staysAtVisit() -> Bool {
    guard list.selected == nil, tree.visit != nil, listCount > 0 else { return false }
    let own = tree.subject.flatMap { listIndex(of: .connector($0)) }
    if own != nil { tree.visit = nil }
    list.window.select(own ?? 0, count: listCount, visible: viewport.listRows)
    list.selected = listRow(at: own ?? 0).row.identity
    list.hasChosen = true
    return true
  }

  /// Finds the selected row again after rows have come or gone: the same row on the same line, or
  /// its neighbour if it is no longer there.
  mutating func restoreListSelection() -> [Effect] {
    let known = list.selected.flatMap(listIndex)
    if known == nil, case .filter? = prompt {
      // What was chosen while typing is gone: the best match again.
      list.hasChosen = false
      setHasMovedUnderFilter(false)
    }
    guard list.selected != nil, list.hasChosen else {
      list.window.select(
        0, atLine: list.hasChosen ? nil : 0, count: listCount, visible: viewport.listRows)
      return staysAtVisit() ? [] : selectRow(at: 0)
    }
    let index = known ?? list.window.selected
    if let line = list.wantedLine {
      list.wantedLine = nil
      list.window.select(index, atLine: line, count: listCount, visible: viewport.listRows)
    } else if list.followsEnd {
      list.window.select(index, count: listCount, visible: viewport.listRows)
    } else {
      list.window.follow(index, count: listCount, visible: viewport.listRows)
    }
    return selectRow(at: list.window.selected)
  }
}
