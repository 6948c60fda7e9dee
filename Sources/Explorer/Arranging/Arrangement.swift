import ConnectModels

/// Which rows the list shows, in which order: what a filter left, sorted or the best first.
package struct Arrangement: Equatable, Sendable {
  /// The rows, from top to bottom.
  package let places: [RowPlace]
  /// How many of them are loaded.
  package let loadedCount: Int
  /// How many of them the server found beside what is loaded.
  package let foundCount: Int
  /// Whether the best match comes first.
  package let isRanked: Bool

  /// What the filter left of the loaded rows, for the next arrangement to build on.
  let filtered: FilterResult?
  /// How many loaded rows had been replaced when it was made.
  let replacements: Int
  /// The loaded rows sorted, for the next arrangement to build on.
  let order: SortedOrder?

  /// The same rows as what a filter left of their members; all of them where none is on.
  func showing(_ left: Arrangement?, isRanked: Bool) -> Arrangement {
    Arrangement(
      places: places, loadedCount: loadedCount, foundCount: 0, isRanked: isRanked,
      filtered: left?.filtered, replacements: left?.replacements ?? replacements, order: nil)
  }

  /// The same with the places of open groups below them; `members` says how many a row has.
  func opening(_ members: (RowPlace) -> Int) -> Arrangement {
    let opened = places.flatMap { place in
      let count = members(place)
      return [place] + (count > 0 ? (1...UInt32(count)).map(place.member) : [])
    }
    return Arrangement(
      places: opened, loadedCount: loadedCount, foundCount: foundCount, isRanked: isRanked,
      filtered: filtered, replacements: replacements, order: order)
  }
}

/// All that is needed to arrange a view's rows: a value, so that it can be done on any thread.
package struct ArrangementRequest<Row: SortableRow>: Equatable, Sendable {
  /// The rows that are loaded.
  package var loaded: RowTable<Row>
  /// The rows that the server found.
  package var found: RowTable<Row>
  /// Those of the found rows that are not loaded as well, ascending.
  package var beside: [UInt32]
  /// The rows that are no longer listed.
  package var departed: RowTable<Row>
  /// Before which of the loaded rows each of these stands where nothing else decides, ascending.
  package var departedPlaces: [UInt32]
  /// Whether loaded rows are shown at all: not where the server alone knows what matches.
  package var showsLoaded: Bool
  /// What must match; an empty one leaves every row.
  package var filter: FilterExpression
  /// By which columns.
  package var sorting: Sorting
  /// Whether the sorting counts although the filter knows which match is best.
  package var prefersSorting: Bool
  /// The moment for which states and times are worked out.
  package var judgement: Judgement
  /// The arrangement before this one.
  package var previous: Arrangement?

  /// Arranges the rows.
  ///
  /// - Parameter isCancelled: Asked now and then, on the calling thread.
  /// - Returns: nil if it was cancelled.
  package func arrangement(isCancelled: () -> Bool = { false }) -> Arrangement? {
    let rowFilter = RowFilter(filter, judgement: judgement)
    var filtered: FilterResult?
    if showsLoaded {
      let known = previous?.replacements == loaded.replacements ? previous?.filtered : nil
      filtered = rowFilter.matching(
        loaded.rows, index: loaded.names, narrowing: known, isCancelled: isCancelled)
      guard filtered != nil else { return nil }
    }
    guard
      let found = rowFilter.matching(
        found.rows, index: found.names, isCancelled: isCancelled)
    else { return nil }
    guard
      let departed = rowFilter.matching(
        departed.rows, index: departed.names, isCancelled: isCancelled)
    else { return nil }
    let isRanked = filter.isRanked && !(prefersSorting && !sorting.isNone)
    var order: SortedOrder?
    let places: [RowPlace]
    if isRanked {
      places = ranked(filtered, found, departed)
    } else if sorting.isNone {
      places = listed(filtered, found, departed)
    } else {
      if isCancelled() { return nil }
      let sorted = SortedOrder(
        loaded, by: sorting, judgement: judgement, known: previous?.order)
      order = sorted
      places = self.sorted(filtered, found, departed, by: sorted)
    }
    let foundCount = places.count { $0.isFound }
    let loadedCount = places.count - foundCount - departed.count
    return Arrangement(
      places: places, loadedCount: loadedCount, foundCount: foundCount,
      isRanked: isRanked, filtered: filtered, replacements: loaded.replacements, order: order)
  }

  // MARK: - Three orders

  /// Those that are loaded, then those that are not, each as the server lists them; what is gone
  /// stands where it stood.
  private func listed(
    _ filtered: FilterResult?, _ found: FilterResult, _ departed: FilterResult
  ) -> [RowPlace] {
    let others = Set(beside)
    let beside = found.matches.filter(others.contains).map(RowPlace.found)
    guard departed.count > 0 else { return (filtered?.matches ?? []).map(RowPlace.loaded) + beside }
    var gone = departed.matches[...]
    var places: [RowPlace] = []
    places.reserveCapacity((filtered?.count ?? 0) + beside.count + gone.count)
    for row in filtered?.matches ?? [] {
      while let first = gone.first, departedPlaces[Int(first)] <= row {
        places.append(.departed(first))
        gone.removeFirst()
      }
      places.append(.loaded(row))
    }
    return places + gone.map(RowPlace.departed) + beside
  }

  /// The best first, wherever they come from.
  private func ranked(
    _ filtered: FilterResult?, _ found: FilterResult, _ departed: FilterResult
  ) -> [RowPlace] {
    let others = Set(beside)
    let loaded = (filtered?.indices ?? []).map(RowPlace.loaded)
    var more = zip(found.indices, found.ranks).filter { others.contains($0.0) }
      .map { (RowPlace.found($0.0), $0.1) }
    more += zip(departed.indices.map(RowPlace.departed), departed.ranks)
    more = more.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map(\.element)
    guard let filtered, !more.isEmpty else { return loaded + more.map(\.0) }
    var places: [RowPlace] = []
    places.reserveCapacity(loaded.count + more.count)
    var rest = more[...]
    for (place, rank) in zip(loaded, filtered.ranks) {
      while let first = rest.first, first.1 > rank {
        places.append(first.0)
        rest.removeFirst()
      }
      places.append(place)
    }
    return places + rest.map(\.0)
  }

  /// By columns, wherever they come from.
  private func sorted(
    _ filtered: FilterResult?, _ found: FilterResult, _ departed: FilterResult,
    by order: SortedOrder
  ) -> [RowPlace] {
    let others = Set(beside)
    let more =
      found.matches.filter(others.contains).map(RowPlace.found)
      + departed.matches.map(RowPlace.departed)
    // All kinds as one table: those that are loaded are in their order already.
    var all = loaded
    for place in more {
      all.append((place.isDeparted ? self.departed : self.found).rows[place.index])
    }
    let guests = more.map { place in
      place.isDeparted && !departedPlaces.isEmpty
        ? departedPlaces[place.index] : UInt32(loaded.count)
    }
    let together =
      more.isEmpty
      ? order
      : SortedOrder(all, by: sorting, judgement: judgement, known: order, guests: guests)
    var isMatch = [Bool](repeating: false, count: loaded.count)
    for row in filtered?.matches ?? [] { isMatch[Int(row)] = true }
    return together.rows.compactMap { row in
      let beyond = Int(row) - loaded.count
      if beyond >= 0 { return more[beyond] }
      return isMatch[Int(row)] ? .loaded(row) : nil
    }
  }
}
