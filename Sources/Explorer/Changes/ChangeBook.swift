import ConnectModels

/// The changes that the person has not looked at yet.
package struct ChangeBook: Equatable, Sendable {
  /// Differences that are kept at most; of what changes beyond, only where.
  private static let mostDifferences = 1_000
  /// Bytes of texts of before that are kept at most.
  private static let mostFormerBytes = 8 << 20

  /// By the connectors' ids.
  package private(set) var changes: [Identifier: ConnectorChange] = [:]
  /// Those that are gone, as they were.
  package private(set) var departed = Catalogue()
  /// Before which of the loaded rows each of them stands, ascending.
  private(set) var places: [UInt32] = []

  /// The loaded connectors some of whose parts went, from top to bottom.
  private(set) var losses: [LostParts] = []

  /// What has become of the parts that stand in many places.
  private var parts = SharedParts()
  /// How many changes of each kind there are, so that nobody has to count them for a frame.
  private var tally: [ConnectorChange.Kind: Int] = [:]
  private var differenceCount = 0
  private var formerBytes = 0

  package init() {}

  package var isEmpty: Bool { changes.isEmpty }

  package subscript(_ connector: Identifier) -> ConnectorChange? { changes[connector] }

  /// How many connectors are new, changed or gone.
  package func count(_ kind: ConnectorChange.Kind) -> Int { tally[kind] ?? 0 }

  /// What has become of a node of a connector, or of what is in it; nil where nothing has.
  func kind(at path: NodePath) -> ConnectorChange.Kind? {
    changes[path.connector]?.kind(at: path)
  }

  /// What has become of a part that stands in so many places; nil where nothing has.
  func kind(of part: SharedPart, among places: Int) -> ConnectorChange.Kind? {
    parts[part]?.kind(among: places)
  }

  /// Notes a change of a connector that is listed, or was, and what is known of its parts now.
  package mutating func note(
    _ change: ConnectorChange, of connector: Identifier, _ facts: ConnectorFacts? = nil
  ) {
    var change = changes[connector]?.followed(by: change) ?? change
    remove(connector)
    if let facts { parts.add(change.tallies(over: facts), of: connector) }
    if change.difference != nil, differenceCount >= Self.mostDifferences {
      change = change.inBrief()
    }
    if let former = change.former, formerBytes + former.size > Self.mostFormerBytes {
      change = change.withoutFormer()
    }
    changes[connector] = change
    count(change, by: 1)
  }

  /// Forgets that a connector has changed: it is what it was when the person looked at it last.
  mutating func takeBack(_ connector: Identifier) { remove(connector) }

  /// Notes the connectors that are no longer listed, in place of those that were gone before.
  mutating func take(departed: Departed) {
    for id in self.departed.rows.lazy.map(\.id)
    where departed.catalogue.position(of: id) == nil && changes[id]?.kind == .gone {
      remove(id)
    }
    // Nothing that was worked out for other rows holds for these.
    self.departed = departed.catalogue.replacing(self.departed)
    places = departed.places
  }

  /// Notes where the connectors stand some of whose parts went.
  mutating func placeLosses(among loaded: Catalogue) {
    losses = changes.compactMap { id, change in
      guard let former = change.formerFacts, let position = loaded.position(of: id) else {
        return nil
      }
      return LostParts(connector: id, former: former, position: UInt32(position))
    }
    losses.sort { $0.position < $1.position }
  }

  /// Whether rows are shown of a connector, or of parts of it, that are no longer there.
  func hasGone(_ connector: Identifier) -> Bool {
    departed.position(of: connector) != nil || changes[connector]?.formerFacts != nil
  }

  /// Forgets a change that has been looked at; true if there was one.
  mutating func forget(_ connector: Identifier) -> Bool {
    guard changes[connector] != nil else { return false }
    forget([connector])
    return true
  }

  /// Forgets the changes of several connectors.
  mutating func forget(_ connectors: Set<Identifier>) {
    if connectors.contains(where: { changes[$0]?.formerFacts != nil }) {
      losses.removeAll { connectors.contains($0.connector) }
    }
    for connector in connectors { remove(connector) }
    guard connectors.contains(where: { departed.position(of: $0) != nil }) else { return }
    var rest = Departed()
    for (row, place) in zip(departed.rows, places) where !connectors.contains(row.id) {
      rest.add(row, departed.document(of: row.id), before: place)
    }
    // Nothing that was worked out for more rows holds for these.
    departed = rest.catalogue.replacing(departed)
    places = rest.places
  }

  /// Forgets what has become of a part that stands in many places, if that was noticed by a time: it
  /// has been looked at, though not in each of them.
  mutating func forget(_ part: SharedPart, noticedBy time: Duration) {
    guard let noticed = parts[part]?.noticed, noticed <= time else { return }
    parts.forget(part)
  }

  private mutating func remove(_ connector: Identifier) {
    guard let change = changes.removeValue(forKey: connector) else { return }
    count(change, by: -1)
    parts.remove(connector)
  }

  private mutating func count(_ change: ConnectorChange, by step: Int) {
    tally[change.kind, default: 0] += step
    differenceCount += change.difference == nil ? 0 : step
    formerBytes += step * (change.former?.size ?? 0)
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
