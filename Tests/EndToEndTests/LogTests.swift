import Foundation
import Testing

/// `--log FILE` of the real program (`docs/faults.md`, S07, S08).
@Suite struct LogTests {
  @Test func `S08 a session is told by its requests, and no secret is in it`() async throws {
    try await SecretService.serving(count: 40) { service in
      try await PrivateHome.using { home in
        let path = home.folder.appending(path: "vex.log").path
        try await Terminal.vex(
          "--log", path, columns: 120, environment: service.environment, in: home
        ) { terminal in
          try await terminal.waitForRows()
          try await terminal.press("G")
          try await terminal.waitForRow(40)
          try await terminal.press("q")
          try await #expect(terminal.exitStatus() == 0)
        }
        let log = try #require(home.read("vex.log"))
        let lines = log.split(separator: "\n")
        #expect(lines.first?.contains(" start vex ") == true)
        #expect(lines.contains { $0.contains(" account http://127.0.0.1:") })
        #expect(lines.contains { $0.contains("/connectors?first=") && $0.contains(" → 200 ") })
        #expect(lines.last?.hasSuffix(" end exit=0") == true)
        #expect(!log.contains(SecretService.secret))
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

  @Test
  func `S08 a log that may grow no more ends with a sentence, and what was asked for is printed`()
    async throws
  {
    try await DemoServerProcess.serving(count: 240) { server in
      try await PrivateHome.using { home in
        let printed = try await PrintedOutput.ofShell(
          "ulimit -f 1; vex connectors --page-size 20 --log \(home.folder.path)/log | cat",
          environment: server.environment, in: home)
        #expect(printed.lines.count == 241)
        #expect(printed.errorLines.filter { $0.contains("the log ends here: ") }.count == 1)
      }
    }
  }
}
