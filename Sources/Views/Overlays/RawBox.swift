import Cells
import ConnectModels
import Explorer

/// A node's JSON over all the panes: one line for each value that is shown, of which only those on
/// the screen are made.
struct RawBox {
  /// Levels beyond this one are not indented further, so that something is left to be read.
  private static let deepestIndentation = 16
  /// Bytes of a value that are worth making harmless: more than the widest screen shows.
  private static let mostBytes = 2_048

  let raw: RawOverlay
  private let rect: Rect
  private let inside: Rect

  init(raw: RawOverlay, layout: Layout) {
    self.raw = raw
    rect = layout.overlay
    inside =
      layout.isBoxed ? rect.inset(by: 1) : rect.inset(columns: 1, rows: 0).droppingTop(1)
  }

  /// Lines that fit.
  var visible: Int { inside.rows }

  func draw(on canvas: inout Canvas) {
    canvas.clear(rect)
    let box = inside.endRow < rect.endRow ? rect : rect.top(1)
    Borders(boxes: [box], focused: box).draw(on: &canvas)
    let (top, count) = (raw.window.top, raw.shown.count)
    let seen = Seen(first: top, visible: visible, count: count)
    PaneTitle(
      name: "JSON " + canvas.safe(raw.tree.path(of: 0).description),
      count: seen.text(canvas.signs), note: note(on: canvas), isFocused: true
    ).draw(on: &canvas, box)
    let search = raw.search.map(LineSearch.init)
    for row in 0..<min(visible, count - top) {
      canvas.write(
        line(raw.shown[top + row], on: canvas), lighting: search, row: row,
        in: inside.droppingLeft(1).droppingRight(1))
      if top + row == raw.window.selected { canvas.select(inside.line(row), isFocused: true) }
    }
    ScrollBar(first: top, visible: visible, count: count).draw(on: &canvas, inside.right(1))
  }

  /// What is searched, and that the tree is not whole.
  private func note(on canvas: Canvas) -> SafeText {
    if let search = raw.search, !search.text.isEmpty {
      let number = raw.numberOfMatch.map { "\($0.grouped)/" } ?? ""
      return "/" + canvas.safe("\(search.text) \(number)\(raw.matches.count.grouped)")
    }
    return raw.tree.isCut
      ? canvas.safe("the first \(SourceTree.mostLines.grouped) values") : .empty
  }

  private func line(_ number: Int, on canvas: Canvas) -> [Span] {
    let line = raw.tree.lines[number]
    let depth = min(line.depth, Self.deepestIndentation)
    let sign: SafeText =
      raw.isFoldable(number)
      ? (raw.isOpen(number) ? canvas.signs.opened : canvas.signs.closed) : " "
    return [Span(SafeText(repeating: "  ", count: depth)), Span(sign + " ", .secondary)]
      + name(of: number, line, on: canvas) + [value(of: number, line, on: canvas)]
  }

  private func name(of number: Int, _ line: SourceTree.Line, on canvas: Canvas) -> [Span] {
    if let key = raw.tree.key(of: number) {
      return [Span(canvas.safe(key), .accent), Span(": ", .secondary)]
    }
    return line.ordinal.map { [Span(canvas.safe("[\($0.grouped)] "), .secondary)] } ?? []
  }

  private func value(of number: Int, _ line: SourceTree.Line, on canvas: Canvas) -> Span {
    if raw.isMasked(number) { return Span(canvas.signs.masked, .secondary) }
    let role: Role =
      switch line.kind {
      case .object, .array, .null: .secondary
      case .string: .text
      case .number, .boolean: .title
      }
    switch line.kind {
    case .object: return Span(canvas.safe("{\(count(line))}"), role)
    case .array: return Span(canvas.safe("[\(count(line))]"), role)
    case .string, .number, .boolean, .null:
      let text = raw.tree.value(of: number, mostBytes: Self.mostBytes)
      return Span(canvas.safe(text), line.isSecret ? .warning : role)
    }
  }

  /// How many values are in a container.
  private func count(_ line: SourceTree.Line) -> String {
    line.count == 0 ? "" : line.count.grouped
  }
}
