import Cells
import Explorer

/// A box over the panes with lines that scroll.
struct OverlayBox {
  let lines: [[Span]]
  /// The line with the bar, if one is selected.
  private let selected: Int?
  private let title: SafeText
  /// The box with its border.
  let rect: Rect
  /// Where the lines stand.
  private let inside: Rect

  init(
    _ content: ShownOverlay, state: ExplorerState, layout: Layout, canvas: inout Canvas
  ) {
    let room = layout.overlay
    let columns = min(room.columns, content.widest + 4)
    let text = OverlayText(state: state, width: columns - 4)
    title = text.title(of: content)
    lines = text.lines(of: content, on: &canvas)
    selected = content.selectedLine(in: state)
    let rows = min(room.rows, lines.count + 2)
    rect = Rect(
      column: room.column + (room.columns - columns) / 2,
      row: room.row + (room.rows - rows) / 2, columns: columns, rows: rows)
    let lined = layout.isBoxed ? rect.inset(by: 1) : rect.inset(columns: 1, rows: 0).droppingTop(1)
    inside = lined
  }

  /// Lines that fit.
  var visible: Int { inside.rows }

  func draw(scrolledTo scroll: Int, on canvas: inout Canvas) {
    canvas.clear(rect)
    let box = inside.endRow < rect.endRow ? rect : rect.top(1)
    Borders(boxes: [box], focused: box).draw(on: &canvas)
    let wanted = selected.map { max(0, $0 - visible * 2 / 3) } ?? scroll
    let first = max(0, min(wanted, lines.count - visible))
    let seen = Seen(first: first, visible: visible, count: lines.count)
    PaneTitle(name: title, count: seen.text(canvas.signs), isFocused: true).draw(on: &canvas, box)
    for (row, line) in lines.dropFirst(first).prefix(visible).enumerated() {
      canvas.write(line, row: row, in: inside.droppingLeft(1).droppingRight(1))
      if first + row == selected { canvas.select(inside.line(row), isFocused: true) }
    }
    ScrollBar(first: first, visible: visible, count: lines.count)
      .draw(on: &canvas, inside.right(1))
  }
}
