/// Which characters may stand on a screen (`docs/faults.md`, T08).
package enum DrawnCharacters: Int, Hashable, Sendable, Codable, Comparable {
  /// Everything.
  case all
  /// Lines and marks in ASCII; what the service calls things stays as it is.
  case plainSigns
  /// Lines and marks in ASCII, and of text what is as wide on every terminal as it is counted: ASCII,
  /// and the letters of East Asia. Where the terminal draws letters of ambiguous width two cells wide
  /// (Unicode, UAX #11), any other would tear the columns, and is a `?`.
  case certainWidths
  /// ASCII alone: anything else of text is a `?`.
  case ascii

  /// By how many they are; what is drawn with the fewer is the greater.
  package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

  /// What stands for a character of so many columns; nil where it stands itself.
  func standIn(for scalar: Unicode.Scalar, columns: Int) -> Unicode.Scalar? {
    guard self != .all, !scalar.isASCII else { return nil }
    if let likeness = Self.likeness(of: scalar) { return likeness }
    return switch self {
    case .all, .plainSigns: nil
    case .certainWidths: columns == 2 ? nil : "?"
    case .ascii: "?"
    }
  }

  /// The program's own signs in ASCII: borders, state marks (`x ! o ? ~ .`), arrows.
  private static func likeness(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "─", "━", "–", "—", "═": "-"
    case "│", "┃", "║", "▏", "▕": "|"
    case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼", "╭", "╮", "╯", "╰": "+"
    case "✕": "x"
    case "▲": "!"
    case "●": "o"
    case "○": "?"
    case "◌", "…": "~"
    case "·", "•": "."
    case "▸", "→", "›": ">"
    case "▾", "↓": "v"
    case "←", "‹": "<"
    case "↑": "^"
    case "█", "▐", "▌", "▓": "#"
    case "▒", "░": ":"
    case "↵": "<"
    default: nil
    }
  }
}
