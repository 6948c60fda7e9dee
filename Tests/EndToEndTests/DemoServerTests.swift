import Foundation
import Testing

/// `vex demo-server`: the demo organisation in a process of its own.
@Suite struct DemoServerTests {
  @Test func `what the server prints is an account that works`() async throws {
    try await DemoServerProcess.serving(count: 7) { server in
      #expect(server.baseURL.hasPrefix("http://127.0.0.1:"))
      let printed = try await PrintedOutput.ofVex(
        "connectors", "-o", "json", environment: server.environment)
      #expect(printed.status == 0)
      #expect(printed.lines.count == 7)
    }
  }

  @Test func `S11 another token is refused with exit 4 and never shown`() async throws {
    try await DemoServerProcess.serving(count: 7) { server in
      let wrong = server.environment.merging(["VERSORI_TOKEN": "mistaken-token"]) { $1 }
      let printed = try await PrintedOutput.ofVex("connectors", environment: wrong)
      #expect(printed.status == 4)
      #expect(printed.output.isEmpty)
      #expect(printed.error.contains("VERSORI_TOKEN"))
      #expect(!printed.error.contains("mistaken-token"))
    }
  }

  @Test func `S11 a port that is taken is said in a sentence`() async throws {
    try await DemoServerProcess.serving(count: 7) { server in
      let printed = try await PrintedOutput.ofVex(
        "demo-server", "--port", "\(try server.port)")
      #expect(printed.status == 3)
      #expect(printed.output.isEmpty)
      #expect(printed.errorLines.count == 1)
    }
  }

  @Test func `N28 a server that is gone ends a command with exit 5 and names its port`()
    async throws
  {
    try await DemoServerProcess.serving(count: 7) { server in
      let port = try server.port
      await server.end()
      let printed = try await PrintedOutput.ofVex("connectors", environment: server.environment)
      #expect(printed.status == 5)
      #expect(printed.output.isEmpty)
      #expect(printed.error.contains("127.0.0.1"))
      #expect(printed.error.contains("\(port)"))
    }
  }
}
