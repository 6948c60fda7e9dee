import ConnectModels

/// The changes that the person has not looked at yet.
package struct ChangeBook: Equatable, Sendable {
  /// Differences that are kept at most; of what changes beyond, only that it did.
  private static let mostDifferences = 1_000

  /// By the connectors' ids.
  package private(set) var changes: [Identifier: ConnectorChange] = [:]
  /// Those that are gone, as they were.
  package private(set) var departed = Catalogue()
  /// Before which of the loaded rows each of them stands, ascending.
  private(set) var places: [UInt32] = []

  package init() {}

  package var isEmpty: Bool { changes.isEmpty }

  package subscript(_ connector: Identifier) -> ConnectorChange? { changes[connector] }

  /// How many connectors are new, changed or gone.
  package func count(_ kind: ConnectorChange.Kind) -> Int {
    changes.values.count { $0.kind == kind }
  }

  /// Notes a change of a connector that is listed.
  package mutating func note(_ change: ConnectorChange, of connector: Identifier) {
    var change = changes[connector]?.followed(by: change) ?? change
    if change.difference != nil, changes[connector]?.difference == nil,
      changes.values.count(where: { $0.difference != nil }) >= Self.mostDifferences
    {
      change.difference = nil
    }
    changes[connector] = change
  }

  /// Notes the connectors that are no longer listed, in place of those that were gone before.
  mutating func take(departed: Departed) {
    for id in self.departed.rows.lazy.map(\.id)
    where departed.catalogue.position(of: id) == nil && changes[id]?.kind == .gone {
      changes[id] = nil
    }
    (self.departed, places) = (departed.catalogue, departed.places)
  }

  /// Forgets a change that has been looked at; true if there was one.
  mutating func forget(_ connector: Identifier) -> Bool {
    guard changes[connector] != nil else { return false }
    forget([connector])
    return true
  }

  /// Forgets the changes of several connectors.
  mutating func forget(_ connectors: Set<Identifier>) {
    for connector in connectors { changes[connector] = nil }
    guard connectors.contains(where: { departed.position(of: $0) != nil }) else { return }
    var rest = Departed()
    for (row, place) in zip(departed.rows, places) where !connectors.contains(row.id) {
      rest.add(row, departed.document(of: row.id), before: place)
    }
    // Nothing that was worked out for more rows holds for these.
    departed = rest.catalogue.replacing(departed)
    places = rest.places
  }
}

/// Connectors that are gone, each with the place where it stood.
struct Departed: Equatable, Sendable {
  private(set) var catalogue = Catalogue()
  private(set) var places: [UInt32] = []

  mutating func add(_ row: ConnectorRow, _ document: ConnectorDocument?, before place: UInt32) {
    catalogue.append(row, document, near: catalogue.count)
    places.append(place)
  }

  /// The same from top to bottom.
  func sorted() -> Departed {
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var sorted = Departed()
    for index in order {
      let row = catalogue.rows[index]
      sorted.add(row, catalogue.document(of: row.id), before: places[index])
    }
    return sorted
  }
}
