import ConnectModels

/// The credentials that break when some go: those, and whatever names them in its own data, in
/// chains of any length.
struct AffectedCredentials: Equatable, Sendable {
  /// How a credential comes to break.
  struct Break: Equatable, Sendable {
    /// Its own name and those of the credentials on the way, the nearest to what goes last; empty for
    /// what goes.
    let names: [String]

    /// 0 for what goes.
    var distance: Int { names.count }

    /// How whatever holds the credential comes to depend on what goes.
    var dependence: Dependence {
      distance == 0 ? .direct : Dependence(.credentialMTLS, by: names.dropFirst())
    }
  }

  /// Each once, by the shortest way; those that are nearest to what goes first.
  private(set) var order: [Identifier] = []
  private var breaks: [Identifier: Break] = [:]
  /// What a connector must mention one of, while there are few; else nil.
  private var sketches: [IdentifierSketch]?

  /// Of more ids than these nearly every connector may mention one.
  private static let few = 8

  /// Follows who names whom; a circle ends where it comes back to what is known.
  init(_ credentials: [Identifier], naming: CredentialNaming) {
    for id in credentials where !id.isEmpty { add(id, Break(names: [])) }
    var next = 0
    while next < order.count {
      let id = order[next]
      next += 1
      guard let names = breaks[id]?.names else { continue }
      for namer in naming.namers[id] ?? [] where breaks[namer] == nil {
        add(namer, Break(names: [naming.name(of: namer)] + names))
      }
    }
    sketches = order.count > Self.few ? nil : order.map { IdentifierSketch($0) }
  }

  private mutating func add(_ id: Identifier, _ new: Break) {
    guard breaks[id] == nil else { return }
    breaks[id] = new
    order.append(id)
  }

  /// Whether a connector can hold or name one of them.
  func mayConcern(_ facts: ConnectorFacts) -> Bool {
    sketches?.contains { facts.mentioned.mayContain($0) } ?? true
  }

  /// How a credential comes to break; nil for one that does not.
  subscript(id: Identifier) -> Break? { breaks[id] }
}
