import Cells
import ConnectModels
import Explorer

/// The tree: the selected connector opened out.
struct TreePane {
  let state: ExplorerState
  let rect: Rect
  let content: Rect

  private var isFocused: Bool { state.focus == .tree }

  func draw(on canvas: inout Canvas) {
    PaneBorder(title: title(on: canvas), isFocused: isFocused).draw(on: &canvas, rect)
    guard !state.tree.rows.isEmpty else {
      drawEmptiness(on: &canvas)
      return
    }
    let window = state.tree.window
    for line in 0..<min(content.rows, state.tree.rows.count - window.top) {
      let row = state.tree.rows[window.top + line]
      canvas.write(spans(of: row, on: canvas), row: line, in: content.droppingRight(1))
      if window.top + line == window.selected {
        canvas.select(content.line(line), isFocused: isFocused)
      }
    }
    ScrollBar(
      first: window.top, visible: content.rows, count: state.tree.rows.count
    ).draw(on: &canvas, content.right(1))
  }

  private func title(on canvas: Canvas) -> [Span] {
    let role: Role = isFocused ? .titleFocused : .title
    let name = state.tree.subject.flatMap { state.catalogue.row(of: $0)?.name } ?? ""
    return [name.isEmpty ? Span("Connector", role) : Span(canvas.safe(name), role)]
  }

  /// Mark, indentation, sign of disclosure, label, what is to be said of it.
  private func spans(of row: TreeRow, on canvas: Canvas) -> [Span] {
    let mark =
      row.mark == .nothing ? Span(" ") : Span(canvas.signs.mark(row.mark), row.mark.role)
    let disclosure: SafeText =
      switch row.disclosure {
      case .leaf: " "
      case .closed: canvas.signs.closed
      case .open: canvas.signs.opened
      }
    let indentation = SafeText(repeating: "  ", count: row.depth)
    return [
      Span(" "), mark, Span(" " + indentation), Span(disclosure, .secondary), Span(" "),
    ] + TreeText(state: state).spans(of: row, on: canvas)
  }

  // MARK: - No rows

  private func drawEmptiness(on canvas: inout Canvas) {
    let inside = content.droppingLeft(1).droppingRight(1)
    var line = 0
    for span in emptiness(on: canvas) {
      for text in span.text.wrapped(to: max(inside.columns, 1)) {
        canvas.write([Span(text, span.role)], row: line, in: inside)
        line += 1
      }
    }
  }

  private func emptiness(on canvas: Canvas) -> [Span] {
    guard state.tree.subject != nil else { return [Span("No connector is selected.", .secondary)] }
    return switch state.tree.loading {
    case .idle, .loaded:
      [Span("No longer in memory: Enter reads it again.", .secondary)]
    case .loading: [Span("reading again " + canvas.signs.dots, .secondary)]
    case .waiting(_, let notice):
      [
        Span(canvas.safe(notice.error.sentence), .warning),
        Span(
          "tried again in \(notice.secondsLeft(at: state.clock.monotonic)) s", .secondary),
      ]
    case .failed(let error):
      [
        Span(canvas.safe(error.sentence), .bad),
        Span("r tries again, Enter shows all that is known", .secondary),
      ]
    }
  }
}
