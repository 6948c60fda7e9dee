import Cells
import Explorer

/// The detail: every field of the tree's selected node.
struct DetailPane {
  let state: ExplorerState
  let rect: Rect
  let content: Rect
  /// Where its lines stand; see ``Layout/detailText``.
  let text: Rect

  private var isFocused: Bool { state.focus == .detail }

  /// The line at a place.
  func target(at place: Position, on canvas: inout Canvas) -> MouseTarget {
    let lines = self.lines(on: &canvas)
    let line = first(of: lines) + place.row - content.row
    return content.contains(place) && line < lines.count ? .detailLine(line) : .pane(.detail)
  }

  /// `4 connections break`: what goes with the selected credential.
  private func breakage(on canvas: Canvas) -> [Span] {
    guard let count = state.breakage?.connectionCount else { return [] }
    let part = state.isAllLoaded ? "" : " in \(state.catalogue.count.grouped) loaded"
    let whole = count.counted("connection breaks", "connections break") + part
    let brief = "\(count.grouped) \(count == 1 ? "breaks" : "break")\(part)"
    let ways = [whole, brief].map { canvas.safe($0) }
    let line = ways.first { $0.columns <= rect.columns - 6 } ?? ways[1]
    return [Span(line, .secondary)]
  }

  private func lines(on canvas: inout Canvas) -> [[Span]] {
    DetailText(state: state, width: text.columns).lines(on: &canvas)
  }

  /// The first line that is seen.
  private func first(of lines: [[Span]]) -> Int {
    max(0, min(state.detail.scroll, lines.count - content.rows))
  }

  func draw(on canvas: inout Canvas) {
    let lines = self.lines(on: &canvas)
    let first = self.first(of: lines)
    let seen = Seen(first: first, visible: content.rows, count: lines.count)
    let title = state.detail.content.title
    PaneTitle(
      name: title.isEmpty ? "Detail" : canvas.safe(title), count: seen.text(canvas.signs),
      note: SearchNote(state: state, pane: .detail).text(on: canvas), isFocused: isFocused,
      footer: content.endRow < rect.endRow ? breakage(on: canvas) : []
    ).draw(on: &canvas, rect)
    let search = state.search.flatMap { $0.pane == .detail ? LineSearch(search: $0.search) : nil }
    if lines.isEmpty {
      canvas.write([Span("No node is selected.", .secondary)], row: 0, in: text)
    }
    for (row, line) in lines.dropFirst(first).prefix(content.rows).enumerated() {
      canvas.write(line, lighting: search, row: row, in: text)
      if first + row == state.search?.current, search != nil {
        canvas.select(content.line(row), isFocused: false)
      }
    }
    guard !state.isZoomed else { return }
    ScrollBar(first: first, visible: content.rows, count: lines.count)
      .draw(on: &canvas, content.right(1))
  }
}
