import Testing

/// An organisation of the person's own, served by another process.
@Suite struct AccountTests {
  @Test func `the environment names the account`() async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      try await Terminal.vex(
        columns: 120, rows: 36, environment: server.environment
      ) { terminal in
        let screen = try await terminal.waitFor(text: "30 loaded")
        #expect(!screen.lines[0].contains("DEMO"))
        #expect(screen.lines[0].contains("127.0.0.1"))
        #expect(!screen.contains(server.token))
      }
    }
  }

  @Test func `the vendor's own file names the account`() async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      try await PrivateHome.using { home in
        let file = try home.write(Self.contexts(of: server), to: "elsewhere/contexts.yaml")
        try await Terminal.vex(
          columns: 120, rows: 36, environment: ["VERSORI_CONFIG": file], in: home
        ) { terminal in
          let screen = try await terminal.waitFor(text: "30 loaded")
          #expect(!screen.lines[0].contains("DEMO"))
          #expect(screen.lines[0].contains("local"))
        }
      }
    }
  }

  @Test func `the vendor's file is found at home, and a context chosen by name`() async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      try await PrivateHome.using { home in
        _ = try home.write(Self.contexts(of: server), to: ".versori/config.yaml")
        let found = try await PrintedOutput.ofVex("connectors", in: home)
        #expect(found.status == 0)
        #expect(found.lines.count == 31)
        let other = try await PrintedOutput.ofVex("connectors", "--context", "lcoal", in: home)
        #expect(other.status == 3)
        #expect(other.error.contains("did you mean local?"))
      }
    }
  }

  @Test func `N09 a wrong token is a bar across the header, and the program stays`() async throws {
    try await DemoServerProcess.serving { server in
      let wrong = server.environment.merging(["VERSORI_TOKEN": "mistaken-token"]) { $1 }
      try await Terminal.vex(environment: wrong) { terminal in
        try await terminal.waitFor("the bar") { screen in
          screen.lines[0].contains("not authorised") && screen.lines[0].contains("VERSORI_TOKEN")
        }
        try await terminal.waitFor("the bar's colour") { _ in
          try await terminal.screenWithStyles.bars.first?.text.contains("not authorised") == true
        }
        try await terminal.press("Enter")
        let details = try await terminal.waitFor(text: "401")
        #expect(!details.contains("mistaken-token"))
        try await terminal.press("Esc")
        try await terminal.waitFor("the details' end") { !$0.contains("401") }
        try await terminal.press("q")
        try await #expect(terminal.exitStatus() == 0)
      }
    }
  }

  @Test func `N09 a token that was mended in the file is taken by r`() async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      try await PrivateHome.using { home in
        let good = Self.contexts(of: server)
        let bad = good.replacing(server.token, with: "mistaken-token")
        _ = try home.write(bad, to: ".versori/config.yaml")
        try await Terminal.vex(columns: 120, rows: 36, in: home) { terminal in
          try await terminal.waitFor(text: "not authorised")
          _ = try home.write(good, to: ".versori/config.yaml")
          try await terminal.press("r")
          try await terminal.waitFor(text: "30 loaded")
        }
      }
    }
  }

  @Test func `N24 half an account is refused before the screen opens`() async throws {
    try await Terminal.vex(environment: ["VERSORI_ORGANISATION_ID": "some"]) { terminal in
      try await #expect(terminal.exitStatus() == 3)
      let screen = try await terminal.screen
      #expect(screen.contains("VERSORI_TOKEN"))
    }
  }

  /// What the vendor's command line writes: its address is that of another API of the same host.
  private static func contexts(of server: DemoServerProcess) -> String {
    """
    active_context: local
    contexts:
      local:
        name: local
        organisation_id: \(server.organisationID)
        jwt: \(server.token)
        url_overwrite: \(server.baseURL.replacing("/api/connect/v1", with: "/api/v2/"))

    """
  }
}
