import Testing

/// The plain pseudo-terminal, tried on the shell.
@Suite struct PseudoTerminalTests {
  @Test func `every byte is seen, from the first to the last`() async throws {
    try await PrivateHome.using { home in
      let script = "printf '\\033[?1049h'; read key; printf \"<$key>\\033[?1049l\"; exit 3"
      try await PseudoTerminal.running(["/bin/sh", "-c", script], in: home) { terminal in
        try await terminal.waitFor("the alternate screen") { $0.hasSuffix("\u{1B}[?1049h") }
        try terminal.type("é\n")
        try await #expect(terminal.exitStatus() == 3)
        try #expect(terminal.modesAreAsBefore)
        await #expect(terminal.everything() == "\u{1B}[?1049hé\r\n<é>\u{1B}[?1049l")
      }
    }
  }

  @Test func `modes that are left behind are noticed`() async throws {
    try await PrivateHome.using { home in
      try await PseudoTerminal.running(["/bin/stty", "-icanon"], in: home) { terminal in
        try await #expect(terminal.exitStatus() == 0)
        try #expect(!terminal.modesAreAsBefore)
      }
    }
  }
}
