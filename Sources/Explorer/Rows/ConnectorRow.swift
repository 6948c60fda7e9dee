import ConnectModels

/// A connector as the list shows it: compact, one for every connector that is loaded.
///
/// The document it was read from may be let go; the row stays.
package struct ConnectorRow: Hashable, Sendable {
  /// The connector's id; the catalogue replaces an empty one, for it tells nothing apart.
  package internal(set) var id: Identifier {
    didSet { if id != oldValue { facts = facts.called(id) } }
  }
  /// The organisation that owns it: in the public catalogue another than the one browsed.
  package let organisationID: Identifier
  package let name: String
  /// As the API spells it, a kind that nobody knows as well.
  package let protocolName: String
  package let connectionCount: Int
  /// What the list writes under VERSION.
  package let version: VersionLabel
  /// When the first of its credentials is deleted.
  package let soonestExpiry: Timestamp?
  package let updatedAt: TimeValue
  /// The mark that does not depend on the time.
  package let findings: Mark
  /// What the filter can ask of it beyond its columns.
  package let facets: RowFacets
  /// What the other views know of its parts.
  package internal(set) var facts: ConnectorFacts

  /// Makes the row; costs a walk through the whole connector, so not on the main thread.
  package init(_ connector: Connector) {
    id = connector.id
    organisationID = connector.organisationID
    name = connector.name
    protocolName = connector.protocol.name
    connectionCount = connector.connections.count
    version = VersionLabel(connector.versions)
    soonestExpiry = connector.soonestExpiry
    updatedAt = connector.updatedAt
    findings = connector.findings
    let facets = RowFacets(connector)
    self.facets = facets
    facts = ConnectorFacts(connector, called: connector.id, facets: facets)
  }

  /// The worst state within the connector at a moment.
  package func mark(by judgement: Judgement) -> Mark {
    max(findings, Expiry.mark(ofSoonest: soonestExpiry, by: judgement))
  }
}

/// The version that the list names: the default one, else the latest, else the first.
package enum VersionLabel: Hashable, Sendable {
  case none
  /// The version is a draft: it was never published.
  case draft
  case named(String)

  /// Picks the version to name.
  package init(_ versions: [ConnectorVersion]) {
    let shown =
      versions.first(where: \.isDefault) ?? versions.first(where: \.isLatest) ?? versions.first
    guard let shown else {
      self = .none
      return
    }
    self = shown.isDraft ? .draft : .named(shown.name)
  }
}
