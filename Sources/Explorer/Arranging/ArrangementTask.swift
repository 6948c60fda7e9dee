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
    case .parts(let request):
      request.connectors.count + request.departed.count + request.losses.count
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
          table: nil, departed: nil, arrangement: arrangement)
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
  /// The view's rows of connectors that are gone, if there are any.
  let departed: DepartedParts?
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
