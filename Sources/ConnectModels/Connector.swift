/// A connector: how the platform speaks to one external system.
///
/// `Connector` of the API's document. Required fields that were absent hold an empty value, and
/// `faults` names them.
package struct Connector: Sendable, Hashable {
  /// The resource's own id.
  package var id: Identifier
  /// The organisation that owns it; another's for connectors of the public catalogue.
  package var organisationID: Identifier
  /// The name people gave it; neither unique nor non-empty.
  package var name: String
  /// Whether it stands in the public catalogue (`public`).
  package var isPublic: Bool
  /// Where its documentation is, as the API spells it.
  package var documentationURL: String?
  /// Where its picture is, as the API spells it.
  package var imageURL: String?
  /// Tags in source order; `nil` when absent or null.
  package var tags: [Tag]?
  /// The transport, with what only that transport has.
  package var `protocol`: ConnectorProtocol
  /// How calls may be authenticated (`authSchemeConfigs`).
  package var authSchemes: [AuthSchemeConfig]
  /// Defaults that each connection's own variables override.
  package var connectionVariables: [Variable]?
  /// Its connections, in source order.
  package var connections: [Connection]
  /// Its versions, in source order.
  package var versions: [ConnectorVersion]
  /// When the API made it.
  package var createdAt: TimeValue
  /// When it was last changed.
  package var updatedAt: TimeValue
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]
  /// What could not be read, or was read with a reservation; empty for a sound resource.
  package var faults: [DecodingFault]

  package init(
    id: Identifier,
    organisationID: Identifier,
    name: String,
    isPublic: Bool = false,
    documentationURL: String? = nil,
    imageURL: String? = nil,
    tags: [Tag]? = nil,
    protocol: ConnectorProtocol,
    authSchemes: [AuthSchemeConfig] = [],
    connectionVariables: [Variable]? = nil,
    connections: [Connection] = [],
    versions: [ConnectorVersion] = [],
    createdAt: TimeValue = .unset,
    updatedAt: TimeValue = .unset,
    unknownFields: [UnknownField] = [],
    faults: [DecodingFault] = []
  ) {
    self.id = id
    self.organisationID = organisationID
    self.name = name
    self.isPublic = isPublic
    self.documentationURL = documentationURL
    self.imageURL = imageURL
    self.tags = tags
    self.protocol = `protocol`
    self.authSchemes = authSchemes
    self.connectionVariables = connectionVariables
    self.connections = connections
    self.versions = versions
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.unknownFields = unknownFields
    self.faults = faults
  }

  /// Whether a field could not be read; a duplicate key alone does not make it so.
  package var isIncomplete: Bool { faults.contains { $0.makesIncomplete } }
}
