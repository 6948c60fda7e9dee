import Testing

/// What expires: the timeline, and the clock that shows what will be.
@Suite struct TimelineTests {
  @Test func `a bar of the timeline leads to as many credentials as it counts`() async throws {
    try await Terminal.vex("--demo", columns: 120, rows: 30) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("t")
      try await terminal.waitFor(text: "Timeline in all 240 loaded")
      // The last bar: what it counts does not change while the test runs.
      try await terminal.press("G")
      let screen = try await terminal.waitFor("the last bar") { $0.text.contains(/from .* on/) }
      let count = try #require(screen.text.firstMatch(of: /([0-9]+) credentials expire/)).1
      try await terminal.press("Enter")
      let list = try await terminal.waitFor("its credentials") {
        $0.contains("▸3 Credentials 1/\(count) ")
      }
      #expect(list.text.contains(/\/expires:20[0-9-]+\.\./))
      try await terminal.press("Backspace")
      try await terminal.waitFor(text: "▸1 Connectors")
    }
  }

  @Test func `the clock is turned to the next expiry, and Esc turns it back`() async throws {
    try await Terminal.vex("--demo", columns: 120, rows: 30) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("G")
      let before = try await terminal.waitFor("all connectors") {
        $0.contains("240 loaded:") && Self.expired($0) != nil
      }
      try await terminal.press(">")
      try await terminal.waitFor(text: "later by")
      try await terminal.press("e")
      let after = try await terminal.waitFor("another moment") {
        $0.lines[0].contains(/IN [0-9]+ [A-Z]+/)
      }
      let counts = try (#require(Self.expired(before)), #require(Self.expired(after)))
      #expect(counts.1 > counts.0)
      try await terminal.press("Esc")
      try await terminal.waitFor("now") { !$0.lines[0].contains(/IN [0-9]+ [A-Z]+/) }
    }
  }

  /// How many credentials have expired, by the header.
  private static func expired(_ screen: TerminalScreen) -> Int? {
    screen.lines[0].firstMatch(of: /([0-9]+) expired/).flatMap { Int($0.1) }
  }
}
