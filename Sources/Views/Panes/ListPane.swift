import Cells
import ConnectModels
import Explorer

/// The list: a row a connector, and below the rows what is going on.
struct ListPane {
  let state: ExplorerState
  let rect: Rect
  let content: Rect

  private var paging: Paging { state.catalogue.paging }
  private var isFocused: Bool { state.focus == .list }

  func draw(on canvas: inout Canvas) {
    let trailer = ListTrailer(state: state).spans(on: canvas)
    PaneBorder(
      title: title(on: canvas), isFocused: isFocused,
      footer: rowsFillPane && !state.list.isOnTrailer ? trailer : []
    ).draw(on: &canvas, rect)
    let columns = ListColumns(width: content.columns)
    drawHeader(columns, on: &canvas)
    guard state.listCount > 0 else {
      ListEmptiness(state: state).draw(on: &canvas, in: content)
      return
    }
    let window = state.list.window
    let rows = min(content.rows, state.listCount - window.top)
    for line in 0..<max(rows, 0) { drawRow(window.top + line, line, columns, on: &canvas) }
    drawTrailer(trailer, at: max(rows, 0), on: &canvas)
    ScrollBar(
      first: window.top, visible: content.rows, count: plausibleTotal
    ).draw(on: &canvas, content.right(1))
  }

  // MARK: - Title and header

  /// `Connectors 3/140`: the selected row and what is loaded.
  private func title(on canvas: Canvas) -> [Span] {
    let role: Role = isFocused ? .titleFocused : .title
    guard state.listCount > 0 else { return [Span("Connectors", role)] }
    let place = (state.list.window.selected + 1).grouped
    return [
      Span("Connectors ", role),
      Span(canvas.safe("\(place)/\(state.listCount.grouped)"), .secondary),
    ]
  }

  private func drawHeader(_ columns: ListColumns, on canvas: inout Canvas) {
    guard content.row > rect.row + 1 else { return }
    for placed in columns.placed {
      let title = canvas.safe(placed.column.title)
      let text = title.padded(to: placed.width, atStart: placed.column.isRightAligned)
      canvas.write(
        text, .columnHeader, column: content.column + placed.start, row: content.row - 1,
        within: Rect(
          column: content.column, row: content.row - 1, columns: content.columns, rows: 1))
    }
  }

  // MARK: - Rows

  private func drawRow(
    _ index: Int, _ line: Int, _ columns: ListColumns, on canvas: inout Canvas
  ) {
    let row = state.listRow(at: index)
    let text = ListRowText(row: row, state: state)
    for placed in columns.placed {
      let span = text.span(for: placed.column, on: canvas)
      let cut = span.text.cut(to: placed.width, mark: canvas.signs.ellipsis)
      canvas.write(
        cut.padded(to: placed.width, atStart: placed.column.isRightAligned), span.role,
        column: content.column + placed.start, row: content.row + line, within: content)
    }
    if index == state.list.window.selected, !state.list.isOnTrailer {
      canvas.select(content.line(line), isFocused: isFocused)
    }
  }

  // MARK: - Below the rows

  /// How many connectors the scroll bar stands for: what the server says, where it can be true.
  private var plausibleTotal: Int {
    paging.isComplete ? state.listCount : max(paging.totalCount ?? 0, state.listCount)
  }

  /// Whether there is no line left below the rows; what would stand there is in the lower edge.
  private var rowsFillPane: Bool { state.listCount - state.list.window.top >= content.rows }

  /// What stands below the rows; once selected, in place of the last row if need be.
  private func drawTrailer(_ trailer: [Span], at line: Int, on canvas: inout Canvas) {
    guard !trailer.isEmpty, content.rows > 0, !rowsFillPane || state.list.isOnTrailer else {
      return
    }
    let row = min(line, content.rows - 1)
    canvas.clear(content.line(row))
    canvas.write([Span(" ")] + trailer, row: row, in: content)
    if state.list.isOnTrailer { canvas.select(content.line(row), isFocused: isFocused) }
  }
}
