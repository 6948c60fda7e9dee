import ConnectModels

/// One line of the tree: a node, where it stands, and how it looks closed.
package struct TreeRow: Equatable, Sendable {
  /// Whether a node has children, and whether they are shown.
  package enum Disclosure: Equatable, Sendable {
    case leaf
    case closed
    case open
  }

  /// What it is found again by when the tree is laid out anew.
  package let path: NodePath
  /// 0 for the first level.
  package let depth: Int
  /// Whether it can be opened, and is.
  package let disclosure: Disclosure
  /// The worst of itself and what it holds.
  package let mark: Mark
  /// What it stands for.
  package let node: Node
  /// What is read when it is opened; nil where its children are at hand.
  package let branch: BranchReference?
}

/// What a line of the tree stands for: the resource itself, so that the detail can show all of it.
package enum Node: Equatable, Sendable {
  case connector(Connector)
  /// The protocol that the connector names, what the organisation says of it once that is read, and
  /// how the reading stands.
  case connectorProtocol(slug: String, SupportedProtocol?, reading: Placeholder?)
  /// An auth scheme that the protocol supports.
  case supportedScheme(SupportedAuthScheme)
  /// A group, how many it holds (nil where that is not known), and how the reading of the rest
  /// stands.
  case group(NodeGroup, count: Int?, reading: Placeholder?)
  case authScheme(AuthSchemeConfig)
  case message(Message)
  /// A default of the connector.
  case connectionVariable(Variable)
  case connection(Connection)
  /// A credential and its place in the order in which credentials are applied, from 1.
  case credential(ConnectionCredential, order: Int)
  case credentialError(String)
  case usage(Usage)
  case usedConnector(ConnectorSummary)
  /// A connection's variable and the connector's default that it overrides, if there is one.
  case variable(Variable, overrides: Variable?)
  case version(ConnectorVersion)
  case versionItem(VersionItem)
  /// A part of a definition's schema, by its index.
  case schemaPart(Int, of: Schema)
  case tag(Tag)
  /// A line that says why there is nothing, or what is going on.
  case placeholder(Placeholder)
}

/// What stands where there is no resource to show.
package enum Placeholder: Equatable, Sendable {
  /// Being read.
  case loading
  /// Tried again by itself.
  case waiting(RetryNotice)
  /// Given up.
  case failed(Failure)
  /// The server's pages lead in a circle: its end cannot be reached.
  case cycle
  /// More can be read: so many are there of about so many.
  case more(loaded: Int, total: Int?)
  /// Nothing of this kind is there.
  case empty(NodeGroup)
  /// The server did not say: a credential's errors or usages.
  case unknown(NodeGroup)
  /// There is more of a schema than the tree shows.
  case omitted
}
