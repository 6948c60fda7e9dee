import Cells
import ConnectModels
import Explorer

/// The timeline's bars above their axis.
struct TimelineChart {
  private static let widestBar = 4
  /// `30 Nov`: labels stand at even distances.
  private static let widestLabel = 6

  let timeline: Timeline
  let times: TimeText
  let width: Int
  /// Rows of the bars.
  let rows: Int

  /// The columns that the bars take where there is room for all.
  static func columns(of timeline: Timeline, width: Int) -> Int {
    timeline.bars.count * barWidth(of: timeline, width: width)
  }

  /// Bars, the axis with the selected one marked, and dates below it.
  func lines(on canvas: Canvas) -> [[Span]] {
    (0..<rows).map { row in shown.flatMap { cell(of: $0, row, on: canvas) } }
      + [axis(on: canvas), labels(on: canvas)]
  }

  // MARK: - Measures

  private static func barWidth(of timeline: Timeline, width: Int) -> Int {
    max(1, min(width / timeline.bars.count, widestBar))
  }

  /// Columns from one bar to the next, the gap between them included.
  private var pitch: Int { Self.barWidth(of: timeline, width: width) }
  /// Columns of a bar itself.
  private var barColumns: Int { max(pitch - 1, 1) }

  /// The bars that there is room for; the selected one is among them.
  private var shown: Range<Int> {
    let count = timeline.bars.count
    let room = min(max(width / pitch, 1), count)
    let first = max(0, min(timeline.selected - room / 2, count - room))
    return first..<first + room
  }

  /// The count that reaches the top: of the bars at the ends only where there are no others.
  private var top: Int {
    timeline.highest > 0 ? timeline.highest : timeline.bars.map(\.count).max() ?? 0
  }

  /// How high a bar is, in eighths of a row; what there is is seen, however little.
  private func eighths(of count: Int, isASCII: Bool) -> Int {
    guard count > 0, top > 0 else { return 0 }
    let least = isASCII ? 8 : 1
    let eighths = min(count, top) * rows * 8 / top
    return max(eighths / least * least, least)
  }

  // MARK: - Pieces

  private func cell(of place: Int, _ row: Int, on canvas: Canvas) -> [Span] {
    let bar = timeline.bars[place]
    let below = 8 * (rows - 1 - row)
    let filled = eighths(of: bar.count, isASCII: canvas.signs.isASCII) - below
    let isCut = row == 0 && bar.count > top
    let sign =
      isCut ? canvas.signs.ascending : canvas.signs.bar(eighths: max(0, min(filled, 8)))
    let gap = SafeText(repeating: " ", count: pitch - barColumns)
    return [Span(SafeText(repeating: sign, count: barColumns), bar.role), Span(gap)]
  }

  private func axis(on canvas: Canvas) -> [Span] {
    let signs = canvas.signs
    let before = (barColumns - 1) / 2
    return shown.flatMap { place in
      guard place == timeline.selected else {
        return [Span(SafeText(repeating: signs.horizontal, count: pitch), .secondary)]
      }
      return [
        Span(SafeText(repeating: signs.horizontal, count: before), .secondary),
        Span(signs.ascending, .accent),
        Span(SafeText(repeating: signs.horizontal, count: pitch - before - 1), .secondary),
      ]
    }
  }

  /// Dates below the Mondays, or below as many weeks as there is room for.
  private func labels(on canvas: Canvas) -> [Span] {
    var line = SafeText.empty
    for (column, label) in placedLabels {
      line = line.padded(to: column) + canvas.safe(label)
    }
    return [Span(line, .secondary)]
  }

  private var placedLabels: [(column: Int, label: String)] {
    let dated = shown.compactMap { place -> (column: Int, day: CalendarDay)? in
      guard case .days(let first, _) = timeline.bars[place].period else { return nil }
      return ((place - shown.lowerBound) * pitch, first)
    }
    let marked = dated.filter { timeline.unit == .week || $0.day.weekday == 1 }
    var placed: [(column: Int, label: String)] = []
    var free = 0
    for (column, day) in marked {
      let label = times.shortDate(day)
      guard column >= free, column + label.utf8.count <= width else { continue }
      placed.append((column, label))
      free = column + Self.widestLabel + 1
    }
    guard let first = dated.first, first.day != marked.first?.day else { return placed }
    let label = times.shortDate(first.day)
    let isFree = first.column + label.utf8.count < placed.first?.column ?? width
    return isFree ? [(first.column, label)] + placed : placed
  }
}
