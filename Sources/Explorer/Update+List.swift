import ConnectModels

/// The list: moving, selecting, and what follows the selection.
extension ExplorerState {
  /// Whether a line below the rows says that a page failed, and can be selected.
  package var hasTrailer: Bool { catalogue.paging.loading.failure != nil }

  /// Whether the selection stands on the line below the rows that says what failed.
  package var isOnTrailer: Bool { list.wantsTrailer && hasTrailer }

  mutating func moveInList(_ movement: Movement) -> [Effect] {
    // What a filter leaves changes from page to page; there G reads, and the person stays.
    list.followsEnd = movement == .last && !isFiltering
    list.hasScrolled = true
    list.hasChosen = true
    list.wantedLine = nil
    setHasMovedUnderFilter(true)
    if catalogue.paging.goal == .nothing { catalogue.paging.goal = .scrolling }
    let wasOnTrailer = isOnTrailer
    list.wantsTrailer =
      hasTrailer && movement == .down && list.window.selected + 1 >= listCount
    if list.wantsTrailer || wasOnTrailer && movement == .up { return [] }
    seekMoreMatches(movement)
    list.window.move(movement, count: listCount, visible: viewport.listRows)
    var effects = selectRow(at: list.window.selected)
    if movement == .last, !catalogue.paging.isComplete {
      catalogue.paging.goal = .end
      effects += retryPage()
    }
    return effects + askForPage()
  }

  /// Going on past the last match asks for more of them.
  private mutating func seekMoreMatches(_ movement: Movement) {
    let lines = movement.lines(page: viewport.listRows)
    guard isFiltering, movement != .last, lines > 0,
      list.window.selected + lines >= listCount, filterCoverage?.isOpen == true
    else { return }
    list.seeksPast = listCount
  }

  mutating func obeyInList(_ order: PaneOrder) -> [Effect] {
    switch order {
    case .open, .enter:
      if isOnTrailer || listCount == 0, let failure = catalogue.paging.loading.failure {
        return show(.failure(failure.error))
      }
      return listCount == 0 ? [] : focus(on: .tree)
    case .toggle, .close:
      say(.nothingToOpen)
      return []
    }
  }

  /// Selects a row of the list and shows its connector beside it.
  mutating func selectRow(at index: Int) -> [Effect] {
    guard index < listCount else {
      list.selected = nil
      return showConnector(nil)
    }
    let id = listRow(at: index).id
    guard list.selected != id || tree.subject != id else { return [] }
    list.selected = id
    return showConnector(id)
  }

  /// Finds the selected connector again after rows have come or gone: the same row on the same
  /// line, or its neighbour if it is no longer there.
  mutating func restoreListSelection() -> [Effect] {
    guard let selected = list.selected else {
      list.window.select(0, count: listCount, visible: viewport.listRows)
      return selectRow(at: 0)
    }
    let known = listIndex(of: selected)
    if known == nil, case .filter? = prompt {
      // What was chosen while typing is gone: the best match again.
      list.hasChosen = false
      setHasMovedUnderFilter(false)
    }
    if !list.hasChosen {
      list.window.select(0, atLine: 0, count: listCount, visible: viewport.listRows)
      return selectRow(at: 0)
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
