import Testing

/// Which pane has the focus, and what is seen of the others.
@Suite struct PanesTests {
  @Test func `Tab goes round list, tree and detail at 80×24`() async throws {
    let name = try #require(try await DemoConnectors.all.names.first)
    try await Terminal.vex("--demo") { terminal in
      try await terminal.waitForRows()
      try await terminal.waitFor(text: "▸1 Connectors")
      try await terminal.press("Tab")
      try await terminal.waitFor(text: "▸\(name)")
      try await terminal.press("Tab")
      try await terminal.waitFor(text: "▸Connector ")
      try await terminal.press("Tab")
      try await terminal.waitFor(text: "▸1 Connectors")
      try await terminal.press("⇧Tab")
      try await terminal.waitFor(text: "▸Connector ")
    }
  }

  @Test func `below 80 columns one pane is seen at a time`() async throws {
    let name = try #require(try await DemoConnectors.all.names.first)
    try await Terminal.vex("--demo", columns: 60, rows: 20) { terminal in
      try await terminal.waitForRows()
      for title in ["1 Connectors", name, "Connector ", "1 Connectors"] {
        let screen = try await terminal.waitFor(text: "▸\(title)")
        #expect(screen.paneTitles == 1)
        #expect(screen.lines[1].count == 60)
        try await terminal.press("Tab")
      }
    }
  }

  @Test func `with few rows the right column shows one of tree and detail`() async throws {
    let name = try #require(try await DemoConnectors.all.names.first)
    try await Terminal.vex("--demo", columns: 100, rows: 17) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("Tab")
      let tree = try await terminal.waitFor(text: "▸\(name)")
      #expect(tree.paneTitles == 2)
      try await terminal.press("Tab")
      let detail = try await terminal.waitFor(text: "▸Connector ")
      #expect(detail.paneTitles == 2)
    }
  }
}

extension TerminalScreen {
  /// How many panes there are, by the corners of their borders.
  fileprivate var paneTitles: Int { text.filter { "┌┬├".contains($0) }.count }
}
