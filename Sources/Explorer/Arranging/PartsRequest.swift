import ConnectModels

/// All that is needed to show a view of connectors' parts.
package struct PartsRequest: Equatable, Sendable {
  var view: ListView
  /// The loaded connectors.
  var connectors: RowTable<ConnectorRow>
  /// The connectors that are no longer listed.
  var departed: RowTable<ConnectorRow>
  /// Before which of the loaded connectors each of these stands, ascending.
  var departedPlaces: [UInt32]
  /// The loaded connectors some of whose parts are no longer there, ascending.
  var losses: [LostParts]
  /// The view's rows as they were made last.
  var table: ViewTable?
  /// Those of what is gone, as they were made last.
  var departedParts: DepartedParts?
  /// The groups of messages that are open.
  var opened: Set<MessageKey>
  var filter: FilterExpression
  var sorting: Sorting
  var prefersSorting: Bool
  var judgement: Judgement
  var previous: Arrangement?

  func arranged(isCancelled: () -> Bool) -> Arranged? {
    let known = table.flatMap { $0.isBeginning(of: connectors) ? $0 : nil }
    guard var table = known ?? ViewTable(view) else { return nil }
    table.extend(to: connectors)
    if isCancelled() { return nil }
    var gone = departedParts(beside: table)
    let places = gone?.places ?? []
    let previous = known == nil ? nil : previous
    func arrangement<Row: ViewRow>(of rows: RowTable<Row>, _ gone: RowTable<Row>?) -> Arrangement? {
      self.arrangement(
        of: rows, gone, places, previous, filter: filter, sorting: sorting, isCancelled)
    }
    let all: Arrangement? =
      switch table.rows {
      case .connections(let rows): arrangement(of: rows, gone?.table.rows.connections)
      case .credentials(let rows): arrangement(of: rows, gone?.table.rows.credentials)
      case .versions(let rows): arrangement(of: rows, gone?.table.rows.versions)
      case .messages: arrangementOfMessages(in: &table, &gone, places, previous, isCancelled)
      }
    return all.map { Arranged(connectors: nil, table: table, departed: gone, arrangement: $0) }
  }

  /// Whether the best match comes first: it was met first, unless a sorting was asked for since.
  private var isRanked: Bool { filter.isRanked && !(prefersSorting && !sorting.isNone) }

  /// The rows of what is gone; nil where nothing is.
  private func departedParts(beside table: ViewTable) -> DepartedParts? {
    guard !departed.rows.isEmpty || !losses.isEmpty else { return nil }
    let gone = Gone(departed: departed, places: departedPlaces, losses: losses)
    if let known = departedParts, known.isOf(gone, beside: connectors) { return known }
    return DepartedParts(of: gone, in: view, beside: table, of: connectors)
  }

  /// A filter is about messages, each by itself; what it leaves is shown by texts.
  private func arrangementOfMessages(
    in table: inout ViewTable, _ gone: inout DepartedParts?, _ places: [UInt32],
    _ previous: Arrangement?, _ isCancelled: () -> Bool
  ) -> Arrangement? {
    var left: Arrangement?
    var leftOfGone: Arrangement?
    if !filter.isEmpty {
      func matches(_ rows: RowTable<MessageRow>, _ previous: Arrangement?) -> Arrangement? {
        arrangement(
          of: rows, nil, [], previous, filter: filter, sorting: Sorting(), isCancelled)
      }
      left = matches(table.messages, previous)
      leftOfGone = gone.flatMap { matches($0.table.messages, nil) }
      guard left != nil, (leftOfGone == nil) == (gone == nil) else { return nil }
    }
    let groups = table.keep(messages: left?.places)
    let goneGroups = gone?.table.keep(messages: leftOfGone?.places)
    // A filter leaves texts in an order of its own, in which what is gone has no place but the last.
    let last = [UInt32](repeating: UInt32(groups.count), count: goneGroups?.count ?? 0)
    let all = arrangement(
      of: groups, goneGroups, filter.isEmpty ? places : last, nil,
      filter: FilterExpression(""), sorting: isRanked ? Sorting() : sorting, isCancelled)
    return all?.showing(left, isRanked: isRanked).opening { place in
      let row = (place.isDeparted ? goneGroups ?? groups : groups).rows[place.index]
      return opened.contains(MessageKey(row.fact)) ? row.places.count : 0
    }
  }

  private func arrangement<Row: ViewRow>(
    of rows: RowTable<Row>, _ departed: RowTable<Row>?, _ departedPlaces: [UInt32],
    _ previous: Arrangement?, filter: FilterExpression, sorting: Sorting,
    _ isCancelled: () -> Bool
  ) -> Arrangement? {
    ArrangementRequest(
      loaded: rows, found: RowTable(), beside: [], departed: departed ?? RowTable(),
      departedPlaces: departedPlaces, showsLoaded: true, filter: filter, sorting: sorting,
      prefersSorting: prefersSorting, judgement: judgement, previous: previous
    ).arrangement(isCancelled: isCancelled)
  }
}
