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
  /// What is so of the row or of something within it.
  var flags: RowFacets.Flags { get }

  /// Whether one of the connectors that the row leads back to satisfies a condition on its name and
  /// its protocol's.
  func isOfConnector(where isWanted: (_ name: String, _ protocolName: String) -> Bool) -> Bool

  /// Whether a text of a kind within the row satisfies a condition on its bytes.
  func hasText(_ kind: RowFacets.Kind, where isWanted: (ArraySlice<UInt8>) -> Bool) -> Bool
}

/// A row that has all that the filter can ask of it beside its columns in one place.
package protocol FacetedRow: FilterableRow {
  var facets: RowFacets { get }
}

extension FacetedRow {
  package var flags: RowFacets.Flags { facets.flags }

  package func hasText(
    _ kind: RowFacets.Kind, where isWanted: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    facets.contains(kind, where: isWanted)
  }
}

extension ConnectorRow: FacetedRow {
  /// A connector leads back to itself.
  package var connectorName: String { name }
}

extension FilterableRow {
  /// Most rows lead back to one connector.
  package func isOfConnector(
    where isWanted: (_ name: String, _ protocolName: String) -> Bool
  ) -> Bool {
    isWanted(connectorName, protocolName)
  }
}
