import Foundation
import Testing

/// Filtering, sorting and searching, with a server that has much more than is loaded.
@Suite struct FilterTests {
  /// Connectors by what the printing command says of them.
  private struct Listed: Hashable {
    var id: String
    var name: String
  }

  /// A terminal on ten thousand connectors of which the first hundred are loaded.
  private static func browsing(
    columns: Int = 160, rows: Int = 40,
    _ body: (Terminal, Relay, DemoServerProcess) async throws -> Void
  ) async throws {
    try await DemoServerProcess.serving(count: 10_000) { server in
      try await Relay.to(server) { relay in
        try await Terminal.vex(
          "--page-size", "100", columns: columns, rows: rows,
          environment: relay.environment(of: server)
        ) { terminal in
          try await terminal.waitFor("a hundred rows") { ListPlace($0)?.loaded == 100 }
          try await body(terminal, relay, server)
        }
      }
    }
  }

  /// What `vex connectors` prints, up to a number of rows.
  private static func listed(
    _ options: String, first count: Int, of server: DemoServerProcess
  ) async throws -> [Listed] {
    let printed = try await PrintedOutput.ofShell(
      "vex connectors -o json --page-size 100 \(options) | head -n \(count)",
      environment: server.environment)
    return try printed.lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return Listed(
        id: try #require(object?["id"] as? String), name: try #require(object?["name"] as? String))
    }
  }

  @Test func `what is loaded is found at once, and the rest when the server has answered`()
    async throws
  {
    try await Self.browsing { terminal, relay, server in
      let loaded = try await Self.listed("", first: 100, of: server)
      let all = try await Self.listed("--name 'isthmus sms'", first: 1_000, of: server)
      let here = all.filter(loaded.contains)
      try #require(!here.isEmpty && all.count > here.count && all.count < 100)
      relay.holdAnswers()
      try await terminal.press("/")
      try await terminal.type(#"'"isthmus sms"#)
      let waiting = try await terminal.waitFor(text: "asking the server")
      #expect(waiting.contains("\(here.count) of 100 loaded"))
      try await terminal.waitFor("the rows that are loaded") {
        ListPlace($0) == ListPlace(selected: 1, loaded: here.count)
      }
      // The person can go on meanwhile.
      try await terminal.press("Enter")
      try await terminal.waitFor("the keys of the list") { $0.contains("load all") }
      relay.releaseAnswers()
      let counts = "\(here.count) of 100 loaded + \(all.count - here.count) from the server"
      let found = try await terminal.waitFor(text: counts)
      #expect(ListPlace(found) == ListPlace(selected: 1, loaded: all.count))
      #expect(found.contains("the server has no other"))
      #expect(found.contains("Connectors 1/\(all.count) · /'\"isthmus sms"))
      try await terminal.press("Esc")
      try await terminal.waitFor("the whole list") { ListPlace($0)?.loaded == 100 }
    }
  }

  @Test func `a connector of an unloaded page is found and opened, and Esc leads back`()
    async throws
  {
    try await Self.browsing { terminal, _, server in
      let loaded = try await Self.listed("", first: 100, of: server)
      let quays = try await Self.listed("--name quay", first: 60, of: server)
      let wanted = try #require(
        quays.first { quay in
          quays.count { $0.name == quay.name } == 1 && !loaded.contains { $0.name == quay.name }
        })
      try await terminal.moveDown(rows: 4)
      try await terminal.press("/")
      try await terminal.type("^\"\(wanted.name)\"$")
      try await terminal.waitForListBar("+")
      try await terminal.waitForListBar(wanted.name.prefix(20))
      try await terminal.press("Enter", "Enter")
      try await terminal.waitFor("its tree") { $0.contains("▸\(wanted.name)") }
      try await terminal.press("Esc", "Esc")
      try await terminal.waitForRow(5)
      try await terminal.waitFor("the whole list") { ListPlace($0)?.loaded == 100 }
    }
  }

