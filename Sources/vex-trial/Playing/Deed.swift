import PlayedTerminal

/// One thing that a person does: keys, one after the other, or another size of the window.
enum Deed {
  case press([String])
  case resize(columns: Int, rows: Int)
}

extension TerminalProgram {
  private static let escape = "\u{1B}"

  /// Does it, and takes what comes of it at once.
  func perform(_ deed: Deed) {
    switch deed {
    case .resize(let columns, let rows): resize(columns: columns, rows: rows)
    case .press(let keys):
      for key in keys {
        type(key)
        // With the next key at once it would be Alt.
        settle(key == Self.escape ? 0.06 : 0.01)
      }
    }
    settle(0.02)
  }

  /// Takes everything back and quits; the status with which it has ended, or nil if it has not within
  /// so many seconds.
  func leave(within seconds: Double) -> Int32? {
    for _ in 0..<12 where status() == nil {
      type(Self.escape)
      settle(0.06)
      type("q")
      _ = status(within: 0.3)
    }
    return status(within: seconds)
  }
}
