import ConnectModels

/// Which rows the list shows, in which order: filtered, sorted, or all as the server lists them.
extension ExplorerState {
  /// Rows up to which the list is arranged here and now, in a fraction of a millisecond; more are
  /// arranged away from the main thread.
  private static let fewRows = 2 * ChunkedArray<ConnectorRow>.chunkLength

  /// Arranges the list anew, whatever is under way.
  mutating func arrange() -> [Effect] {
    let effects = cancelArranging()
    list.isArrangementStale = false
    guard
      view != .connectors || isFiltering || !list.sorting.isNone || !changes.departed.rows.isEmpty
    else {
      (list.arrangement, list.arranged) = (nil, nil)
      return effects + restoreListSelection()
    }
    let task = arrangementTask
    // One connector may have any number of parts, and one credential any number of places.
    let parts = [catalogue.census, changes.departed.census].reduce(0) { count, census in
      count + max(census.count(of: view, connectors: 0), census.connections)
    }
    guard max(task.size, view == .connectors ? 0 : parts) > Self.fewRows else {
      return effects + (task.arranged().map { take($0) } ?? [])
    }
    let ticket = tickets.next()
    list.arranging = ticket
    // Until then the rows stand as the server lists them, and those may be others than before.
    let isAsListed = view == .connectors && list.arrangement == nil
    let isThere = list.selected.flatMap(listIndex) != nil
    let restoring = isAsListed && isThere ? restoreListSelection() : []
    return effects + restoring + [.arrange(ticket, task)]
  }

  /// Stops the arranging that is under way.
  mutating func cancelArranging() -> [Effect] {
    defer { list.arranging = nil }
    return list.arranging.map { [.cancel($0)] } ?? []
  }

  /// Arranges the list after rows have come: once what is under way has ended, so that a stream of
  /// pages does not keep it from ever ending.
  mutating func arrangeAgain() -> [Effect] {
    guard list.arranging != nil else { return arrange() }
    list.isArrangementStale = true
    return []
  }

  /// Arranges the list if the passing of time can change it.
  mutating func arrangeForTime() -> [Effect] {
    guard list.filter.dependsOnTime || list.sorting.dependsOnTime else { return [] }
    return arrangeAgain()
  }

  mutating func rowsArranged(_ ticket: Ticket, _ arranged: Arranged) -> [Effect] {
    guard list.arranging == ticket else { return [] }
    list.arranging = nil
    let effects = take(arranged)
    return list.isArrangementStale ? effects + arrange() : effects
  }

  private mutating func take(_ arranged: Arranged) -> [Effect] {
    (list.table, list.departed) = (arranged.table, arranged.departed)
    list.arranged = arranged.connectors
    list.arrangement = arranged.arrangement
    if let count = list.seeksPast, listCount > count { list.seeksPast = nil }
    return restoreListSelection() + askForPage()
  }

  private var arrangementTask: ArrangementTask {
    guard view == .connectors else {
      return .parts(
        PartsRequest(
          view: view, connectors: catalogue.table, departed: changes.departed.table,
          departedPlaces: changes.places, losses: changes.losses, table: list.table,
          departedParts: list.departed,
          opened: list.opened,
          filter: list.filter, sorting: list.sorting, prefersSorting: list.prefersSorting,
          judgement: judgement, previous: list.arrangement))
    }
    // What was found for another filter is none of this one's.
    let found = wantedSearch.flatMap { _ in serverSearch?.found.table } ?? RowTable()
    let beside = found.rows.indices.filter { catalogue.position(of: found.rows[$0].id) == nil }
    let showsLoaded = list.filter.serverPart.categories.isEmpty
    return .connectors(
      ArrangementRequest(
        loaded: catalogue.table, found: found,
        beside: (showsLoaded ? beside : Array(found.rows.indices)).map { UInt32($0) },
        departed: showsLoaded ? changes.departed.table : RowTable(),
        departedPlaces: changes.places,
        showsLoaded: showsLoaded, filter: list.filter, sorting: list.sorting,
        prefersSorting: list.prefersSorting, judgement: judgement, previous: list.arrangement))
  }

  // MARK: - Sorting

  mutating func sort(by column: ListColumn) -> [Effect] {
    guard view.columns.contains(column) else {
      say(.noSuchColumn)
      return []
    }
    list.sorting.sort(by: column)
    return sorted()
  }

  mutating func sortAsListed() -> [Effect] {
    list.sorting = Sorting()
    return sorted()
  }

  mutating func reverseSorting() -> [Effect] {
    guard list.sorting.reverse() else {
      say(.nothingSorted)
      return []
    }
    return sorted()
  }

  private mutating func sorted() -> [Effect] {
    list.prefersSorting = true
    list.hasChosen = true
    return arrange()
  }
}
