import Testing

/// A connector opened out, down to its credentials and to what uses them.
@Suite struct OpeningTests {
  @Test func `a usage leads to the connection elsewhere, and Backspace back`() async throws {
    try await atUsage { terminal, usage in
      let user = try await terminal.treeBar
      try await terminal.press("Enter")
      let there = try await terminal.waitForRow(usage.user.index + 1)
      #expect(there.contains(usage.user.connector))
      try await terminal.waitForTreeBar("▸ \(usage.user.connection)")

      try await terminal.press("Backspace")
      try await terminal.waitForRow(usage.index + 1)
      try await terminal.waitForTreeBar(user)
    }
  }

  @Test func `the connector below a usage leads to that connector itself`() async throws {
    try await atUsage { terminal, usage in
      try await terminal.openNode()
      try await terminal.press("j")
      try await terminal.waitFor("the connector below the usage") { _ in
        let bar = try await terminal.treeBar
        return bar.contains(usage.user.connector.prefix(8)) && !bar.contains("▾")
      }
      try await terminal.press("Enter")
      try await terminal.waitForRow(usage.user.index + 1)
      try await terminal.waitForTreeBar("Connector")
    }
  }

  @Test func `another connector is shown from its own first node`() async throws {
    try await Terminal.vex("--demo", columns: 100, rows: 40) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("→")
      try await terminal.goDown(to: "Versions")
      try await terminal.press("Tab", "Tab")
      try await terminal.waitFor(text: "▸1 Connectors")
      try await terminal.moveDown(rows: 1)
      try await terminal.waitForTreeBar("Connector")
    }
  }

  @Test func `the detail has the fields of the tree's selected node`() async throws {
    let name = try #require(try await DemoConnectors.all.names.first)
    try await Terminal.vex("--demo", columns: 120, rows: 50) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("→")
      try await terminal.waitFor("the connector's fields") { screen in
        ["name", "id", "organisation", "protocol", "base URL", "created"].allSatisfy {
          screen.contains($0)
        } && screen.contains(name)
      }
      try await terminal.goDown(to: "Connections")
      try await terminal.press("j")
      try await terminal.waitFor(text: " Connection ─")
    }
  }

  @Test func `a version's actions are fetched when they are opened, and only then`() async throws {
    try await DemoServerProcess.serving { server in
      try await Relay.to(server) { relay in
        try await Terminal.vex(
          columns: 160, rows: 50, environment: relay.environment(of: server)
        ) { terminal in
          try await terminal.goToActions()
          let requests = relay.requests
          try await terminal.openNode()
          try await terminal.press("j")
          try await terminal.waitForAction()
          #expect(relay.requests > requests)
        }
      }
    }
  }

  @Test func `a protocol and a definition's schema are fetched when they are opened`()
    async throws
  {
    try await DemoServerProcess.serving { server in
      try await Relay.to(server) { relay in
        try await Terminal.vex(
          columns: 160, rows: 50, environment: relay.environment(of: server)
        ) { terminal in
          try await terminal.waitForRows()
          try await terminal.press("→")
          try await terminal.waitForTreeBar("Connector")
          try await terminal.openNode()
          try await terminal.goDown(to: "Protocol")
          let unopened = relay.requests
          try await terminal.openNode()
          try await terminal.waitFor(text: "Supports (")
          try await terminal.goDown(to: "OAuth 2.0")
          try await terminal.waitFor(text: " Supported auth scheme ─")
          #expect(relay.requests > unopened)

          try await terminal.openFirstVersion()
          try await terminal.goDown(to: "Definitions")
          try await terminal.openNode()
          try await terminal.waitFor(text: "Definitions (")
          try await terminal.goDown(to: "application/json")
          let opened = relay.requests
          try await terminal.openNode()
          try await terminal.goDown(to: "status")
          try await terminal.waitFor("the property's JSON") { screen in
            screen.contains(" Property ─") && screen.contains(#""enum": ["draft", "open""#)
          }
          #expect(relay.requests > opened)
        }
      }
    }
  }

  /// Goes to a connector, opens it down to a credential that another connector uses too, and
  /// selects that usage.
  private func atUsage(
    _ body: (Terminal, DemoConnectors.Usage) async throws -> Void
  ) async throws {
    let usage = try await DemoConnectors.all.usage(within: 100)
    try await Terminal.vex("--demo", "--page-size", "100", columns: 200, rows: 50) { terminal in
      try await terminal.waitFor("a hundred rows") { (ListPlace($0)?.loaded ?? 0) >= 100 }
      try await terminal.moveDown(rows: usage.index)
      try await terminal.press("→")
      try await terminal.waitForTreeBar("Connector")
      for text in [
        usage.connection, "Action credentials", usage.credential, "Used by",
      ] {
        try await terminal.goDown(to: text)
        try await terminal.openNode()
      }
      try await terminal.goDown(to: String(usage.user.connector.prefix(8)))
      try await body(terminal, usage)
    }
  }
}
