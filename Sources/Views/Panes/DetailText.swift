import Cells
import ConnectModels
import Explorer

/// The fields of a node, wrapped to a width: names in grey in a column of their own, the values
/// beside them; where it is narrow, a value that would be broken stands below its name.
struct DetailText {
  let times: TimeText
  let fields: [DetailField]
  let width: Int
  /// Whether a text that is too long goes on in further lines; else it is cut.
  let wraps: Bool

  /// Below this width the column of values is too narrow for an id or a time.
  private static let narrow = 42

  init(state: ExplorerState, width: Int) {
    self.init(
      fields: state.detail.content.fields, times: state.timeText, width: width,
      wraps: state.wrapsDetail)
  }

  init(fields: [DetailField], times: TimeText, width: Int, wraps: Bool = true) {
    self.fields = fields
    self.times = times
    self.width = width
    self.wraps = wraps
  }

  /// All lines, from the first field to the last.
  func lines(on canvas: inout Canvas) -> [[Span]] {
    guard width > 0 else { return [] }
    let column = nameColumn
    return fields.flatMap { field in
      let beside = sideBySide(field, nameColumn: column, on: &canvas)
      return width < Self.narrow && beside.count > 1 ? stacked(field, on: &canvas) : beside
    }
  }

  /// How wide the names' column is, the space after it included.
  private var nameColumn: Int {
    let longest = fields.lazy.map { TextWidth.columns(of: $0.name) }.max() ?? 0
    return min(longest, width / 3) + 2
  }

  private func sideBySide(
    _ field: DetailField, nameColumn: Int, on canvas: inout Canvas
  ) -> [[Span]] {
    let name = canvas.safe(field.name)
    let names =
      wraps
      ? name.wrapped(to: nameColumn - 2)
      : [name.cut(to: nameColumn - 2, mark: canvas.signs.ellipsis)]
    let values = lines(of: field, width: width - nameColumn, on: &canvas)
    return (0..<max(names.count, values.count)).map { line in
      let name = line < names.count ? names[line] : .empty
      return [Span(name.padded(to: nameColumn), .secondary)]
        + (line < values.count ? values[line] : [])
    }
  }

  private func stacked(_ field: DetailField, on canvas: inout Canvas) -> [[Span]] {
    let name = canvas.safe(field.name).cut(to: width, mark: canvas.signs.ellipsis)
    let values = lines(of: field, width: width - 2, on: &canvas)
    return (name.isEmpty ? [] : [[Span(name, .secondary)]]) + values.map { [Span("  ")] + $0 }
  }

  // MARK: - Values

  /// The value, after what it was where that is another one: on one line if both fit.
  private func lines(of field: DetailField, width: Int, on canvas: inout Canvas) -> [[Span]] {
    let values = lines(of: field.value, width: width, on: &canvas)
    guard !field.former.isEmpty else { return values }
    let arrow = Span(canvas.signs.becomes, .accent)
    let former = field.former.flatMap {
      formerLines(of: $0, width: width - arrow.text.columns, on: &canvas)
    }
    guard let last = former.last else { return values }
    if former.count == 1, let first = values.first,
      last.columns + arrow.text.columns + first.columns <= width
    {
      return [last + [arrow] + first] + values.dropFirst()
    }
    return former.dropLast() + [last + [arrow]] + values
  }

  private func lines(of value: DetailValue, width: Int, on canvas: inout Canvas) -> [[Span]] {
    switch value {
    case .text(let text): return wrapped(text, width, .text, on: &canvas)
    case .json(let text): return wrapped(text, width, .text, on: &canvas)
    case .number(let number): return [[Span(canvas.safe(number.grouped))]]
    case .flag(let flag): return [[Span(flag ? "yes" : "no")]]
    case .revealed(let text): return wrapped(text.revealed, width, .warning, on: &canvas)
    case .secret: return [[Span(canvas.signs.masked, .secondary)]]
    case .unset(let meaning): return wrapped(meaning, width, .secondary, on: &canvas)
    case .list(let texts): return texts.flatMap { wrapped($0, width, .text, on: &canvas) }
    case .state(let mark, let words):
      let sign = Span(canvas.signs.mark(mark) + " ", mark.role)
      let lines = wrapped(words, width - 2, mark.role, on: &canvas)
      return lines.enumerated().map { [$0 == 0 ? sign : Span("  ")] + $1 }
    case .time(let time): return lines(of: time, width: width, on: &canvas)
    case .expiry(let time, let expiry):
      return lines(of: time, expiry: expiry, width: width, on: &canvas)
    }
  }

  /// What a value was, in grey; of a moment that is past for good one line is enough.
  private func formerLines(
    of value: DetailValue, width: Int, on canvas: inout Canvas
  ) -> [[Span]] {
    switch value {
    case .time(.at(let moment)), .expiry(.at(let moment), _):
      [[Span(canvas.safe(times.local(moment)).cut(to: width), .secondary)]]
    default:
      lines(of: value, width: width, on: &canvas).map { $0.map { Span($0.text, .secondary) } }
    }
  }

  private func wrapped(
    _ text: String, _ width: Int, _ role: Role, on canvas: inout Canvas
  ) -> [[Span]] {
    guard wraps else { return [[Span(start(of: text, max(width, 1), on: canvas), role)]] }
    return canvas.wrapped(text, columns: max(width, 1)).map { [Span($0, role)] }
  }

  /// As much of a text as one line holds.
  private func start(of text: String, _ width: Int, on canvas: Canvas) -> SafeText {
    // No more of a description of a megabyte is looked at than can be seen.
    let scalars = text.unicodeScalars.prefix(4 * width)
    let line = canvas.safe(String(String.UnicodeScalarView(scalars)))
    let ellipsis = canvas.signs.ellipsis
    guard scalars.endIndex < text.unicodeScalars.endIndex else {
      return line.cut(to: width, mark: ellipsis)
    }
    return line.prefix(columns: width - ellipsis.columns) + ellipsis
  }

  private func lines(of time: TimeValue, width: Int, on canvas: inout Canvas) -> [[Span]] {
    switch time {
    case .unset: return [[Span("not set", .secondary)]]
    case .unreadable(let text):
      return wrapped("unreadable: \(text)", width, .warning, on: &canvas)
    case .at(let moment): return moments(moment, .text, width, on: &canvas)
    }
  }

  private func lines(
    of time: TimeValue, expiry: Expiry, width: Int, on canvas: inout Canvas
  ) -> [[Span]] {
    switch time {
    case .unset: return [[Span("never", .secondary)]]
    case .unreadable: return lines(of: time, width: width, on: &canvas)
    case .at(let moment):
      let role: Role =
        switch expiry {
        case .expired: .bad
        case .soon: .warning
        case .later, .never, .unreadable: .text
        }
      return moments(moment, role, width, on: &canvas)
    }
  }

  /// Relative and local on one line where they fit, UTC below.
  private func moments(
    _ moment: Timestamp, _ role: Role, _ width: Int, on canvas: inout Canvas
  ) -> [[Span]] {
    let relative = canvas.safe((role == .bad ? "expired " : "") + times.relative(moment))
    let local = canvas.safe(times.local(moment))
    let utc = [Span(canvas.safe(times.utc(moment)), .secondary)]
    let together = [Span(relative, role), Span(canvas.signs.separator, .secondary), Span(local)]
    return together.columns <= width
      ? [together, utc] : [[Span(relative, role)], [Span(local)], utc]
  }
}
