import Cells
import ConnectModels
import Explorer

/// The timeline: what the selected bar says in words, the bars, and over how much they speak.
struct TimelineText {
  /// Columns at most: beyond this the bars are wide enough.
  static let widest = 144
  private static let highestChart = 16
  /// Lines beside the chart, its axis included.
  private static let linesAround = 5

  let timeline: Timeline
  let state: ExplorerState
  let width: Int
  let height: Int

  func lines(on canvas: Canvas) -> [[Span]] {
    let rest = TimelineRest(state: state, width: width).lines(on: canvas)
    guard !timeline.isEmpty else { return emptiness(on: canvas) + rest }
    let room = height - Self.linesAround - rest.count
    let gap: [[Span]] = room >= 8 ? [[]] : []
    let rows = max(1, min(room - gap.count - (rest.isEmpty ? 0 : gap.count), Self.highestChart))
    let chart = TimelineChart(timeline: timeline, times: state.timeText, width: width, rows: rows)
    return words(on: canvas) + gap + [ends(on: canvas)] + chart.lines(on: canvas)
      + (rest.isEmpty ? [] : gap) + rest
  }

  private func emptiness(on canvas: Canvas) -> [[Span]] {
    let isBlank = state.catalogue.count == 0 && !state.catalogue.paging.isComplete
    let words = isBlank ? "Nothing is loaded yet." : "Nothing expires in \(state.loadedText)."
    return canvas.safe(words).wrapped(to: max(width, 1)).map { [Span($0)] }
  }

  // MARK: - The selected bar

  private func words(on canvas: Canvas) -> [[Span]] {
    let bar = timeline.selectedBar
    let dates = Span(canvas.safe(self.dates(of: bar.period, on: canvas)), .accent)
    let distance = self.distance(to: bar.period).map {
      [Span(canvas.signs.separator, .secondary), Span(canvas.safe($0), .secondary)]
    }
    let whole = [dates] + (distance ?? [])
    return [whole.columns <= width ? whole : [dates], [count(of: bar, on: canvas)]]
  }

  private func dates(of period: Timeline.Period, on canvas: Canvas) -> String {
    let times = state.timeText
    return switch period {
    case .expired: "until \(times.local(state.judgement.now))"
    case .days(let first, let last) where first == last: times.date(first)
    case .days(let first, let last):
      "\(times.date(first)) \(canvas.signs.range.string) \(times.date(last))"
    case .later(let first): "from \(times.date(first)) on"
    }
  }

  private func distance(to period: Timeline.Period) -> String? {
    guard case .days(let first, _) = period else { return nil }
    let days = first.number - timeline.today.number
    switch timeline.unit {
    case .day: return days == 0 ? "the rest of the day" : Self.words(days, "day")
    case .week:
      let weeks = (days + timeline.today.weekday - 1) / 7
      return weeks == 0 ? "the rest of the week" : Self.words(weeks, "week")
    }
  }

  private static func words(_ count: Int, _ unit: String) -> String {
    "in \(count) \(unit)\(count == 1 ? "" : "s")"
  }

  private func count(of bar: Timeline.Bar, on canvas: Canvas) -> Span {
    let isPast = bar.period == .expired
    let verb =
      switch (isPast, bar.count == 1) {
      case (true, true): "has expired"
      case (true, false): "have expired"
      case (false, true): "expires"
      case (false, false): "expire"
      }
    guard bar.count > 0 else {
      return Span(isPast ? "nothing has expired" : "nothing expires", .secondary)
    }
    let what = bar.count.counted("credential", "credentials")
    return Span(canvas.safe("\(what) \(verb)"), bar.role)
  }

  // MARK: - Above the chart

  /// The bars at both ends in figures, for they are cut off where they are higher than all others,
  /// and between them how high these are.
  private func ends(on canvas: Canvas) -> [Span] {
    let (past, later) = (timeline.bars[0], timeline.bars[timeline.bars.count - 1])
    let left = Span(
      canvas.safe("\(past.count.grouped) expired"), past.count > 0 ? past.role : .secondary)
    let right = Span(canvas.safe("\(later.count.grouped) later"), .secondary)
    let unit = timeline.unit == .day ? "a day" : "a week"
    let middle =
      timeline.highest == 0 ? "" : canvas.safe("up to \(timeline.highest.grouped) \(unit)")
    let columns = min(TimelineChart.columns(of: timeline, width: width), width)
    let room = columns - left.text.columns - right.text.columns
    guard room >= middle.columns + 2 else {
      return [left, Span(SafeText(repeating: " ", count: max(room, 1))), right]
    }
    let before = (room - middle.columns) / 2
    let after = room - middle.columns - before
    return [
      left, Span(SafeText(repeating: " ", count: before)), Span(middle, .secondary),
      Span(SafeText(repeating: " ", count: after)), right,
    ]
  }
}

extension Timeline.Bar {
  /// The colour of the state that its credentials are in.
  var role: Role {
    switch expiry {
    case .expired: .bad
    case .soon, .unreadable: .warning
    case .later, .never: .text
    }
  }
}
