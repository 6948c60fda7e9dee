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
  /// Where those occur that occur once.
  private var places = IdentifierTable()
  /// Those that occur more often, which a table of places would have to go through one by one.
  private var shared: [Identifier: Shared] = [:]

  /// A credential that occurs several times.
  private struct Shared: Equatable {
    var count: Int
    /// When it is deleted, in seconds since 1970, by what came last; nil: never.
    var newest: Int64?
  }

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
      let place = IdentifierTable.Place(
        row: row, number: min(number, IdentifierTable.Place.lastNumber))
      if isTold(key, number), let old = share(key.id, moment, in: rows) {
        guard old.newest != moment else { continue }
        if let old = old.newest { expiries.remove(old) }
      } else {
        credentialCount += 1
        if isTold(key, number) {
          places.insert(place, of: key.id) { Self.id(at: $0, in: rows) }
        }
      }
      if let moment { expiries.add(moment) }
    }
  }

  /// Counts a credential once more that is known already.
  ///
  /// - Returns: What was known of it; nil for one that has not occurred yet.
  private mutating func share(
    _ id: Identifier, _ newest: Int64?, in rows: ChunkedArray<ConnectorRow>
  ) -> Shared? {
    if let known = shared[id] {
      shared[id] = Shared(count: known.count + 1, newest: newest)
      return known
    }
    guard let place = places.place(of: id, { Self.id(at: $0, in: rows) }) else { return nil }
    places.remove(place, of: id)
    shared[id] = Shared(count: 2, newest: newest)
    return Shared(count: 1, newest: Self.key(at: place, in: rows).expiresAt.timestamp?.seconds)
  }

  /// Takes a row and its parts out of the counts, before another row is put in its place.
  mutating func remove(_ row: Int, of rows: ChunkedArray<ConnectorRow>) {
    let facts = rows[row].facts
    count(facts, by: -1)
    for (number, key) in facts.credentialKeys.enumerated() {
      var last = key.expiresAt.timestamp?.seconds
      if isTold(key, number) {
        if let known = shared[key.id] {
          shared[key.id] =
            known.count > 1 ? Shared(count: known.count - 1, newest: known.newest) : nil
          guard known.count == 1 else { continue }
          last = known.newest
        } else {
          places.remove(IdentifierTable.Place(row: row, number: number), of: key.id)
        }
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
