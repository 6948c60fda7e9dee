import Cells
import Explorer

/// The bottom line while a text field has the keys: what is typed, what comes of it, and the few keys
/// that matter.
struct PromptLine {
  let state: ExplorerState
  let prompt: Prompt
  let rect: Rect

  /// Columns that the field keeps whatever is said beside it.
  private static let leastField = 14

  private var sign: Span { Span(isCommand ? " :" : " /", .hintKey) }

  func draw(on canvas: inout Canvas) {
    let comment = self.comment(on: canvas)
    let field = FieldText(field: prompt.field, unreadable: unreadable)
    let columns = rect.columns - sign.text.columns - comment.rect.columns - 1
    canvas.write([sign] + field.spans(columns: columns, on: canvas), row: 0, in: rect)
    comment.draw(on: &canvas)
  }

  /// The command whose hint stands at a place.
  func command(at position: Position, on canvas: Canvas) -> Command? {
    comment(on: canvas).command(at: position)
  }

  /// Why the filter has a term that cannot be read, where this line has no room to say it.
  func reasonWithoutRoom(on canvas: Canvas) -> SafeText? {
    guard state.notice == nil, case .filter(let filter) = prompt, filter.completion == nil,
      let reason = state.list.filter.unreadable.first?.reason
    else { return nil }
    let words = canvas.safe(reason)
    return words.columns > roomForMessage(on: canvas) ? words : nil
  }

  /// Columns for what is said of the text: what is typed comes first, and that gets what is left.
  private func roomForMessage(on canvas: Canvas) -> Int {
    let room = rect.columns - sign.text.columns
    let typed = canvas.safe(prompt.field.text).columns + 1
    let field = min(max(typed, Self.leastField), max(room * 2 / 3, Self.leastField))
    return max(room - field - 2, 0)
  }

  /// What stands at the right: what is said of the text, and the hints.
  private func comment(on canvas: Canvas) -> HintLine {
    let message = self.message(on: canvas)
    let left = roomForMessage(on: canvas)
    let said =
      message.first { $0.columns <= left } ?? message.last?.cut(to: left, canvas.signs) ?? []
    let gap = said.isEmpty ? [] : [HintLine.Piece([Span("   ")])]
    let hints = self.hints(in: left - said.columns - gap.columns, on: canvas)
    let pieces =
      [HintLine.Piece(said)] + (hints.isEmpty ? [] : gap + hints) + [HintLine.Piece([Span(" ")])]
    return HintLine(pieces: pieces, rect: rect.right(pieces.columns))
  }

  private var isCommand: Bool {
    if case .command = prompt { return true }
    return false
  }

  private var unreadable: [Range<Int>] {
    switch prompt {
    case .filter: state.list.filter.unreadable.map(\.place)
    case .search, .command, .help, .question: []
    }
  }

  // MARK: - What is said

  /// From the most words to the fewest.
  private func message(on canvas: Canvas) -> [[Span]] {
    if let notice = state.notice {
      return [[Span(canvas.words(for: notice.fact), notice.isFailure ? .noticeBad : .notice)]]
    }
    switch prompt {
    case .filter(let filterPrompt):
      if let completion = filterPrompt.completion { return [offers(of: completion, on: canvas)] }
      if let reason = state.list.filter.unreadable.first?.reason {
        // Where it does not fit it stands above this line.
        return [[Span(canvas.safe(reason), .noticeBad)], []]
      }
      if let hint = state.list.filter.terms.lazy.compactMap(\.hint).first {
        return [[Span(canvas.safe(hint), .warning)]]
      }
      guard let coverage = state.filterCoverage else {
        return [[Span("names, or terms such as is:expired type:oauth2", .secondary)], []]
      }
      return CoverageText(coverage: coverage, state: state, canvas: canvas).lines
        .map { [Span($0, .secondary)] }
    // Drawn by `QuestionLine`.
    case .question: return [[]]
    case .search: return [[Span(SearchCount(state: state).text(on: canvas), .secondary)]]
    case .help(let help):
      let command = help.command.map { Span(canvas.safe(":\($0.name)"), .secondary) }
      return [[command ?? Span("no action has these words", .noticeBad)], []]
    case .command(let palette):
      if let entry = palette.entry { return [[Span(canvas.safe(entry.explanation), .secondary)]] }
      guard palette.asksInVainForContext else {
        return [[Span("nothing is called that", .noticeBad)]]
      }
      return [
        [Span("no other account is known: contexts in a config file name them", .noticeBad)],
        [Span("no contexts are known", .noticeBad)],
      ]
    }
  }

  /// The completion that stands in the field and those that come next.
  private func offers(of completion: FilterCompletion, on canvas: Canvas) -> [Span] {
    let selected = completion.selected ?? 0
    let shown = completion.candidates[selected...] + completion.candidates[..<selected]
    return shown.prefix(8).enumerated().flatMap { index, candidate in
      [
        Span(index == 0 ? .empty : "  "),
        Span(canvas.safe(candidate), index == 0 ? .accent : .secondary),
      ]
    }
  }

  // MARK: - Keys

  private func hints(in columns: Int, on canvas: Canvas) -> [HintLine.Piece] {
    let all: [(Command, SafeText)] =
      switch prompt {
      case .filter:
        [(.inField(.accept), "keep"), (.takeBack, "clear"), (.inField(.complete), "completes")]
      case .search: [(.inField(.accept), "keep"), (.takeBack, "clear")]
      case .question: []
      case .help, .command: [(.inField(.accept), "run"), (.takeBack, "close")]
      }
    var pieces: [HintLine.Piece] = []
    for (command, word) in all {
      let sign = KeyHints.sign(of: command, on: canvas)
      let hint = HintLine.Piece(KeyHints.Hint(command: command, key: sign, word: word))
      let next = (pieces.isEmpty ? [] : [HintLine.Piece([Span("  ")])]) + [hint]
      guard (pieces + next).columns <= columns else { break }
      pieces += next
    }
    return pieces
  }
}
