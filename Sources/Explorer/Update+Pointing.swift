/// What pointing does: rows are selected and opened, panes scrolled and divided.
extension ExplorerState {
  mutating func pointed(_ order: PointerOrder) -> [Effect] {
    quitArmedUntil = nil
    notice = nil
    prefix = nil
    switch order {
    case .select(let row): return leaveField(for: row.pane) + select(row)
    case .open(let row): return leaveField() + select(row) + enter(row.pane)
    case .focus(let pane): return leaveField(for: pane) + focus(on: pane)
    case .scroll(let pane, let lines): return scroll(pane, by: lines)
    case .scrollOverlay(let lines): return scrollShownOverlay(by: lines)
    case .leaveOverlay: return leaveOverlay()
    case .sort(let column): return sort(by: column)
    case .fillIn(let line): changeForm { $0.select(line) }
    case .enterOverlay(let line): return enterOverlay(line: line)
    case .divide(let divider, let share): shares[divider] = share
    }
    return []
  }

  /// Gives the mouse back to the terminal, which can select text with it then, or takes it again.
  mutating func toggleMouse() -> [Effect] {
    reportsMouse.toggle()
    say(reportsMouse ? .mouseTaken : .mouseGivenBack)
    return [.reportMouse(reportsMouse)]
  }

  // MARK: - Text fields

  /// The filter keeps the keys while rows are selected under it; whoever goes elsewhere, or further
  /// than a pane, leaves a field as Enter does.
  private mutating func leaveField(for pane: Pane? = nil) -> [Effect] {
    switch prompt {
    case .filter where pane == .list: []
    case .filter, .search: keepPrompt()
    case .help: closeHelp()
    case .question: leaveQuestion()
    case .command, nil: []
    }
  }

  // MARK: - Rows

  private mutating func select(_ row: PointedRow) -> [Effect] {
    switch row {
    case .list(let index): selectInList(index)
    case .trailer: selectTrailer()
    case .tree(let index): selectInTree(index)
    }
  }

  private mutating func enter(_ pane: Pane) -> [Effect] {
    switch pane {
    case .list: obeyInList(.enter)
    case .tree: obeyInTree(.enter)
    case .detail: obeyInDetail(.enter)
    }
  }

  private mutating func selectInList(_ index: Int) -> [Effect] {
    noteMoveInList()
    list.wantsTrailer = false
    tree.visit = nil
    list.window.select(index, count: listCount, visible: viewport.listRows)
    return focus(on: .list) + selectRow(at: list.window.selected) + askForPage()
  }

  private mutating func selectTrailer() -> [Effect] {
    list.wantsTrailer = hasTrailer
    return focus(on: .list)
  }

  private mutating func selectInTree(_ index: Int) -> [Effect] {
    let previous = selectedNode?.path
    tree.window.select(index, count: tree.rows.count, visible: viewport.treeRows)
    rebuildDetail(isSameNode: selectedNode?.path == previous)
    return focus(on: .tree) + readOnWhereSeen()
  }

  // MARK: - Scrolling

  private mutating func scroll(_ pane: Pane, by lines: Int) -> [Effect] {
    switch pane {
    case .list: scrollList(by: lines)
    case .tree: scrollTree(by: lines)
    case .detail: scrollDetail(by: lines)
    }
  }

  private mutating func scrollList(by lines: Int) -> [Effect] {
    noteMoveInList()
    let top = list.window.top
    list.window.pan(by: lines, count: listCount, visible: viewport.listRows)
    if list.window.top != top {
      list.wantsTrailer = false
    } else if lines > 0 {
      seekMoreMatches()
    }
    return selectRow(at: list.window.selected) + askForPage()
  }

  private mutating func scrollTree(by lines: Int) -> [Effect] {
    let previous = selectedNode?.path
    tree.window.pan(by: lines, count: tree.rows.count, visible: viewport.treeRows)
    rebuildDetail(isSameNode: selectedNode?.path == previous)
    return readOnWhereSeen()
  }

  // MARK: - What lies over the panes

  private mutating func scrollShownOverlay(by lines: Int) -> [Effect] {
    if case .command = prompt { return changePalette { $0.select(by: lines) } }
    if case .help = prompt { return moveInHelp(by: lines) }
    if requestsOverlay != nil {
      moveInRequests(by: lines)
    } else if impact != nil {
      impact?.move(by: lines)
    } else if themesOverlay != nil {
      return previewTheme(by: lines)
    } else if recentOverlay != nil {
      selectRecent(by: lines)
    } else {
      scrollOverlay(by: lines)
    }
    return []
  }

  private mutating func enterOverlay(line: Int) -> [Effect] {
    if case .command = prompt { return changePalette { $0.select(line) } + runPalette() }
    if impact != nil { return followImpact(line: line) }
    if themesOverlay != nil { return previewTheme(line: line) }
    if recentOverlay != nil { return goToRecent(line: line) }
    openRequest(line: line)
    return []
  }

  /// Closes all of it, where Esc might take back less.
  private mutating func leaveOverlay() -> [Effect] {
    if case .command = prompt { return closePalette() }
    if case .help = prompt { return closeHelp() }
    if themesOverlay != nil { return leaveThemes() }
    let effects = queryForm?.asking.cancelling ?? []
    overlay = nil
    return effects
  }
}
