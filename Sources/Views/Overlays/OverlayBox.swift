import Cells
import Explorer

/// A box over the panes with lines that scroll.
struct OverlayBox {
  private let content: ShownOverlay
  private let state: ExplorerState
  let lines: [[Span]]
  /// The line with the bar, if one is selected.
  private let selected: Int?
  private let title: SafeText
  private let textWidth: Int
  /// The box with its border.
  let rect: Rect
  /// Where the lines stand.
  private let inside: Rect

  init(
    _ content: ShownOverlay, state: ExplorerState, layout: Layout, canvas: inout Canvas
  ) {
    self.content = content
    self.state = state
    let room = layout.overlay
    let columns = min(room.columns, content.widest + 4)
    textWidth = columns - 4
    let text = OverlayText(
      state: state, width: textWidth, height: room.rows - (layout.isBoxed ? 2 : 1))
    title = text.title(of: content, on: canvas)
    lines = text.lines(of: content, on: &canvas)
    selected = text.selectedLine(of: content, on: canvas)
    let most = content.leavesPanes ? max(room.rows / 2, min(room.rows, 6)) : room.rows
    let rows = min(most, lines.count + 2)
    rect = Rect(
      column: room.column + (room.columns - columns) / 2,
      row: room.row + (content.leavesPanes ? room.rows - rows : (room.rows - rows) / 2),
      columns: columns, rows: rows)
    let lined = layout.isBoxed ? rect.inset(by: 1) : rect.inset(columns: 1, rows: 0).droppingTop(1)
    inside = lined
  }

  /// What can be done with it that no hint names.
  private var note: SafeText {
    guard case .content(.help) = content, state.prompt?.field.isEmpty == true else { return .empty }
    return "type to find"
  }

  /// Lines that fit.
  var visible: Int { inside.rows }

  /// The first line that is seen.
  private func first(scrolledTo scroll: Int) -> Int {
    let wanted = selected.map { max(0, $0 - visible * 2 / 3) } ?? scroll
    return max(0, min(wanted, lines.count - visible))
  }

  /// What is at a place; beside the box a click closes it.
  func target(at place: Position, scrolledTo scroll: Int, on canvas: Canvas) -> MouseTarget {
    guard rect.contains(place) else { return .besideOverlay }
    let line = first(scrolledTo: scroll) + place.row - inside.row
    guard inside.contains(place), line < lines.count else { return .overlay }
    switch content {
    case .content(.help), .content(.failure), .content(.why), .content(.timeline), .content(.raw),
      .content(.link), .content(.settings), .content(.measures):
      return .overlay
    case .content(.impact):
      let text = OverlayText(state: state, width: textWidth)
      return text.impactLine(at: line, on: canvas).map(MouseTarget.overlayLine) ?? .overlay
    case .content(.query(let form)):
      let text = QueryFormText(form: form, state: state, width: textWidth)
      return text.line(at: line, on: canvas).map(MouseTarget.formLine) ?? .overlay
    case .content(.requests), .content(.themes), .content(.recent), .palette:
      return selected == nil ? .overlay : .overlayLine(line)
    }
  }

  func draw(scrolledTo scroll: Int, on canvas: inout Canvas) {
    canvas.clear(rect)
    let box = inside.endRow < rect.endRow ? rect : rect.top(1)
    Borders(boxes: [box], focused: box).draw(on: &canvas)
    let first = self.first(scrolledTo: scroll)
    let seen = Seen(first: first, visible: visible, count: lines.count)
    PaneTitle(name: title, count: seen.text(canvas.signs), note: note, isFocused: true)
      .draw(on: &canvas, box)
    for (row, line) in lines.dropFirst(first).prefix(visible).enumerated() {
      canvas.write(line, row: row, in: inside.droppingLeft(1).droppingRight(1))
      if first + row == selected { canvas.select(inside.line(row), isFocused: true) }
    }
    ScrollBar(first: first, visible: visible, count: lines.count)
      .draw(on: &canvas, inside.right(1))
  }
}
