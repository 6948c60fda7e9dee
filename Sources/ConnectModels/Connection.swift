/// A connection: one instance of the external system, with its credentials.
package struct Connection: Sendable, Hashable {
  /// The resource's own id.
  package var id: Identifier
  /// Unique within its connector.
  package var name: String
  /// Credentials for actions, in the order in which they are applied; `nil` when absent or null.
  package var actionCredentials: [ConnectionCredential]?
  /// Credentials for triggers, in the order in which they are applied; `nil` when absent or null.
  package var triggerCredentials: [ConnectionCredential]?
  /// Override the connector's defaults.
  package var variables: [Variable]
  /// When the API made it.
  package var createdAt: TimeValue
  /// When it was last changed.
  package var updatedAt: TimeValue
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]

  package init(
    id: Identifier,
    name: String,
    actionCredentials: [ConnectionCredential]? = nil,
    triggerCredentials: [ConnectionCredential]? = nil,
    variables: [Variable] = [],
    createdAt: TimeValue = .unset,
    updatedAt: TimeValue = .unset,
    unknownFields: [UnknownField] = []
  ) {
    self.id = id
    self.name = name
    self.actionCredentials = actionCredentials
    self.triggerCredentials = triggerCredentials
    self.variables = variables
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.unknownFields = unknownFields
  }
}