  @Test func `Esc in the field returns to the row, and q is a letter there`() async throws {
    try await Self.browsing(columns: 80, rows: 24) { terminal, _, _ in
      try await terminal.moveDown(rows: 7)
      let before = try await terminal.listBar
      try await terminal.press("/")
      try await terminal.type("q")
      try await terminal.waitFor(text: " /q")
      // As many rows may soon stand there as before: those that the server finds.
      try await terminal.waitFor(text: " of 100 loaded")
      try await terminal.press("Esc")
      try await terminal.waitForRow(8)
      #expect(try await terminal.listBar == before)
      try await terminal.press("q")
      try await #expect(terminal.exitStatus() == 0)
    }
  }

  @Test func `T09 a paste goes into the filter, and is nothing without one`() async throws {
    try await Self.browsing(columns: 120) { terminal, _, _ in
      try await terminal.paste("q\nq")
      try await terminal.press("/")
      try await terminal.paste("isthmus\nsms\u{1B}[2J")
      try await terminal.waitFor(text: " /isthmus sms[2J")
      try await terminal.press("Backspace", "Backspace", "Backspace", "Enter")
      try await terminal.waitFor(text: "· /isthmus sms")
      try await terminal.waitForListBar("Isthmus SMS")
      try await terminal.press("/", "^P")
      try await terminal.waitFor(text: "nothing else was typed here")
      try await terminal.press("^U", "^P")
      try await terminal.waitFor(text: " /isthmus sms")
    }
  }

  @Test func `Tab completes, and a term that cannot be read is explained`() async throws {
    try await Terminal.vex("--demo", columns: 120) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("/")
      try await terminal.type("is:nonsense")
      try await terminal.waitFor(text: "is: wants expired, draft")
      try await terminal.press("^W")
      try await terminal.type("ty")
      try await terminal.press("Tab")
      try await terminal.waitFor(text: " /type:")
      try await terminal.type("oau")
      try await terminal.press("Tab")
      try await terminal.waitFor(text: " /type:oauth2-client")
      try await terminal.press("Tab", "⇧Tab")
      try await terminal.waitFor(text: " /type:oauth2-client")
      try await terminal.press("Enter")
      try await terminal.waitFor(text: "· /type:oauth2-client")
    }
  }

  @Test func `s e puts what expires first on top, S turns that round`() async throws {
    try await Terminal.vex("--demo", "--page-size", "100", columns: 120, rows: 36) { terminal in
      try await terminal.waitFor("a hundred rows") { ListPlace($0)?.loaded == 100 }
      let before = try await terminal.screen.lines[3]
      try await terminal.press("s")
      try await terminal.waitFor(text: "e expires")
      try await terminal.press("e", "g")
      let sorted = try await terminal.waitFor("the order") {
        $0.contains("EXPIRES▴") && ListPlace($0)?.selected == 1
      }
      #expect(sorted.lines[3].contains("expired"))
      try await terminal.press("S", "g")
      try await terminal.waitFor("the other way round") {
        $0.contains("EXPIRES▾") && !$0.lines[3].contains("expired")
      }
      try await terminal.press("s", "o", "g")
      try await terminal.waitFor("the server's order") { $0.lines[3] == before }
    }
  }

  @Test func `the detail is searched, and n goes on`() async throws {
    try await Terminal.vex("--demo", columns: 120, rows: 36) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("Tab", "Tab", "/")
      try await terminal.type("a")
      try await terminal.waitFor("a match") { screen in
        screen.lines.last?.contains(#/^ /a .* 1/\d/#) == true
      }
      try await terminal.press("Enter")
      try await terminal.waitFor(text: "· /a 1/")
      try await terminal.press("n")
      try await terminal.waitFor(text: "· /a 2/")
      try await terminal.press("N", "N")
      let last = try await terminal.waitFor("the last match") {
        $0.text.contains(/\/a (\d+)\/\1/)
      }
      #expect(!last.contains("/a 2/"))
      try await terminal.press("Esc")
      try await terminal.waitFor("no search") { !$0.contains("· /a") }
    }
  }
}
