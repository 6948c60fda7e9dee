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
    if let coverage = state.filterCoverage, state.catalogue.count > 0 || coverage.isServerAlone {
      return filtered(coverage, on: canvas)
    }
    return switch state.catalogue.paging.loading {
    case .loading: [Span("reading connectors " + canvas.signs.dots, .secondary)]
    case .waiting(_, let notice): waiting(notice, on: canvas)
    case .failed(let failure): failed(failure.error, on: canvas)
    case .idle:
      [Span("Reading was stopped."), Span(canvas.key(.reload) + " reads on", .secondary)]
    case .loaded: nothingListed(on: canvas)
    }
  }

  private func nothingListed(on canvas: Canvas) -> [Span] {
    let again = Span(canvas.key(.reload) + " looks again", .secondary)
    // Connectors there are; it is this view of them that has nothing to show.
    if state.catalogue.count > 0 {
      let loaded = state.catalogue.count.grouped
      let what = state.view.title.lowercased()
      return [Span(canvas.safe("No \(what) in the \(loaded) connectors loaded.")), again]
    }
    guard state.listing.query.isEmpty else {
      let query = canvas.safe(state.listing.query.brief)
      return [
        Span("The server has no connector for " + query + "."),
        Span(canvas.key(.editQuery) + " changes the query", .secondary), again,
      ]
    }
    return switch state.listing {
    case .organisation: [Span("This organisation has no connectors."), again]
    case .publicCatalogue: [Span("The public catalogue is empty."), again]
    }
  }

  /// Nothing matches: among how many, and how the rest stands.
  private func filtered(_ coverage: FilterCoverage, on canvas: Canvas) -> [Span] {
    let takesBack = Span(canvas.key(.takeBack) + " shows all rows again", .secondary)
    let ignored = state.list.filter.unreadable.compactMap(\.reason)
      .map { Span(canvas.safe($0), .warning) }
    let rest = self.rest(coverage, on: canvas).filter { !$0.text.isEmpty }
    // While a page is tried again that key gives up the page first.
    let isTriedAgain = if case .waiting = state.catalogue.paging.loading { true } else { false }
    return [Span(canvas.safe(nothing(in: coverage)))] + ignored + rest
      + (isTriedAgain ? [] : [takesBack])
  }

  /// How what is not loaded stands: it may be what is looked for.
  private func rest(_ coverage: FilterCoverage, on canvas: Canvas) -> [Span] {
    let text = CoverageText(coverage: coverage, state: state, canvas: canvas)
    let unread = Span(text.rests.first ?? .empty, .secondary)
    return switch state.catalogue.paging.loading {
    case .loading: ListTrailer(state: state).spans(on: canvas, columns: 200)
    case .waiting(_, let notice): waiting(notice, on: canvas)
    case .failed(let failure): [unread] + failed(failure.error, on: canvas)
    case .idle, .loaded: [unread]
    }
  }

  private func nothing(in coverage: FilterCoverage) -> String {
    guard coverage.isServerAlone else {
      return "Nothing matches in \(coverage.loaded.grouped) loaded."
    }
    return switch coverage.rest {
    case .answered(let answer) where !answer.hasMore: "Nothing that the server found matches."
    case .failed, .isStopped, .isNotFiltered: "Only the server can tell what matches."
    case .none, .isUnreachable, .cannotBeAsked, .isAsked, .waits, .answered:
      "Nothing matches so far."
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
