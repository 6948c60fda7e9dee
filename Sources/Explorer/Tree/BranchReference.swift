import ConnectModels

/// What is read only when a node of the tree is opened, named by the question that brings it: two
/// nodes that ask the same share the answer.
package enum BranchReference: Hashable, Sendable {
  /// A version's actions, triggers or definitions.
  case versionItems(VersionItemsReference)
  /// The schema that a definition links.
  case schema(SchemaReference)
  /// The protocols that an organisation's connectors may speak.
  case protocols(organisation: Identifier)
  /// The auth schemes that a protocol supports.
  case supportedSchemes(organisation: Identifier, protocolSlug: String)

  /// The connector with which it is forgotten; nil for what an organisation has.
  var connector: Identifier? {
    switch self {
    case .versionItems(let items): items.connector
    case .schema(let schema): schema.connector
    case .protocols, .supportedSchemes: nil
    }
  }

  /// Whether its pages are read one after another, since a part of it says nothing.
  var isReadToEnd: Bool {
    switch self {
    case .versionItems, .schema: false
    case .protocols, .supportedSchemes: true
    }
  }

  /// How many items are asked for at once.
  var pageSize: Int {
    switch self {
    case .versionItems: 50
    case .schema: 1
    case .protocols, .supportedSchemes: 100
    }
  }
}

/// One thing that was read of a branch.
package enum BranchItem: Hashable, Sendable {
  case versionItem(VersionItem)
  case schema(Schema)
  case supportedProtocol(SupportedProtocol)
  case supportedScheme(SupportedAuthScheme)

  /// What tells it from its siblings; empty where it has no id.
  package var id: Identifier {
    switch self {
    case .versionItem(let item): item.id
    case .schema: Identifier("")
    case .supportedProtocol(let supported): supported.id
    case .supportedScheme(let supported): supported.id
    }
  }
}
