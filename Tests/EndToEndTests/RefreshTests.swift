import Testing

/// Reading again: what changed is marked where it stands, and told with what it was.
@Suite struct RefreshTests {
  /// A connector of the demo on the first screen with a name that is not cut, and what it is called
  /// afterwards.
  private static func names() async throws -> (row: Int, old: String, new: String) {
    let names = try await DemoConnectors.all.names.prefix(20)
    let index = try #require(names.indices.dropFirst().first { names[$0].utf8.count <= 16 })
    return (index + 1, names[index], String(repeating: "Z", count: names[index].utf8.count))
  }

  @Test func `r marks what changed, c goes there, and the detail has what it was`() async throws {
    let (row, old, new) = try await Self.names()
    try await DemoServerProcess.serving { server in
      try await Relay.to(server) { relay in
        try await Terminal.vex(
          columns: 160, rows: 50, environment: relay.environment(of: server)
        ) { terminal in
          try await terminal.waitFor(text: old)
          relay.rename(old, to: new)
          try await terminal.press("r")
          try await terminal.waitFor(text: "1 changed")
          let screen = try await terminal.waitFor(text: new)
          #expect(
            screen.text.split(separator: "\n").contains { $0.contains("≠") && $0.contains(new) })
          try await terminal.press("c")
          try await terminal.waitForRow(row)
          try await terminal.waitFor(text: "\(old) →")
          try await terminal.press("C")
          try await terminal.waitFor("neither a count nor a mark") {
            !$0.contains("1 changed") && !$0.contains("≠")
          }
        }
      }
    }
  }

  @Test func `--refresh does so by itself, and moves nothing`() async throws {
    let (_, old, new) = try await Self.names()
    try await DemoServerProcess.serving { server in
      try await Relay.to(server) { relay in
        try await Terminal.vex(
          "--refresh", "10s", columns: 120, rows: 36,
          environment: relay.environment(of: server)
        ) { terminal in
          try await terminal.waitFor(text: old)
          try await terminal.moveDown(rows: 5)
          relay.rename(old, to: new)
          let screen = try await terminal.waitFor(text: "1 changed")
          #expect(screen.contains(new))
          try await terminal.waitForRow(6)
        }
      }
    }
  }
}
