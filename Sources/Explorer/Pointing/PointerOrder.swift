/// What the person orders by pointing at something.
///
/// The explorer knows no cells: the view has found what is under the pointer, and whoever reads the
/// mouse has told a click from a double click and from a drag.
package enum PointerOrder: Hashable, Sendable, Codable {
  /// Select a row and give its pane the keys.
  case select(PointedRow)
  /// Do with a row what Enter does with the selected one.
  case open(PointedRow)
  /// Give a pane the keys.
  case focus(Pane)
  /// Scroll a pane by lines, down if positive; the keys stay where they are.
  case scroll(Pane, lines: Int)
  /// Scroll what lies over the panes, down if positive.
  case scrollOverlay(lines: Int)
  /// Close what lies over the panes.
  case leaveOverlay
  /// Sort the list by a column; by the one it is sorted by, the other way round.
  case sort(ListColumn)
  /// Give a line of the query's form the keys.
  case fillIn(QueryForm.Line)
  /// Do with a line what Enter does, counted from the top: run a command of the palette, open a
  /// request of the log, go to what breaks.
  case enterOverlay(line: Int)
  /// Move the border between two panes: the first of them gets such a part of both.
  case divide(PaneDivider, share: Double)
}

/// A row that can be pointed at.
package enum PointedRow: Hashable, Sendable, Codable {
  /// A row of the list, counted from its top.
  case list(Int)
  /// The line below the list's rows that says what failed.
  case trailer
  /// A row of the tree, counted from its top.
  case tree(Int)

  /// The pane in which it stands.
  package var pane: Pane {
    switch self {
    case .list, .trailer: .list
    case .tree: .tree
    }
  }
}
