/// What each command does, and where it goes: to the overlay, the program, or the focused pane.
extension ExplorerState {
  mutating func obey(_ command: Command) -> [Effect] {
    if command != .interrupt { quitArmedUntil = nil }
    // A message matters until the person goes on.
    notice = nil
    let wasPrefixed = prefix != nil
    prefix = nil
    if wasPrefixed, command == .takeBack || command == .interrupt { return [] }
    if prompt != nil { return obeyInPrompt(command) }
    if overlay != nil, let effects = obeyInOverlay(command) { return effects }
    return switch command {
    case .move(let movement): move(movement)
    case .inPane(let order): obey(order)
    case .onNode(let order): obey(order)
    case .goBack: goBack()
    case .goForward: goForward()
    case .showView(let view): showView(view)
    case .showConcern(let concern): showConcern(concern)
    case .explain: show(.why(WhyBuilder(state: self).why()))
    case .showTimeline: showTimeline()
    case .turnClock(let turn): turnClock(turn)
    case .search: beginSearch()
    case .nextMatch: moveToMatch(forward: true)
    case .previousMatch: moveToMatch(forward: false)
    case .nextProblem: moveToProblem(forward: true)
    case .previousProblem: moveToProblem(forward: false)
    case .nextChange: moveToNextChange()
    case .clearChanges: clearChanges()
    case .showImpact: showImpact()
    case .editQuery: editQuery()
    case .togglePublicCatalogue: togglePublicCatalogue()
    case .openPalette: openPalette()
    case .begin(let prefix): begin(prefix)
    case .sort(let column): sort(by: column)
    case .sortAsListed: sortAsListed()
    case .reverseSorting: reverseSorting()
    // A field's order without a field: a key that was bound to nothing else.
    case .inField: []
    case .focusNextPane: moveFocus(by: 1)
    case .focusPreviousPane: moveFocus(by: -1)
    case .scrollDetailDown: scrollDetail(by: 1)
    case .scrollDetailUp: scrollDetail(by: -1)
    case .arrange(let order): arrange(order)
    case .reload: reloadOrRetry()
    case .showRefreshFailure: showRefreshFailure()
    case .redraw: [.redraw]
    case .toggleMouse: toggleMouse()
    case .takeBack: takeBack()
    case .showRequests: show(.requests(RequestsOverlay()))
    case .showSettings: show(.settings)
    case .showMeasures: show(.measures(SessionMeasures()))
    case .showRecent: showRecent()
    case .resume: resume()
    case .chooseTheme: chooseTheme()
    case .showHelp: showHelp()
    case .suspend: [.suspend]
    case .interrupt: interrupt()
    case .quit: keepsForExport() ? [] : [.quit]
    }
  }

  mutating func move(_ movement: Movement) -> [Effect] {
    switch focus {
    case .list: moveInList(movement)
    case .tree: moveInTree(movement)
    case .detail: scrollDetail(by: movement.lines(page: viewport.detailRows))
    }
  }

  private mutating func obey(_ order: PaneOrder) -> [Effect] {
    switch focus {
    case .list: obeyInList(order)
    case .tree: obeyInTree(order)
    case .detail: obeyInDetail(order)
    }
  }

  private mutating func obey(_ order: NodeOrder) -> [Effect] {
    switch order {
    case .copy(let copied): copy(copied)
    case .openLink: openLink()
    case .unmask: unmask()
    case .showRaw: showRaw()
    case .page: page()
    }
  }

  private mutating func beginSearch() -> [Effect] {
    switch focus {
    case .list: beginFilter()
    case .tree, .detail: beginSearch(in: focus)
    }
  }

  /// Waits for the key that completes a command.
  private mutating func begin(_ prefix: KeyPrefix) -> [Effect] {
    self.prefix = prefix
    return []
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
    switch pane {
    case .list:
      maskAgain()
      return []
    case .tree, .detail:
      rightPane = pane
      tree.isPassing = false
      // Whoever reads a connector does not want to be carried away from it by the next page.
      list.followsEnd = false
      return readDocument()
    }
  }

  // MARK: - Overlays

  mutating func show(_ content: Overlay.Content) -> [Effect] {
    overlay = Overlay(content: content)
    return []
  }

  /// What a command does while an overlay is open; nil where the overlay leaves it alone.
  private mutating func obeyInOverlay(_ command: Command) -> [Effect]? {
    if queryForm != nil { return obeyInForm(command) }
    if timeline != nil { return obeyInTimeline(command) }
    if rawOverlay != nil { return obeyInRaw(command) }
    if requestsOverlay != nil { return obeyInRequests(command) }
    if impact != nil { return obeyInImpact(command) }
    if themesOverlay != nil { return obeyInThemes(command) }
    if recentOverlay != nil { return obeyInRecent(command) }
    switch command {
    case .quit, .takeBack, .showHelp, .interrupt, .inPane(.close), .inPane(.enter):
      overlay = nil
      return []
    case .redraw, .suspend, .toggleMouse:
      return nil
    case .begin(.copy) where showsLink, .onNode(.copy) where showsLink:
      return nil
    case .reload:
      overlay = nil
      return nil
    case .move(let movement):
      scrollOverlay(by: movement.lines(page: viewport.overlayRows))
      return []
    case .scrollDetailDown:
      scrollOverlay(by: 1)
      return []
    case .scrollDetailUp:
      scrollOverlay(by: -1)
      return []
    case .inPane(.open), .inPane(.toggle), .onNode, .goBack, .goForward, .focusNextPane,
      .focusPreviousPane, .showView, .showConcern, .explain, .search, .nextMatch, .previousMatch,
      .nextProblem, .previousProblem, .nextChange, .clearChanges, .showImpact, .showTimeline,
      .turnClock, .editQuery,
      .togglePublicCatalogue, .openPalette, .showRequests, .showSettings, .chooseTheme, .begin,
      .sort, .sortAsListed, .reverseSorting, .inField,
      .arrange, .showMeasures, .showRecent, .resume, .showRefreshFailure:
      return []
    }
  }

  mutating func scrollOverlay(by lines: Int) {
    overlay?.scroll += lines
    clampScrolling()
  }

  // MARK: - Taking back and leaving

  /// Esc: takes back one thing: what is under way, the search, the zoom, the focus, the filter, the
  /// clock.
  mutating func takeBack() -> [Effect] {
    if let effects = stopLoading() ?? clearSearch() { return effects }
    if isZoomed { return arrange(.zoom) }
    return switch focus {
    case .list: isFiltering ? clearFilter() : returnToNow()
    case .tree: focus(on: .list)
    case .detail: focus(on: .tree)
    }
  }

  /// ^C: takes back as Esc does; with nothing under way, twice within two seconds quits.
  mutating func interrupt() -> [Effect] {
    if let effects = stopLoading() { return effects }
    if quitArmedUntil != nil { return [.quit] }
    let until = clock.monotonic + .seconds(2)
    quitArmedUntil = until
    notice = Notice(fact: .quitIsArmed, until: until)
    return []
  }
}

extension ScrollWindow {
  /// Moves by a movement, the window going along where a page key asks for it.
  mutating func move(_ movement: Movement, count: Int, visible: Int) {
    let lines = movement.lines(page: visible)
    switch movement {
    case .pageDown, .pageUp, .halfPageDown, .halfPageUp:
      scroll(by: lines, count: count, visible: visible)
    case .down, .up, .first, .last:
      move(by: lines, count: count, visible: visible)
    }
  }
}
