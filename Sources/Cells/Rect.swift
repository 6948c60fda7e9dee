/// A rectangle of cells. Its size is never negative; it may be empty.
package struct Rect: Hashable, Sendable {
  /// The leftmost column.
  package let column: Int
  /// The topmost row.
  package let row: Int
  /// Its width.
  package let columns: Int
  /// Its height.
  package let rows: Int

  /// A rectangle at a place; negative sizes count as zero.
  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The whole of a screen.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// Its width and height.
  package var size: Size { Size(columns: columns, rows: rows) }
  /// Its top left cell.
  package var origin: Position { Position(column: column, row: row) }
  /// The first column to the right of the rectangle.
  package var endColumn: Int { column + columns }
  /// The first row below the rectangle.
  package var endRow: Int { row + rows }
  /// Whether no cell lies within.
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether a cell lies within.
  package func contains(_ position: Position) -> Bool {
    position.column >= column && position.column < endColumn
      && position.row >= row && position.row < endRow
  }

  /// The rectangle without a margin on all four sides.
  package func inset(by margin: Int) -> Rect {
    inset(columns: margin, rows: margin)
  }

  /// The rectangle without a margin left and right, and one above and below.
  package func inset(columns margin: Int, rows edge: Int) -> Rect {
    Rect(
      column: column + min(margin, columns), row: row + min(edge, rows),
      columns: columns - 2 * margin, rows: rows - 2 * edge)
  }

  /// What lies in both; an empty rectangle where nothing does.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top,
      columns: min(endColumn, other.endColumn) - left, rows: min(endRow, other.endRow) - top)
  }

  /// The leftmost columns, as many as there are.
  package func left(_ count: Int) -> Rect {
    Rect(column: column, row: row, columns: clamp(count, to: columns), rows: rows)
  }

  /// The rightmost columns, as many as there are.
  package func right(_ count: Int) -> Rect {
    let count = clamp(count, to: columns)
    return Rect(column: endColumn - count, row: row, columns: count, rows: rows)
  }

  /// The topmost rows, as many as there are.
  package func top(_ count: Int) -> Rect {
    Rect(column: column, row: row, columns: columns, rows: clamp(count, to: rows))
  }

  /// The lowest rows, as many as there are.
  package func bottom(_ count: Int) -> Rect {
    let count = clamp(count, to: rows)
    return Rect(column: column, row: endRow - count, columns: columns, rows: count)
  }

  /// What is left without the leftmost columns.
  package func droppingLeft(_ count: Int) -> Rect { right(columns - max(0, count)) }
  /// What is left without the rightmost columns.
  package func droppingRight(_ count: Int) -> Rect { left(columns - max(0, count)) }
  /// What is left without the topmost rows.
  package func droppingTop(_ count: Int) -> Rect { bottom(rows - max(0, count)) }
  /// What is left without the lowest rows.
  package func droppingBottom(_ count: Int) -> Rect { top(rows - max(0, count)) }

  /// The line with a number counted from the rectangle's top, one cell high; empty outside.
  package func line(_ index: Int) -> Rect {
    guard index >= 0, index < rows else {
      return Rect(column: column, row: row, columns: 0, rows: 0)
    }
    return Rect(column: column, row: row + index, columns: columns, rows: 1)
  }

  private func clamp(_ count: Int, to limit: Int) -> Int { min(max(0, count), limit) }
}
