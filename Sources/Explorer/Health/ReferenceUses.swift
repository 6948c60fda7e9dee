import ConnectModels

/// How many connections do not work without a credential although they do not hold it: what they hold,
/// or the scheme that they use it with, names the credential. `usages` counts none of these.
///
/// Kept for all credentials of a table at once; after connectors have been read, only the counts that
/// these can change are worked out anew.
struct ReferenceUses: Equatable, Sendable {
  /// A connection of a loaded connector.
  private struct Place: Hashable {
    let connector: Identifier
    let connection: Int32

    init(_ facts: ConnectorFacts, _ connection: Int32) {
      (connector, self.connection) = (facts.connector, connection)
    }

    init(_ place: CredentialRow.Place) { self.init(place.facts, place.fact.connection) }
  }

  private var naming = CredentialNaming()
  /// The connections that use a credential with a scheme which names this one.
  private var users: [Identifier: Set<Place>] = [:]
  /// The credentials whose count may have changed since they were last taken.
  private var touched: Set<Identifier> = []

  /// Takes in what a connector's schemes and credentials name.
  mutating func read(_ facts: ConnectorFacts) {
    naming.read(facts)
    for reference in facts.references {
      touched.insert(reference.target)
      switch reference.source {
      case .credentialSchemeGrant(let credential), .credentialSchemeMTLS(let credential):
        let connection = facts.credentials[Int(credential)].connection
        users[reference.target, default: []].insert(Place(facts, connection))
      // The connections of a connector use a scheme together with a credential, and are told there.
      case .schemeGrant, .schemeMTLS: break
      // The credential that names it is held by connections, which the table knows.
      case .credentialMTLS: break
      }
    }
    // Another connection that holds it is another one that breaks with what it names.
    guard !naming.named.isEmpty else { return }
    for credential in facts.credentialKeys where naming.named[credential.id] != nil {
      touched.insert(credential.id)
    }
  }

  /// The credentials whose count has to be worked out anew; each is told once.
  mutating func takeTouched() -> Set<Identifier> {
    var all: Set<Identifier> = []
    var open = Array(touched)
    while let id = open.popLast() {
      if all.insert(id).inserted { open += naming.named[id] ?? [] }
    }
    touched = []
    return all
  }

  /// How many connections depend on a credential by reference alone.
  ///
  /// - Parameters:
  ///   - id: The credential.
  ///   - row: The rows of the credentials, by id.
  /// - Returns: The number of connections, each once.
  func count(of id: Identifier, row: (Identifier) -> CredentialRow?) -> Int {
    var found: Set<Place> = []
    for affected in AffectedCredentials([id], naming: naming).order {
      found.formUnion(users[affected] ?? [])
      if affected != id { found.formUnion((row(affected)?.places ?? []).map(Place.init)) }
    }
    return found.subtracting((row(id)?.places ?? []).map(Place.init)).count
  }
}
