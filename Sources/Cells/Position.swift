/// One cell's place, counted from zero at the top left.
package struct Position: Hashable, Sendable {
  /// Cells to the left of it.
  package var column: Int
  /// Rows above it.
  package var row: Int

  /// The place with so many columns to its left and rows above it.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
