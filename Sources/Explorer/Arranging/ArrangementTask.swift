import ConnectModels

/// The arranging of a view's rows as a value that can be handed to another thread.
package enum ArrangementTask: Equatable, Sendable {
  /// The connectors, which the catalogue keeps.
  case connectors(ArrangementRequest<ConnectorRow>)
  /// Parts of connectors, whose table is made or extended first.
  case parts(PartsRequest)

  /// How many rows have to be gone through, or connectors whose parts are.
  package var size: Int {
    switch self {
    case .connectors(let request):
      request.loaded.count + request.found.count + request.departed.count
    case .parts(let request): request.connectors.count
    }
  }

  /// Arranges the rows; nil if it was cancelled.
  package func arranged(isCancelled: () -> Bool = { false }) -> Arranged? {
    switch self {
    case .connectors(let request):
      request.arrangement(isCancelled: isCancelled).map { arrangement in
        Arranged(
          connectors: ArrangedConnectors(
            loaded: request.loaded.rows, found: request.found.rows,
            departed: request.departed.rows),
          table: nil, arrangement: arrangement)
      }
    case .parts(let request): request.arranged(isCancelled: isCancelled)
    }
  }
}

/// What comes of arranging a view.
package struct Arranged: Equatable, Sendable {
  /// The connectors that the arrangement speaks of, in the view of connectors.
  let connectors: ArrangedConnectors?
  /// The view's rows, if they are not connectors.
  package let table: ViewTable?
  package let arrangement: Arrangement
}

/// The connectors of an arrangement as they were when it was made: its places stay true when rows
/// have been replaced, and until another one arrives.
struct ArrangedConnectors: Equatable, Sendable {
  let loaded: ChunkedArray<ConnectorRow>
  let found: ChunkedArray<ConnectorRow>
  let departed: ChunkedArray<ConnectorRow>

  subscript(place: RowPlace) -> ConnectorRow {
    if place.isDeparted { return departed[place.index] }
    return place.isFound ? found[place.index] : loaded[place.index]
  }
}

/// All that is needed to show a view of connectors' parts.
package struct PartsRequest: Equatable, Sendable {
  var view: ListView
  /// The loaded connectors.
  var connectors: RowTable<ConnectorRow>
  /// The view's rows as they were made last.
  var table: ViewTable?
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
    let previous = known == nil ? nil : previous
    let arrangement: Arrangement? =
      switch table.rows {
      case .connections(let rows): arrangement(of: rows, previous, isCancelled)
      case .credentials(let rows): arrangement(of: rows, previous, isCancelled)
      case .versions(let rows): arrangement(of: rows, previous, isCancelled)
      case .messages: arrangementOfMessages(in: &table, previous, isCancelled)
      }
    return arrangement.map { Arranged(connectors: nil, table: table, arrangement: $0) }
  }

  /// A filter is about messages, each by itself; what it leaves is shown by texts.
  private func arrangementOfMessages(
    in table: inout ViewTable, _ previous: Arrangement?, _ isCancelled: () -> Bool
  ) -> Arrangement? {
    var left: Arrangement?
    if !filter.isEmpty {
      left = arrangement(of: table.messages, previous, isCancelled, sorting: Sorting())
      guard left != nil else { return nil }
    }
    let groups = table.keep(messages: left?.places)
    // The best match was met first, unless a sorting was asked for since.
    let isRanked = filter.isRanked && !(prefersSorting && !sorting.isNone)
    let all = arrangement(
      of: groups, nil, isCancelled, filter: FilterExpression(""),
      sorting: isRanked ? Sorting() : sorting)
    return all?.showing(left, isRanked: isRanked).opening { place in
      let row = groups.rows[place.index]
      return opened.contains(MessageKey(row.fact)) ? row.places.count : 0
    }
  }

  private func arrangement<Row: ViewRow>(
    of rows: RowTable<Row>, _ previous: Arrangement?, _ isCancelled: () -> Bool,
    filter: FilterExpression? = nil, sorting: Sorting? = nil
  ) -> Arrangement? {
    ArrangementRequest(
      loaded: rows, found: RowTable(), beside: [], departed: RowTable(), departedPlaces: [],
      showsLoaded: true,
      filter: filter ?? self.filter, sorting: sorting ?? self.sorting,
      prefersSorting: prefersSorting, judgement: judgement, previous: previous
    ).arrangement(isCancelled: isCancelled)
  }
}
