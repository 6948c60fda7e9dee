import Testing

/// What is typed while the program ends is for nobody (`docs/faults.md`, T17).
@Suite struct TypingAheadTests {
  private static let answers = "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[?2026;2$y\u{1B}[?62;22c"

  @Test(arguments: ["typed ahead\r", "typed ahead\r\(answers)", "\(answers)typed ahead\r"])
  func `the shell does not get it, nor the terminal's answers`(rest: String) async throws {
    let script = "vex --demo; stty -a >/dev/null; echo ended; read line; echo \"got <$line>\""
    try await PrivateHome.using { home in
      try await PseudoTerminal.running(
        ["/bin/sh", "-c", script], environment: ["TERM": "xterm-256color"], in: home
      ) { terminal in
        try await terminal.waitFor("the list") { $0.contains("1/") }
        // The quitting and what follows are two writes: some of it comes when nobody reads any more.
        try terminal.type("q")
        try terminal.type(rest)
        try await terminal.waitFor("the end") { $0.contains("ended\r\n") }
        try terminal.type("fresh\r")
        let written = try await terminal.waitFor("the shell's line") { $0.contains("got <") }
        #expect(written.contains("got <fresh>"))
        try await #expect(terminal.exitStatus() == 0)
      }
    }
  }
}
