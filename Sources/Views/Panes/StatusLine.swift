import Cells
import Explorer

/// The last line: the keys that matter, or a message for as long as it matters; at the right, where
/// the selection stands.
struct StatusLine {
  let state: ExplorerState
  let rect: Rect

  func draw(on canvas: inout Canvas) {
    let place = self.place(on: canvas)
    canvas.write(place, rightAlignedInRow: 0, of: rect)
    let room = rect.left(max(0, rect.columns - place.columns - 1))
    if let notice = state.notice {
      let role: Role = notice.kind == .failure ? .noticeBad : .notice
      canvas.write([Span(" "), Span(canvas.safe(notice.text), role)], row: 0, in: room)
      return
    }
    canvas.write(hints(on: canvas, columns: room.columns), row: 0, in: room)
  }

  /// As many hints as fit whole; in the demo, how to connect a real account where there is room.
  private func hints(on canvas: Canvas, columns: Int) -> [Span] {
    var line = [Span(" ")]
    let hints = KeyHints(state: state, keyMap: canvas.appearance.keyMap)
    for hint in hints.hints(isASCII: canvas.appearance.isASCII) {
      let piece = [
        Span(canvas.safe(hint.key), .hintKey), Span(canvas.safe(" \(hint.word)"), .hint),
        Span("  "),
      ]
      guard (line + piece).columns <= columns else { break }
      line += piece
    }
    guard state.configuration.account.isDemo else { return line }
    for words in Self.connecting where line.columns + TextWidth.columns(of: words) <= columns {
      return line + [Span(canvas.safe(words), .accent)]
    }
    return line
  }

  /// How to connect a real account, from the longest way of saying it to the shortest.
  private static let connecting = [
    "your own: versori context add, or set VERSORI_TOKEN and VERSORI_ORGANISATION_ID",
    "your own: set VERSORI_TOKEN and VERSORI_ORGANISATION_ID",
    "your own: vex --help",
  ]

  private func place(on canvas: Canvas) -> [Span] {
    switch state.focus {
    case .list: place(state.list.window.selected, of: state.listCount, on: canvas)
    case .tree: place(state.tree.window.selected, of: state.tree.rows.count, on: canvas)
    case .detail: []
    }
  }

  private func place(_ index: Int, of count: Int, on canvas: Canvas) -> [Span] {
    guard count > 0 else { return [] }
    return [Span(canvas.safe("\((index + 1).grouped)/\(count.grouped) "), .secondary)]
  }
}
