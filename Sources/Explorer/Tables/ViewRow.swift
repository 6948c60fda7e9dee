import ConnectModels

/// A row of one of the views, as the list shows it.
package protocol ViewRow: SortableRow {
  /// What the row is called, in its first column.
  var title: String { get }
  var identity: RowIdentity { get }
  /// Where it leads.
  var target: RowTarget { get }
  /// The worst state of what the row stands for at a moment.
  func mark(by judgement: Judgement) -> Mark
}

extension ConnectorRow: ViewRow {
  package var title: String { name }
  package var identity: RowIdentity { .connector(id) }
  package var target: RowTarget { RowTarget(connector: id, node: nil) }
}
