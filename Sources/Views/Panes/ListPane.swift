import Cells
import ConnectModels
import Explorer

/// The list: a row a connector, and below the rows what is going on.
struct ListPane {
  let state: ExplorerState
  let rect: Rect
  let content: Rect

  /// What lights the characters that it found.
  private let filter: RowFilter?

  private var isFocused: Bool { state.focus == .list }

  init(state: ExplorerState, rect: Rect, content: Rect) {
    self.state = state
    self.rect = rect
    self.content = content
    filter =
      state.isFiltering ? RowFilter(state.list.filter, judgement: state.judgement) : nil
  }

  func draw(on canvas: inout Canvas) {
    let trailer = ListTrailer(state: state).spans(on: canvas, columns: content.columns - 3)
    PaneTitle(
      name: title(on: canvas), count: count(on: canvas), note: note(on: canvas),
      rest: ViewNames(state: state).spans(on: canvas),
      isFocused: isFocused,
      footer: hasLowerEdge && rowsFillPane && !state.isOnTrailer ? trailer : []
    ).draw(on: &canvas, rect)
    guard state.listCount > 0 else {
      ListEmptiness(state: state).draw(on: &canvas, in: content)
      return
    }
    let columns = self.columns(on: canvas)
    drawHeader(columns, on: &canvas)
    let window = state.list.window
    let shown = min(content.rows, state.listCount - window.top)
    for line in 0..<max(shown, 0) { drawRow(window.top + line, line, columns, on: &canvas) }
    drawTrailer(trailer, at: max(shown, 0), on: &canvas)
    ScrollBar(
      first: window.top, visible: content.rows,
      count: state.isFiltering || state.view != .connectors
        ? state.listCount : state.plausibleTotal ?? state.listCount
    ).draw(on: &canvas, content.right(1))
  }

  private func columns(on canvas: Canvas) -> ListColumns {
    let rows = state.firstRows(ListColumns.sample).map { ListRowText(row: $0, state: state) }
    return ListColumns(of: state.view, width: content.columns) { column in
      rows.reduce(0) { max($0, $1.span(for: column, on: canvas).text.columns) }
    }
  }

  // MARK: - Title and header

  private func title(on canvas: Canvas) -> SafeText {
    canvas.safe("\(state.view.number) \(state.view.title)")
  }

  /// `3/140`: the selected row and what is loaded.
  private func count(on canvas: Canvas) -> SafeText {
    guard state.listCount > 0 else { return .empty }
    return canvas.safe("\((state.list.window.selected + 1).grouped)/\(state.listCount.grouped)")
  }

  /// The filter, and what decides the order where that is not the columns' affair.
  private func note(on canvas: Canvas) -> SafeText {
    guard state.isFiltering else { return .empty }
    let order: SafeText =
      state.list.arrangement?.isRanked == true ? canvas.signs.separator + "best first" : .empty
    return "/" + canvas.safe(state.list.filter.text) + order
  }

  private func drawHeader(_ columns: ListColumns, on canvas: inout Canvas) {
    guard content.row > rect.row + 1 else { return }
    for placed in columns.placed {
      let title = ColumnTitle(column: placed.column, state: state)
        .text(columns: placed.width, on: canvas)
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
    let title = row.row.title
    if state.isFound(at: index) {
      canvas.write([Span(canvas.signs.found, .accent)], row: line, in: content)
    }
    let text = ListRowText(row: row, state: state)
    for placed in columns.placed {
      let span = text.span(for: placed.column, on: canvas)
      // A number that lost digits would be another number: it leans into the gap before it.
      let isNumber = placed.column.isCount
      let cut =
        isNumber ? span.text : span.text.cut(to: placed.width, mark: canvas.signs.ellipsis)
      let isAtEnd = placed.column.isRightAligned
      let start = content.column + placed.start + (isAtEnd ? placed.width - cut.columns : 0)
      canvas.write(
        cut, span.role, column: start, row: content.row + line, within: content)
      if placed.column == .name, let filter {
        let seen = cut.columns < span.text.columns ? cut.columns - 1 : cut.columns
        let name = Rect(column: start, row: content.row + line, columns: max(seen, 0), rows: 1)
        canvas.light(filter.litPlaces(in: title), of: title, in: name)
      }
    }
    if index == state.list.window.selected, !state.isOnTrailer {
      canvas.select(content.line(line), isFocused: isFocused)
    }
  }

  // MARK: - Below the rows

  private var hasLowerEdge: Bool { content.endRow < rect.endRow }

  /// Whether there is no line left below the rows; what would stand there is in the lower edge.
  private var rowsFillPane: Bool { state.listCount - state.list.window.top >= content.rows }

  /// What stands below the rows; once selected, in place of the last row if need be.
  private func drawTrailer(_ trailer: [Span], at line: Int, on canvas: inout Canvas) {
    guard content.rows > 0, !rowsFillPane || state.isOnTrailer else { return }
    if !state.isOnTrailer,
      let lines = ListTrailer(state: state).coverage(
        on: canvas, columns: content.columns - 3)
    {
      for (offset, text) in lines.enumerated() where line + offset < content.rows {
        canvas.write([Span(" "), Span(text, .secondary)], row: line + offset, in: content)
      }
      return
    }
    guard !trailer.isEmpty else { return }
    let row = min(line, content.rows - 1)
    canvas.clear(content.line(row))
    canvas.write([Span(" ")] + trailer, row: row, in: content)
    if state.isOnTrailer { canvas.select(content.line(row), isFocused: isFocused) }
  }
}
