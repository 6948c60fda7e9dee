import ConnectModels

/// A connector as the list shows it: compact, one for every connector that is loaded.
///
/// The document it was read from may be let go; the row stays. It is a reference to packed facts,
/// and reads in them whatever it is asked.
package struct ConnectorRow: Hashable, Sendable {
  /// What is known of the connector and its parts.
  package internal(set) var facts: ConnectorFacts

  /// Makes the row; costs a walk through the whole connector, so not on the main thread.
  package init(_ connector: Connector) {
    facts = ConnectorFacts(FactDraft(connector))
  }

  private init(_ facts: ConnectorFacts) { self.facts = facts }

  /// The rows of a page, which share what they have in common.
  package static func rows(_ connectors: some Collection<Connector>) -> [ConnectorRow] {
    ConnectorFacts.packed(connectors.map { FactDraft($0) }).map { ConnectorRow($0) }
  }

  /// The connector's id; the catalogue replaces an empty one, for it tells nothing apart.
  package internal(set) var id: Identifier {
    get { facts.connector }
    set { if newValue != facts.connector { facts = facts.called(newValue) } }
  }

  /// The organisation that owns it: in the public catalogue another than the one browsed.
  package var organisationID: Identifier { facts.organisation }
  package var name: String { facts.connectorName }
  /// As the API spells it, a kind that nobody knows as well.
  package var protocolName: String { facts.protocolName }
  package var connectionCount: Int { facts.section(.connections).count }
  /// What the list writes under VERSION.
  package var version: VersionLabel { VersionLabel(facts.versions) }
  /// When the first of its credentials is deleted.
  package var soonestExpiry: Timestamp? { facts.soonestExpiry }
  package var updatedAt: TimeValue { facts.updatedAt }
  /// The mark that does not depend on the time.
  package var findings: Mark { facts.findings }
  /// What the filter can ask of it beyond its columns.
  package var facets: RowFacets { RowFacets(facts) }

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
  init(_ versions: FactList<VersionFact>) {
    let shown =
      versions.first(where: \.isDefault) ?? versions.first(where: \.isLatest) ?? versions.first
    guard let shown else {
      self = .none
      return
    }
    self = shown.publishedAt == .unset ? .draft : .named(shown.name)
  }
}
