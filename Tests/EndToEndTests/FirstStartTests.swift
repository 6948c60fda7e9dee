import Testing

/// What a person sees who has just installed the program.
@Suite struct FirstStartTests {
  @Test func `without an account the demo opens and says that it is one`() async throws {
    try await Terminal.vex { terminal in
      let place = try await terminal.waitForRows()
      let screen = try await terminal.screen
      #expect(screen.lines[0].contains("DEMO"))
      #expect(screen.lines[0].contains("240"))
      #expect(place.selected == 1)
      // The first page fills the screen.
      #expect(place.loaded >= 18)
      #expect(screen.lines.filter { $0.hasPrefix("│") }.count >= 18)
    }
  }

  @Test(arguments: [(80, 24), (120, 36), (200, 60)])
  func `the demo says how to connect a real account`(columns: Int, rows: Int) async throws {
    try await Terminal.vex(columns: columns, rows: rows) { terminal in
      try await terminal.waitForRows()
      var screen = try await terminal.screen
      if screen.contains("connect: ?") || screen.contains("yours: see ?") {
        try await terminal.press("?")
        screen = try await terminal.waitFor(text: "▸Help")
      }
      #expect(screen.contains("versori context add") || screen.contains("VERSORI_TOKEN"))
    }
  }

  @Test func `the first screen is painted before any answer has come`() async throws {
    try await DemoServerProcess.serving { server in
      try await Relay.to(server, .silent) { relay in
        try await Terminal.vex(environment: relay.environment(of: server)) { terminal in
          let screen = try await terminal.waitFor(text: "reading connectors")
          #expect(screen.contains("Connectors"))
          try await terminal.press("q")
          try await #expect(terminal.exitStatus() == 0)
        }
      }
    }
  }
}
