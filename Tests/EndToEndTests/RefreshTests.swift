import Foundation
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

  @Test func `in the view of credentials it is marked where it stands, and nothing moves`()
    async throws
  {
    let isLater = Guarded(false)
    let alteration = AlteringService.Alteration.ofJSON { page in
      isLater.withLock { $0 }
        ? Self.keys(in: page, "key one", nil, "another")
        : Self.keys(in: page, "key one", "key two", "key three")
    }
    try await AlteringService.serving(count: 3, alteration) { service in
      try await Terminal.vex(
        "--view", "credentials", columns: 120, rows: 36, environment: service.environment
      ) { terminal in
        try await terminal.waitForListBar("key one")
        try await terminal.press("j")
        try await terminal.waitForListBar("key two")
        isLater.withLock { $0 = true }
        try await terminal.press("r")
        let screen = try await terminal.waitFor(text: "1 changed · 1 gone")
        try await terminal.waitForListBar("key two")
        let rows = screen.text.split(separator: "\n")
          .compactMap { $0.firstMatch(of: #/│([ ≠-])..(key one|key two|another) /#) }
        #expect(rows.map { "\($0.1)\($0.2)" } == [" key one", "-key two", "≠another"])
      }
    }
  }

  /// The page of three connectors with a single credential in each, of these names; without those
  /// connectors that have none.
  private static func keys(in page: Any, _ names: String?...) -> Any {
    guard var fields = page as? [String: Any],
      let connectors = fields["connectors"] as? [[String: Any]]
    else { return page }
    let connections = connectors.flatMap { $0["connections"] as? [[String: Any]] ?? [] }
    let holders = connections.lazy.compactMap { $0["credentials"] as? [String: Any] }
      .flatMap { $0["action"] as? [[String: Any]] ?? [] }
    guard let connection = connections.first, let holder = holders.first else { return page }
    fields["connectors"] = zip(connectors, names).enumerated().compactMap { number, pair in
      pair.1.map { name in
        var (connector, connection, holder) = (pair.0, connection, holder)
        var credential = holder["credential"] as? [String: Any] ?? [:]
        (credential["id"], credential["name"]) = ("key-\(number)", name)
        (holder["id"], holder["credential"]) = ("holder-\(number)", credential)
        connection["id"] = "connection-\(number)"
        connection["credentials"] = ["action": [holder]]
        connector["connections"] = [connection]
        return connector
      }
    }
    return fields
  }

  @Test func `a page that is not there says why, and the next reading finds all again`()
    async throws
  {
    let isMissing = Guarded(false)
    var alteration = AlteringService.Alteration()
    alteration.isMissing = { isMissing.withLock { $0 } }
    try await AlteringService.serving(count: 30, alteration) { service in
      try await Terminal.vex(
        "--refresh", "10s", columns: 120, rows: 36, environment: service.environment
      ) { terminal in
        try await terminal.waitForRows()
        isMissing.withLock { $0 = true }
        try await terminal.waitFor(text: "not refreshed: 404 Not Found")
        try await terminal.press(":")
        try await terminal.type("not-refreshed")
        try await terminal.press("Enter")
        try await terminal.waitFor(text: "▸What went wrong")
        isMissing.withLock { $0 = false }
        try await terminal.press("Esc")
        try await terminal.waitFor("that it was read again") { !$0.contains("not refreshed") }
      }
    }
  }
}
