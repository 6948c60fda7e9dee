/// A command by its name, while it is typed: `:sort-name`.
package struct CommandPrompt: Equatable, Sendable {
  /// What is typed.
  package internal(set) var field = TextField()
  /// The commands that fit, the best first; all of them while nothing is typed.
  package private(set) var matches = CommandPrompt.commands
  /// The one that Enter runs, counted from the top.
  package private(set) var selected = 0

  /// The commands that have a name to be called by: not the orders within a text field.
  private static let commands = Command.allCases.filter {
    !$0.isOfField && $0 != .openPalette && $0 != .takeBack
  }

  /// The command that Enter runs; nil where nothing fits.
  package var command: Command? { matches.indices.contains(selected) ? matches[selected] : nil }

  /// Looks for what is typed among the names.
  mutating func change(_ field: TextField) {
    guard field.text != self.field.text else {
      self.field = field
      return
    }
    self.field = field
    selected = 0
    let needle = Needle(TextCondition(.fuzzy, field.text), ignoresCase: true)
    let scored = Self.commands.compactMap { command -> (Command, Int32)? in
      let name = FoldedText(command.name).letters
      return Placement(of: needle, in: name).map { (command, $0.score) }
    }
    // Of two that match equally well the shorter name is meant: `:q` quits.
    matches = scored.sorted {
      ($1.1, $0.0.name.count) < ($0.1, $1.0.name.count)
    }.map(\.0)
  }

  /// Goes to a command below, or above.
  mutating func select(by step: Int) {
    selected = max(0, min(selected + step, matches.count - 1))
  }

  /// Goes to a command, counted from the top.
  mutating func select(_ line: Int) { select(by: line - selected) }

  /// Types the selected command's name.
  mutating func complete() {
    guard let command else { return }
    let (matches, selected) = (self.matches, self.selected)
    field = TextField(command.name)
    (self.matches, self.selected) = (matches, selected)
  }
}
