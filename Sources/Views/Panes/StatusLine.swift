import Cells
import Explorer

/// The last line: the keys that matter, or a message for as long as it matters; at the right, where
/// the selection stands.
struct StatusLine {
  let state: ExplorerState
  let rect: Rect

  func draw(on canvas: inout Canvas) {
    if let prompt = state.prompt {
      PromptLine(state: state, prompt: prompt, rect: rect).draw(on: &canvas)
      return
    }
    let place = state.rawOverlay.map { self.place(in: $0, on: canvas) } ?? self.place(on: canvas)
    canvas.write(place, rightAlignedInRow: 0, of: rect)
    let room = rect.left(max(0, rect.columns - place.columns - 1))
    if let notice = state.notice {
      let role: Role = notice.isFailure ? .noticeBad : .notice
      canvas.write([Span(" "), Span(canvas.words(for: notice.fact), role)], row: 0, in: room)
      return
    }
    canvas.write(hints(on: canvas, columns: room.columns), row: 0, in: room)
  }

  private func hints(on canvas: Canvas, columns: Int) -> [Span] {
    // The blank before the first hint is here, the blanks after the last are not.
    let room = state.prefix == nil ? columns + 1 : columns - 7
    let hints = KeyHints(state: state).hints(columns: room, on: canvas)
    let pieces = hints.flatMap { hint in
      [Span("  "), Span(hint.key, .hintKey), Span(" " + hint.word, .hint)]
    }
    let lead: Span =
      switch state.prefix {
      case .sort: Span(" sort by ", .secondary)
      case .copy: Span(" copy ", .secondary)
      case nil: Span(" ")
      }
    return [lead] + pieces.dropFirst()
  }

  /// Where the selected line stands within the connector's JSON, as far as there is room for it.
  private func place(in raw: RawOverlay, on canvas: Canvas) -> [Span] {
    let path = canvas.safe(raw.tree.path(of: raw.selected).description)
    let room = max(rect.columns * 3 / 5, 1)
    let end =
      path.columns <= room
      ? path : canvas.signs.ellipsis + path.suffix(columns: room - 1)
    return [Span(end, .accent)]
      + place(raw.window.selected, of: raw.shown.count, on: canvas, lead: "  ")
  }

  private func place(on canvas: Canvas) -> [Span] {
    switch state.focus {
    case .list: place(state.list.window.selected, of: state.listCount, on: canvas)
    case .tree: place(state.tree.window.selected, of: state.tree.rows.count, on: canvas)
    case .detail: []
    }
  }

  private func place(
    _ index: Int, of count: Int, on canvas: Canvas, lead: SafeText = .empty
  ) -> [Span] {
    guard count > 0 else { return [] }
    return [Span(lead + canvas.safe("\((index + 1).grouped)/\(count.grouped) "), .secondary)]
  }
}
