import Foundation
import Testing

/// A name server that never answers, a clock that is set and a computer that sleeps: played to the real
/// program (`docs/faults.md`, N29, N31, T16).
@Suite struct InterposedTests {
  private static let elsewhere: [String: String?] = [
    "VERSORI_API_URL": "https://nowhere.example.test", "VERSORI_TOKEN": "t0ken",
    "VERSORI_ORGANISATION_ID": "01HZX0000000000000000000RG",
  ]

  @Test func `N31 Esc and q do not wait for a name server that never answers`() async throws {
    let silent = try Interposed.environment(["VEX_TEST_SILENT_NAMES": "1"])
    try await Terminal.vex(environment: Self.elsewhere.merging(silent) { $1 }) { terminal in
      try await terminal.waitFor(text: "reading connectors")
      try await terminal.press("?")
      try await terminal.waitFor(text: "▸Help")
      try await terminal.press("Esc")
      try await terminal.waitFor("the help's end") { !$0.contains("▸Help") }
      try await terminal.press("Esc")
      try await terminal.waitFor(text: "Reading was stopped.")
      try await terminal.press("r")
      try await terminal.waitFor(text: "reading connectors")
      try await terminal.press("q")
      try await #expect(terminal.exitStatus() == 0)
      try await #expect(terminal.flags.isGivenBack(rows: 24))
    }
  }

  @Test func `N31 other accounts are read while one waits for its name server`() async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      try await PrivateHome.using { home in
        _ = try home.write(
          """
          contexts:
            there:
              organisation: \(server.organisationID)
              url: \(server.baseURL)
              token_file: \(try home.write(server.token, to: "token"))
          """, to: "config/vex/config.yaml")
        let silent = try Interposed.environment(["VEX_TEST_SILENT_NAMES": "1"])
        try await Terminal.vex(
          columns: 120, environment: Self.elsewhere.merging(silent) { $1 }, in: home
        ) { terminal in
          try await terminal.waitFor(text: "reading connectors")
          try await terminal.press(":")
          try await terminal.type("ctx there")
          try await terminal.press("Enter")
          try await terminal.waitFor(text: "20 loaded")
          try await terminal.press("q")
          try await #expect(terminal.exitStatus() == 0)
        }
      }
    }
  }

  @Test func `N31 a signal ends a printing command that waits for a name server`() async throws {
    let silent = try Interposed.environment(["VEX_TEST_SILENT_NAMES": "1"])
    try await PrivateHome.using { home in
      try await PseudoTerminal.running(
        [try Installed.vex(), "connectors"], environment: Self.elsewhere.merging(silent) { $1 },
        in: home
      ) { terminal in
        try await terminal.waitFor("progress") { $0.contains("…") }
        try terminal.signal(SIGINT)
        try await #expect(terminal.exitStatus() == 128 + SIGINT)
      }
    }
  }

  @Test func `N29 a clock that is set while the program runs is noticed`() async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      try await PrivateHome.using { home in
        let clock = try home.write("0", to: "clock")
        let set = try Interposed.environment(["VEX_TEST_CLOCK": clock])
        try await Terminal.vex(
          columns: 120, environment: server.environment.merging(set) { $1 }, in: home
        ) { terminal in
          try await terminal.waitForRows()
          try await #expect(!terminal.screen.lines[0].contains("the server"))
          _ = try home.write("7200", to: "clock")
          try await terminal.press("j")
          try await terminal.waitFor("the header to say so") {
            $0.lines[0].contains("2 h ahead of the server")
          }
          _ = try home.write("-86400", to: "clock")
          try await terminal.press("j")
          try await terminal.waitFor("the header to say so") {
            $0.lines[0].contains("1 d behind the server")
          }
          try await terminal.press("q")
          try await #expect(terminal.exitStatus() == 0)
        }
      }
    }
  }

  @Test func `N29 a computer that slept during a request is not taken for a wrong clock`()
    async throws
  {
    try await DemoServerProcess.serving(count: 30) { server in
      try await Relay.to(server) { relay in
        try await PrivateHome.using { home in
          let (clock, sleep) = (try home.write("0", to: "clock"), try home.write("0", to: "sleep"))
          let asleep = try Interposed.environment([
            "VEX_TEST_CLOCK": clock, "VEX_TEST_SLEEP": sleep,
          ])
          relay.holdAnswers()
          try await Terminal.vex(
            columns: 120, environment: try relay.environment(of: server).merging(asleep) { $1 },
            in: home
          ) { terminal in
            try await terminal.waitFor(text: "reading connectors")
            // Eight hours later both clocks have gone on, and the answer is from before.
            _ = try home.write("28800", to: "sleep")
            _ = try home.write("28800", to: "clock")
            relay.releaseAnswers()
            try await terminal.waitForRows()
            try await #expect(!terminal.screen.lines[0].contains("the server"))
          }
        }
      }
    }
  }

  @Test func `T16 after hours the connection is another, and the times are right`() async throws {
    try await DemoServerProcess.serving(count: 240) { server in
      try await Relay.to(server) { relay in
        try await PrivateHome.using { home in
          let (clock, sleep) = (try home.write("0", to: "clock"), try home.write("0", to: "sleep"))
          let asleep = try Interposed.environment([
            "VEX_TEST_CLOCK": clock, "VEX_TEST_SLEEP": sleep,
          ])
          try await Terminal.vex(
            columns: 160, environment: try relay.environment(of: server).merging(asleep) { $1 },
            in: home
          ) { terminal in
            try await terminal.waitForRows()
            let before = relay.connections
            _ = try home.write("28800", to: "sleep")
            _ = try home.write("28800", to: "clock")
            try await terminal.press("j")
            try await terminal.waitFor("the age of the data") { $0.lines[0].contains("8 h") }
            try await terminal.press("G")
            try await terminal.waitForRow(240)
            #expect(relay.connections > before)
          }
        }
      }
    }
  }
}
