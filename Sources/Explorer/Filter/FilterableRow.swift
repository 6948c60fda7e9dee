import ConnectModels

/// A row of any view, as far as the filter looks at it. The terms mean the view's own rows.
package protocol FilterableRow: Sendable {
  /// What plain terms are tried on where no index is at hand.
  var name: String { get }
  var id: Identifier { get }
  /// The name of the connector that the row leads back to.
  var connectorName: String { get }
  var protocolName: String { get }
  /// When the first of the row's credentials is deleted.
  var soonestExpiry: Timestamp? { get }
  var updatedAt: TimeValue { get }
  var facets: RowFacets { get }
}

extension ConnectorRow: FilterableRow {
  /// A connector leads back to itself.
  package var connectorName: String { name }
}
