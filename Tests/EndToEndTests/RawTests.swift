import Testing

/// A node's JSON in the real program.
@Suite struct RawTests {
  @Test func `J shows the JSON, searches it, and Esc closes it`() async throws {
    try await Terminal.vex("--demo", columns: 100, rows: 30) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("J")
      try await terminal.waitFor("the JSON") { $0.contains("▸JSON") && $0.contains("\"id\":") }
      try await terminal.press("/")
      try await terminal.type("updatedAt")
      try await terminal.press("Enter")
      try await terminal.waitFor(text: ".updatedAt")
      try await terminal.press("y")
      try await terminal.press("p")
      try await terminal.waitFor(text: "path in the JSON: copied by tmux")
      try await #expect(terminal.pasteBuffer == ".updatedAt")
      try await terminal.press("Esc")
      try await terminal.press("Esc")
      try await terminal.waitFor("the panes") { !$0.contains("▸JSON") }
    }
  }

  @Test func `S05 e gives the terminal to the pager and takes it back`() async throws {
    let pager = "sed s/^/paged:/; read line </dev/tty"
    try await Terminal.vex(
      "--demo", columns: 100, rows: 30, environment: ["PAGER": pager]
    ) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("e")
      try await terminal.waitFor(text: "paged:}")
      try await terminal.press("Enter")
      try await terminal.waitForRows()
      try await terminal.press("j")
      try await terminal.waitForRow(2)
    }
  }
}
