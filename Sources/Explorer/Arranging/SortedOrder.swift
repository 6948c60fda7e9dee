/// The order of all rows by some columns: stable, so that equal rows stand as the server lists them.
package struct SortedOrder: Equatable, Sendable {
  /// What the rows are sorted by.
  let sorting: Sorting
  /// The moment for which it holds, where the passing of time can change it.
  private let judgement: Judgement?
  private let replacements: Int
  /// Every row's number, in order.
  let rows: [UInt32]

  /// Sorts a view's rows; where all but those that came since were sorted before, only these.
  ///
  /// - Parameters:
  ///   - table: The rows.
  ///   - sorting: By which columns.
  ///   - judgement: The moment for which states are worked out.
  ///   - known: The order as it was before.
  ///   - guests: Before which of the others each of the last rows stands where they are equal.
  init<Row: SortableRow>(
    _ table: RowTable<Row>, by sorting: Sorting, judgement: Judgement, known: SortedOrder? = nil,
    guests: [UInt32] = []
  ) {
    self.sorting = sorting
    self.judgement = sorting.dependsOnTime ? judgement : nil
    replacements = table.replacements
    let keys = sorting.keys.map { SortKeys(table, $0, judgement) }
    let firstGuest = UInt32(table.count - guests.count)
    /// A guest before the row before which it stands, and behind the guests above.
    func standing(_ row: UInt32) -> (UInt32, UInt32) {
      row < firstGuest ? (row, .max) : (guests[Int(row - firstGuest)], row)
    }
    func isBefore(_ left: UInt32, _ right: UInt32) -> Bool {
      for key in keys {
        if let isBefore = key.isBefore(Int(left), Int(right)) { return isBefore }
      }
      return max(left, right) < firstGuest ? left < right : standing(left) < standing(right)
    }
    var sorted: [UInt32] = []
    if let known, known.sorting == sorting, known.judgement == self.judgement,
      known.replacements == replacements, known.rows.count <= table.count
    {
      sorted = known.rows
    }
    let fresh = (UInt32(sorted.count)..<UInt32(table.count)).sorted(by: isBefore)
    rows = sorted.isEmpty ? fresh : Self.merged(sorted, fresh, isBefore)
  }

  private static func merged(
    _ left: [UInt32], _ right: [UInt32], _ isBefore: (UInt32, UInt32) -> Bool
  ) -> [UInt32] {
    var merged: [UInt32] = []
    merged.reserveCapacity(left.count + right.count)
    var place = 0
    for row in right {
      while place < left.count, !isBefore(row, left[place]) {
        merged.append(left[place])
        place += 1
      }
      merged.append(row)
    }
    merged += left[place...]
    return merged
  }
}
