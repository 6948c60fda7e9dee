import ConnectModels

/// A connection of a loaded connector.
package struct ConnectionRow: ViewRow {
  package let facts: ConnectorFacts
  private let index: Int32

  init(_ facts: ConnectorFacts, _ index: Int) {
    self.facts = facts
    self.index = Int32(index)
  }

  package var fact: ConnectionFact { facts.connections[Int(index)] }

  /// The credentials that the connection holds.
  package var credentials: Slice<FactList<CredentialFact>> {
    facts.credentials(ofConnection: Int(index))
  }

  package var title: String { fact.name }
  package var name: String { "\(title) \(facts.connectorName)" }
  package var id: Identifier { fact.id }
  package var connectorName: String { facts.connectorName }
  package var protocolName: String { facts.protocolName }
  package var soonestExpiry: Timestamp? {
    fact.credentials.lazy.compactMap { facts.credentialKeys[Int($0)].expiresAt.timestamp }.min()
  }
  package var updatedAt: TimeValue { fact.updatedAt }
  package var identity: RowIdentity { .part(path) }
  package var target: RowTarget { RowTarget(connector: facts.connector, node: path) }

  private var path: NodePath { facts.path(ofConnection: Int(index)) }

  package func mark(by judgement: Judgement) -> Mark {
    max(fact.findings, Expiry.mark(ofSoonest: soonestExpiry, by: judgement))
  }

  package var flags: RowFacets.Flags {
    credentials.reduce(facts.flags.intersection(.isPublic)) { $0.union($1.flags) }
  }

  package func hasText(
    _ kind: RowFacets.Kind, where isWanted: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    switch kind {
    case .connection: title.satisfies(isWanted)
    case .credential: credentials.contains { $0.name.satisfies(isWanted) }
    case .type: credentials.contains { $0.type.name.satisfies(isWanted) }
    case .scheme: credentials.contains { $0.schemeType.satisfies(isWanted) }
    case .version, .tag: RowFacets(facts).contains(kind, where: isWanted)
    }
  }

  package func sortValue(of column: ListColumn, by judgement: Judgement) -> SortValue {
    switch column {
    case .mark: .number(Int64(mark(by: judgement).rawValue))
    case .name: .text(title)
    case .connector: .text(connectorName)
    case .credentials: .number(Int64(credentials.count))
    case .expires: SortValue(soonestExpiry)
    case .updated: SortValue(updatedAt.timestamp)
    case .protocolName, .connections, .version, .type, .kind, .state, .usedBy, .created, .status,
      .messages, .published, .place, .count:
      .missing
    }
  }
}

extension CredentialFact {
  /// What is so of it, as the filter asks.
  var flags: RowFacets.Flags {
    var flags: RowFacets.Flags = []
    switch errors {
    case nil: flags.insert(.isUnvalidated)
    case 0: break
    default: flags.formUnion([.isInvalid, .hasMessages, .hasError])
    }
    flags.insert(.usages(of: usages.map { Int($0) }))
    if case .unreadable = expiresAt { flags.insert(.hasUnreadableExpiry) }
    return flags
  }
}

extension String {
  /// Whether a condition on bytes holds for the text's.
  func satisfies(_ isWanted: (ArraySlice<UInt8>) -> Bool) -> Bool { isWanted(Array(utf8)[...]) }
}
