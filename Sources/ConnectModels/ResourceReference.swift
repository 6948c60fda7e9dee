/// What can be read from the API, each by its operation in the vendor's reference, with what names
/// the resource.
///
/// A listing is named with its query, its page apart (`PageRequest`).
package enum ResourceReference: Sendable, Hashable {
  /// ListConnectors
  case connectors(organisation: Identifier, query: ConnectorQuery)
  /// ListPublicConnectors
  case publicConnectors(query: ConnectorQuery)
  /// GetConnector
  case connector(organisation: Identifier, connector: Identifier)
  /// ListConnectorConnections
  case connections(organisation: Identifier, connector: Identifier)
  /// GetConnection
  case connection(organisation: Identifier, connector: Identifier, connection: Identifier)
  /// ListConnectorVersions
  case versions(organisation: Identifier, connector: Identifier)
  /// GetConnectorVersion; a name, `latest` or `default`
  case version(organisation: Identifier, connector: Identifier, version: String)
  /// GetActions, narrowed by a part of their name
  case actions(
    organisation: Identifier, connector: Identifier, version: String, name: String? = nil)
  /// GetTriggers, narrowed by a part of their name
  case triggers(
    organisation: Identifier, connector: Identifier, version: String, name: String? = nil)
  /// GetDefinitions, narrowed by a part of their name
  case definitions(
    organisation: Identifier, connector: Identifier, version: String, name: String? = nil)
  /// GetRawSchema; the last path segment of a definition's `url`
  case rawSchema(
    organisation: Identifier, connector: Identifier, version: String, filename: String)
  /// ListCategories
  case categories
  /// ListProtocols
  case protocols(organisation: Identifier)
  /// ListAuthSchemes
  case authSchemes(organisation: Identifier, protocolSlug: String)

  /// The operation's name in the API's document.
  package var operation: String {
    switch self {
    case .connectors: "ListConnectors"
    case .publicConnectors: "ListPublicConnectors"
    case .connector: "GetConnector"
    case .connections: "ListConnectorConnections"
    case .connection: "GetConnection"
    case .versions: "ListConnectorVersions"
    case .version: "GetConnectorVersion"
    case .actions: "GetActions"
    case .triggers: "GetTriggers"
    case .definitions: "GetDefinitions"
    case .rawSchema: "GetRawSchema"
    case .categories: "ListCategories"
    case .protocols: "ListProtocols"
    case .authSchemes: "ListAuthSchemes"
    }
  }

  /// Whether the answer is a page.
  package var isPaged: Bool {
    switch self {
    case .connectors, .publicConnectors, .connections, .versions, .actions, .triggers,
      .definitions, .protocols, .authSchemes:
      true
    case .connector, .connection, .version, .rawSchema, .categories: false
    }
  }
}
