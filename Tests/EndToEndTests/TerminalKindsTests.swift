import Testing

/// Terminals and locales of every kind (`docs/faults.md`, T07 and T08).
@Suite struct TerminalKindsTests {
  @Test(arguments: [
    "vt100", "linux", "xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color",
    "rxvt",
  ])
  func `every terminal that terminfo knows is used, and given back`(name: String) async throws {
    try await Terminal.vex("--demo", environment: ["TERM": name]) { terminal in
      try await terminal.moveDown(rows: 2)
      try await terminal.press("PgDn")
      try await terminal.waitFor("a page further") { (ListPlace($0)?.selected ?? 0) > 3 }
      try await terminal.press("Home")
      try await terminal.waitForRow(1)
      try await terminal.press("q")
      try await #expect(terminal.exitStatus() == 0)
      let flags = try await terminal.flags
      #expect(flags.cursorVisible && !flags.mouse && !flags.applicationCursorKeys)
      #expect(flags.scrollRegion == 0...23)
      #expect(!flags.alternateScreen)
      try #expect(terminal.modesAfter == terminal.modesBefore)
    }
  }

  @Test(arguments: ["C", "POSIX"])
  func `in a locale without UTF-8 everything is ASCII`(locale: String) async throws {
    try await Terminal.vex("--demo", environment: ["LANG": nil, "LC_ALL": locale]) { terminal in
      try await terminal.waitForRows()
      let screen = try await terminal.screen
      #expect(!screen.text.contains { !$0.isASCII }, "\(screen)")
      #expect(screen.lines[1].hasPrefix("+"))
    }
  }

  @Test(arguments: [nil, "xx_YY.UTF-8"])
  func `without a locale, or with one that is missing, text is UTF-8`(
    locale: String?
  ) async throws {
    try await Terminal.vex("--demo", environment: ["LANG": locale]) { terminal in
      try await terminal.waitForRows()
      let screen = try await terminal.screen
      #expect(screen.lines[1].hasPrefix("┌"))
      #expect(!screen.contains("?????"))
    }
  }
}
