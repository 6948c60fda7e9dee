import ConnectModels

/// What breaks when credentials go, or what something depends on, while a person looks at it.
package struct ImpactPanel: Equatable, Sendable {
  /// What is asked about.
  package enum Subject: Hashable, Sendable {
    /// What breaks when these go.
    case credentials([Identifier])
    /// What the connection at a node depends on.
    case connection(NodePath)
    /// What the connector depends on.
    case connector(Identifier)
  }

  /// What was found.
  package enum Finding: Equatable, Sendable {
    case impact(Impact)
    case dependencies([Dependency])
    /// The connection or connector is no longer there.
    case gone
  }

  /// How many credentials that break with the one that is meant are looked up for their uses; each
  /// may take a read.
  private static let lookUps = 8

  package let subject: Subject
  package private(set) var finding: Finding
  /// The selected line, counted from the first that was found.
  package private(set) var selected = 0
  /// Where the reading of a connector stands that tells what uses a credential.
  package internal(set) var reading = Loading.idle
  /// What is being read for the uses in it.
  private(set) var question: UsesQuestion?

  private var impact: ImpactFinder?
  private var dependencies = DependencyFinder()
  /// The uses of credentials, where they are at hand.
  private var uses: [Identifier: [Usage]] = [:]
  /// The credentials whose uses were read, whatever came of it.
  private var tried: Set<Identifier> = []
  /// Whether the person has chosen a line; else the first stays selected.
  private var hasMoved = false
  /// What was gone through last.
  private var seen: AtHand.Version?

  init(_ subject: Subject) {
    self.subject = subject
    switch subject {
    case .credentials(let ids):
      impact = ImpactFinder(ids)
      finding = .impact(Impact([]))
    case .connection, .connector:
      finding = .dependencies([])
    }
  }

  /// How many lines were found.
  package var count: Int {
    switch finding {
    case .impact(let impact): impact.dependents.count
    case .dependencies(let dependencies): dependencies.count
    case .gone: 0
    }
  }

  // MARK: - Looking

  /// Whether what was found is of other connectors than those that are at hand now.
  func isOutdated(by version: AtHand.Version) -> Bool { seen != version }

  /// Goes through what is at hand.
  mutating func look(through hand: AtHand, facts: (Identifier) -> ConnectorFacts?) {
    seen = hand.version
    let line = hasMoved ? identity(at: selected) : nil
    switch subject {
    case .credentials:
      impact?.look(through: hand.loaded, beside: hand.others)
      work(facts)
    case .connection(let path):
      if let own = facts(path.connector), let connection = own.connection(at: path) {
        finding = lookFrom(own, connection, through: hand)
      } else {
        finding = .gone
      }
    case .connector(let id):
      finding = facts(id).map { lookFrom($0, nil, through: hand) } ?? .gone
    }
    select(line)
  }

  private mutating func lookFrom(
    _ facts: ConnectorFacts, _ connection: Int?, through hand: AtHand
  ) -> Finding {
    dependencies.look(from: facts, connection, through: hand.loaded, beside: hand.others)
    return .dependencies(dependencies.dependencies)
  }

  /// Puts together what was found and what the server says.
  private mutating func work(_ facts: (Identifier) -> ConnectorFacts?) {
    guard let impact else { return }
    finding = .impact(impact.impact(uses: uses, facts: facts))
  }

  // MARK: - Moving

  mutating func move(by lines: Int) {
    hasMoved = true
    selected = max(0, min(selected + lines, count - 1))
  }

  /// A line as what it is.
  enum Line {
    case dependent(Dependent)
    case dependency(Dependency)
  }

  /// The selected line; nil where nothing was found.
  var line: Line? {
    guard selected < count else { return nil }
    return switch finding {
    case .impact(let impact): .dependent(impact.dependents[selected])
    case .dependencies(let dependencies): .dependency(dependencies[selected])
    case .gone: nil
    }
  }

  private enum LineIdentity: Equatable {
    case dependent(Dependent.Identity)
    case dependency(Identifier)
  }

  private func identity(at line: Int) -> LineIdentity? {
    guard line < count else { return nil }
    return switch finding {
    case .impact(let impact): .dependent(impact.dependents[line].identity)
    case .dependencies(let dependencies): .dependency(dependencies[line].id)
    case .gone: nil
    }
  }

  /// Selects the line again that was selected, wherever it stands now.
  private mutating func select(_ line: LineIdentity?) {
    let place = line.flatMap { line in (0..<count).first { identity(at: $0) == line } }
    selected = place ?? max(0, min(selected, count - 1))
  }

  // MARK: - Uses

  /// The next credential whose uses have to be looked up, and where it is held.
  var wanted: (credential: Identifier, holding: ImpactScan.Holding)? {
    wantedUses.first { !tried.contains($0.credential) }
  }

  /// The credentials whose uses would tell more than what was found, what goes itself first.
  private var wantedUses: [(credential: Identifier, holding: ImpactScan.Holding)] {
    guard let impact else { return [] }
    return impact.affected.order.compactMap { id in
      guard uses[id] == nil, let holding = impact.scan.holdings[id] else { return nil }
      let isMeant = impact.credentials.contains(id)
      // Where as many connections were found as the server counts, its list has no other.
      if !isMeant, let told = holding.place.fact.usages, told <= holding.connections { return nil }
      guard isMeant || tried.count < Self.lookUps || tried.contains(id) else { return nil }
      return (id, holding)
    }
  }

  /// Notes that a credential's uses are asked.
  mutating func ask(_ question: UsesQuestion, _ ticket: Ticket) {
    self.question = question
    reading = .loading(ticket)
  }

  /// Takes in a connector that holds the credential whose uses are wanted.
  mutating func take(
    _ connector: Connector, for id: Identifier, facts: (Identifier) -> ConnectorFacts?
  ) {
    tried.insert(id)
    question = nil
    reading = .loaded
    let holders = connector.connections.lazy.flatMap(\.allCredentials).map(\.credential)
    guard let told = holders.first(where: { $0.id == id && $0.usages != nil })?.usages else {
      return
    }
    uses[id] = told
    let line = hasMoved ? identity(at: selected) : nil
    work(facts)
    select(line)
  }

  /// Forgets that a read failed, so that it is asked once more.
  mutating func retry() { reading = .idle }

  /// What is known of the uses of what goes.
  package var knowledge: UsesKnowledge {
    guard let impact else { return .complete }
    switch reading {
    case .loading: return .isRead
    case .waiting(_, let notice): return .waits(notice)
    case .failed(let failure): return .failed(failure.error)
    case .idle, .loaded: break
    }
    if impact.credentials.contains(where: { uses[$0] == nil }) { return .missing }
    let isPartial = impact.affected.order.contains { id in
      guard uses[id] == nil, let holding = impact.scan.holdings[id] else { return false }
      return (holding.place.fact.usages).map { $0 > holding.connections } ?? true
    }
    return isPartial ? .partial : .complete
  }

  /// The organisations that own what goes, if they are other ones.
  package var owners: [Identifier: Identifier] { impact?.scan.owners ?? [:] }

  /// Where a credential that goes is held, if it is anywhere at hand.
  package func holder(of id: Identifier) -> CredentialRow.Place? {
    impact?.scan.holdings[id]?.place
  }
}
