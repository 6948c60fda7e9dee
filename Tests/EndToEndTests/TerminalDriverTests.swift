import Testing

/// The driver, tried on programs that everybody knows: what it says of vex can be believed.
@Suite struct TerminalDriverTests {
  @Test func `typed text is seen, and resizing reaches the program`() async throws {
    let script = "trap 'stty size' WINCH; echo ready; while read line; do echo \"<$line>\"; done"
    try await Terminal.running(["/bin/sh", "-c", script]) { terminal in
      try await terminal.waitFor(text: "ready")
      try await terminal.type("it's; \"é\" #{pid}")
      try await terminal.press("Enter")
      try await terminal.waitFor(text: "<it's; \"é\" #{pid}>")
      try await terminal.resize(columns: 33, rows: 7)
      try await terminal.press("Enter")
      try await terminal.waitFor(text: "7 33")
    }
  }

  @Test func `the end of a program is its exit code or its signal`() async throws {
    try await Terminal.running(["/bin/sh", "-c", "exit 7"]) { terminal in
      try await #expect(terminal.exitStatus() == 7)
      try #expect(terminal.modesBefore == terminal.modesAfter)
      try await #expect(terminal.flags.isGivenBack(rows: 24))
    }
    try await Terminal.running(["/bin/sh", "-c", "echo here; read line"]) { terminal in
      try await terminal.waitFor(text: "here")
      try await terminal.signal(15)
      try await #expect(terminal.exitStatus() == 128 + 15)
    }
  }

  @Test func `modes that a program leaves behind are noticed`() async throws {
    let leave = "printf '\\033[?1049h\\033[?25l\\033[?1002h\\033[3;9r'; stty -echo"
    try await Terminal.running(["/bin/sh", "-c", leave]) { terminal in
      try await #expect(terminal.exitStatus() == 0)
      let flags = try await terminal.flags
      #expect(flags.alternateScreen && !flags.cursorVisible && flags.mouse)
      #expect(flags.scrollRegion == 2...8)
      #expect(!flags.isGivenBack(rows: 24))
      try #expect(terminal.modesBefore != terminal.modesAfter)
    }
  }

  @Test func `a bar is told from plain text`() async throws {
    let draw =
      "printf 'plain \\033[7mreversed\\033[0m\\n'; "
      + "printf '\\033[38;5;40mgreen \\033[48;5;4mbar\\033[m\\n'"
    try await Terminal.running(["/bin/sh", "-c", draw]) { terminal in
      try await terminal.waitFor(text: "green bar")
      let bars = try await terminal.screenWithStyles.bars
      #expect(
        bars == [
          .init(row: 0, column: 6, text: "reversed"), .init(row: 1, column: 6, text: "bar"),
        ])
    }
  }

  @Test func `the environment is the test's alone`() async throws {
    try await Terminal.running(
      ["/usr/bin/env"], rows: 40, environment: ["VERSORI_TOKEN": "t", "LANG": nil]
    ) { terminal in
      _ = try await terminal.exitStatus()
      let screen = try await terminal.screen
      #expect(screen.line(with: "VERSORI_") == "VERSORI_TOKEN=t")
      #expect(!screen.contains("LANG="))
      #expect(screen.contains("HOME=\(terminal.home.folder.path)"))
    }
  }
}
