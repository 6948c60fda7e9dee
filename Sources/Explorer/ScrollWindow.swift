/// Which of a list's rows is selected and which part of it is seen: the one rule for moving and
/// scrolling that every pane uses.
///
/// Rows are counted from 0. The window does not know the rows: the caller says how many there
/// are (`count`) and how many fit (`visible`) whenever one of the two can have changed.
package struct ScrollWindow: Equatable, Sendable {
  /// The selected row; 0 where there is none.
  package private(set) var selected = 0
  /// The first visible row.
  package private(set) var top = 0

  package init() {}

  /// `selected` and `top` are rows counted from 0; less counts as 0, and no end is known
  /// here.
  package init(selected: Int, top: Int) {
    self.selected = max(0, selected)
    self.top = max(0, top)
  }

  /// The selected row's line on the screen.
  package var line: Int { selected - top }

  /// Selects a row and scrolls no further than needed to show it.
  package mutating func select(_ row: Int, count: Int, visible: Int) {
    selected = clamped(row, count: count)
    reveal(count: count, visible: visible)
  }

  /// Moves the selection by a number of rows, down if positive.
  package mutating func move(by rows: Int, count: Int, visible: Int) {
    select(selected + rows, count: count, visible: visible)
  }

  /// Moves selection and window together by a number of rows, as a page key does.
  package mutating func scroll(by rows: Int, count: Int, visible: Int) {
    top += rows
    select(selected + rows, count: count, visible: visible)
  }

  /// Moves the window alone by a number of rows; the selection stays on its row for as long as that
  /// is seen, and at the window's edge from then on.
  package mutating func pan(by rows: Int, count: Int, visible: Int) {
    guard visible > 0 else { return }
    top = max(0, min(top + rows, count - visible))
    selected = clamped(max(top, min(selected, top + visible - 1)), count: count)
  }

  /// Selects a row and keeps the line on the screen that the selection had.
  ///
  /// This is what happens when rows arrive, are sorted anew or are read again: the person's row
  /// stays under the person's eye.
  package mutating func follow(_ row: Int, count: Int, visible: Int) {
    let line = self.line
    selected = clamped(row, count: count)
    top = selected - line
    reveal(count: count, visible: visible)
  }

  /// Selects a row and shows it on a line of the screen, as far as there are rows for that.
  ///
  /// - Parameters:
  ///   - row: The row to select.
  ///   - line: The line, counted from 0; nil leaves the window where it is.
  ///   - count: How many rows there are.
  ///   - visible: How many rows fit.
  package mutating func select(_ row: Int, atLine line: Int?, count: Int, visible: Int) {
    selected = clamped(row, count: count)
    if let line { top = selected - line }
    reveal(count: count, visible: visible)
  }

  /// Scrolls so far that rows below the selected one are seen too, the selected one staying in
  /// sight.
  package mutating func show(below rows: Int, count: Int, visible: Int) {
    guard visible > 0 else { return }
    top = min(max(top, selected + rows - visible + 1), selected)
    reveal(count: count, visible: visible)
  }

  /// Puts the window where the selected row is seen and no line stays empty without need.
  package mutating func reveal(count: Int, visible: Int) {
    selected = clamped(selected, count: count)
    guard visible > 0 else {
      top = selected
      return
    }
    top = min(max(top, selected - visible + 1), selected)
    top = max(0, min(top, count - visible))
  }

  private func clamped(_ row: Int, count: Int) -> Int {
    max(0, min(row, count - 1))
  }
}
