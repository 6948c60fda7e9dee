import ConnectModels

/// Finds what depends on credentials, in one pass over the loaded connectors for who names whom and
/// one for what depends on them, however long the chains are. Where connectors are only added, those
/// alone are gone through, unless more credentials break because of them.
struct ImpactFinder: Equatable, Sendable {
  /// What goes.
  let credentials: [Identifier]
  private(set) var affected: AffectedCredentials
  /// What was found among all that was gone through.
  private(set) var scan = ImpactScan()

  private var naming = CredentialNaming()
  private var namingProgress = RowProgress()
  private var loaded = ImpactScan()
  private var progress = RowProgress()

  init(_ credentials: [Identifier]) {
    self.credentials = credentials
    affected = AffectedCredentials(credentials, naming: CredentialNaming())
  }

  /// Goes through what is at hand.
  ///
  /// - Parameters:
  ///   - table: The loaded connectors.
  ///   - others: Connectors that are at hand and not among these.
  mutating func look(through table: RowTable<ConnectorRow>, beside others: [ConnectorFacts]) {
    let unread = namingProgress.advance(over: table)
    if unread.lowerBound == 0 { naming = CredentialNaming() }
    table.eachFacts(unread) { naming.read($0) }
    var all = naming
    for facts in others { all.read(facts) }
    let affected = AffectedCredentials(credentials, naming: all)
    if affected != self.affected {
      self.affected = affected
      progress = RowProgress()
    }
    let unseen = progress.advance(over: table)
    if unseen.lowerBound == 0 { loaded = ImpactScan() }
    table.eachFacts(unseen) { loaded.read($0, for: affected) }
    scan = loaded
    guard !others.isEmpty else { return }
    var beside = ImpactScan()
    for facts in others { beside.read(facts, for: affected) }
    scan.add(beside)
  }

  /// What stops, together with the connections that the server says use one of the credentials.
  ///
  /// - Parameters:
  ///   - uses: The uses of credentials, where they are at hand.
  ///   - facts: The connectors that are at hand.
  /// - Returns: What stops, the most direct first, what is not at hand after what is.
  func impact(
    uses: [Identifier: [Usage]], facts: (Identifier) -> ConnectorFacts?
  ) -> Impact {
    var known = Set<Dependent.Identity>()
    if !uses.isEmpty { known = Set(scan.dependents.lazy.map(\.identity)) }
    var dependents = scan.dependents
    for id in affected.order {
      guard let found = affected[id] else { continue }
      for usage in uses[id] ?? [] {
        let user = Dependent(part: .elsewhere(usage.connection), dependence: found.dependence)
        guard known.insert(user.identity).inserted else { continue }
        dependents.append(user.atHand(facts(user.connector)))
      }
    }
    return Impact(dependents.inGroups(by: \.dependence.distance))
  }
}

extension Dependent {
  /// The same in the words of its connector's facts, if these have the connection.
  fileprivate func atHand(_ facts: ConnectorFacts?) -> Dependent {
    guard let facts,
      let index = facts.connections.firstIndex(where: { $0.id == identity.id })
    else { return self }
    return Dependent(part: .connection(facts, Int32(index)), dependence: dependence)
  }
}

extension [Dependent] {
  /// The elements by a number, the least first, each group in its old order.
  fileprivate func inGroups(by number: (Element) -> Int) -> [Element] {
    guard contains(where: { number($0) != number(self[0]) }) else { return self }
    let groups = Dictionary(grouping: self, by: number)
    return groups.keys.sorted().flatMap { groups[$0] ?? [] }
  }
}
