import Foundation
import Testing

/// What a log says of a run: a line an event, without secrets (`docs/faults.md`, S07, S08).
@Suite struct LogTests {
  /// The lines of a log without their times, and with a dash for each number.
  private static func lines(of log: String?) throws -> [String] {
    let lines = try #require(log).split(separator: "\n")
    for line in lines {
      #expect(line.firstMatch(of: /^2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \d+ [a-z-]+/) != nil)
    }
    return lines.map { $0.split(separator: " ").dropFirst(2).joined(separator: " ") }
  }

  @Test func `a printing command logs its start, its account, its requests and its end`()
    async throws
  {
    try await DemoServerProcess.serving(count: 3) { server in
      try await PrivateHome.using { home in
        let file = home.folder.appending(path: "log").path
        for _ in 0..<2 {
          let printed = try await PrintedOutput.ofVex(
            "connectors", "--log", file, environment: server.environment, in: home)
          #expect(printed.status == 0)
        }
        let text = try #require(home.read("log"))
        #expect(!text.contains(server.token))
        let lines = try Self.lines(of: text)
        // Appended: two runs alike.
        #expect(lines.count % 2 == 0)
        let run = lines.prefix(lines.count / 2)
        #expect(run.first == "start version=0.1.0 command=\"vex connectors\"")
        #expect(run.dropFirst().first?.hasPrefix("account service=\(server.baseURL) ") == true)
        #expect(run.dropFirst().first?.contains("source=VERSORI_TOKEN") == true)
        #expect(run.contains("token expires=unknown"))
        let request = try #require(run.first { $0.hasPrefix("request ") })
        #expect(request.hasPrefix("request number=1 try=1 method=GET path=\"/"))
        #expect(request.contains(" status=200 reason=OK ms="))
        #expect(run.last == "end exit=0")
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
      }
    }
  }

  @Test func `the full screen logs its terminal, what failed, and how it ended`() async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      try await Relay.to(server) { relay in
        try await PrivateHome.using { home in
          let file = home.folder.appending(path: "log").path
          try await Terminal.vex(
            "--log", file, columns: 100, rows: 30, environment: relay.environment(of: server),
            in: home
          ) { terminal in
            try await terminal.waitForRows()
            relay.cut()
            try await terminal.press("r")
            try await terminal.waitFor(text: "cannot connect")
            try await terminal.signal(SIGTERM)
            _ = try await terminal.exitStatus()
          }
          let lines = try Self.lines(of: home.read("log"))
          #expect(lines.contains("screen terminal=tmux-256color size=100x30"))
          let failed = try #require(lines.first { $0.contains(" status=none ") })
          #expect(failed.contains("fault=\"cannot connect to 127.0.0.1"))
          #expect(lines.last == "end exit=143")
        }
      }
    }
  }

  @Test func `an account that cannot be opened is in the log, with the exit`() async throws {
    try await PrivateHome.using { home in
      let file = home.folder.appending(path: "log").path
      let printed = try await PrintedOutput.ofVex("check", "--log", file, in: home)
      #expect(printed.status == 3)
      let lines = try Self.lines(of: home.read("log"))
      #expect(lines.dropFirst().first?.hasPrefix("account-refused reason=") == true)
      #expect(lines.last == "end exit=3")
    }
  }

  @Test func `S08 a session among secrets logs its requests, and none of those`() async throws {
    try await SecretService.serving(count: 40) { service in
      try await PrivateHome.using { home in
        let path = home.folder.appending(path: "log").path
        try await Terminal.vex(
          "--log", path, columns: 120, environment: service.environment, in: home
        ) { terminal in
          try await terminal.waitForRows()
          try await terminal.press("G")
          try await terminal.waitForRow(40)
          try await terminal.press("q")
          try await #expect(terminal.exitStatus() == 0)
        }
        let log = try #require(home.read("log"))
        let lines = try Self.lines(of: log)
        #expect(lines.contains { $0.contains("/connectors?first=") && $0.contains(" status=200 ") })
        #expect(lines.last == "end exit=0")
        #expect(!log.contains(SecretService.beginning))
        #expect(!log.contains(service.server.token))
      }
    }
  }

  @Test func `S08 what is no file of ours is refused before anything is asked`() async throws {
    try await DemoServerProcess.serving(count: 3) { server in
      for path in ["/dev/null", "/", "/nowhere/at/all"] {
        let printed = try await PrintedOutput.ofVex(
          "connectors", "--log", path, environment: server.environment)
        #expect(printed.status == 3)
        #expect(printed.lines.isEmpty)
        #expect(printed.error.hasPrefix("vex: --log: \(path) "), "\(printed.error)")
      }
    }
  }

  @Test(.enabled(if: Sanitizer.bearsFileLimits))
  func `S08 a log that may grow no more ends with a sentence, and what was asked for is printed`()
    async throws
  {
    try await DemoServerProcess.serving(count: 240) { server in
      try await PrivateHome.using { home in
        let printed = try await PrintedOutput.ofShell(
          "ulimit -f 1; vex connectors --page-size 20 --log \(home.folder.path)/log | cat",
          environment: server.environment, in: home)
        #expect(printed.lines.count == 241)
        #expect(printed.errorLines.filter { $0.contains("log ends here") }.count == 1)
      }
    }
  }
}
