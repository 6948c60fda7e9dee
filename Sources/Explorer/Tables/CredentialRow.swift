import ConnectModels

/// A credential, once, with every place where it occurs in what is loaded.
package struct CredentialRow: ViewRow {
  /// A place where a credential occurs.
  package struct Place: Hashable, Sendable {
    package let facts: ConnectorFacts
    package let index: Int32

    package var fact: CredentialFact { facts.credentials[Int(index)] }
    /// Its id, without reading all else.
    var id: Identifier { facts.credentialKeys[Int(index)].id }
    /// Where that is in the connector's tree.
    package var path: NodePath { facts.path(ofCredential: Int(index)) }
    /// What validation found wrong with it; nil: it was never validated.
    package var errors: [String]? {
      guard fact.errors != nil else { return nil }
      return facts.messages.lazy.filter { $0.subject == .credential(index) }.map(\.text)
    }
    /// The connection that holds it there.
    package var connection: ConnectionFact { facts.connections[Int(fact.connection)] }
  }

  /// Connectors whose names plain terms are looked for in.
  private static let mostNamed = 3
  /// Places among which these are looked for.
  private static let mostLookedAt = 32

  /// The place that tells most: where its uses are loaded, if they are anywhere.
  package private(set) var place: Place
  /// The others.
  private var others: [Place] = []
  /// How many loaded connections depend on it by reference alone, which `usages` does not count.
  package internal(set) var referenceCount = 0

  init(_ facts: ConnectorFacts, _ index: Int) {
    place = Place(facts: facts, index: Int32(index))
  }

  /// Adds another place where it occurs.
  mutating func occur(in facts: ConnectorFacts, _ index: Int) {
    let other = Place(facts: facts, index: Int32(index))
    if place.fact.usages == nil, other.fact.usages != nil {
      others.append(place)
      place = other
    } else {
      others.append(other)
    }
  }

  package var fact: CredentialFact { place.fact }
  /// In how many places it occurs.
  var placeCount: Int { 1 + others.count }
  /// Every place where it occurs, in no order.
  package var places: [Place] { [place] + others }
  /// In how many connectors it occurs.
  package var connectorCount: Int {
    others.isEmpty ? 1 : Set(places.lazy.map(\.facts.connector)).count
  }
  /// In how many connections it occurs.
  package var connectionCount: Int {
    guard !others.isEmpty else { return 1 }
    return Set(places.lazy.map { [$0.facts.connector, $0.connection.id] }).count
  }
  /// Whether actions use it, and whether triggers do.
  package var kinds: (action: Bool, trigger: Bool) {
    let places = self.places
    return (places.contains { !$0.fact.isTrigger }, places.contains(where: \.fact.isTrigger))
  }

  /// How many connections break with it, as far as that is told; nil where nothing is.
  private var dependentCount: Int? {
    guard let usages = fact.usages else { return referenceCount > 0 ? referenceCount : nil }
    return Int(usages) + referenceCount
  }

  package var title: String { fact.name }
  /// Its own name and those of its first connectors: among very many names letters would be found
  /// that have nothing to do with each other. `connector:` looks at all.
  package var name: String {
    var named = [place.facts.connector]
    var name = "\(title) \(connectorName)"
    for other in others.prefix(Self.mostLookedAt)
    where !named.contains(other.facts.connector) {
      guard named.count < Self.mostNamed else { break }
      named.append(other.facts.connector)
      name += " " + other.facts.connectorName
    }
    return name
  }
  package var id: Identifier { place.id }
  package var connectorName: String { place.facts.connectorName }
  package var protocolName: String { place.facts.protocolName }
  package var soonestExpiry: Timestamp? { fact.expiresAt.timestamp }
  package var updatedAt: TimeValue { .unset }
  /// One without an id is told from others by its place.
  package var identity: RowIdentity { id.isEmpty ? .part(place.path) : .credential(id) }
  package var target: RowTarget {
    RowTarget(connector: place.facts.connector, node: place.path)
  }

  package func mark(by judgement: Judgement) -> Mark { fact.mark(by: judgement) }

  /// It is as public as one of its connectors.
  package var flags: RowFacets.Flags {
    let isPublic = places.contains { $0.facts.flags.contains(.isPublic) }
    return fact.flags.union(isPublic ? .isPublic : [])
  }

  package func isOfConnector(
    where isWanted: (_ name: String, _ protocolName: String) -> Bool
  ) -> Bool {
    places.contains { isWanted($0.facts.connectorName, $0.facts.protocolName) }
  }

  package func hasText(
    _ kind: RowFacets.Kind, where isWanted: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    switch kind {
    case .connection: places.contains { $0.connection.name.satisfies(isWanted) }
    case .credential: title.satisfies(isWanted)
    case .type: fact.type.name.satisfies(isWanted)
    case .scheme: places.contains { $0.fact.schemeType.satisfies(isWanted) }
    case .version, .tag: places.contains { RowFacets($0.facts).contains(kind, where: isWanted) }
    }
  }

  package func sortValue(of column: ListColumn, by judgement: Judgement) -> SortValue {
    switch column {
    case .mark: .number(Int64(mark(by: judgement).rawValue))
    case .name: .text(title)
    case .connector: .text(connectorName)
    case .connections: .number(Int64(connectionCount))
    case .type: .text(fact.type.name)
    case .kind: .number((kinds.action ? 0 : 2) + (kinds.trigger ? 1 : 0))
    case .state: fact.errors.map { .number(Int64($0)) } ?? .missing
    case .expires: SortValue(soonestExpiry)
    case .usedBy: dependentCount.map { .number(Int64($0)) } ?? .missing
    case .created: SortValue(id.creationTime)
    case .protocolName, .version, .updated, .credentials, .status, .messages, .published, .place,
      .count:
      .missing
    }
  }
}
