/// What is searched in the tree or the detail.
///
/// The explorer does not know what a line says; it is told which lines have the text, and moves
/// through these.
package struct PaneSearch: Equatable, Sendable {
  /// The pane that is searched.
  package let pane: Pane
  /// What is looked for.
  package internal(set) var search: TextSearch
  /// The lines that have it, from the top, as far as they are known.
  package internal(set) var lines: [Int] = []
  /// The line on which the person is, in the detail, where no line is selected.
  package internal(set) var current: Int?
  /// Whether the nearest match is gone to as soon as the lines are known: the text has changed.
  package internal(set) var seeksNearest = false
}

/// A search while it is typed.
package struct SearchPrompt: Equatable, Sendable {
  /// What is typed.
  package internal(set) var field: TextField
  /// Where the pane stood, to which Esc returns.
  let tree: ScrollWindow
  let scroll: Int
}

/// Which lines of the searched pane have what is looked for, as the view found them.
package struct SearchLines: Equatable, Sendable {
  /// The search that they belong to.
  package var search: TextSearch
  package var lines: [Int]

  package init(search: TextSearch, lines: [Int]) {
    self.search = search
    self.lines = lines
  }
}
