import ConnectModels

/// What is gone, of which views of parts have rows.
struct Gone: Equatable, Sendable {
  /// The connectors that are no longer listed.
  let departed: RowTable<ConnectorRow>
  /// Before which of the loaded connectors each of these stands, ascending.
  let places: [UInt32]
  /// The loaded connectors some of whose parts are no longer there, ascending.
  let losses: [LostParts]
}

/// The rows that a view has of what is gone: of what stands in no loaded connector any more.
struct DepartedParts: Equatable, Sendable {
  /// The rows, from top to bottom.
  var table: ViewTable
  /// Before which of the view's loaded rows each of them stands, as the connector in which it was met
  /// first stood among the loaded ones; ascending.
  let places: [UInt32]
  /// Of what they were made.
  private let madeOf: Origin

  /// How many connectors there were, and how many had been replaced by then.
  private struct Origin: Equatable, Sendable {
    let counts: [Int]
    let lost: [Identifier]

    init(_ gone: Gone, _ loaded: RowTable<ConnectorRow>) {
      counts = [
        gone.departed.count, gone.departed.replacements, loaded.count, loaded.replacements,
      ]
      lost = gone.losses.map(\.connector)
    }
  }

  /// Makes them; nil for the view of connectors.
  ///
  /// - Parameters:
  ///   - gone: What is gone.
  ///   - view: The view.
  ///   - table: The view's rows of the loaded connectors.
  ///   - loaded: The loaded connectors.
  init?(
    of gone: Gone, in view: ListView, beside table: ViewTable, of loaded: RowTable<ConnectorRow>
  ) {
    guard var parts = ViewTable(view) else { return nil }
    var origins: [UInt32] = []
    var losses = gone.losses[...]
    /// Those of connectors that stand before one of the loaded ones.
    func addLosses(before place: UInt32) {
      while let lost = losses.first, lost.position < place {
        parts.add(
          lost.former, beside: table, lackedBy: loaded.rows[Int(lost.position)].facts)
        origins += repeatElement(lost.position + 1, count: parts.count - origins.count)
        losses.removeFirst()
      }
    }
    for (row, place) in zip(gone.departed.rows, gone.places) {
      addLosses(before: place)
      parts.add(row.facts, beside: table)
      origins += repeatElement(place, count: parts.count - origins.count)
    }
    addLosses(before: .max)
    self.table = parts
    places = table.rowCounts(before: origins, of: loaded)
    madeOf = Origin(gone, loaded)
  }

  /// Whether they are those of this.
  func isOf(_ gone: Gone, beside loaded: RowTable<ConnectorRow>) -> Bool {
    madeOf == Origin(gone, loaded)
  }

  /// Where a row stands among them; nil where it is none of them.
  func place(of identity: RowIdentity) -> RowPlace? {
    guard case .part(let path) = identity else { return table.place(of: identity)?.asDeparted }
    // Not every part of a connector is one of them, so that each has to be looked at.
    func index<Row: ViewRow>(_ rows: RowTable<Row>?, _ facts: (Row) -> ConnectorFacts) -> Int? {
      rows?.rows.firstIndex {
        facts($0).connector == path.connector && $0.identity == identity
      }
    }
    let index =
      index(table.rows.connections, \.facts) ?? index(table.rows.versions, \.facts)
      ?? index(table.rows.credentials, \.place.facts)
    return index.map { .departed(UInt32($0)) }
  }
}

extension ViewTable {
  /// How many rows were met first in the connectors before each of some, which are told by their
  /// numbers, ascending.
  func rowCounts(before places: [UInt32], of connectors: RowTable<ConnectorRow>) -> [UInt32] {
    var (connector, count) = (0, 0)
    return places.map { place in
      while connector < min(Int(place), connectors.count) {
        count += rowsMetFirst(in: connectors.rows[connector].facts, after: count)
        connector += 1
      }
      return UInt32(count)
    }
  }

  /// How many rows were met first in a connector, after so many others: they stand behind these.
  private func rowsMetFirst(in facts: ConnectorFacts, after count: Int) -> Int {
    switch rows {
    case .connections: return facts.section(.connections).count
    case .versions: return facts.section(.versions).count
    case .credentials(let table):
      var next = count
      for key in facts.credentialKeys
      where key.id.isEmpty || position(of: key.id, in: table) == next {
        next += 1
      }
      return next - count
    case .messages:
      var next = count
      for message in facts.messages where position(of: MessageKey(message)) == next { next += 1 }
      return next - count
    }
  }
}
