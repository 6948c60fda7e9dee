import ConnectModels

/// The rows that a view has of connectors that are no longer listed: of what stands in no loaded
/// connector as well.
struct DepartedParts: Equatable, Sendable {
  /// The rows, from top to bottom.
  var table: ViewTable
  /// Before which of the view's loaded rows each of them stands, as the connector in which it was met
  /// first stood among the loaded ones; ascending.
  let places: [UInt32]
  /// Of how many departed and loaded connectors they were made, and how many had been replaced by
  /// then.
  private let madeOf: [Int]

  /// Makes them; nil for the view of connectors.
  ///
  /// - Parameters:
  ///   - departed: The connectors that are gone.
  ///   - departedPlaces: Before which of the loaded connectors each of these stands, ascending.
  ///   - view: The view.
  ///   - table: The view's rows of the loaded connectors.
  ///   - loaded: The loaded connectors.
  init?(
    of departed: RowTable<ConnectorRow>, before departedPlaces: [UInt32], in view: ListView,
    beside table: ViewTable, of loaded: RowTable<ConnectorRow>
  ) {
    guard var parts = ViewTable(view) else { return nil }
    var origins: [UInt32] = []
    for (row, place) in zip(departed.rows, departedPlaces) {
      parts.add(row.facts, beside: table)
      origins += repeatElement(place, count: parts.count - origins.count)
    }
    self.table = parts
    places = table.rowCounts(before: origins, of: loaded)
    madeOf = Self.state(departed, loaded)
  }

  /// Whether they are those of these connectors.
  func isOf(_ departed: RowTable<ConnectorRow>, beside loaded: RowTable<ConnectorRow>) -> Bool {
    madeOf == Self.state(departed, loaded)
  }

  private static func state(
    _ departed: RowTable<ConnectorRow>, _ loaded: RowTable<ConnectorRow>
  ) -> [Int] {
    [departed.count, departed.replacements, loaded.count, loaded.replacements]
  }

  /// Where a row stands among them; nil where it is none of them.
  func place(of identity: RowIdentity) -> RowPlace? { table.place(of: identity)?.asDeparted }
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
