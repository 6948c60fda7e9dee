import ConnectModels

/// Finds the credentials that a connection or a connector does not work without: those it holds, those
/// that are named by its schemes and by these, in chains of any length.
struct DependencyFinder: Equatable, Sendable {
  /// What was found, what goes first on top.
  private(set) var dependencies: [Dependency] = []

  private var naming = CredentialNaming()
  private var namingProgress = RowProgress()
  /// Where credentials occur that are held elsewhere.
  private var places: [Identifier: CredentialRow.Place] = [:]
  /// Those that were looked for as far as the rows were gone through.
  private var sought: Set<Identifier> = []
  private var progress = RowProgress()

  /// Goes through what is at hand.
  ///
  /// - Parameters:
  ///   - facts: The connector that is asked about.
  ///   - connection: One of its connections by its place; nil for all, and the connector's schemes.
  ///   - table: The loaded connectors.
  ///   - others: Connectors that are at hand and not among these.
  mutating func look(
    from facts: ConnectorFacts, _ connection: Int?, through table: RowTable<ConnectorRow>,
    beside others: [ConnectorFacts]
  ) {
    let unread = namingProgress.advance(over: table)
    if unread.lowerBound == 0 { naming = CredentialNaming() }
    table.eachFacts(unread) { naming.read($0) }
    var all = naming
    for other in others { all.read(other) }

    var walk = DependencyWalk(facts, connection)
    walk.follow(all)
    let missing = Set(walk.dependencies.lazy.filter { $0.place == nil }.map(\.id))
    seek(missing, in: table, others)
    dependencies = walk.dependencies.map { dependency in
      guard dependency.place == nil, let place = places[dependency.id] else { return dependency }
      var found = dependency
      found.place = place
      found.owner = place.facts.foreign(place.fact.organisation) ?? found.owner
      return found
    }.sorted { $0.isBefore($1) }
  }

  /// Looks for places of credentials; one that was looked for already, in new rows alone.
  private mutating func seek(
    _ missing: Set<Identifier>, in table: RowTable<ConnectorRow>, _ others: [ConnectorFacts]
  ) {
    if !missing.isSubset(of: sought) { progress = RowProgress() }
    sought = missing
    let unseen = progress.advance(over: table)
    if unseen.lowerBound == 0 { places = [:] }
    var left = missing.filter { places[$0] == nil }
    guard !left.isEmpty else { return }
    // Few are sought at a time, and nearly no connector mentions them.
    let sketches = left.map { IdentifierSketch($0) }
    func find(in facts: ConnectorFacts) {
      guard sketches.contains(where: { facts.mentioned.mayContain($0) }) else { return }
      for (index, key) in facts.credentialKeys.enumerated() {
        guard left.remove(key.id) != nil else { continue }
        places[key.id] = CredentialRow.Place(facts: facts, index: Int32(index))
      }
    }
    table.eachFacts(unseen, find)
    for facts in others { find(in: facts) }
  }
}

/// A walk from a connection or connector to the credentials that it depends on.
private struct DependencyWalk {
  private let facts: ConnectorFacts
  /// Each once, by the most direct way, the nearest first.
  private(set) var dependencies: [Dependency] = []
  private var positions: [Identifier: Int] = [:]
  /// The connection in which a credential was met last.
  private var last: [Identifier: Int32] = [:]

  init(_ facts: ConnectorFacts, _ connection: Int?) {
    self.facts = facts
    let held = connection.map { facts.connections[$0].credentials }
    let range = held ?? 0..<Int32(facts.credentials.count)
    for index in range { hold(index) }
    for reference in facts.references where concerns(reference.source, range, connection) {
      name(reference)
    }
  }

  private mutating func hold(_ index: Int32) {
    let fact = facts.credentials[Int(index)]
    let position = fact.id.isEmpty ? nil : positions[fact.id]
    guard let position else {
      if !fact.id.isEmpty { positions[fact.id] = dependencies.count }
      var dependency = Dependency(
        id: fact.id, dependence: .direct,
        place: CredentialRow.Place(facts: facts, index: index))
      dependency.owner = facts.foreign(fact.organisation)
      dependency.servesActions = !fact.isTrigger
      dependency.servesTriggers = fact.isTrigger
      dependency.connectionCount = 1
      dependencies.append(dependency)
      last[fact.id] = fact.connection
      return
    }
    if fact.isTrigger {
      dependencies[position].servesTriggers = true
    } else {
      dependencies[position].servesActions = true
    }
    if last[fact.id] != fact.connection { dependencies[position].connectionCount += 1 }
    last[fact.id] = fact.connection
  }

  /// Whether a reference starts from the connection that is asked about, or from the connector.
  private func concerns(
    _ source: ReferenceFact.Source, _ range: Range<Int32>, _ connection: Int?
  ) -> Bool {
    switch source {
    case .schemeGrant, .schemeMTLS: connection == nil
    case .credentialSchemeGrant(let credential), .credentialSchemeMTLS(let credential),
      .credentialMTLS(let credential):
      range.contains(credential)
    }
  }

  private mutating func name(_ reference: ReferenceFact) {
    add(
      reference.target, .byReference(reference.source.field),
      owner: facts.foreign(reference.organisation))
  }

  private mutating func add(
    _ id: Identifier, _ dependence: Dependence, owner: Identifier? = nil
  ) {
    guard !id.isEmpty, positions[id] == nil else { return }
    positions[id] = dependencies.count
    dependencies.append(Dependency(id: id, dependence: dependence, place: nil, owner: owner))
  }

  /// Goes on from what was found to what that names, until nothing new is found.
  mutating func follow(_ naming: CredentialNaming) {
    var ways: [[String]] = dependencies.map { dependency in
      dependency.dependence == .direct ? [] : [naming.name(of: dependency.id)]
    }
    var next = 0
    while next < dependencies.count {
      let (id, way) = (dependencies[next].id, ways[next])
      next += 1
      for target in naming.named[id] ?? [] where positions[target] == nil {
        add(target, Dependence(.credentialMTLS, by: way))
        ways.append(way + [naming.name(of: target)])
      }
    }
  }
}
