/// How large a screen or an area is, in cells.
package struct Size: Hashable, Sendable {
  /// Cells side by side.
  package var columns: Int
  /// Cells one above the other.
  package var rows: Int

  /// So many columns by so many rows.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

extension Size: CustomStringConvertible {
  /// As `--headless` takes it: `80x24`.
  package var description: String { "\(columns)x\(rows)" }
}
