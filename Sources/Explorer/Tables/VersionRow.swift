import ConnectModels

/// A version of a loaded connector.
package struct VersionRow: ViewRow {
  package let facts: ConnectorFacts
  private let index: Int32

  init(_ facts: ConnectorFacts, _ index: Int) {
    self.facts = facts
    self.index = Int32(index)
  }

  package var fact: VersionFact { facts.versions[Int(index)] }

  package var title: String { fact.name }
  package var name: String { "\(title) \(facts.connectorName)" }
  package var id: Identifier { fact.id }
  package var connectorName: String { facts.connectorName }
  package var protocolName: String { facts.protocolName }
  package var soonestExpiry: Timestamp? { nil }
  package var updatedAt: TimeValue { fact.updatedAt }
  package var identity: RowIdentity { .part(path) }
  package var target: RowTarget { RowTarget(connector: facts.connector, node: path) }

  private var path: NodePath { facts.path(ofVersion: Int(index)) }

  package func mark(by judgement: Judgement) -> Mark { fact.mark }

  package var flags: RowFacets.Flags {
    var flags = facts.flags.intersection(.isPublic)
    if fact.publishedAt == .unset { flags.insert(.isDraft) }
    if fact.messageCount > 0 { flags.insert(.hasMessages) }
    for message in facts.messages where message.subject == .version(index) {
      flags.formUnion(message.severity.flags)
    }
    return flags
  }

  package func hasText(
    _ kind: RowFacets.Kind, where isWanted: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    switch kind {
    case .version: title.satisfies(isWanted)
    case .connection, .credential, .type, .scheme, .tag:
      RowFacets(facts).contains(kind, where: isWanted)
    }
  }

  package func sortValue(of column: ListColumn, by judgement: Judgement) -> SortValue {
    switch column {
    case .mark: .number(Int64(fact.mark.rawValue))
    case .name: .text(title)
    case .connector: .text(connectorName)
    case .status: .number((fact.isDefault ? 0 : 1) + (fact.isLatest ? 0 : 2))
    case .messages: .number(Int64(fact.messageCount))
    case .published: SortValue(fact.publishedAt.timestamp)
    case .updated: SortValue(fact.updatedAt.timestamp)
    case .protocolName, .connections, .version, .expires, .credentials, .type, .kind, .state,
      .usedBy, .created, .place, .count:
      .missing
    }
  }
}

extension Severity {
  /// What a message of this severity makes so of a row.
  var flags: RowFacets.Flags {
    switch self {
    case .info: .hasInfo
    case .warning: .hasWarning
    case .error: .hasError
    case .other: []
    }
  }
}
