import Cells
import Explorer

/// What stands in a box's edges: the title in the upper one, a word on what goes on in the lower.
///
/// Where there is no colour the focus is seen all the same: a sign points at the focused pane's
/// title.
struct PaneTitle {
  /// The name; what is cut first where there is no room.
  var name: SafeText
  /// Counts after it.
  var count: SafeText = .empty
  /// What is so of the pane besides, as a filter; cut where there is no room.
  var note: SafeText = .empty
  /// What stands behind all that where there is room: the longest first.
  var rest: [[HintLine.Piece]] = []
  var isFocused: Bool
  /// What stands at the right of the lower edge.
  var footer: [Span] = []

  func draw(on canvas: inout Canvas, _ box: Rect) {
    let edge = box.droppingLeft(1).droppingRight(2)
    guard edge.columns >= 3, box.rows >= 1 else { return }
    line(in: edge, on: canvas).draw(on: &canvas)
    guard !footer.isEmpty else { return }
    let text = [Span(" ")] + footer.cut(to: edge.columns - 2, canvas.signs) + [Span(" ")]
    canvas.write(text, rightAlignedInRow: box.rows - 1, of: edge)
  }

  /// The command that a part of the upper edge stands for.
  func command(at place: Position, on canvas: Canvas, _ box: Rect) -> Command? {
    let edge = box.droppingLeft(1).droppingRight(2)
    return edge.columns >= 3 ? line(in: edge, on: canvas).command(at: place) : nil
  }

  /// What stands in the upper edge.
  private func line(in edge: Rect, on canvas: Canvas) -> HintLine {
    let room = edge.columns - 2
    let tail = count.isEmpty ? SafeText.empty : " " + count
    let isCounted = tail.columns <= room / 2
    let name = self.name.cut(
      to: room - (isCounted ? tail.columns : 0), mark: canvas.signs.ellipsis)
    let pointer: Span =
      isFocused ? Span(canvas.signs.pointer, .titleFocused) : Span(" ", .border)
    let own = [
      pointer, Span(name, isFocused ? .titleFocused : .title),
      Span(isCounted ? tail : .empty, .secondary),
      Span(note(in: room - name.columns - (isCounted ? tail.columns : 0), on: canvas), .accent),
    ]
    let more = rest.first { $0.columns <= edge.columns - own.columns - 1 } ?? []
    return HintLine(
      pieces: [HintLine.Piece(own)] + more + [HintLine.Piece([Span(" ")])], rect: edge.top(1))
  }

  /// The note, as much of it as there is room for.
  private func note(in room: Int, on canvas: Canvas) -> SafeText {
    let lead = canvas.signs.separator
    guard !note.isEmpty, room >= lead.columns + 4 else { return .empty }
    return lead + note.cut(to: room - lead.columns, mark: canvas.signs.ellipsis)
  }
}
