import Cells

extension Key {
  /// What xterm sends for it.
  var bytes: String {
    let alt = modifiers.contains(.alt)
    switch code {
    case .character(let character): return (alt ? "\u{1B}" : "") + typed(character)
    case .enter: return "\r"
    case .escape: return "\u{1B}"
    case .tab: return modifiers.contains(.shift) ? "\u{1B}[Z" : "\t"
    case .backspace: return (alt ? "\u{1B}" : "") + "\u{7F}"
    case .up: return lettered("A")
    case .down: return lettered("B")
    case .right: return lettered("C")
    case .left: return lettered("D")
    case .end: return lettered("F")
    case .home: return lettered("H")
    case .insert: return numbered(2)
    case .delete: return numbered(3)
    case .pageUp: return numbered(5)
    case .pageDown: return numbered(6)
    case .function(let number): return numbered(Self.functions[number] ?? 15)
    }
  }

  /// The numbers of F1 to F6, in which there is a gap.
  private static let functions = [1: 11, 2: 12, 3: 13, 4: 14, 5: 15, 6: 17]

  private func typed(_ character: Character) -> String {
    guard modifiers.contains(.control), let ascii = character.asciiValue else {
      return String(character)
    }
    return String(Unicode.Scalar(ascii & 0x1F))
  }

  private func lettered(_ letter: Character) -> String {
    modifiers.isEmpty ? "\u{1B}[\(letter)" : "\u{1B}[1;\(modifierNumber)\(letter)"
  }

  private func numbered(_ number: Int) -> String {
    modifiers.isEmpty ? "\u{1B}[\(number)~" : "\u{1B}[\(number);\(modifierNumber)~"
  }

  /// One more than the sum of shift 1, alt 2, control 4.
  private var modifierNumber: Int {
    1 + (modifiers.contains(.shift) ? 1 : 0) + (modifiers.contains(.alt) ? 2 : 0)
      + (modifiers.contains(.control) ? 4 : 0)
  }
}
