import ConnectModels

/// What is said of one or more parts of loaded connectors in the same words.
package struct MessageRow: ViewRow {
  /// A place where it is said.
  package struct Place: Hashable, Sendable {
    package let facts: ConnectorFacts
    package let index: Int32

    package var fact: MessageFact { facts.messages[Int(index)] }
    /// Where that is in the connector's tree.
    package var path: NodePath { facts.path(ofMessage: Int(index)) }
    /// The names on the way there, the connector's first.
    package var names: [String] { [facts.connectorName] + facts.names(toMessage: Int(index)) }
  }

  /// How a row stands to others of the same text.
  package enum Role: Hashable, Sendable {
    /// The text, and how often it is said.
    case group
    /// One of the places of the group above, which is open.
    case member
  }

  package let role: Role
  /// Where it is said; one alone for a member.
  package private(set) var places: [Place]

  init(_ facts: ConnectorFacts, _ index: Int) {
    role = .group
    places = [Place(facts: facts, index: Int32(index))]
  }

  /// The row of one place of an open group.
  init(memberAt place: Place) {
    role = .member
    places = [place]
  }

  /// Adds another place where the same is said.
  mutating func occur(in facts: ConnectorFacts, _ index: Int) {
    places.append(Place(facts: facts, index: Int32(index)))
  }

  package var fact: MessageFact { places[0].fact }
  /// What it is grouped by.
  package var key: MessageKey { MessageKey(fact) }
  private var facts: ConnectorFacts { places[0].facts }

  package var title: String { fact.text }
  package var name: String { "\(title) \(connectorName)" }
  package var id: Identifier { facts.connector }
  package var connectorName: String { facts.connectorName }
  package var protocolName: String { facts.protocolName }
  package var soonestExpiry: Timestamp? { nil }
  package var updatedAt: TimeValue { .unset }
  package var identity: RowIdentity {
    .message(
      severity: fact.severity, text: fact.text, at: role == .member ? places[0].path : nil)
  }
  package var target: RowTarget { RowTarget(connector: facts.connector, node: places[0].path) }

  package func mark(by judgement: Judgement) -> Mark { fact.severity.mark }

  package var flags: RowFacets.Flags {
    [.hasMessages, fact.severity.flags, facts.flags.intersection(.isPublic)]
  }

  package func hasText(
    _ kind: RowFacets.Kind, where isWanted: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    places.contains { RowFacets($0.facts).contains(kind, where: isWanted) }
  }

  /// A member is sorted as its group is, so that it stays below it.
  package func sortValue(of column: ListColumn, by judgement: Judgement) -> SortValue {
    switch column {
    case .mark: .number(fact.severity.order)
    case .name: .text(title)
    case .place, .connector: role == .group && places.count == 1 ? .text(connectorName) : .missing
    case .count: role == .group ? .number(Int64(places.count)) : .missing
    case .protocolName, .connections, .version, .expires, .updated, .credentials, .type, .kind,
      .state, .usedBy, .created, .status, .messages, .published:
      .missing
    }
  }
}

extension Severity {
  /// The worse, the greater.
  fileprivate var order: Int64 {
    switch self {
    case .info: 0
    case .warning: 1
    case .other: 2
    case .error: 3
    }
  }
}
