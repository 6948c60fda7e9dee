import ConnectModels

/// The list: moving, selecting, and what follows the selection.
extension ExplorerState {
  /// Whether a line below the rows says that a page failed, and can be selected.
  package var hasTrailer: Bool {
    guard case .failed = catalogue.paging.loading else { return false }
    return true
  }

  mutating func moveInList(_ command: Command) -> [Effect] {
    list.followsEnd = command == .moveToLast
    list.hasScrolled = true
    if command == .moveDown, hasTrailer, list.window.selected + 1 >= listCount {
      list.isOnTrailer = true
      return []
    }
    if list.isOnTrailer {
      list.isOnTrailer = false
      if command == .moveUp { return [] }
    }
    list.window.move(by: command, count: listCount, visible: viewport.listRows)
    var effects = selectRow(at: list.window.selected)
    if command == .moveToLast, !catalogue.paging.isComplete {
      catalogue.paging.goal = .end
      effects += retryIfFailed()
    }
    return effects + askForPage()
  }

  mutating func obeyInList(_ command: Command) -> [Effect] {
    switch command {
    case .enter where hasTrailer && (list.isOnTrailer || listCount == 0):
      guard let error = catalogue.paging.loading.error else { return [] }
      return show(.failure(error))
    case .open, .enter:
      return listCount == 0 ? [] : focus(on: .tree)
    case .toggle, .close:
      return []
    default:
      return []
    }
  }

  /// Selects a row of the list and shows its connector beside it.
  mutating func selectRow(at index: Int) -> [Effect] {
    guard index < listCount else { return showConnector(nil) }
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
      return listCount == 0 ? [] : selectRow(at: 0)
    }
    let index = catalogue.position(of: selected) ?? list.window.selected
    list.window.follow(index, count: listCount, visible: viewport.listRows)
    return selectRow(at: list.window.selected)
  }
}
