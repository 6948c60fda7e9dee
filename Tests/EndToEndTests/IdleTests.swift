import Foundation
import Testing

/// Nobody does anything (`docs/faults.md`, T12). It takes the minute that it is about, so that it is
/// left out unless `VEX_IDLE_TEST` is set.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["VEX_IDLE_TEST"] != nil,
    "it waits a minute: set VEX_IDLE_TEST"))
struct IdleTests {
  @Test func `T12 an idle minute takes one frame at most, and no processor time`() async throws {
    try await DemoServerProcess.serving(count: 240) { server in
      try await PrivateHome.using { home in
        try await PseudoTerminal.running(
          [try Installed.vex()],
          environment: server.environment.merging(["TERM": "xterm-256color"]) { $1 }, in: home
        ) { terminal in
          try await terminal.waitFor("the list") { $0.contains("1/") }
          // The start settles; it is no part of the minute.
          try await Task.sleep(for: .seconds(3))
          let facts = ProcessFacts(of: terminal.programID)
          let (bytes, ticks) = (await terminal.text.utf8.count, facts.ticks)
          try await Task.sleep(for: .seconds(60))
          let written = await terminal.text.utf8.count - bytes
          #expect(written <= 2_000, "more than the relative times of a screen")
          #expect(facts.ticks - ticks <= 1)
          try terminal.type("q")
          try await #expect(terminal.exitStatus() == 0)
        }
      }
    }
  }
}
