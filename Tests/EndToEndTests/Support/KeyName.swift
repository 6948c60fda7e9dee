/// Keys as the program's own page of keys writes them, and what tmux calls them.
enum KeyName {
  /// `j`, `G`, `^C`, `Enter`, `PgDn` … as an argument of `send-keys`; nil for a name that is none.
  static func tmux(_ key: String) -> String? {
    if let name = named[key] { return name }
    if key.count == 1 { return key }
    if key.count == 2, key.first == "^", let letter = key.last, letter.isLetter {
      return "C-" + letter.lowercased()
    }
    return nil
  }

  private static let named = [
    "Enter": "Enter", "Esc": "Escape", "Tab": "Tab", "⇧Tab": "BTab", "Space": "Space",
    "Backspace": "BSpace", "↑": "Up", "↓": "Down", "←": "Left", "→": "Right",
    "Home": "Home", "End": "End", "PgUp": "PPage", "PgDn": "NPage",
    "⇧↑": "S-Up", "⇧↓": "S-Down", "Alt-j": "M-j", "Alt-k": "M-k",
  ]
}
