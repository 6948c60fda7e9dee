/// The bytes that switch what ncurses does not: keys, paste, mouse; and those that a crash sends.
struct TerminalModes: Hashable, Sendable {
  /// Sent before the first frame, and again after coming back from the shell.
  let entering: [UInt8]
  /// Sent before ncurses' own leaving. The scroll region that `newterm` sets is not undone by
  /// `endwin`, and resetting it moves the cursor, so that it has to come first.
  let leaving: [UInt8]
  /// Sent after ncurses' own leaving: where there is no other screen to go back to, the last line
  /// is cleared for the prompt.
  let left: [UInt8]
  /// Everything at once, without ncurses, from any state the terminal may be in.
  let restoring: [UInt8]
  let mouseOn: [UInt8]
  let mouseOff: [UInt8]

  /// - Parameters:
  ///   - isXtermLike: whether the terminal knows paste and mouse modes.
  ///   - capability: a capability's bytes without delays, or nil.
  init(isXtermLike: Bool, capability: (String) -> [UInt8]?) {
    let pasteOn = isXtermLike ? Array("\u{1B}[?2004h".utf8) : []
    let pasteOff = isXtermLike ? Array("\u{1B}[?2004l".utf8) : []
    let updateEnd = isXtermLike ? Self.synchronizedEnd : []
    mouseOn = isXtermLike ? Array("\u{1B}[?1002h\u{1B}[?1006h".utf8) : []
    mouseOff = isXtermLike ? Array("\u{1B}[?1006l\u{1B}[?1002l".utf8) : []
    // Only terminals of this kind take the short form that means "the whole screen".
    let hasRegion = capability("csr")?.starts(with: Array("\u{1B}[".utf8)) ?? false
    let regionOff = hasRegion ? Array("\u{1B}[r".utf8) : []
    let isANSI = capability("cup")?.starts(with: Array("\u{1B}[".utf8)) ?? false
    let bottomLeft = isANSI ? Array("\u{1B}[999;1H".utf8) : []

    entering = (capability("smkx") ?? []) + pasteOn
    leaving = mouseOff + pasteOff + (capability("rmkx") ?? []) + regionOff
    let returnsToScreen = capability("rmcup") != nil
    left = returnsToScreen ? [] : [0x0D] + (capability("el") ?? [])
    let leavingScreen = capability("rmcup") ?? capability("ed") ?? []
    restoring =
      updateEnd + mouseOff + pasteOff + (capability("rmkx") ?? [])
      + (capability("sgr0") ?? []) + (capability("op") ?? [])
      + regionOff + bottomLeft + (capability("cnorm") ?? []) + leavingScreen
  }

  /// What makes a terminal that knows it hold back drawing until `synchronizedEnd`.
  static let synchronizedBegin = Array("\u{1B}[?2026h".utf8)
  static let synchronizedEnd = Array("\u{1B}[?2026l".utf8)
  /// CAN: whatever control sequence was begun is not one.
  static let cancel: [UInt8] = [0x18]
}
