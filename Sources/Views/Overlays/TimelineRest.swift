import Cells
import ConnectModels
import Explorer

/// The timeline's title, which says over how much it speaks.
struct TimelineTitle {
  let state: ExplorerState

  func text(columns: Int) -> SafeText {
    let words = [
      "Timeline in \(state.loadedText)", "Timeline in \(state.catalogue.count.grouped) loaded",
    ]
    let texts = words.map { SafeText(untrusted: $0) }
    return texts.first { $0.columns < columns } ?? texts[texts.count - 1]
  }
}

/// How what is not loaded stands; nothing where all is.
struct TimelineRest {
  let state: ExplorerState
  let width: Int

  func lines(on canvas: Canvas) -> [[Span]] {
    guard let (text, role) = words(on: canvas) else { return [] }
    return text.wrapped(to: max(width, 1)).prefix(3).map { [Span($0, role)] }
  }

  private func words(on canvas: Canvas) -> (SafeText, Role)? {
    let paging = state.catalogue.paging
    let separator = canvas.signs.separator
    switch paging.loading {
    case .waiting(_, let notice):
      return (canvas.safe(notice.sentence(at: state.clock.monotonic)), .warning)
    case .failed(let failure):
      let again = separator + canvas.key(.reload) + " tries again"
      return (canvas.safe(failure.error.sentence) + again, .bad)
    case .loading where paging.goal == .end:
      return (canvas.safe("reading the rest \(canvas.signs.dots.string)"), .secondary)
    case .loading, .idle, .loaded: break
    }
    if paging.endedInCycle {
      return ("the server's pages run in a circle: not all can be read", .warning)
    }
    guard !paging.isComplete else { return nil }
    return ("the rest is not loaded: " + canvas.key(.moveToLast) + " loads all", .warning)
  }
}
