import ConnectModels

/// The filter: typed, kept, taken back; what it leaves is arranged in `Update+Arranging`.
extension ExplorerState {
  /// How long the person must stop typing before the server is asked.
  static let quiet = Duration.milliseconds(200)

  /// Whether a filter is on, typed or kept.
  package var isFiltering: Bool { !list.filter.clauses.isEmpty }

  /// `/` in the list: opens the field, with what is on already.
  mutating func beginFilter() -> [Effect] {
    prompt = .filter(FilterPrompt(field: TextField(list.filter.text)))
    if !isFiltering { list.filterOrigin = nil }
    rememberOrigin()
    list.followsEnd = false
    return focus(on: .list)
  }

  /// Puts the field's text in force.
  mutating func filterTyped(_ field: TextField) -> [Effect] {
    guard case .filter(var filterPrompt)? = prompt else { return [] }
    filterPrompt.field = field
    filterPrompt.completion = nil
    prompt = .filter(filterPrompt)
    guard field.text != list.filter.text else { return [] }
    return setFilter(field.text)
  }

  /// Puts another filter in force; until the person moves, the best match is selected.
  mutating func setFilter(_ text: String) -> [Effect] {
    rememberOrigin()
    list.filter = FilterExpression(text, in: filterSurroundings)
    list.hasChosen = hasMovedUnderFilter
    list.wantedLine = nil
    list.prefersSorting = false
    list.seeksPast = nil
    list.wantsTrailer = false
    // Which categories there are decides whether the term makes sense.
    let asked = list.filter.mentionsCategory ? readCategories() : []
    return asked + scheduleSearch(after: Self.quiet) + arrange()
  }

  /// Notes where the person is, unless a filter is on already.
  private mutating func rememberOrigin() {
    guard !isFiltering, list.filterOrigin == nil else { return }
    list.filterOrigin = FilterOrigin(row: list.selected, line: list.window.line)
  }

  private var hasMovedUnderFilter: Bool {
    guard case .filter(let filterPrompt)? = prompt else { return false }
    return filterPrompt.hasMoved
  }

  /// Notes whether the person has chosen a row while the filter is typed.
  mutating func setHasMovedUnderFilter(_ hasMoved: Bool) {
    guard case .filter(var filterPrompt)? = prompt else { return }
    filterPrompt.hasMoved = hasMoved
    prompt = .filter(filterPrompt)
  }

  /// Enter: leaves the field and keeps what it says.
  mutating func keepFilter(_ filterPrompt: FilterPrompt) -> [Effect] {
    prompt = nil
    filterHistory.remember(filterPrompt.field.text)
    guard isFiltering else { return clearFilter() }
    list.hasChosen = true
    return []
  }

  /// Esc in the field: the filter goes, and the person is back on the row of before.
  mutating func leaveFilter() -> [Effect] {
    prompt = nil
    filterHistory.rest()
    list.selected = list.filterOrigin?.row ?? list.selected
    return clearFilter()
  }

  /// Takes the filter away. The selected row stays selected if it is loaded; else the person is back
  /// on the row of before.
  mutating func clearFilter() -> [Effect] {
    let origin = list.filterOrigin
    if let id = list.selected?.connector, catalogue.position(of: id) == nil {
      list.selected = origin?.row
    }
    list.selected = list.selected ?? origin?.row
    let line = list.selected == origin?.row ? origin?.line : list.window.line
    list.filterOrigin = nil
    list.filter = FilterExpression("")
    list.hasChosen = true
    list.seeksPast = nil
    let effects = scheduleSearch(after: .zero) + arrange()
    if list.arranging != nil { list.wantedLine = line }
    guard let selected = list.selected, let index = listIndex(of: selected) else { return effects }
    list.window.select(index, atLine: line, count: listCount, visible: viewport.listRows)
    return effects + selectRow(at: index)
  }

  // MARK: - Completion

  /// Tab: completes the word at the cursor; pressed again it offers the next completion.
  mutating func completeFilter(backward: Bool) -> [Effect] {
    guard case .filter(var filterPrompt)? = prompt else { return [] }
    var completion =
      filterPrompt.completion
      ?? FilterCompletion(
        of: filterPrompt.field, rows: [catalogue.rows, foundRows],
        categories: offers.categories,
        today: judgement.zone.day(at: judgement.now.seconds))
    guard !completion.candidates.isEmpty else {
      if completion.completesField == .category, offers.categories.isEmpty {
        say(.askingCategories)
        return readOffers()
      }
      say(.nothingToComplete)
      return []
    }
    filterPrompt.field = completion.next(in: filterPrompt.field, backward: backward)
    let effects = filterTyped(filterPrompt.field)
    // With nothing else to offer, the next Tab is for what comes after.
    if completion.candidates.count > 1, case .filter(var present)? = prompt {
      present.completion = completion
      prompt = .filter(present)
    }
    return effects
  }

  private var foundRows: ChunkedArray<ConnectorRow> { serverSearch?.found.rows ?? ChunkedArray() }
}
