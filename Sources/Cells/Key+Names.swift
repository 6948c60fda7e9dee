extension Key: CustomStringConvertible {
  /// As help, hints and README write keys: `j`, `^F`, `Alt-j`, `⇧↓`, `PgDn`, `Space`.
  package var description: String { name(ascii: false) }

  /// The key's name; in ASCII, `Shift-Down` stands for `⇧↓`.
  package func name(ascii: Bool) -> String {
    var prefix = modifiers.contains(.alt) ? "Alt-" : ""
    if case .character(let character) = code {
      if modifiers.contains(.shift) { prefix += ascii ? "Shift-" : "⇧" }
      let isSpace = character == " "
      guard modifiers.contains(.control) else {
        return prefix + (isSpace ? "Space" : String(character))
      }
      return prefix + "^" + (isSpace ? "Space" : character.uppercased())
    }
    if modifiers.contains(.control) { prefix += "Ctrl-" }
    if modifiers.contains(.shift) { prefix += ascii ? "Shift-" : "⇧" }
    return prefix + code.name(ascii: ascii)
  }

  /// Reads a name that a person may write in the config or after `--keys`; names and modifiers in
  /// any case. Nil for anything else.
  package init?(parsing text: some StringProtocol) {
    var rest = Substring(text)
    var modifiers: Modifiers = []
    while let (modifier, tail) = Key.modifier(at: rest) {
      modifiers.insert(modifier)
      rest = tail
    }
    if let code = Code.named[rest.lowercased()] {
      self.init(code, modifiers)
    } else if let number = Key.functionNumber(rest) {
      self.init(.function(number), modifiers)
    } else if let character = rest.first, rest.count == 1 {
      self = Key.canonical(character, modifiers)
    } else {
      return nil
    }
  }

  /// A modifier's spelling at the start of a name that goes on after it: `-` and `^` alone are keys.
  private static func modifier(at text: Substring) -> (Modifiers, Substring)? {
    let spellings: [(String, Modifiers)] = [
      ("alt-", .alt), ("shift-", .shift), ("⇧", .shift), ("ctrl-", .control), ("^", .control),
    ]
    let lowercased = text.lowercased()
    for (spelling, modifier) in spellings where lowercased.hasPrefix(spelling) {
      let tail = text.dropFirst(spelling.count)
      return tail.isEmpty ? nil : (modifier, tail)
    }
    return nil
  }

  private static func functionNumber(_ text: Substring) -> Int? {
    guard let first = text.first, first == "F" || first == "f", text.count > 1,
      let number = Int(text.dropFirst()), (1...63).contains(number)
    else { return nil }
    return number
  }

  /// `Shift-j` is `J`, `^F` is control with the small letter, and what terminals cannot tell from
  /// another key is that key: `^M` is Enter.
  private static func canonical(_ character: Character, _ modifiers: Modifiers) -> Key {
    if modifiers.contains(.control) {
      let rest = modifiers.subtracting(.control)
      switch character.lowercased() {
      case "h": return Key(.backspace, rest)
      case "i": return Key(.tab, rest)
      case "m": return Key(.enter, rest)
      case "[": return Key(.escape, rest)
      case "@": return Key(" ", modifiers)
      case let letter: return Key(Character(letter), modifiers)
      }
    }
    let capital = character.uppercased()
    guard modifiers.contains(.shift), capital.count == 1, capital != character.lowercased() else {
      return Key(character, modifiers)
    }
    return Key(Character(capital), modifiers.subtracting(.shift))
  }
}

extension Key.Code {
  fileprivate static let named: [String: Key.Code] = [
    "enter": .enter, "return": .enter, "↵": .enter,
    "esc": .escape, "escape": .escape,
    "tab": .tab, "space": .character(" "), "backspace": .backspace,
    "delete": .delete, "del": .delete, "insert": .insert, "ins": .insert,
    "up": .up, "↑": .up, "down": .down, "↓": .down,
    "left": .left, "←": .left, "right": .right, "→": .right,
    "home": .home, "end": .end,
    "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown, "pagedown": .pageDown,
  ]

  fileprivate func name(ascii: Bool) -> String {
    switch self {
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: ascii ? "Up" : "↑"
    case .down: ascii ? "Down" : "↓"
    case .left: ascii ? "Left" : "←"
    case .right: ascii ? "Right" : "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
