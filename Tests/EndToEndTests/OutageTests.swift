import Testing

/// The service goes away in the middle of a session (`docs/faults.md`, N22).
@Suite struct OutageTests {
  @Test func `N22 rows stay, the failure is said in place, and r goes on when it is back`()
    async throws
  {
    try await DemoServerProcess.serving { server in
      try await Relay.to(server) { relay in
        try await Terminal.vex(
          columns: 120, rows: 36, environment: relay.environment(of: server)
        ) { terminal in
          let loaded = try await terminal.waitForRows().loaded
          relay.cut()
          try await terminal.press("G")
          let failed = try await terminal.waitFor(text: "cannot connect")
          #expect((ListPlace(failed)?.loaded ?? 0) >= loaded)
          #expect(failed.contains("cannot connect to 127.0.0.1"))
          // What is loaded can be used meanwhile.
          try await terminal.press("g")
          try await terminal.waitForRow(1)
          try relay.mend()
          try await terminal.press("r")
          try await terminal.waitFor("more rows") { (ListPlace($0)?.loaded ?? 0) > loaded }
          try await terminal.press("G")
          try await terminal.waitForRow(240)
        }
      }
    }
  }

  @Test func `what cannot be opened says so in its place, and r reads it later`() async throws {
    try await DemoServerProcess.serving { server in
      try await Relay.to(server) { relay in
        try await Terminal.vex(
          columns: 160, rows: 50, environment: relay.environment(of: server)
        ) { terminal in
          try await terminal.goToActions()
          relay.cut()
          try await terminal.openNode()
          try await terminal.press("j")
          try await terminal.waitForTreeBar("cannot connect")
          try relay.mend()
          try await terminal.press("r")
          try await terminal.waitForAction()
        }
      }
    }
  }

  @Test func `N03 N31 q ends at once while the service is silent`() async throws {
    try await DemoServerProcess.serving { server in
      try await Relay.to(server, .silent) { relay in
        try await Terminal.vex(environment: relay.environment(of: server)) { terminal in
          try await terminal.waitFor(text: "reading connectors")
          try await terminal.press("Esc")
          try await terminal.waitFor(text: "Reading was stopped.")
          try await terminal.press("r")
          try await terminal.waitFor(text: "reading connectors")
          try await terminal.press("q")
          try await #expect(terminal.exitStatus() == 0)
          try await #expect(terminal.flags.isGivenBack(rows: 24))
        }
      }
    }
  }
}
