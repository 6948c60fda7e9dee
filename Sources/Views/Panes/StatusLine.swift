import Cells
import Explorer

/// The last line: the keys that matter, or a message for as long as it matters; at the right, where
/// the selection stands.
struct StatusLine {
  let state: ExplorerState
  let rect: Rect

  func draw(on canvas: inout Canvas) {
    if let question = asked {
      question.line(on: canvas).draw(on: &canvas)
      return
    }
    if let prompt = typedIn {
      PromptLine(state: state, prompt: prompt, rect: rect).draw(on: &canvas)
      return
    }
    canvas.write(place(on: canvas), rightAlignedInRow: 0, of: rect)
    line(on: canvas).draw(on: &canvas)
  }

  /// The command whose hint stands at a place.
  func command(at position: Position, on canvas: Canvas) -> Command? {
    if let question = asked { return question.line(on: canvas).command(at: position) }
    if let prompt = typedIn {
      return PromptLine(state: state, prompt: prompt, rect: rect).command(at: position, on: canvas)
    }
    return line(on: canvas).command(at: position)
  }

  /// What is asked, in place of everything else.
  private var asked: QuestionLine? {
    guard case .question(let question)? = state.prompt else { return nil }
    return QuestionLine(state: state, question: question, rect: rect)
  }

  /// The text field, if it stands here: the help can be read as a text until something is typed.
  private var typedIn: Prompt? {
    if case .help(let help)? = state.prompt, help.field.isEmpty { return nil }
    return state.prompt
  }

  /// What stands at the left: the message, or the hints.
  private func line(on canvas: Canvas) -> HintLine {
    let room = rect.left(max(0, rect.columns - place(on: canvas).columns - 1))
    guard let notice = state.notice else {
      return HintLine(pieces: hints(on: canvas, columns: room.columns), rect: room)
    }
    let role: Role = notice.isFailure ? .noticeBad : .notice
    let words = [Span(" "), Span(canvas.words(for: notice.fact), role)]
    return HintLine(pieces: [HintLine.Piece(words)], rect: room)
  }

  private func hints(on canvas: Canvas, columns: Int) -> [HintLine.Piece] {
    // The blank before the first hint is here, the blanks after the last are not.
    let lead = [Span(KeyHints.lead(of: state.prefix), .secondary)]
    let room = columns + 2 - lead.columns
    let hints = KeyHints(state: state).hints(columns: room, on: canvas)
    let gap = HintLine.Piece([Span("  ")])
    return [HintLine.Piece(lead)] + hints.flatMap { [gap, HintLine.Piece($0)] }.dropFirst()
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
    if let raw = state.rawOverlay { return place(in: raw, on: canvas) }
    return switch state.focus {
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
