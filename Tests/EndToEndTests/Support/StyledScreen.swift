/// A screen with the attributes of its text, as `capture-pane -e` writes them.
struct StyledScreen: CustomStringConvertible {
  let lines: [String]

  var description: String { lines.joined(separator: "\n") }

  /// The text that stands on a bar: reverse video or a background colour, line by line, without
  /// lines that have none.
  var bars: [String] {
    lines.map(Self.barText).filter { !$0.allSatisfy(\.isWhitespace) }
  }

  private static func barText(_ line: String) -> String {
    var style = BarStyle()
    var text = ""
    var rest = Substring(line)
    while let character = rest.popFirst() {
      if character == "\u{1B}", rest.first == "[", let end = rest.firstIndex(of: "m") {
        style.apply(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
      } else if style.isBar {
        text.append(character)
      }
    }
    return text
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
