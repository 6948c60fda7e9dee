import Cells
import Explorer

/// Where the parts of the list stand in its pane: what is drawn there, and what is pointed at.
struct ListPlacement {
  /// The inside of the pane, without the columns' names.
  let content: Rect
  /// The line of the columns' names; empty where there is no room for it.
  let names: Rect
  /// The rows that are seen, counted from the list's top.
  let rows: Range<Int>
  /// The line for what is said below the rows, or in place of the last of them; nil where the rows
  /// leave none.
  let trailer: Int?

  private let hasTrailer: Bool

  init(state: ExplorerState, rect: Rect, content: Rect) {
    self.content = content
    let line = Rect(column: content.column, row: content.row - 1, columns: content.columns, rows: 1)
    let isNamed = content.row > rect.row + 1 && state.listCount > 0
    names = isNamed ? line : line.top(0)
    let top = state.list.window.top
    let left = state.listCount - top
    rows = top..<top + max(min(content.rows, left), 0)
    let isFree = left < content.rows || state.isOnTrailer
    trailer = isFree && content.rows > 0 ? min(rows.count, content.rows - 1) : nil
    hasTrailer = state.hasTrailer && state.listCount > 0
  }

  /// The row at a place, or the line below the rows.
  func target(at place: Position) -> MouseTarget {
    guard content.contains(place) else { return .pane(.list) }
    let line = place.row - content.row
    if line == trailer, hasTrailer { return .listTrailer }
    return line < rows.count ? .listRow(rows.lowerBound + line) : .pane(.list)
  }
}
