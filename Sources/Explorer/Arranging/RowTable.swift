/// A view's rows with what is needed to search them, as one value that can be handed to another
/// thread: a copy shares all but what changes.
package struct RowTable<Row: FilterableRow> {
  /// In the order in which the server lists them.
  package private(set) var rows = ChunkedArray<Row>()
  /// The rows' names, in the same order.
  package private(set) var names = SearchIndex()
  /// How often a row was replaced by another one: what was worked out for fewer replacements no
  /// longer holds.
  package private(set) var replacements = 0

  package init() {}

  package var count: Int { rows.count }

  /// Counts as having replaced every row of another table, in whose place it is put.
  mutating func succeed(_ other: RowTable) {
    replacements += other.replacements + 1
  }

  /// Adds a row at the end.
  package mutating func append(_ row: Row) {
    rows.append(row)
    names.append(row.name)
  }
}

extension RowTable {
  /// Changes a row where it stands.
  mutating func update(at position: Int, _ change: (inout Row) -> Void) {
    let old = rows[position].name
    rows.update(at: position, change)
    let name = rows[position].name
    if name != old { names.replace(at: position, with: name) }
    replacements += 1
  }
}

extension RowTable where Row: Equatable {
  /// Puts another row in a row's place.
  package mutating func replace(at position: Int, with row: Row) {
    let old = rows[position]
    guard old != row else { return }
    rows[position] = row
    if old.name != row.name { names.replace(at: position, with: row.name) }
    replacements += 1
  }
}

extension RowTable: Equatable where Row: Equatable {}
extension RowTable: Sendable {}

/// Where a row of the list comes from: the loaded rows, those that the server found beside them, or
/// those that are gone.
package struct RowPlace: Hashable, Sendable {
  private static let foundBit: UInt32 = 1 << 31
  private static let departedBit: UInt32 = 1 << 30
  private static let bits = foundBit | departedBit

  private let number: UInt32
  /// Which of the places of an open group it is, counted from 1; 0 for a row of its own.
  package let member: UInt32

  private init(number: UInt32, member: UInt32 = 0) {
    self.number = number
    self.member = member
  }

  /// A loaded row, counted from 0.
  static func loaded(_ index: UInt32) -> RowPlace { RowPlace(number: index & ~bits) }

  /// A row that the server found, counted from 0.
  static func found(_ index: UInt32) -> RowPlace { RowPlace(number: index | foundBit) }

  /// A row that is no longer listed, counted from 0.
  static func departed(_ index: UInt32) -> RowPlace { RowPlace(number: index | departedBit) }

  /// The same among the rows that are no longer listed.
  var asDeparted: RowPlace { RowPlace(number: number | Self.departedBit, member: member) }

  /// The n-th place of the group that stands here, counted from 1.
  func member(_ number: UInt32) -> RowPlace { RowPlace(number: self.number, member: number) }

  /// Whether the server found it and its page is not loaded.
  package var isFound: Bool { number & Self.foundBit != 0 }

  /// Whether it is no longer listed.
  package var isDeparted: Bool { number & Self.departedBit != 0 }

  /// Its number among the loaded rows, those that were found or those that are gone.
  package var index: Int { Int(number & ~Self.bits) }
}
