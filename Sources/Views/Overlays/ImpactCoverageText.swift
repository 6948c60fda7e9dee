import Cells
import ConnectModels
import Explorer

/// Over how much an impact speaks, and what is being done about the rest.
struct ImpactCoverageText {
  let panel: ImpactPanel
  let state: ExplorerState
  let width: Int

  private var paging: Paging { state.catalogue.paging }

  /// Nothing where all is loaded and known.
  func lines(on canvas: Canvas) -> [[Span]] {
    [uses(on: canvas), rest(on: canvas)].compactMap { $0 }.flatMap { span in
      span.text.wrapped(to: max(width, 8)).map { [Span($0, span.role)] }
    }
  }

  /// `counted over 140 of about 1,203 loaded`.
  private var count: String {
    let loaded = state.catalogue.count.grouped
    if state.isAllLoaded { return "counted over all \(loaded) connectors" }
    return "counted over \(loaded)\(state.ofTotal) loaded"
  }

  // MARK: - What the server counts as uses

  private func uses(on canvas: Canvas) -> Span? {
    switch panel.knowledge {
    case .complete: return nil
    case .isRead: return Span("reading what uses it " + canvas.signs.dots, .secondary)
    case .waits(let notice):
      return Span(canvas.safe(notice.sentence(at: state.clock.monotonic)), .warning)
    case .failed(let error):
      let words = canvas.safe("what uses it could not be read: \(error.sentence)")
      return Span(again(.bad, words, on: canvas), .bad)
    case .missing: return Span(canvas.safe("uses not loaded; \(count)"), .unknown)
    case .partial:
      return Span("the uses of some that break with it are not loaded", .unknown)
    }
  }

  // MARK: - Connectors that are not loaded

  private func rest(on canvas: Canvas) -> Span? {
    switch paging.loading {
    case .loading where paging.goal == .end:
      let loaded = "\(state.catalogue.count.grouped)\(state.ofTotal)"
      let words = canvas.safe("reading the rest: \(loaded) ")
      return Span(words + canvas.signs.dots, .secondary)
    case .waiting(_, let notice):
      return Span(canvas.safe(notice.sentence(at: state.clock.monotonic)), .warning)
    case .failed(let failure):
      return Span(again(.bad, canvas.safe(failure.error.sentence), on: canvas), .bad)
    case .idle, .loading, .loaded: break
    }
    if paging.endedInCycle {
      return Span("the server's pages run in a circle: not all can be read", .warning)
    }
    guard !paging.isComplete else { return nil }
    let all = canvas.key(.moveToLast) + " loads all"
    let isCounted = panel.knowledge == .missing
    return Span(
      isCounted ? all : canvas.safe(count) + canvas.signs.separator + all, .secondary)
  }

  private func again(_ mark: Mark, _ words: SafeText, on canvas: Canvas) -> SafeText {
    canvas.signs.mark(mark) + " " + words + canvas.signs.separator + canvas.key(.reload)
      + " tries again"
  }
}
