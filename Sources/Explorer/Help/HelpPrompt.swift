/// The help while it is open: what is typed narrows it to the actions that have those words.
package struct HelpPrompt: Equatable, Sendable {
  /// What is typed.
  package internal(set) var field = TextField()
  /// The actions that have all words of it, in the order of the help; all of them while nothing is
  /// typed.
  package private(set) var matches = Command.allCases
  /// The one that Enter runs, counted from the top; nil while nothing is typed, so that the help can be
  /// read as a text.
  package private(set) var selected: Int?

  /// What Enter runs.
  package var command: Command? {
    selected.flatMap { matches.indices.contains($0) ? matches[$0] : nil }
  }

  /// Looks for what is typed among the words of the help.
  ///
  /// - Parameters:
  ///   - field: What is typed.
  ///   - words: What the help says of an action, which is the view's affair.
  mutating func change(_ field: TextField, words: (Command) -> String) {
    let isSame = field.text == self.field.text
    self.field = field
    guard !isSame else { return }
    let wanted = field.text.lowercased().split(separator: " ")
    matches = Command.allCases.filter { command in
      let text = words(command).lowercased()
      return wanted.allSatisfy(text.contains)
    }
    selected = wanted.isEmpty || matches.isEmpty ? nil : 0
  }

  /// Goes to an action below, or above.
  mutating func select(by step: Int) {
    guard let selected else { return }
    self.selected = max(0, min(selected + step, matches.count - 1))
  }
}
