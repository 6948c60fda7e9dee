/// Searching in the tree and in the detail.
extension ExplorerState {
  /// `/` in tree or detail: opens the field, with what was looked for last.
  mutating func beginSearch(in pane: Pane) -> [Effect] {
    let text = search?.pane == pane ? search?.search.text ?? "" : ""
    prompt = .search(
      SearchPrompt(field: TextField(text), tree: tree.window, scroll: detail.scroll))
    search = PaneSearch(pane: pane, search: TextSearch(text))
    return []
  }

  /// Looks for what is typed, from where the person stood.
  mutating func searchTyped(_ field: TextField) -> [Effect] {
    guard case .search(var searchPrompt)? = prompt else { return [] }
    searchPrompt.field = field
    prompt = .search(searchPrompt)
    if let raw = rawOverlay {
      guard field.text != raw.search?.text else { return [] }
      changeRaw { $0.search(field.text, visible: $1) }
      return []
    }
    guard var search else { return [] }
    guard field.text != search.search.text else { return [] }
    search.search = TextSearch(field.text)
    search.lines = []
    search.current = nil
    search.seeksNearest = true
    self.search = search
    return []
  }

  /// The view has looked for the text.
  mutating func searchLinesFound(_ found: SearchLines) -> [Effect] {
    guard var search, search.search == found.search else { return [] }
    search.lines = found.lines
    // The line may say something else by now.
    if let current = search.current, !found.lines.contains(current) { search.current = nil }
    let seeks = search.seeksNearest
    search.seeksNearest = false
    self.search = search
    guard seeks else { return [] }
    guard let line = found.lines.first(where: { $0 >= startOfSearch }) ?? found.lines.first else {
      return returnToStartOfSearch()
    }
    return show(matchAt: line)
  }

  /// Where the search began, in lines of its pane.
  private var startOfSearch: Int {
    switch (search?.pane, prompt) {
    case (.tree, .search(let prompt)): prompt.tree.selected
    case (.detail, .search(let prompt)): prompt.scroll
    case (.tree, _): tree.window.selected
    case (.detail, _), (.list, _), (nil, _): detail.scroll
    }
  }

  private mutating func show(matchAt line: Int) -> [Effect] {
    switch search?.pane {
    case .tree:
      tree.window.select(line, count: tree.rows.count, visible: viewport.treeRows)
      rebuildDetail(isSameNode: false)
    case .detail:
      search?.current = line
      let isSeen = detail.scroll..<(detail.scroll + viewport.detailRows) ~= line
      if !isSeen { detail.scroll = line - viewport.detailRows / 3 }
      clampScrolling()
    case .list, nil: break
    }
    return []
  }

  // MARK: - Going through the matches

  /// `n` and `N`: the next match below or above, round the end.
  mutating func moveToMatch(forward: Bool) -> [Effect] {
    guard let search, search.pane == focus else {
      say(.nothingSearched)
      return []
    }
    let place = search.pane == .tree ? tree.window.selected : search.current ?? detail.scroll - 1
    guard let next = search.lines.nearest(to: place, forward: forward) else {
      say(.nothingFound(search.search.text))
      return []
    }
    return show(matchAt: next)
  }

  /// Which of the matches the person is on, counted from 1; nil between them.
  package var numberOfMatch: Int? {
    guard let search else { return nil }
    let place = search.pane == .tree ? tree.window.selected : search.current
    return place.flatMap { search.lines.firstIndex(of: $0) }.map { $0 + 1 }
  }

  // MARK: - Leaving

  /// Enter: leaves the field; the matches stay lit.
  mutating func keepSearch() -> [Effect] {
    prompt = nil
    if let raw = rawOverlay {
      searchHistory.remember(raw.search?.text ?? "")
      if raw.search?.text.isEmpty == true {
        changeRaw { $0.endSearch(returning: false, visible: $1) }
      }
      return []
    }
    searchHistory.remember(search?.search.text ?? "")
    if search?.search.text.isEmpty == true { search = nil }
    return []
  }

  /// Esc in the field: the search goes, and the pane stands as it stood.
  mutating func leaveSearch() -> [Effect] {
    searchHistory.rest()
    if rawOverlay != nil {
      prompt = nil
      changeRaw { $0.endSearch(returning: true, visible: $1) }
      return []
    }
    let effects = returnToStartOfSearch()
    prompt = nil
    search = nil
    return effects
  }

  private mutating func returnToStartOfSearch() -> [Effect] {
    guard case .search(let searchPrompt)? = prompt else { return [] }
    switch search?.pane {
    case .tree:
      tree.window.select(
        searchPrompt.tree.selected, atLine: searchPrompt.tree.line, count: tree.rows.count,
        visible: viewport.treeRows)
      rebuildDetail(isSameNode: false)
    case .detail:
      detail.scroll = searchPrompt.scroll
      clampScrolling()
    case .list, nil: break
    }
    return []
  }

  /// Takes a kept search away; nil if there is none where the person is.
  mutating func clearSearch() -> [Effect]? {
    guard search != nil, focus != .list else { return nil }
    search = nil
    return []
  }
}
