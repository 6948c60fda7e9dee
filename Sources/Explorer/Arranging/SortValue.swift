import ConnectModels

/// What a row is sorted by in one column.
package enum SortValue: Hashable, Sendable {
  /// Nothing, which comes last.
  case missing
  case number(Int64)
  /// In the order of ``NaturalOrder``.
  case text(String)
}

/// A row of a view that can be sorted by its columns.
package protocol SortableRow: FilterableRow, Equatable {
  /// What the row is sorted by in a column at a moment; names are sorted by their index instead.
  func sortValue(of column: ListColumn, by judgement: Judgement) -> SortValue
}

extension ConnectorRow: SortableRow {
  package func sortValue(of column: ListColumn, by judgement: Judgement) -> SortValue {
    switch column {
    case .mark: .number(Int64(mark(by: judgement).rawValue))
    case .name: .text(name)
    case .protocolName: protocolName.isEmpty ? .missing : .text(protocolName)
    case .connections: .number(Int64(connectionCount))
    case .version:
      switch version {
      case .named(let name): .text(name)
      case .draft, .none: .missing
      }
    case .expires: SortValue(soonestExpiry)
    case .updated: SortValue(updatedAt.timestamp)
    case .connector, .credentials, .type, .kind, .state, .usedBy, .created, .status, .messages,
      .published, .place, .count:
      .missing
    }
  }
}

extension SortValue {
  init(_ time: Timestamp?) {
    // To the millisecond: what is closer together was listed in its order by the server.
    self =
      time.map { .number($0.seconds &* 1_000 &+ Int64($0.nanoseconds) / 1_000_000) } ?? .missing
  }
}
