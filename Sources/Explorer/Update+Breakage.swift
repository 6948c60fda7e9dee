import ConnectModels

/// How many connections break with the credential that is selected in the tree.
package struct Breakage: Equatable, Sendable {
  /// The credential.
  let credential: Identifier
  /// What the server says uses it.
  fileprivate let usages: [Usage]?
  fileprivate var finder: ImpactFinder
  fileprivate var version: AtHand.Version?
  /// How many connections break.
  package fileprivate(set) var connectionCount = 0
  /// How many of them do not hold it, but name it, or hold what names it.
  package fileprivate(set) var referenceCount = 0
  /// How many of those that are at hand hold it.
  package fileprivate(set) var holderCount = 0

  fileprivate mutating func take(_ impact: Impact) {
    let connections = impact.dependents.filter(\.isConnection)
    connectionCount = connections.count
    referenceCount = connections.count { $0.dependence != .direct }
    holderCount = connections.count { $0.isHolding }
  }
}

extension Dependent {
  /// Whether it is a connection at hand that holds what goes.
  fileprivate var isHolding: Bool {
    guard case .connection = part else { return false }
    return dependence == .direct
  }
}

extension ExplorerState {
  /// Counts what breaks with the selected credential, if that is another one than before or other
  /// connectors are at hand.
  ///
  /// Only while few connectors are loaded: over very many it would hold up the keys, and is worked
  /// out when it is asked for.
  mutating func refreshBreakage() {
    guard case .credential(let holder, _)? = selectedNode?.node, !holder.credential.id.isEmpty,
      catalogue.count <= configuration.loadLimit
    else {
      breakage = nil
      return
    }
    let credential = holder.credential
    if breakage?.credential != credential.id || breakage?.usages != credential.usages {
      breakage = Breakage(
        credential: credential.id, usages: credential.usages,
        finder: ImpactFinder([credential.id]))
    }
    let hand = handVersion
    guard breakage?.version != hand else { return }
    let (all, facts) = (atHand, factsAtHand)
    breakage?.version = hand
    breakage?.finder.look(through: all.loaded, beside: all.others)
    let uses = credential.usages.map { [credential.id: $0] } ?? [:]
    guard let impact = breakage?.finder.impact(uses: uses, facts: facts) else { return }
    breakage?.take(impact)
    rebuildDetail(isSameNode: true)
  }
}
