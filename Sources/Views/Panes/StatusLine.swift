import Cells
import Explorer

/// The last line: the keys that matter, or a message for as long as it matters; at the right, where
/// the selection stands.
///
/// What can be pressed after a prefix, and why a term of the filter cannot be read, must be seen
/// whole: where the line has no room for that, it takes lines above it for as long as that is so.
struct StatusLine {
  let state: ExplorerState
  let layout: Layout

  private var rect: Rect { layout.status }

  func draw(on canvas: inout Canvas) {
    if let question = asked {
      question.line(on: canvas).draw(on: &canvas)
      return
    }
    if let prompt = typedIn {
      let line = PromptLine(state: state, prompt: prompt, rect: rect)
      line.draw(on: &canvas)
      if let reason = line.reasonWithoutRoom(on: canvas) { draw(reason, on: &canvas) }
      return
    }
    let lines = self.lines(on: canvas)
    for line in lines {
      if lines.count > 1 { canvas.clear(line.rect) }
      line.draw(on: &canvas)
    }
    guard lines.count == 1 else { return }
    canvas.write(place(on: canvas), rightAlignedInRow: 0, of: rect)
  }

  /// Whether a place belongs to the line, or to those that it takes above.
  func contains(_ position: Position, on canvas: Canvas) -> Bool {
    if rect.contains(position) { return true }
    return typedIn == nil && lines(on: canvas).contains { $0.rect.contains(position) }
  }

  /// The command whose hint stands at a place.
  func command(at position: Position, on canvas: Canvas) -> Command? {
    if let question = asked { return question.line(on: canvas).command(at: position) }
    if let prompt = typedIn {
      return PromptLine(state: state, prompt: prompt, rect: rect).command(at: position, on: canvas)
    }
    return lines(on: canvas).lazy.compactMap { $0.command(at: position) }.first
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

  // MARK: - Message and hints

  /// What stands at the left, from top to bottom: the message, or the hints.
  private func lines(on canvas: Canvas) -> [HintLine] {
    let room = rect.left(max(0, rect.columns - place(on: canvas).columns - 1))
    if let notice = state.notice {
      let role: Role = notice.isFailure ? .noticeBad : .notice
      let words = [Span(" "), Span(canvas.words(for: notice.fact), role)]
      return [HintLine(pieces: [HintLine.Piece(words)], rect: room)]
    }
    // The blank before the first hint is here, the blanks after the last are not.
    let lead = HintLine.Piece([Span(KeyHints.lead(of: state.prefix), .secondary)])
    let columns = room.columns + 2 - lead.columns
    let hints = KeyHints(state: state).hints(columns: columns, on: canvas)
    guard state.prefix != nil, hints.reduce(0, { $0 + $1.columns }) > columns else {
      return [HintLine(pieces: Self.line(hints, after: lead), rect: room)]
    }
    return lines(of: hints, after: lead, on: canvas)
  }

  private static func line(
    _ hints: [KeyHints.Hint], after lead: HintLine.Piece
  ) -> [HintLine.Piece] {
    let gap = HintLine.Piece([Span("  ")])
    return [lead] + hints.flatMap { [gap, HintLine.Piece($0)] }.dropFirst()
  }

  /// Hints on as many lines as they take; where there are not so many, the longest words are cut, so
  /// that every key is seen.
  private func lines(
    of hints: [KeyHints.Hint], after lead: HintLine.Piece, on canvas: Canvas
  ) -> [HintLine] {
    let mostLines = layout.overlay.rows + 1
    let blank = HintLine.Piece([Span(" ")])
    var longest = hints.map(\.word.columns).max() ?? 0
    var lines = broken(hints, after: lead, blank)
    while lines.count > mostLines, longest > 1 {
      longest -= 1
      let cut = hints.map { $0.cut(to: longest, mark: canvas.signs.ellipsis) }
      lines = broken(cut, after: lead, blank)
    }
    let top = rect.row - (lines.count - 1)
    return lines.enumerated().map { number, hints in
      HintLine(
        pieces: Self.line(hints, after: number == 0 ? lead : blank),
        rect: Rect(column: rect.column, row: top + number, columns: rect.columns, rows: 1))
    }
  }

  /// Hints in lines as wide as this one.
  private func broken(
    _ hints: [KeyHints.Hint], after lead: HintLine.Piece, _ blank: HintLine.Piece
  ) -> [[KeyHints.Hint]] {
    var lines: [[KeyHints.Hint]] = [[]]
    // The blanks behind the last hint of a line are not drawn.
    var left = rect.columns + 2 - lead.columns
    for hint in hints {
      if hint.columns > left, lines.last?.isEmpty == false {
        lines.append([])
        left = rect.columns + 2 - blank.columns
      }
      lines[lines.count - 1].append(hint)
      left -= hint.columns
    }
    return lines
  }

  // MARK: - Why a term cannot be read

  /// Writes it into the list's lower border, and where it takes more lines than that, above it.
  private func draw(_ reason: SafeText, on canvas: inout Canvas) {
    // A list in which nothing matches says it itself.
    guard state.listCount > 0 || state.catalogue.count == 0 else { return }
    let area = (layout.panes[.list] ?? layout.overlay).inset(columns: 1, rows: 0)
    let lines = lines(of: reason, in: area, on: canvas)
    for (number, line) in lines.enumerated() {
      let row = Rect(
        column: area.column, row: area.endRow - lines.count + number, columns: area.columns,
        rows: 1)
      canvas.clear(row)
      if layout.isBoxed, number == lines.count - 1 {
        let edge = SafeText(repeating: canvas.signs.horizontal, count: row.columns)
        canvas.write([Span(edge, .borderFocused)], row: 0, in: row)
      }
      canvas.write([Span(" "), Span(line, .noticeBad), Span(" ")], row: 0, in: row)
    }
  }

  /// The reason, wrapped; cut where it would hide the selected row.
  private func lines(of reason: SafeText, in area: Rect, on canvas: Canvas) -> [SafeText] {
    let window = state.list.window
    let selected = layout.content(of: .list).row + window.selected - window.top
    let room = max(area.endRow - selected - 1, 1)
    let width = max(area.columns - 2, 1)
    let lines = reason.wrapped(to: width)
    guard lines.count > room else { return lines }
    let rest = Array(lines[(room - 1)...]).reduce(SafeText.empty) {
      $0.isEmpty ? $1 : $0 + " " + $1
    }
    return lines.prefix(room - 1) + [rest.cut(to: width, mark: canvas.signs.ellipsis)]
  }

  // MARK: - Where the selection stands

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
