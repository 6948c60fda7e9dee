import Testing

/// What breaks when a credential goes, and the way from problem to problem.
@Suite struct ImpactTests {
  @Test func `a certificate that expires leads to what breaks with it, and back`() async throws {
    try await Terminal.vex("--demo", columns: 120, rows: 36) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("3")
      try await terminal.waitFor(text: "240 loaded")
      try await terminal.press("/")
      try await terminal.type("'amberley4 'certificate")
      try await terminal.waitForListBar("amberley4 clie")
      try await terminal.press("Enter", "u")
      try await terminal.waitFor("what breaks") { screen in
        screen.text.contains(/▸[0-9]+ connections break/)
          && screen.text.contains(/Hollowell Warehouse Nordics › .* direct/)
          && screen.contains("by reference: mtlsCredentialId")
          && screen.contains("through amberley4 OAuth2 client")
      }
      try await terminal.press("Enter")
      try await terminal.waitForTreeBar("production")
      try await terminal.waitFor(text: "▸Hollowell Warehouse Nordics")
      try await terminal.press("Backspace")
      try await terminal.waitForListBar("amberley4 clie")
    }
  }

  @Test func `a key that three connectors hold is counted in all of them`() async throws {
    try await Terminal.vex("--demo", columns: 120, rows: 36) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("3")
      try await terminal.waitFor(text: "240 loaded")
      try await terminal.press("/")
      try await terminal.type("'silverbeck2 'gateway")
      try await terminal.waitForListBar("silverbeck2 gat")
      try await terminal.press("Enter", "u")
      try await terminal.waitFor("four connections") { screen in
        screen.contains("▸4 connections break")
          && screen.lines.count { $0.contains("direct") } == 4
      }
      try await terminal.press("Esc")
      try await terminal.waitFor("no overlay") { !$0.contains("direct") }
    }
  }

  @Test func `the next problem is opened in the tree`() async throws {
    try await Terminal.vex("--demo", columns: 120, rows: 36) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("}")
      try await terminal.waitFor("a problem") { screen in
        let bar = try await terminal.treeBar
        return !screen.contains("▸1 Connectors") && !bar.isEmpty && !bar.contains("Connector  http")
      }
      let bar = try await terminal.treeBar
      try await terminal.press("}")
      try await terminal.waitFor("another") { _ in try await terminal.treeBar != bar }
      try await terminal.press("{")
      try await terminal.waitFor("the first again") { _ in try await terminal.treeBar == bar }
    }
  }
}
