import Cells

/// Looking for a text on a screen, as an eye does.
extension Frame {
  /// The cell in which a text begins: the first from the top.
  package func place(of text: String) -> Position? { places(of: text).first }

  /// All cells in which a text begins, from the top.
  package func places(of text: String) -> [Position] {
    (0..<size.rows).flatMap { row -> [Position] in
      let cells = self.row(row).map(\.text)
      guard cells.joined().contains(text) else { return [] }
      return cells.indices.filter { column in
        !cells[column].isEmpty && cells[column...].joined().hasPrefix(text)
      }.map { Position(column: $0, row: row) }
    }
  }
}

extension Position {
  /// A place further to the right and further down.
  package func moved(columns: Int = 0, rows: Int = 0) -> Position {
    Position(column: column + columns, row: row + rows)
  }
}
