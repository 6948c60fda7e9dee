/// What each command does, and where it goes: to the overlay, the program, or the focused pane.
extension ExplorerState {
  mutating func obey(_ command: Command) -> [Effect] {
    if command != .interrupt { quitArmedUntil = nil }
    if overlay != nil, let effects = obeyInOverlay(command) { return effects }
    return switch command {
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .moveToFirst,
      .moveToLast:
      move(command)
    case .open, .close, .enter, .toggle: obeyInPane(command)
    case .goBack: goBack()
    case .goForward: goForward()
    case .focusNextPane: moveFocus(by: 1)
    case .focusPreviousPane: moveFocus(by: -1)
    case .scrollDetailDown: scrollDetail(by: 1)
    case .scrollDetailUp: scrollDetail(by: -1)
    case .reload: reloadOrRetry()
    case .redraw: [.redraw]
    case .takeBack: takeBack()
    case .showHelp: show(.help)
    case .suspend: [.suspend]
    case .interrupt: interrupt()
    case .quit: [.quit]
    }
  }

  /// Moving: the same keys in every pane.
  private mutating func move(_ command: Command) -> [Effect] {
    switch focus {
    case .list: moveInList(command)
    case .tree: moveInTree(command)
    case .detail: moveInDetail(command)
    }
  }

  private mutating func obeyInPane(_ command: Command) -> [Effect] {
    switch focus {
    case .list: obeyInList(command)
    case .tree: obeyInTree(command)
    case .detail: obeyInDetail(command)
    }
  }

  // MARK: - Panes

  /// Gives the keys to another pane; from the last the first comes next.
  private mutating func moveFocus(by step: Int) -> [Effect] {
    let panes = Pane.allCases
    let place = panes.firstIndex(of: focus) ?? 0
    return focus(on: panes[(place + step + panes.count) % panes.count])
  }

  /// Gives the keys to a pane; a document that was let go is read as soon as it is looked into.
  mutating func focus(on pane: Pane) -> [Effect] {
    focus = pane
    if pane != .list { rightPane = pane }
    return pane == .list ? [] : readDocument()
  }

  // MARK: - Overlays

  mutating func show(_ content: Overlay.Content) -> [Effect] {
    overlay = Overlay(content: content)
    return []
  }

  /// What a command does while an overlay is open; nil where the overlay leaves it alone.
  private mutating func obeyInOverlay(_ command: Command) -> [Effect]? {
    switch command {
    case .quit, .takeBack, .close, .enter, .showHelp:
      overlay = nil
      return []
    case .redraw, .suspend, .interrupt:
      return nil
    case .reload:
      overlay = nil
      return nil
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .moveToFirst,
      .moveToLast, .scrollDetailDown, .scrollDetailUp:
      overlay?.scroll += command.lines(page: viewport.overlayRows) ?? 0
      clampScrolling()
      return []
    case .open, .toggle, .goBack, .goForward, .focusNextPane, .focusPreviousPane:
      return []
    }
  }

  // MARK: - Taking back and leaving

  /// Esc: takes back one thing, the most recent kind first.
  private mutating func takeBack() -> [Effect] {
    if overlay != nil {
      overlay = nil
      return []
    }
    if let effects = stopLoading() { return effects }
    if notice != nil {
      notice = nil
      return []
    }
    return switch focus {
    case .list: []
    case .tree: focus(on: .list)
    case .detail: focus(on: .tree)
    }
  }

  /// ^C: takes back as Esc does; with nothing to take back, twice within two seconds quits.
  private mutating func interrupt() -> [Effect] {
    if overlay != nil {
      overlay = nil
      return []
    }
    if let effects = stopLoading() { return effects }
    if quitArmedUntil != nil { return [.quit] }
    quitArmedUntil = clock.monotonic + .seconds(2)
    notice = Notice(
      kind: .information, text: "^C again to quit", until: clock.monotonic + .seconds(2))
    return []
  }
}

extension Command {
  /// How many lines a movement command moves where there is no selection; nil for the others.
  ///
  /// - Parameter page: The lines that fit.
  /// - Returns: Lines down if positive, up if negative.
  func lines(page: Int) -> Int? {
    let page = max(page, 1)
    return switch self {
    case .moveDown, .scrollDetailDown: 1
    case .moveUp, .scrollDetailUp: -1
    case .pageDown: max(page - 1, 1)
    case .pageUp: -max(page - 1, 1)
    case .halfPageDown: max(page / 2, 1)
    case .halfPageUp: -max(page / 2, 1)
    case .moveToFirst: -(1 << 30)
    case .moveToLast: 1 << 30
    case .open, .close, .enter, .toggle, .goBack, .goForward, .focusNextPane,
      .focusPreviousPane, .reload, .redraw, .takeBack, .showHelp, .suspend, .interrupt, .quit:
      nil
    }
  }
}

extension ScrollWindow {
  /// Moves by a command, the window going along where a page key asks for it.
  mutating func move(by command: Command, count: Int, visible: Int) {
    guard let lines = command.lines(page: visible) else { return }
    switch command {
    case .pageDown, .pageUp, .halfPageDown, .halfPageUp:
      scroll(by: lines, count: count, visible: visible)
    default:
      move(by: lines, count: count, visible: visible)
    }
  }
}
