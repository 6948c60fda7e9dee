import Cells

/// Where the visible part stands within the whole; nothing where all of it is seen.
struct ScrollBar {
  var first: Int
  var visible: Int
  var count: Int

  /// The rows of the bar that the thumb takes.
  func thumb(in rows: Int) -> Range<Int>? {
    guard rows > 0, visible > 0, count > visible else { return nil }
    let length = max(1, rows * visible / count)
    let last = rows - length
    let start = min(last, first * last / max(count - visible, 1))
    return max(start, 0)..<max(start, 0) + length
  }

  func draw(on canvas: inout Canvas, _ rect: Rect) {
    guard let thumb = thumb(in: rect.rows) else { return }
    for row in 0..<rect.rows where thumb.contains(row) {
      canvas.write([Span(canvas.signs.thumb, .secondary)], row: row, in: rect)
    }
  }
}
