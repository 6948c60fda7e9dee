import ConnectModels

/// Counts over everything that is loaded, kept up to date as connectors come and are replaced.
package struct Census: Equatable, Sendable {
  /// Connections of all connectors.
  package private(set) var connections = 0
  /// Versions of all connectors.
  package private(set) var versions = 0
  /// What is said of anything, each time it is said.
  package private(set) var messages = 0
  /// Of these, errors.
  package private(set) var errors = 0
  /// When credentials are deleted, each credential once.
  package private(set) var expiries = ExpiryCalendar()
  /// How many credentials there are, each counted once.
  package private(set) var credentialCount = 0
  /// Where they occur.
  private var places = IdentifierTable()
  /// When those are deleted of which places say different things: what came last is newest.
  private var disputed: [Identifier: Int64?] = [:]

  package init() {}

  /// How many rows a view has when nothing is filtered; messages count each time they are said.
  package func count(of view: ListView, connectors: Int) -> Int {
    switch view {
    case .connectors: connectors
    case .connections: connections
    case .credentials: credentialCount
    case .versions: versions
    case .messages: messages
    }
  }

  /// Counts a row and its parts.
  ///
  /// - Parameters:
  ///   - row: The row's place.
  ///   - rows: All rows, this one among them.
  mutating func add(_ row: Int, of rows: ChunkedArray<ConnectorRow>) {
    let facts = rows[row].facts
    count(facts, by: 1)
    for (number, key) in facts.credentialKeys.enumerated() {
      let moment = key.expiresAt.timestamp?.seconds
      let isTold = isTold(key, number)
      let known = isTold ? expiry(of: key.id, in: rows) : nil
      if known == nil { credentialCount += 1 }
      if known != .some(moment) {
        if let old = known ?? nil { expiries.remove(old) }
        if let moment { expiries.add(moment) }
        if known != nil { disputed[key.id] = .some(moment) }
      }
      guard isTold else { continue }
      places.insert(IdentifierTable.Place(row: row, number: number), of: key.id) {
        Self.id(at: $0, in: rows)
      }
    }
  }

  /// Takes a row and its parts out of the counts, before another row is put in its place.
  mutating func remove(_ row: Int, of rows: ChunkedArray<ConnectorRow>) {
    let facts = rows[row].facts
    count(facts, by: -1)
    for (number, key) in facts.credentialKeys.enumerated() {
      var last = key.expiresAt.timestamp?.seconds
      if isTold(key, number) {
        if let newest = disputed[key.id] { last = newest }
        places.remove(IdentifierTable.Place(row: row, number: number), of: key.id)
        guard place(of: key.id, in: rows) == nil else { continue }
        disputed[key.id] = nil
      }
      credentialCount -= 1
      if let last { expiries.remove(last) }
    }
  }

  /// Whether a credential can be told from others: of those without an id no two are one, nor are
  /// those beyond the first million of a single connector.
  private func isTold(_ key: CredentialKey, _ number: Int) -> Bool {
    !key.id.isEmpty && number <= IdentifierTable.Place.lastNumber
  }

  /// When a credential is deleted, by what came last; nil for one that does not occur.
  private func expiry(of id: Identifier, in rows: ChunkedArray<ConnectorRow>) -> Int64?? {
    if let newest = disputed[id] { return .some(newest) }
    return place(of: id, in: rows).map { place in
      Self.key(at: place, in: rows).expiresAt.timestamp?.seconds
    }
  }

  private func place(
    of id: Identifier, in rows: ChunkedArray<ConnectorRow>
  ) -> IdentifierTable.Place? {
    places.place(of: id) { Self.id(at: $0, in: rows) }
  }

  private static func key(
    at place: IdentifierTable.Place, in rows: ChunkedArray<ConnectorRow>
  ) -> CredentialKey {
    rows[Int(place.row)].facts.credentialKeys[Int(place.number)]
  }

  private static func id(
    at place: IdentifierTable.Place, in rows: ChunkedArray<ConnectorRow>
  ) -> Identifier {
    key(at: place, in: rows).id
  }

  private mutating func count(_ facts: ConnectorFacts, by sign: Int) {
    connections += sign * facts.connections.count
    versions += sign * facts.versions.count
    messages += sign * facts.messages.count
    errors += sign * facts.messages.count { $0.severity.mark == .bad }
  }
}
