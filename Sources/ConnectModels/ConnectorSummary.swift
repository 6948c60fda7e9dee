/// What a usage says about the connector that it belongs to.
package struct ConnectorSummary: Sendable, Hashable {
  /// The resource's own id.
  package var id: Identifier
  /// The organisation that owns it.
  package var organisationID: Identifier
  /// Its name.
  package var name: String
  /// Its protocol as the API spells it.
  package var protocolName: String
  /// When the API made it.
  package var createdAt: TimeValue
  /// When it was last changed.
  package var updatedAt: TimeValue

  package init(
    id: Identifier,
    organisationID: Identifier,
    name: String,
    protocolName: String,
    createdAt: TimeValue = .unset,
    updatedAt: TimeValue = .unset
  ) {
    self.id = id
    self.organisationID = organisationID
    self.name = name
    self.protocolName = protocolName
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }
}
