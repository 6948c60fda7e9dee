import Cells

/// The box around a pane: thin, dim where the focus is not, the title in the upper edge.
///
/// Where there is no colour the focus is seen all the same: the focused pane's title stands
/// between signs that point at it.
struct PaneBorder {
  var title: [Span]
  var isFocused: Bool
  /// What stands at the right of the lower edge.
  var footer: [Span] = []

  /// Draws the box.
  func draw(on canvas: inout Canvas, _ rect: Rect) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let signs = canvas.signs
    let role: Role = isFocused ? .borderFocused : .border
    let edge = SafeText(repeating: signs.horizontal, count: rect.columns - 2)
    canvas.write([Span(signs.topLeft + edge + signs.topRight, role)], row: 0, in: rect)
    canvas.write(
      [Span(signs.bottomLeft + edge + signs.bottomRight, role)], row: rect.rows - 1, in: rect)
    for row in rect.row + 1..<rect.endRow - 1 {
      canvas.write(signs.vertical, role, column: rect.column, row: row, within: rect)
      canvas.write(signs.vertical, role, column: rect.endColumn - 1, row: row, within: rect)
    }
    drawTexts(on: &canvas, rect)
  }

  private func drawTexts(on canvas: inout Canvas, _ rect: Rect) {
    let inside = rect.inset(columns: 1, rows: 0).droppingRight(1)
    guard inside.columns >= 3 else { return }
    if !title.isEmpty {
      let pointer: Span =
        isFocused
        ? Span(canvas.signs.isASCII ? ">" : "▸", .borderFocused) : Span(" ", .border)
      let text = title.cut(to: inside.columns - 2, canvas.signs)
      canvas.write([pointer] + text + [Span(" ")], row: 0, in: inside)
    }
    guard !footer.isEmpty, rect.rows > 2 else { return }
    let text = [Span(" ")] + footer.cut(to: inside.columns - 2, canvas.signs) + [Span(" ")]
    canvas.write(text, rightAlignedInRow: rect.rows - 1, of: inside)
  }
}
