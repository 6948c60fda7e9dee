/// How large a screen or an area is, in cells.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

extension Size: CustomStringConvertible {
  /// As `--headless` takes it: `80x24`.
  package var description: String { "\(columns)x\(rows)" }
}
