import Cells
import ConnectModels
import Explorer

/// The list: a row a connector, and below the rows what is going on.
struct ListPane {
  let state: ExplorerState
  let rect: Rect
  let content: Rect

  private let placement: ListPlacement
  /// What lights the characters that it found.
  private let filter: RowFilter?

  private var isFocused: Bool { state.focus == .list }

  init(state: ExplorerState, rect: Rect, content: Rect) {
    self.state = state
    self.rect = rect
    self.content = content
    placement = ListPlacement(state: state, rect: rect, content: content)
    filter =
      state.isFiltering ? RowFilter(state.list.filter, judgement: state.judgement) : nil
  }

  func draw(on canvas: inout Canvas) {
    let trailer = ListTrailer(state: state).spans(on: canvas, columns: content.columns - 3)
    let columns = self.columns(on: canvas)
    var title = self.title(columns, on: canvas)
    title.footer = hasLowerEdge && placement.trailer == nil ? trailer : []
    title.draw(on: &canvas, rect)
    guard state.listCount > 0 else {
      ListEmptiness(state: state).draw(on: &canvas, in: content)
      return
    }
    drawHeader(columns, on: &canvas)
    for (line, index) in placement.rows.enumerated() {
      drawRow(index, line, columns, on: &canvas)
    }
    drawTrailer(trailer, on: &canvas)
    guard !state.isZoomed else { return }
    ScrollBar(
      first: state.list.window.top, visible: content.rows,
      count: state.isFiltering || state.view != .connectors
        ? state.listCount : state.plausibleTotal ?? state.listCount
    ).draw(on: &canvas, content.right(1))
  }

  /// The part at a place.
  func target(at place: Position, on canvas: Canvas) -> MouseTarget {
    let columns = self.columns(on: canvas)
    if let command = title(columns, on: canvas).command(at: place, on: canvas, rect) {
      return .hint(command)
    }
    if placement.names.contains(place) {
      let column = columns.column(at: place.column - content.column)
      return column.map(MouseTarget.column) ?? .pane(.list)
    }
    return placement.target(at: place)
  }

  private func columns(on canvas: Canvas) -> ListColumns {
    let rows = state.firstRows(ListColumns.sample).map { ListRowText(row: $0, state: state) }
    let keys = state.list.sorting.keys.map(\.column)
    let sorted = keys.map { ($0, ColumnTitle(column: $0, state: state).columns(on: canvas)) }
    return ListColumns(
      of: state.view, shown: state.columns, width: content.columns,
      sorted: Dictionary(sorted, uniquingKeysWith: { first, _ in first })
    ) { column in
      rows.reduce(0) { max($0, $1.span(for: column, on: canvas).text.columns) }
    }
  }

  // MARK: - Title and header

  private func title(_ columns: ListColumns, on canvas: Canvas) -> PaneTitle {
    PaneTitle(
      name: canvas.safe("\(state.view.number) \(state.view.title)"), count: count(on: canvas),
      note: note(columns, on: canvas), rest: ViewNames(state: state).pieces(on: canvas),
      isFocused: isFocused)
  }

  /// `3/140`: the selected row and what is loaded.
  private func count(on canvas: Canvas) -> SafeText {
    guard state.listCount > 0 else { return .empty }
    let counts = "\((state.list.window.selected + 1).grouped)/\(state.listCount.grouped)"
    // The view's name counts messages; the rows are texts, and places where they are said.
    guard state.view == .messages else { return canvas.safe(counts) }
    return canvas.safe(counts + (state.list.opened.isEmpty ? " texts" : " rows"))
  }

  /// The filter, and what decides the order where that is not the columns' affair.
  private func note(_ columns: ListColumns, on canvas: Canvas) -> SafeText {
    let isRanked = state.list.arrangement?.isRanked == true
    let order = isRanked ? "best first" : unseenOrder(columns, on: canvas)
    guard state.isFiltering else { return order }
    let filter = "/" + canvas.safe(state.list.filter.text)
    return order.isEmpty ? filter : filter + canvas.signs.separator + order
  }

  /// By what the rows are sorted where there is no room for that column.
  private func unseenOrder(_ columns: ListColumns, on canvas: Canvas) -> SafeText {
    guard let first = state.list.sorting.keys.first, state.listCount > 0,
      !columns.placed.contains(where: { $0.column == first.column })
    else { return .empty }
    return canvas.safe("by \(first.column.title(in: state.view))")
      + (first.isDescending ? canvas.signs.descending : canvas.signs.ascending)
  }

  private func drawHeader(_ columns: ListColumns, on canvas: inout Canvas) {
    for placed in columns.placed {
      let title = ColumnTitle(column: placed.column, state: state)
        .text(columns: placed.width, on: canvas)
      let text = title.padded(to: placed.width, atStart: placed.column.isRightAligned)
      canvas.write(
        text, .columnHeader, column: content.column + placed.start, row: placement.names.row,
        within: placement.names)
    }
  }

  // MARK: - Rows

  private func drawRow(
    _ index: Int, _ line: Int, _ columns: ListColumns, on canvas: inout Canvas
  ) {
    let row = state.listRow(at: index)
    let title = row.row.title
    if let change = state.change(ofRow: index) {
      canvas.write([Span(canvas.signs.change(change), .accent)], row: line, in: content)
    } else if state.isFound(at: index) {
      canvas.write([Span(canvas.signs.found, .accent)], row: line, in: content)
    }
    let showsPlace = columns.placed.contains { $0.column == .place }
    let text = ListRowText(row: row, state: state, showsPlace: showsPlace)
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
      if placed.column == .name, !row.isMember, let filter {
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

  /// What stands below the rows; once selected, in place of the last row if need be.
  private func drawTrailer(_ trailer: [Span], on canvas: inout Canvas) {
    guard let line = placement.trailer else { return }
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
    canvas.clear(content.line(line))
    canvas.write([Span(" ")] + trailer, row: line, in: content)
    if state.isOnTrailer { canvas.select(content.line(line), isFocused: isFocused) }
  }
}

extension ListRow {
  /// Whether it is one of the places of the text in a row above, and shows no text of its own.
  fileprivate var isMember: Bool {
    guard case .message(let message) = self else { return false }
    return message.role == .member
  }
}
