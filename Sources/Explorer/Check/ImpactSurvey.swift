import ConnectModels

/// What breaks with each of many credentials, among connectors that are gone through once for all of
/// them: for each, an `ImpactFinder` then looks only through those that have to do with it.
struct ImpactSurvey {
  private var impacts: [Identifier: Impact] = [:]

  /// - Parameters:
  ///   - credentials: What goes, each by itself.
  ///   - connectors: All that was read.
  ///   - uses: The uses of credentials, where they are known.
  init(
    of credentials: [Identifier], in connectors: RowTable<ConnectorRow>,
    uses: [Identifier: [Usage]]
  ) {
    let wanted = credentials.filter { !$0.isEmpty }
    guard !wanted.isEmpty else { return }
    let all = 0..<connectors.count
    var naming = CredentialNaming()
    connectors.eachFacts(all) { naming.read($0) }
    // What breaks with each: itself, and what names it in its own data.
    let broken = wanted.map { AffectedCredentials([$0], naming: naming).order }
    var mentions: [Identifier: [ConnectorFacts]] = [:]
    for id in broken.joined() { mentions[id] = [] }
    var byID: [Identifier: ConnectorFacts] = [:]
    connectors.eachFacts(all) { facts in
      byID[facts.connector] = facts
      for id in facts.mentionedIDs { mentions[id]?.append(facts) }
    }
    for (id, affected) in zip(wanted, broken) {
      var finder = ImpactFinder([id])
      finder.look(
        through: RowTable(), beside: Self.each(affected.lazy.flatMap { mentions[$0] ?? [] }))
      impacts[id] = finder.impact(uses: uses[id].map { [id: $0] } ?? [:]) { byID[$0] }
    }
  }

  /// What breaks with a credential.
  subscript(id: Identifier) -> Impact { impacts[id] ?? Impact([]) }

  /// Each connector once, in its old order.
  private static func each(_ facts: some Sequence<ConnectorFacts>) -> [ConnectorFacts] {
    var seen: Set<Identifier> = []
    return facts.filter { seen.insert($0.connector).inserted }
  }
}

extension ConnectorFacts {
  /// The credentials that it holds or names, each once.
  fileprivate var mentionedIDs: Set<Identifier> {
    var ids = Set(credentials.lazy.map(\.id))
    for reference in references { ids.insert(reference.target) }
    return ids
  }
}
