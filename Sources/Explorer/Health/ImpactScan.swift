import ConnectModels

/// What was found of some connectors that depends on credentials which break.
struct ImpactScan: Equatable, Sendable {
  /// Where a credential that breaks occurs.
  struct Holding: Equatable, Sendable {
    /// The place that tells most: where its uses are loaded, if they are anywhere.
    var place: CredentialRow.Place
    /// The place at which it was met last.
    var last: CredentialRow.Place?
    /// How many connections hold it.
    var connections = 0
  }

  /// In the order in which the connectors were gone through.
  private(set) var dependents: [Dependent] = []
  /// Where the credentials that break occur.
  private(set) var holdings: [Identifier: Holding] = [:]
  /// The other organisations that own credentials that break.
  private(set) var owners: [Identifier: Identifier] = [:]

  /// Goes through a connector; nearly none has anything to do with what breaks.
  mutating func read(_ facts: ConnectorFacts, for affected: AffectedCredentials) {
    guard affected.mayConcern(facts) else { return }
    var connections: [Int32: Dependence] = [:]
    var schemes: [Int32: Dependence] = [:]
    for (index, key) in facts.credentialKeys.enumerated() {
      guard let found = affected[key.id] else { continue }
      hold(CredentialRow.Place(facts: facts, index: Int32(index)))
      connections.keep(found.dependence, of: facts.credentials[index].connection)
    }
    for reference in facts.references {
      guard let found = affected[reference.target] else { continue }
      if let owner = facts.foreign(reference.organisation) { owners[reference.target] = owner }
      let dependence = Dependence(reference.source.field, by: found.names)
      switch reference.source {
      case .schemeGrant(let scheme), .schemeMTLS(let scheme): schemes.keep(dependence, of: scheme)
      case .credentialSchemeGrant(let credential), .credentialSchemeMTLS(let credential):
        connections.keep(dependence, of: facts.credentials[Int(credential)].connection)
      // What names another in its own data breaks itself, and was found as such above.
      case .credentialMTLS: break
      }
    }
    for (index, dependence) in connections.sorted(by: { $0.key < $1.key }) {
      dependents.append(Dependent(part: .connection(facts, index), dependence: dependence))
    }
    // A scheme whose connections stop has been told with them.
    guard connections.isEmpty else { return }
    for (index, dependence) in schemes.sorted(by: { $0.key < $1.key }) {
      dependents.append(Dependent(part: .scheme(facts, index), dependence: dependence))
    }
  }

  /// Notes a place at which a credential that breaks occurs.
  private mutating func hold(_ place: CredentialRow.Place) {
    let fact = place.fact
    if let owner = place.facts.foreign(fact.organisation) { owners[fact.id] = owner }
    var holding = holdings[fact.id] ?? Holding(place: place)
    // Action and trigger of a connection follow each other.
    let isSameConnection =
      holding.last?.facts == place.facts && holding.last?.fact.connection == fact.connection
    if !isSameConnection { holding.connections += 1 }
    holding.last = place
    if holding.place.fact.usages == nil, fact.usages != nil { holding.place = place }
    holdings[fact.id] = holding
  }

  /// Adds what was found elsewhere.
  mutating func add(_ other: ImpactScan) {
    dependents += other.dependents
    owners.merge(other.owners) { first, _ in first }
    holdings.merge(other.holdings) { first, second in
      var sum = first.place.fact.usages == nil ? second : first
      sum.connections = first.connections + second.connections
      return sum
    }
  }
}

extension [Int32: Dependence] {
  /// Keeps the more direct of two ways.
  fileprivate mutating func keep(_ new: Dependence, of index: Int32) {
    guard let known = self[index], known.distance <= new.distance else {
      self[index] = new
      return
    }
  }
}
