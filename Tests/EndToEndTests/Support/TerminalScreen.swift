/// What a terminal shows, as lines without the blanks at their ends.
struct TerminalScreen: CustomStringConvertible {
  let lines: [String]

  var text: String { lines.joined(separator: "\n") }

  var description: String { text }

  func contains(_ text: String) -> Bool {
    lines.contains { $0.contains(text) }
  }

  /// The only line that has `text`, or nil where none or several have it.
  func line(with text: String) -> String? {
    let found = lines.filter { $0.contains(text) }
    return found.count == 1 ? found[0] : nil
  }

  var isBlank: Bool { lines.allSatisfy(\.isEmpty) }
}
