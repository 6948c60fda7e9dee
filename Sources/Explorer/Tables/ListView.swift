import ConnectModels

/// The five views of what is loaded, each a table whose rows lead back to their connectors.
package enum ListView: Int, CaseIterable, Hashable, Sendable {
  case connectors
  case connections
  /// Each credential once, however often it occurs.
  case credentials
  case versions
  /// What is wrong, worst first.
  case messages

  /// The columns, in the order in which they stand.
  package var columns: [ListColumn] {
    switch self {
    case .connectors: [.mark, .name, .protocolName, .connections, .version, .expires, .updated]
    case .connections: [.mark, .name, .connector, .credentials, .expires, .updated]
    case .credentials:
      [.mark, .name, .type, .connector, .connections, .kind, .state, .expires, .usedBy, .created]
    case .versions: [.mark, .name, .connector, .status, .messages, .published, .updated]
    case .messages: [.mark, .name, .place, .count]
    }
  }

  /// What the rows are sorted by before a person says otherwise.
  var firstSorting: Sorting {
    var sorting = Sorting()
    switch self {
    case .connectors, .connections, .versions: break
    case .credentials: sorting.sort(by: .expires)
    case .messages: sorting.sort(by: .mark)
    }
    return sorting
  }

  /// Whether it speaks of the whole, so that the rest is loaded when it is opened.
  var wantsAll: Bool {
    switch self {
    case .credentials, .messages: true
    case .connectors, .connections, .versions: false
    }
  }
}

/// What makes a row of a view itself, whatever line it stands on.
package enum RowIdentity: Hashable, Sendable {
  case connector(Identifier)
  /// A connection or a version, by its place in its connector's tree.
  case part(NodePath)
  case credential(Identifier)
  /// Messages of one text, or one of them at its place.
  case message(severity: Severity, text: String, at: NodePath?)

  /// The connector's id, in the view of connectors.
  package var connector: Identifier? {
    guard case .connector(let id) = self else { return nil }
    return id
  }
}

/// Where a row of a view leads: a connector, and a node of its tree.
package struct RowTarget: Equatable, Sendable {
  package let connector: Identifier
  /// nil for the connector as a whole.
  package let node: NodePath?
}
