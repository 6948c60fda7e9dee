import ConnectModels

/// The schema that a definition of a version links.
package struct SchemaReference: Hashable, Sendable {
  /// The organisation that owns the connector, under which the API is asked.
  package let organisation: Identifier
  package let connector: Identifier
  /// The version's name, which is what the API's paths take.
  package let version: String
  /// What the API names the schema by.
  package let filename: String

  /// The schema of a definition of a connector's version; nil where the definition's address names
  /// none.
  package init?(of connector: Connector, version: ConnectorVersion, definition: Definition) {
    guard let filename = definition.schemaFilename else { return nil }
    organisation = connector.organisationID
    self.connector = connector.id
    self.version = version.name
    self.filename = filename
  }

  /// The read that brings it.
  package var resource: ResourceReference {
    .rawSchema(
      organisation: organisation, connector: connector, version: version, filename: filename)
  }
}
