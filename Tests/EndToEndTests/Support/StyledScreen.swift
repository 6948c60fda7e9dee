/// A screen with the attributes of its text, as `capture-pane -e` writes them.
struct StyledScreen: CustomStringConvertible {
  let lines: [String]

  var description: String { lines.joined(separator: "\n") }

  /// A run of text on reverse video or a background colour.
  struct Bar: Equatable {
    var row: Int
    /// The first of its characters, counted from 0.
    var column: Int
    var text: String
  }

  /// All bars that have text on them, from the top.
  var bars: [Bar] {
    lines.enumerated().flatMap { row, line in Self.bars(of: line, row: row) }
      .filter { !$0.text.allSatisfy(\.isWhitespace) }
  }

  private static func bars(of line: String, row: Int) -> [Bar] {
    var bars: [Bar] = []
    var style = BarStyle()
    var column = 0
    var isInBar = false
    var rest = Substring(line)
    while let character = rest.popFirst() {
      if character == "\u{1B}", rest.first == "[", let end = rest.firstIndex(of: "m") {
        style.apply(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
        continue
      }
      if style.isBar, !isInBar { bars.append(Bar(row: row, column: column, text: "")) }
      isInBar = style.isBar
      if isInBar { bars[bars.count - 1].text.append(character) }
      column += 1
    }
    return bars
  }
}

/// What the select-graphic-rendition sequences so far make of the next character.
private struct BarStyle {
  var reverse = false
  var background = false

  var isBar: Bool { reverse || background }

  /// `parameters` is what stands between `ESC [` and `m`.
  mutating func apply(_ parameters: Substring) {
    var numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0.prefix { $0 != ":" }) ?? 0 }[...]
    while let number = numbers.popFirst() {
      switch number {
      case 0: (reverse, background) = (false, false)
      case 7: reverse = true
      case 27: reverse = false
      case 40...47, 100...107: background = true
      case 49: background = false
      case 38, 48:
        if number == 48 { background = true }
        numbers = numbers.dropFirst(numbers.first == 2 ? 4 : 2)
      default: break
      }
    }
  }
}
