/// A use of a credential.
package struct Usage: Sendable, Hashable {
  /// The connection that uses it.
  package var connection: UsedConnection
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]

  package init(connection: UsedConnection, unknownFields: [UnknownField] = []) {
    self.connection = connection
    self.unknownFields = unknownFields
  }
}

/// A connection that uses a credential, with a summary of its connector.
package struct UsedConnection: Sendable, Hashable {
  /// The resource's own id.
  package var id: Identifier
  /// The connection's name.
  package var name: String
  /// Whose connection it is.
  package var connector: ConnectorSummary
  /// When the API made it.
  package var createdAt: TimeValue
  /// When it was last changed.
  package var updatedAt: TimeValue

  package init(
    id: Identifier,
    name: String,
    connector: ConnectorSummary,
    createdAt: TimeValue = .unset,
    updatedAt: TimeValue = .unset
  ) {
    self.id = id
    self.name = name
    self.connector = connector
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }
}
