/// What the list is sorted by: a column, and for rows that are equal in it the one chosen before.
///
/// Without a column the rows stand as the server lists them.
package struct Sorting: Hashable, Sendable {
  /// A column and its direction.
  package struct Key: Hashable, Sendable {
    package let column: ListColumn
    /// Whether the greatest comes first. A row without a value comes last either way.
    package fileprivate(set) var isDescending: Bool
  }

  /// How many columns count.
  private static let most = 2

  /// The column that was chosen last comes first.
  package private(set) var keys: [Key] = []

  package init() {}

  /// Whether the rows stand as the server lists them.
  package var isNone: Bool { keys.isEmpty }

  /// Whether the passing of time can change the order.
  var dependsOnTime: Bool { keys.contains { $0.column.dependsOnTime } }

  /// Sorts by a column, the previous one staying as the second; by the same column again the other
  /// way round.
  package mutating func sort(by column: ListColumn) {
    guard keys.first?.column != column else {
      reverse()
      return
    }
    keys.removeAll { $0.column == column }
    keys.insert(Key(column: column, isDescending: column.startsDescending), at: 0)
    keys.removeLast(max(keys.count - Self.most, 0))
  }

  /// Turns the first column's order round; false where nothing is sorted.
  @discardableResult
  package mutating func reverse() -> Bool {
    guard !keys.isEmpty else { return false }
    keys[0].isDescending.toggle()
    return true
  }
}
