import Cells
import ConnectModels
import Explorer

/// The line below the list's rows: being read, tried again, failed, or where there is more.
struct ListTrailer {
  let state: ExplorerState

  private var paging: Paging { state.catalogue.paging }

  /// The line, in so many columns.
  func spans(on canvas: Canvas, columns: Int) -> [Span] {
    if case .waiting(_, let notice)? = state.reload?.loading {
      return waiting(notice, on: canvas, columns: columns)
    }
    if state.isFiltering, let filtered = filtered(on: canvas, columns: columns) { return filtered }
    return switch paging.loading {
    case .loading: [Span(loadingText(on: canvas), .secondary)]
    case .waiting(_, let notice): waiting(notice, on: canvas, columns: columns)
    case .failed(let failure): failed(failure.error, on: canvas, columns: columns)
    case .idle, .loaded: rest(on: canvas, columns: columns)
    }
  }

  // MARK: - Under a filter

  /// Over how much the filter speaks, on as many lines as that takes; nil where something else is to
  /// be said.
  func coverage(on canvas: Canvas, columns: Int) -> [SafeText]? {
    guard let text = coverageText(on: canvas), let line = text.lines.first else { return nil }
    return line.wrapped(to: max(columns, 1))
  }

  /// The same on one line, in the words that fit.
  private func filtered(on canvas: Canvas, columns: Int) -> [Span]? {
    guard let lines = coverageText(on: canvas)?.lines else { return nil }
    let line = lines.first { $0.columns <= columns } ?? lines.last ?? .empty
    return [Span(line, .secondary)]
  }

  /// nil while pages are read or failed: then that is what is to be said.
  private func coverageText(on canvas: Canvas) -> CoverageText? {
    guard let coverage = state.filterCoverage, !state.isOnTrailer else { return nil }
    switch paging.loading {
    case .loading, .waiting, .failed: return nil
    case .idle, .loaded: return CoverageText(coverage: coverage, state: state, canvas: canvas)
    }
  }

  private func loadingText(on canvas: Canvas) -> SafeText {
    let signs = canvas.signs
    if state.list.seeksPast != nil {
      return canvas.safe(
        "looking for more matches: \(state.catalogue.count.grouped)\(state.ofTotal) read")
        + signs.separator + canvas.key(.takeBack) + " stops"
    }
    switch paging.goal {
    case .end:
      return canvas.safe("reading to the end: \(state.catalogue.count.grouped)\(state.ofTotal)")
        + signs.separator + canvas.key(.takeBack) + " stops"
    case .scrolling, .nothing:
      guard paging.asked > 0 else { return "loading " + signs.dots }
      let loaded = state.catalogue.count
      let last = min(loaded + paging.asked, state.plausibleTotal ?? .max)
      return canvas.safe("loading \((loaded + 1).grouped)") + signs.range
        + canvas.safe("\(last.grouped) ") + signs.dots
    }
  }

  private func waiting(_ notice: RetryNotice, on canvas: Canvas, columns: Int) -> [Span] {
    let tail = canvas.safe(": \(notice.countdown(at: state.clock.monotonic))")
    return marked(.warning, notice.error, tail, .warning, on: canvas, columns: columns)
  }

  private func failed(_ error: APIError, on canvas: Canvas, columns: Int) -> [Span] {
    let separator = canvas.signs.separator
    let retry = separator + canvas.key(.reload) + " try again"
    let moment = again(after: error, on: canvas)
    let all = moment + retry + separator + canvas.key(.enter) + " all it said"
    let fits = 2 + canvas.safe(error.sentence).columns + all.columns <= columns
    return marked(
      .bad, error, fits ? all : moment + retry, .secondary, on: canvas, columns: columns)
  }

  /// When the server is asked again by itself, where it named a time.
  private func again(after error: APIError, on canvas: Canvas) -> SafeText {
    guard case .rateLimited(let until?) = error.kind else { return "" }
    return canvas.signs.separator
      + canvas.safe("again at \(state.timeText.timeOfDay(until))")
  }

  /// A mark, a sentence that gives way where there is no room, its address first, and what must be
  /// read.
  private func marked(
    _ mark: Mark, _ error: APIError, _ tail: SafeText, _ role: Role, on canvas: Canvas,
    columns: Int
  ) -> [Span] {
    let room = max(columns - tail.columns - 2, 8)
    let sentence = canvas.safe(error.sentence)
    let words =
      sentence.columns <= room
      ? sentence : canvas.safe(error.reason).cut(to: room, mark: canvas.signs.ellipsis)
    return [
      Span(canvas.signs.mark(mark), mark.role), Span(" "), Span(words, mark.role),
      Span(tail, role),
    ]
  }

  private func rest(on canvas: Canvas, columns: Int) -> [Span] {
    if paging.endedInCycle {
      return [
        Span(canvas.signs.mark(.warning), .warning), Span(" "),
        Span("the server's pages run in a circle: not all can be read", .warning),
      ]
    }
    if paging.isComplete { return [] }
    if state.catalogue.strays > 0 {
      let count = state.catalogue.strays.grouped
      return [
        Span(
          canvas.safe("the server does not filter: \(count) that do not match left out, ")
            + canvas.key(.moveToLast) + " reads all", .warning)
      ]
    }
    let lines = more(on: canvas)
    return [Span(lines.first { $0.columns <= columns } ?? lines.last ?? .empty, .secondary)]
  }

  /// That there is more, and how to have it, from the most words to the fewest.
  private func more(on canvas: Canvas) -> [SafeText] {
    let all = canvas.key(.moveToLast)
    let count = state.plausibleTotal.map { ($0 - state.catalogue.count).grouped }
    let more = canvas.safe(count.map { "about \($0) more" } ?? "more below")
    let plain = [more + ": scroll, or " + all + " for all", more + ": " + all]
    guard !state.list.sorting.isNone else { return plain }
    return [
      "only what is loaded is sorted, " + more + ": scroll, or " + all + " for all",
      "only these are sorted, " + more + ": " + all + " for all",
      "not sorted in: " + more + ": " + all,
    ]
  }
}

extension RetryNotice {
  /// `trying again in 4 s (2 of 5)`; the try that is counted is the one to come.
  func countdown(at time: Duration) -> String {
    let left = secondsLeft(at: time)
    let moment = left > 0 ? "in \(left) s" : "now"
    return "trying again \(moment) (\(attempt + 1) of \(attempts))"
  }

  /// What the last try failed with, and when the next one comes.
  func sentence(at time: Duration) -> String { "\(error.sentence): \(countdown(at: time))" }
}
