import Cells
import ConnectModels
import Explorer

/// The line below the list's rows: being read, tried again, failed, or where there is more.
struct ListTrailer {
  let state: ExplorerState

  private var paging: Paging { state.catalogue.paging }

  func spans(on canvas: Canvas) -> [Span] {
    switch paging.loading {
    case .loading: [Span(canvas.safe(loadingText) + canvas.signs.dots, .secondary)]
    case .waiting(_, let notice): waiting(notice, on: canvas)
    case .failed(let error): failed(error, on: canvas)
    case .idle, .loaded: rest(on: canvas)
    }
  }

  private var loadingText: String {
    switch paging.goal {
    case .scrolling: "loading more "
    case .end: "reading to the end: \(state.listCount.grouped)\(total) \u{00B7} Esc stops "
    }
  }

  /// ` of about 1,203`, where the server's figure can be true.
  private var total: String {
    guard let total = paging.totalCount, total > state.listCount else { return "" }
    return " of about \(total.grouped)"
  }

  private func waiting(_ notice: RetryNotice, on canvas: Canvas) -> [Span] {
    let seconds = notice.secondsLeft(at: state.clock.monotonic)
    let text =
      "\(notice.error.sentence): try \(notice.attempt + 1) of \(notice.attempts) in \(seconds) s"
    return [
      Span(canvas.signs.mark(.warning), .warning), Span(" "), Span(canvas.safe(text), .warning),
    ]
  }

  private func failed(_ error: APIError, on canvas: Canvas) -> [Span] {
    [
      Span(canvas.signs.mark(.bad), .bad), Span(" "), Span(canvas.safe(error.sentence), .bad),
      Span(canvas.signs.separator + "r tries again", .secondary),
    ]
  }

  private func rest(on canvas: Canvas) -> [Span] {
    if paging.isComplete { return [] }
    guard let total = paging.totalCount, total > state.listCount else {
      return [Span("more below: scroll, or G for all", .secondary)]
    }
    let more = (total - state.listCount).grouped
    return [Span(canvas.safe("about \(more) more: scroll, or G for all"), .secondary)]
  }
}
