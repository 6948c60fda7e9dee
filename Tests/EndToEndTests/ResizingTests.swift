import Testing

/// The window changes under the person's hands (`docs/faults.md`, T04).
@Suite struct ResizingTests {
  @Test func `the selection stays through every size`() async throws {
    let names = try await DemoConnectors.all.names
    try await Terminal.vex("--demo", columns: 200, rows: 60) { terminal in
      try await terminal.moveDown(rows: 7)
      let name = try #require(names.dropFirst(7).first).prefix(6)
      try await terminal.waitForListBar(name)
      for (columns, rows) in [(80, 24), (40, 12)] {
        try await terminal.resize(columns: columns, rows: rows)
        try await terminal.waitFor("a screen of \(columns)×\(rows)") { $0.fills(columns, rows) }
        try await terminal.waitForRow(8)
        try await terminal.waitForListBar(name)
      }
      try await terminal.resize(columns: 20, rows: 5)
      try await terminal.waitFor("a screen of 20×5") { screen in
        screen.lines.count == 5 && screen.lines.allSatisfy { $0.count <= 20 }
      }
      try await terminal.waitForListBar(name)
      try await terminal.resize(columns: 10, rows: 3)
      try await terminal.waitFor("what is wrong") { $0.lines[0].hasPrefix("too small") }
      try await terminal.resize(columns: 120, rows: 36)
      try await terminal.waitFor("a screen of 120×36") { $0.fills(120, 36) }
      try await terminal.waitForRow(8)
      try await terminal.waitForListBar(name)
    }
  }

  @Test func `a storm of 200 resizes ends in the last size and a living program`() async throws {
    try await PrivateHome.using { home in
      try await PseudoTerminal.running([try Installed.vex(), "--demo"], in: home) { terminal in
        try await terminal.waitFor("rows") { $0.contains("Connectors") }
        for step in 0..<200 {
          try terminal.resize(columns: 1 + step * 37 % 500, rows: 1 + step * 13 % 200)
        }
        try terminal.resize(columns: 90, rows: 30)
        // The help is drawn at the size that the program knows last.
        let before = await terminal.text.count
        try terminal.type("?")
        try await terminal.waitFor("the help") { $0.dropFirst(before).contains("Help") }
        try terminal.type("\u{03}q")
        try await #expect(terminal.exitStatus() == 0)
      }
    }
  }

  @Test(arguments: [(1, 1), (1, 60), (300, 1), (19, 5), (20, 4), (500, 200)])
  func `it starts, and ends by q, at any size`(columns: Int, rows: Int) async throws {
    try await PrivateHome.using { home in
      try await PseudoTerminal.running(
        [try Installed.vex(), "--demo"], columns: columns, rows: rows, in: home
      ) { terminal in
        try await terminal.waitFor("the alternate screen") { $0.contains("\u{1B}[?1049h") }
        try terminal.type("q")
        try await #expect(terminal.exitStatus() == 0)
      }
    }
  }
}

extension TerminalScreen {
  /// Whether the program has drawn to this size: a frame to the last column, and a last line.
  fileprivate func fills(_ columns: Int, _ rows: Int) -> Bool {
    lines.count == rows && lines[1].count == columns && lines[1].hasSuffix("┐")
      && lines[rows - 2].hasSuffix("┘")
  }
}
