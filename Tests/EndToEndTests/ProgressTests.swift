import Foundation
import Testing

/// What a person sees of a printing command that takes its time.
@Suite struct ProgressTests {
  @Test func `a person who waits sees how far it has come, and nothing of it stays`() async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      try await Relay.to(server) { relay in
        relay.holdAnswers()
        let command = "vex connectors --page-size 10 -o csv | tail -n 1"
        try await Terminal.running(
          ["/bin/sh", "-c", command], environment: try relay.environment(of: server)
        ) { terminal in
          try await terminal.waitFor(text: "vex: read 0 …")
          relay.releaseAnswers()
          #expect(try await terminal.exitStatus() == 0)
          let screen = try await terminal.screen
          #expect(!screen.contains("read 0"))
          #expect(screen.lines.first?.contains(",") == true)
        }
      }
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `T17 a signal takes away what stands there, and ends it`(signal: Int32) async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      try await Relay.to(server) { relay in
        relay.holdAnswers()
        try await Terminal.running(
          ["/bin/sh", "-c", "exec vex connectors"], environment: try relay.environment(of: server)
        ) { terminal in
          try await terminal.waitFor(text: "vex: read 0 …")
          try await terminal.signal(signal)
          #expect(try await terminal.exitStatus() == 128 + signal)
          let screen = try await terminal.screen
          #expect(!screen.contains("read 0"))
        }
      }
    }
  }

  @Test func `a script's log has no progress in it`() async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      try await Relay.to(server) { relay in
        relay.holdAnswers()
        // Held for as long as progress would take to be shown where somebody looks.
        try await Terminal.running(
          ["/bin/sh", "-c", "read start; vex connectors >/dev/null"],
          environment: try relay.environment(of: server)
        ) { terminal in
          let printing = Task {
            try await PrintedOutput.ofVex("connectors", environment: relay.environment(of: server))
          }
          try await terminal.press("Enter")
          try await terminal.waitFor(text: "vex: read 0 …")
          relay.releaseAnswers()
          let printed = try await printing.value
          #expect(printed.status == 0)
          #expect(printed.error.isEmpty)
        }
      }
    }
  }
}
