import Testing

/// What leaves the program for the person's clipboard.
@Suite struct CopyingTests {
  @Test func `y i puts the connector's id into tmux's buffer`() async throws {
    try await Terminal.vex("--demo", columns: 120, rows: 50) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("y")
      try await terminal.waitFor(text: "copy i id")
      try await terminal.press("i")
      try await terminal.waitFor(text: "id: copied by tmux")
      let copied = try await terminal.pasteBuffer
      #expect(copied.wholeMatch(of: /[0-9A-Z]{26}/) != nil)
      try await terminal.waitFor("the same id in the detail") { $0.contains(copied) }
    }
  }
}
