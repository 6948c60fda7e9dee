import Cells
import Explorer

/// The lines around boxes that share their edges: thin, dim where the focus is not.
///
/// A line that two boxes share is drawn once, and where lines meet they are joined.
struct Borders {
  let boxes: [Rect]
  /// The box with the focus; its lines have the accent where it shares them, too.
  let focused: Rect?

  func draw(on canvas: inout Canvas) {
    for box in boxes where box != focused { drawEdges(of: box, .border, on: &canvas) }
    if let focused { drawEdges(of: focused, .borderFocused, on: &canvas) }
    for box in boxes { drawCorners(of: box, on: &canvas) }
  }

  private func drawEdges(of box: Rect, _ role: Role, on canvas: inout Canvas) {
    guard box.columns >= 2, box.rows >= 1 else { return }
    let line = SafeText(repeating: canvas.signs.horizontal, count: box.columns)
    for row in [box.row, box.endRow - 1] {
      canvas.write(line, role, column: box.column, row: row, within: box)
    }
    for row in box.row..<box.endRow where row > box.row && row < box.endRow - 1 {
      canvas.write(canvas.signs.vertical, role, column: box.column, row: row, within: box)
      canvas.write(canvas.signs.vertical, role, column: box.endColumn - 1, row: row, within: box)
    }
  }

  private func drawCorners(of box: Rect, on canvas: inout Canvas) {
    guard box.columns >= 2, box.rows >= 2 else { return }
    for row in [box.row, box.endRow - 1] {
      for column in [box.column, box.endColumn - 1] {
        let place = Position(column: column, row: row)
        let isFocused = focused.map { !Arms(of: $0, at: place).isEmpty } ?? false
        let arms = boxes.reduce(into: Arms()) { $0.formUnion(Arms(of: $1, at: place)) }
        canvas.write(
          canvas.signs.joint(arms), isFocused ? .borderFocused : .border, column: column, row: row,
          within: box)
      }
    }
  }
}

/// The directions in which lines leave a cell.
struct Arms: OptionSet, Hashable {
  let rawValue: UInt8

  static let up = Arms(rawValue: 1 << 0)
  static let down = Arms(rawValue: 1 << 1)
  static let left = Arms(rawValue: 1 << 2)
  static let right = Arms(rawValue: 1 << 3)
}

extension Arms {
  /// The directions in which a box's own line leaves a cell; none if the cell is not on it.
  init(of box: Rect, at place: Position) {
    self = []
    guard box.contains(place) else { return }
    if place.column == box.column || place.column == box.endColumn - 1 {
      if place.row > box.row { insert(.up) }
      if place.row < box.endRow - 1 { insert(.down) }
    }
    if place.row == box.row || place.row == box.endRow - 1 {
      if place.column > box.column { insert(.left) }
      if place.column < box.endColumn - 1 { insert(.right) }
    }
  }
}

extension Signs {
  /// The sign that joins lines.
  func joint(_ arms: Arms) -> SafeText {
    guard !isASCII else { return "+" }
    return switch arms {
    case [.down, .right]: "┌"
    case [.down, .left]: "┐"
    case [.up, .right]: "└"
    case [.up, .left]: "┘"
    case [.up, .down, .right]: "├"
    case [.up, .down, .left]: "┤"
    case [.down, .left, .right]: "┬"
    case [.up, .left, .right]: "┴"
    case [.up, .down, .left, .right]: "┼"
    case [.up, .down]: vertical
    default: horizontal
    }
  }
}
