import Testing

/// Pages arrive as the person scrolls.
@Suite struct ScrollingTests {
  @Test func `PgDn goes through all 240 connectors to the last`() async throws {
    let last = try #require(try await DemoConnectors.all.names.last)
    try await Terminal.vex("--demo", columns: 120, rows: 36) { terminal in
      var place = try await terminal.waitForRows()
      while place.selected < 240 {
        try await terminal.press("PgDn")
        let screen = try await terminal.waitFor("anything below \(place)") {
          ListPlace($0).map { $0 != place } ?? false
        }
        place = try #require(ListPlace(screen))
      }
      #expect(place.loaded == 240)
      try await terminal.waitForListBar(last.prefix(12))
      let screen = try await terminal.waitFor(text: "240 loaded")
      #expect(!screen.contains("of about"))
    }
  }

  @Test func `G goes to the very end in one go, and g back to the start`() async throws {
    let names = try await DemoConnectors.all.names
    try await Terminal.vex("--demo", columns: 120, rows: 36) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("G")
      try await terminal.waitForRow(240)
      try await terminal.waitForListBar(names[239].prefix(12))
      try await terminal.press("g")
      try await terminal.waitForRow(1)
      try await terminal.waitForListBar(names[0].prefix(12))
    }
  }

  @Test func `Esc stops the way to the end, and the rows stay`() async throws {
    try await Terminal.vex("--demo=100000") { terminal in
      try await terminal.waitForRows()
      try await terminal.press("G")
      try await terminal.waitFor("progress to the end") {
        $0.contains("to the end") && (ListPlace($0)?.loaded ?? 0) > 1000
      }
      try await terminal.press("Esc")
      let stopped = try await terminal.waitFor("the end of reading") {
        $0.contains("more: scroll, or G for all")
      }
      let loaded = try #require(ListPlace(stopped)).loaded
      #expect(loaded < 100_000)
      try await terminal.press("g")
      try await terminal.waitForRow(1)
      try await terminal.press("j")
      let screen = try await terminal.waitForRow(2)
      #expect(ListPlace(screen)?.loaded == loaded)
    }
  }

  @Test func `nothing is read while nothing is scrolled`() async throws {
    try await DemoServerProcess.serving { server in
      try await Relay.to(server) { relay in
        try await Terminal.vex(environment: relay.environment(of: server)) { terminal in
          try await terminal.waitForRows()
          let requests = relay.requests
          // Each of these is answered by the screen, and none needs a page.
          try await terminal.press("?")
          try await terminal.waitFor(text: "Help")
          try await terminal.press("Esc")
          try await terminal.waitFor("the help's end") { !$0.contains("Help") }
          #expect(relay.requests == requests)
        }
      }
    }
  }
}
