import Cells
import ConnectModels
import Explorer

/// A list without rows says why it is empty and what to do.
struct ListEmptiness {
  let state: ExplorerState

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let inside = rect.droppingLeft(1).droppingRight(1)
    var row = 0
    for paragraph in paragraphs(on: canvas) {
      for line in paragraph.text.wrapped(to: max(inside.columns, 1)) {
        canvas.write([Span(line, paragraph.role)], row: row, in: inside)
        row += 1
      }
    }
  }

  private func paragraphs(on canvas: Canvas) -> [Span] {
    switch state.catalogue.paging.loading {
    case .loading: [Span("reading connectors " + canvas.signs.dots, .secondary)]
    case .waiting(_, let notice): waiting(notice, on: canvas)
    case .failed(let failure): failed(failure.error, on: canvas)
    case .idle:
      [Span("Reading was stopped."), Span(canvas.key(.reload) + " reads on", .secondary)]
    case .loaded:
      [
        Span("This organisation has no connectors."),
        Span(canvas.key(.reload) + " looks again", .secondary),
      ]
    }
  }

  private func waiting(_ notice: RetryNotice, on canvas: Canvas) -> [Span] {
    [
      sentence(of: notice.error, .warning, on: canvas),
      Span(
        canvas.safe(notice.countdown(at: state.clock.monotonic))
          + canvas.signs.separator + canvas.key(.reload) + " tries now, " + canvas.key(.takeBack)
          + " gives up", .secondary),
    ]
  }

  private func sentence(of error: APIError, _ mark: Mark, on canvas: Canvas) -> Span {
    Span(canvas.signs.mark(mark) + " " + canvas.safe(error.sentence), mark.role)
  }

  private func failed(_ error: APIError, on canvas: Canvas) -> [Span] {
    var lines = [sentence(of: error, .bad, on: canvas)]
    if let remedy = error.remedy { lines.append(Span(canvas.safe(remedy))) }
    let keys =
      canvas.key(.reload) + " tries again, " + canvas.key(.enter) + " shows all that is known"
    return lines + [Span(keys, .secondary)]
  }
}
