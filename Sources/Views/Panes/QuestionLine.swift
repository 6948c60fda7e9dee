import Cells
import Explorer

/// The bottom line while something is asked: the question, and the letters that answer it.
struct QuestionLine {
  let state: ExplorerState
  let question: Question
  let rect: Rect

  func line(on canvas: Canvas) -> HintLine {
    let leaving = KeyHints.Hint(
      command: .takeBack, key: KeyHints.sign(of: .takeBack, on: canvas), word: "cancel")
    let answers = question.answers.flatMap { answer in
      [
        Span(canvas.safe(answer.rawValue), .hintKey), Span(" " + answer.words, .hint), Span("  "),
      ]
    }
    // The answers stay on the screen, however long the file's name is.
    let columns = answers.columns + leaving.columns
    let asked = words(on: canvas).cut(
      to: max(rect.columns - columns - 2, 0), mark: canvas.signs.ellipsis)
    return HintLine(
      pieces: [
        HintLine.Piece([Span(" "), Span(asked, .notice), Span("  ")] + answers),
        HintLine.Piece(leaving),
      ], rect: rect)
  }

  private func words(on canvas: Canvas) -> SafeText {
    switch question {
    case .replace(let export): canvas.safe("\(export.file) is there already:")
    case .loadRest where state.catalogue.paging.isComplete: "the server has more that match:"
    case .loadRest:
      canvas.safe(
        "\(state.catalogue.count.grouped) loaded"
          + (state.catalogue.paging.totalCount.map { " of \($0.grouped):" } ?? ", not all:"))
    }
  }
}

extension Question.Answer {
  /// What comes of it.
  fileprivate var words: SafeText {
    switch self {
    case .loadAll: "load all"
    case .loadedOnly: "write these"
    case .replace: "replace it"
    }
  }
}
