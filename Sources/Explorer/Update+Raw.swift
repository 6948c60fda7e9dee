import ConnectModels

/// The raw JSON of a node: how it is looked at, and the pager.
extension ExplorerState {
  /// The JSON as it is looked at; nil while it is not open.
  package var rawOverlay: RawOverlay? {
    guard case .raw(let raw)? = overlay?.content else { return nil }
    return raw
  }

  mutating func showRaw() -> [Effect] {
    guard let node = nodeInHand else {
      say(.documentNotAtHand)
      return []
    }
    guard let tree = source(of: node.row, { $0.tree(of: $1) }) else {
      say(.nothingToCopy(.json))
      return []
    }
    maskAgain()
    return show(.raw(RawOverlay(tree)))
  }

  /// `e`: the JSON in the person's pager, secrets masked.
  mutating func page() -> [Effect] {
    if let raw = rawOverlay { return [.page(raw.tree.json(of: 0))] }
    guard let node = nodeInHand else {
      say(.documentNotAtHand)
      return []
    }
    guard let json = source(of: node.row, { $0.json(of: $1) }) else {
      say(.nothingToCopy(.json))
      return []
    }
    return [.page(json)]
  }

  mutating func pagerFailed(_ sentence: String) -> [Effect] {
    say(.pagerFailed(sentence))
    return []
  }

  mutating func changeRaw<Answer>(_ change: (inout RawOverlay, _ visible: Int) -> Answer) -> Answer?
  {
    guard var raw = rawOverlay else { return nil }
    let answer = change(&raw, max(viewport.overlayRows, 1))
    overlay?.content = .raw(raw)
    return answer
  }

  /// What a command does while the JSON is open; nil where it leaves it alone.
  mutating func obeyInRaw(_ command: Command) -> [Effect]? {
    guard let raw = rawOverlay else { return nil }
    switch command {
    case .move(let movement): moveInRaw(movement)
    case .inPane(let order): fold(order, raw)
    case .onNode(.copy(let copied)): return copy(copied, in: raw)
    case .onNode(.unmask):
      if changeRaw({ $0.unmask(visible: $1) }) == false { say(.nothingMasked) }
    case .onNode(.page): return page()
    case .search:
      prompt = .search(SearchPrompt(field: TextField(), tree: tree.window, scroll: 0))
      changeRaw { raw, _ in raw.beginSearch() }
    case .nextMatch: moveToMatchInRaw(forward: true)
    case .previousMatch: moveToMatchInRaw(forward: false)
    case .takeBack where raw.search != nil, .interrupt where raw.search != nil:
      changeRaw { $0.endSearch(returning: false, visible: $1) }
    case .takeBack, .interrupt, .quit, .onNode(.showRaw): overlay = nil
    case .redraw, .suspend, .toggleMouse, .begin(.copy): return nil
    case .onNode(.openLink), .goBack, .goForward, .showView, .showConcern, .explain,
      .focusNextPane, .focusPreviousPane, .scrollDetailDown, .scrollDetailUp, .editQuery,
      .togglePublicCatalogue, .openPalette, .showImpact, .nextProblem, .previousProblem,
      .nextChange, .clearChanges,
      .showTimeline, .turnClock, .begin(.sort), .begin(.later), .begin(.earlier), .sort,
      .sortAsListed, .reverseSorting,
      .inField, .showHelp, .showRequests, .showSettings, .chooseTheme, .reload,
      .arrange, .showMeasures, .showRecent, .resume, .showRefreshFailure:
      break
    }
    return []
  }

  mutating func moveInRaw(_ movement: Movement) {
    changeRaw { $0.move(movement, visible: $1) }
  }

  private mutating func fold(_ order: PaneOrder, _ raw: RawOverlay) {
    let line = raw.selected
    let isOpen = raw.isOpen(line)
    switch order {
    case .open where isOpen: moveInRaw(.down)
    case .open, .toggle, .enter:
      guard raw.isFoldable(line) else {
        say(.nothingToOpen)
        return
      }
      changeRaw { $0.setOpen(line, !isOpen, visible: $1) }
    case .close where isOpen: changeRaw { $0.setOpen(line, false, visible: $1) }
    case .close:
      let parent = raw.tree.lines[line].parent
      if parent >= 0 { changeRaw { $0.select(parent, visible: $1) } }
    }
  }

  private mutating func moveToMatchInRaw(forward: Bool) {
    guard let search = rawOverlay?.search else {
      say(.nothingSearched)
      return
    }
    let isFound = changeRaw { $0.moveToMatch(forward: forward, visible: $1) }
    if isFound == false { say(.nothingFound(search.text)) }
  }

  /// Copies what the selected line has; of the rest, what the node has that is looked at.
  private mutating func copy(_ copied: Copied, in raw: RawOverlay) -> [Effect] {
    let line = raw.selected
    switch copied {
    case .value where raw.isMasked(line):
      say(.masked)
      return []
    case .value where !raw.tree.lines[line].kind.isContainer:
      return [.copy(copied, SecretText(raw.tree.plainValue(of: line)))]
    case .value, .json: return [.copy(copied, SecretText(raw.tree.json(of: line)))]
    case .path: return [.copy(copied, SecretText(raw.tree.path(of: line).description))]
    case .id, .name, .url, .apiPath, .curl: return copy(copied)
    }
  }
}
