/// Anything that has a name, while the name is typed: `:sort-name`, `:ctx prod`, `:theme nord`.
package struct CommandPrompt: Equatable, Sendable {
  /// What is typed.
  package internal(set) var field = TextField()
  /// What fits, the best first; everything while nothing is typed.
  package private(set) var matches: [PaletteEntry]
  /// The one that Enter runs, counted from the top.
  package private(set) var selected = 0

  private var entries: [PaletteEntry]

  /// A prompt in which nothing is typed.
  init(_ entries: [PaletteEntry] = PaletteEntry.commands) {
    self.entries = entries
    matches = entries
  }

  /// What Enter runs; nil where nothing fits.
  package var entry: PaletteEntry? {
    matches.indices.contains(selected) ? matches[selected] : nil
  }

  /// Whether a context is asked for where none is known to choose from.
  package var asksInVainForContext: Bool {
    let word = PaletteEntry.contextWord.dropLast()
    guard field.text == word || field.text.hasPrefix(PaletteEntry.contextWord) else { return false }
    return !entries.contains { if case .account = $0 { true } else { false } }
  }

  /// Looks for what is typed among the names.
  mutating func change(_ field: TextField) {
    guard field.text != self.field.text else {
      self.field = field
      return
    }
    self.field = field
    selected = 0
    look()
  }

  /// Goes on with other things to choose from; what was selected stays so, if it is among them.
  mutating func offer(_ entries: [PaletteEntry]) {
    let before = entry
    self.entries = entries
    look()
    selected = before.flatMap(matches.firstIndex) ?? 0
  }

  private mutating func look() {
    guard !field.isEmpty else {
      matches = entries
      return
    }
    // What is typed behind the word is a name that nobody knows beforehand.
    if let export = PaletteEntry(exporting: field.text) {
      matches = [export]
      return
    }
    matches = NameRanking(field.text).best(of: entries, by: \.name)
  }

  /// Goes to a line below, or above.
  mutating func select(by step: Int) {
    selected = max(0, min(selected + step, matches.count - 1))
  }

  /// Goes to a line, counted from the top.
  mutating func select(_ line: Int) { select(by: line - selected) }

  /// Types the selected name.
  mutating func complete() {
    guard let entry else { return }
    let (matches, selected) = (self.matches, self.selected)
    field = TextField(entry.name)
    (self.matches, self.selected) = (matches, selected)
  }
}
