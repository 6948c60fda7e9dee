import Cells
import Explorer

/// The title of a column, with a sign for how the list is sorted by it.
struct ColumnTitle {
  let column: ListColumn
  let state: ExplorerState

  /// The title in so many columns; where there is no room for both, the title gives way to the sign.
  func text(columns: Int, on canvas: Canvas) -> SafeText {
    let title = canvas.safe(column.title(in: state.view))
    let sign = self.sign(on: canvas)
    guard !sign.isEmpty else { return title.prefix(columns: columns) }
    return title.prefix(columns: max(columns - sign.columns, 0)) + sign.prefix(columns: columns)
  }

  /// The columns that the title takes with its sign.
  func columns(on canvas: Canvas) -> Int {
    canvas.safe(column.title(in: state.view)).columns + sign(on: canvas).columns
  }

  /// The direction, and that it is the second column's; nothing while the best match comes first.
  private func sign(on canvas: Canvas) -> SafeText {
    guard state.list.arrangement?.isRanked != true,
      let place = state.list.sorting.keys.firstIndex(where: { $0.column == column })
    else { return .empty }
    let signs = canvas.signs
    let direction = state.list.sorting.keys[place].isDescending ? signs.descending : signs.ascending
    return place == 0 ? direction : direction + signs.second
  }
}
