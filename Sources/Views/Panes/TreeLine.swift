import Cells

/// A line of the tree in the parts that matter most, less and not at all where there is no room.
struct TreeLine {
  /// What the node is called.
  var label: [Span]
  /// What is good to know; the first to go.
  var aside: SafeText = .empty
  /// The states; the name is cut before these are.
  var state: [Span] = []

  /// The columns that a name keeps before states give way.
  private static let leastLabel = 12

  init(_ label: [Span], aside: SafeText = .empty, state: [Span] = []) {
    self.label = label
    self.aside = aside
    self.state = state
  }

  init(_ label: Span, aside: SafeText = .empty, state: [Span] = []) {
    self.init([label], aside: aside, state: state)
  }

  /// All of it, whatever room there is.
  var whole: [Span] {
    label + (aside.isEmpty ? [] : [Span("  "), Span(aside, .secondary)]) + state
  }

  /// The line in at most so many columns.
  func fitted(to columns: Int, _ signs: Signs) -> [Span] {
    let note = aside.isEmpty ? [] : [Span("  "), Span(aside, .secondary)]
    if label.columns + note.columns + state.columns <= columns { return label + note + state }
    let room = columns - label.columns - state.columns
    if !note.isEmpty, room >= 8 { return label + note.cut(to: room, signs) + state }
    if room >= 0 { return label + state }
    let least = max(columns - state.columns, Self.leastLabel)
    return label.cut(to: least, signs) + state
  }
}
