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
    PaneTitle(
      name: title(on: canvas), note: SearchNote(state: state, pane: .tree).text(on: canvas),
      isFocused: isFocused
    ).draw(on: &canvas, rect)
    let search = state.search.flatMap { $0.pane == .tree ? LineSearch(search: $0.search) : nil }
    guard !state.tree.rows.isEmpty else {
      drawEmptiness(on: &canvas)
      return
    }
    let window = state.tree.window
    for (line, index) in seen.enumerated() {
      let row = state.tree.rows[index]
      let inside = content.droppingRight(2)
      canvas.write(
        spans(of: row, columns: inside.columns, on: canvas), lighting: search, row: line, in: inside
      )
      if index == window.selected {
        canvas.select(content.line(line), isFocused: isFocused)
      }
    }
    guard !state.isZoomed else { return }
    ScrollBar(
      first: window.top, visible: content.rows, count: state.tree.rows.count
    ).draw(on: &canvas, content.right(1))
  }

  /// The rows that are seen, counted from the tree's top.
  private var seen: Range<Int> {
    let top = state.tree.window.top
    return top..<top + max(min(content.rows, state.tree.rows.count - top), 0)
  }

  /// The row at a place.
  func target(at place: Position) -> MouseTarget {
    let row = seen.lowerBound + place.row - content.row
    return content.contains(place) && seen.contains(row) ? .treeRow(row) : .pane(.tree)
  }

  /// The connector's name.
  private func title(on canvas: Canvas) -> SafeText {
    let name = state.tree.subject.flatMap { state.row(of: $0)?.name } ?? ""
    return name.isEmpty ? "Connector" : canvas.safe(name)
  }

  /// What became of it, mark, indentation, sign of disclosure, label, what is to be said of it.
  private func spans(of row: TreeRow, columns: Int, on canvas: Canvas) -> [Span] {
    let mark =
      row.mark == .nothing ? Span(" ") : Span(canvas.signs.mark(row.mark), row.mark.role)
    let disclosure: SafeText =
      switch row.disclosure {
      case .leaf: " "
      case .closed: canvas.signs.closed
      case .open: canvas.signs.opened
      }
    let indentation = SafeText(repeating: "  ", count: row.depth)
    let change =
      state.change(of: row).map { Span(canvas.signs.change($0), .accent) } ?? Span(" ")
    let lead = [
      change, mark, Span(" " + indentation), Span(disclosure, .secondary), Span(" "),
    ]
    return lead
      + TreeText(state: state, canvas: canvas).line(of: row)
      .fitted(to: columns - lead.columns, canvas.signs)
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
      [Span("No longer in memory: " + canvas.key(.enter) + " reads it again.", .secondary)]
    case .loading: [Span("reading again " + canvas.signs.dots, .secondary)]
    case .waiting(_, let notice):
      [
        Span(canvas.signs.mark(.warning) + " " + canvas.safe(notice.error.sentence), .warning),
        Span(
          canvas.safe(notice.countdown(at: state.clock.monotonic)), .secondary),
      ]
    case .failed(let failure):
      [
        Span(canvas.signs.mark(.bad) + " " + canvas.safe(failure.error.sentence), .bad),
        Span(
          canvas.key(.reload) + " tries again, " + canvas.key(.enter) + " shows all that is known",
          .secondary),
      ]
    }
  }
}
