import ConnectModels

/// What is remembered of an account from one run to the next: ids, and what the person typed. Neither
/// names nor anything else of the service's data.
package struct Recollection: Equatable, Sendable, Codable {
  /// How many connectors are remembered.
  package static let mostVisited = 50

  /// The filters that were kept, the newest last.
  package var filters: [String] = []
  /// The connectors that were visited, the newest first, each once.
  package var visited: [Identifier] = []
  /// Where the person was last.
  package var point: ResumePoint?

  package init() {}

  /// With what another session has remembered meanwhile behind it.
  package func merged(over other: Recollection) -> Recollection {
    var merged = self
    merged.filters = other.filters.filter { !filters.contains($0) } + filters
    merged.filters.removeFirst(max(0, merged.filters.count - TextHistory.limit))
    let known = Set(visited)
    merged.visited += other.visited.filter { !known.contains($0) }
    merged.visited = Array(merged.visited.prefix(Self.mostVisited))
    merged.point = point ?? other.point
    return merged
  }
}

/// A place to go on from.
package struct ResumePoint: Equatable, Sendable, Codable {
  package var view: ListView
  package var filter: String
  /// The connector that was shown.
  package var connector: Identifier?
  /// The selected row's own id, in a view of connectors' parts; nil where it has none.
  package var part: Identifier?

  package init(
    view: ListView, filter: String, connector: Identifier? = nil, part: Identifier? = nil
  ) {
    self.view = view
    self.filter = filter
    self.connector = connector
    self.part = part
  }

  /// The selected row, and where in its connector that is.
  var row: (identity: RowIdentity, node: NodePath?)? {
    guard let connector else { return nil }
    let root = NodePath(connector: connector)
    switch (view, part) {
    case (.connectors, _): return (.connector(connector), nil)
    case (.connections, let part?):
      let node = root.appending(.group(.connections)).appending(.resource(part))
      return (.part(node), node)
    case (.versions, let part?):
      let node = root.appending(.group(.versions)).appending(.resource(part))
      return (.part(node), node)
    case (.credentials, let part?): return (.credential(part), nil)
    case (.connections, nil), (.versions, nil), (.credentials, nil), (.messages, _): return nil
    }
  }
}

/// The connectors that were visited, one of them selected.
package struct RecentOverlay: Equatable, Sendable {
  /// The line of the bar.
  package internal(set) var selected = 0
}
