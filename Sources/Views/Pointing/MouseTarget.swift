import Explorer

/// What is under the mouse.
package enum MouseTarget: Hashable, Sendable {
  /// A row of the list, counted from its top.
  case listRow(Int)
  /// The line below the list's rows that says what failed.
  case listTrailer
  /// The name of a column of the list.
  case column(ListColumn)
  /// A row of the tree, counted from its top.
  case treeRow(Int)
  /// A line of the detail, counted from its top.
  case detailLine(Int)
  /// A pane, where it has no line: its title, its border, the space below its last row.
  case pane(Pane)
  /// A border that can be moved, and the pane whose title stands in it.
  case divider(PaneDivider, title: Pane?)
  /// Words that stand for a command: a hint in the bottom line, a view in the list's title.
  case hint(Command)
  /// What lies over the panes, where no more is to be said of it.
  case overlay
  /// A line of the query's form.
  case formLine(QueryForm.Line)
  /// A line that Enter does something with, counted from the top: a command of the palette, a
  /// request of the log.
  case overlayLine(Int)
  /// Where a click closes what lies over the panes.
  case besideOverlay
  /// Nothing that can be pointed at.
  case nothing

  /// The pane to which it belongs, if the panes are free.
  package var pane: Pane? {
    switch self {
    case .listRow, .listTrailer, .column, .pane(.list): .list
    case .treeRow, .pane(.tree): .tree
    case .detailLine, .pane(.detail): .detail
    case .divider, .hint, .overlay, .formLine, .overlayLine, .besideOverlay, .nothing: nil
    }
  }

  /// Whether it belongs to what lies over the panes, or would close that.
  package var isOfOverlay: Bool {
    switch self {
    case .overlay, .formLine, .overlayLine, .besideOverlay: true
    case .listRow, .listTrailer, .column, .treeRow, .detailLine, .pane, .divider, .hint, .nothing:
      false
    }
  }
}
