import Cells

/// Rows as aligned columns of text. Widths settle on the first rows that come; a longer cell pushes
/// its own row, and nothing is cut.
package struct TextTable {
  /// A column's title, and whether its cells are set to the right.
  package struct Column: Sendable {
    let title: SafeText
    let isNumber: Bool

    package init(_ title: SafeText, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// A column is no wider than this for the sake of one cell: a name of a thousand letters would move
  /// all the others out of sight.
  private static let widest = 80

  private let columns: [Column]
  private var widths: [Int]?

  package init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The lines of some rows; before the first ones stand the titles.
  package mutating func lines(_ rows: [[SafeText]]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return heading(above: rows) + rows.map(line)
  }

  /// The titles, where no row has come to stand below them.
  package mutating func headingAlone() -> [String] { heading(above: []) }

  private mutating func heading(above rows: [[SafeText]]) -> [String] {
    guard widths == nil else { return [] }
    widths = columns.indices.map { index in
      let longest = rows.lazy.map { $0[index].columns }.filter { $0 <= Self.widest }.max() ?? 0
      return max(longest, columns[index].title.columns)
    }
    return [line(columns.map(\.title))]
  }

  private func line(_ cells: [SafeText]) -> String {
    let widths = widths ?? []
    let last = columns.count - 1
    return cells.indices.map { index in
      // Nothing is put after the last cell: a line that ends in blanks is a nuisance in a script.
      index == last && !columns[index].isNumber
        ? cells[index].string
        : cells[index].padded(to: widths[index], atStart: columns[index].isNumber).string
    }.joined(separator: "  ")
  }
}
