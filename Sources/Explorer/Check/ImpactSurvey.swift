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
    var mentions: [Identifier: [Int]] = [:]
    for id in broken.joined() { mentions[id] = [] }
    var rows: [Identifier: Int] = [:]
    var row = 0
    connectors.eachFacts(all) { facts in
      rows[facts.connector] = row
      for id in facts.mentionedIDs { mentions[id]?.append(row) }
      row += 1
    }
    for (id, affected) in zip(wanted, broken) {
      let concerned = Set(affected.lazy.flatMap { mentions[$0] ?? [] }).sorted()
      var finder = ImpactFinder([id])
      finder.look(through: RowTable(), beside: concerned.map { connectors.rows[$0].facts })
      impacts[id] = finder.impact(uses: uses[id].map { [id: $0] } ?? [:]) { connector in
        rows[connector].map { connectors.rows[$0].facts }
      }
    }
  }

  /// What breaks with a credential.
  subscript(id: Identifier) -> Impact { impacts[id] ?? Impact([]) }
}

extension ConnectorFacts {
  /// The credentials that it holds or names, each once.
  fileprivate var mentionedIDs: Set<Identifier> {
    var ids = Set(credentials.lazy.map(\.id))
    for reference in references { ids.insert(reference.target) }
    return ids
  }
}
