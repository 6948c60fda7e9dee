import Foundation
import Testing

/// What scripts rely on: commands that print and exit, without a terminal.
@Suite struct PrintingTests {
  @Test(arguments: ["connectors", "show anything", "check"])
  func `N09 a refused JWT that has expired is named with its age`(command: String) async throws {
    try await DemoServerProcess.serving(count: 3) { server in
      // {"exp":1000000000}, which was in September 2001.
      let token = "eyJhbGciOiJub25lIn0.eyJleHAiOjEwMDAwMDAwMDB9.c2lnbmF0dXJl"
      let printed = try await PrintedOutput.ofShell(
        "vex \(command)", environment: server.environment.merging(["VERSORI_TOKEN": token]) { $1 })
      #expect(printed.status == 4)
      let age = printed.errorLines.first { $0.hasPrefix("vex: the token expired ") }
      #expect(age?.hasSuffix(" ago, by its own word") == true, "\(printed.error)")
      #expect(!printed.error.contains("eyJ"))
    }
  }

  @Test func `the table has a line a connector below its heading`() async throws {
    let printed = try await PrintedOutput.ofVex("connectors", "--demo")
    #expect(printed.status == 0)
    #expect(printed.error.isEmpty)
    #expect(printed.lines.count == 241)
    #expect(printed.lines.first?.contains("NAME") == true)
    #expect(!printed.output.contains("\u{1B}"))
  }

  @Test func `each line of JSON is one connector of its own`() async throws {
    let printed = try await PrintedOutput.ofVex("connectors", "--demo=150", "-o", "json")
    #expect(printed.status == 0)
    let ids = try printed.lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["id"] as? String)
    }
    #expect(ids.count == 150)
    #expect(Set(ids).count == 150)
  }

  @Test(arguments: ["connectors", "connections", "credentials", "versions", "messages"])
  func `each view is a table, JSON and CSV of the same rows`(view: String) async throws {
    try await DemoServerProcess.serving(count: 60) { server in
      var counts: Set<Int> = []
      for form in ["table", "json", "csv"] {
        let printed = try await PrintedOutput.ofVex(
          view, "-o", form, "--page-size", "20", environment: server.environment)
        #expect(printed.status == 0)
        #expect(printed.error.isEmpty)
        // By the ends of lines, which no cell of the demo has in it.
        let lines = printed.output.utf8.count { $0 == UInt8(ascii: "\n") }
        counts.insert(form == "json" ? lines : lines - 1)
      }
      #expect(counts.count == 1)
      #expect(counts.allSatisfy { $0 > 10 })
    }
  }

  @Test func `a credential is printed once, wherever pages end`() async throws {
    try await DemoServerProcess.serving(count: 60) { server in
      var outputs: Set<String> = []
      for size in ["7", "60"] {
        let printed = try await PrintedOutput.ofVex(
          "credentials", "-o", "csv", "--page-size", size, "--filter", "has:usages",
          environment: server.environment)
        outputs.insert(printed.output)
      }
      #expect(outputs.count == 1)
      let ids = outputs.joined().split(separator: "\r\n").dropFirst()
        .compactMap { $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().last }
      #expect(ids.count > 10)
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func `the first lines come before the last page is asked for`() async throws {
    try await DemoServerProcess.serving(count: 200) { server in
      try await Relay.to(server) { relay in
        let environment = try relay.environment(of: server)
        let printed = try await PrintedOutput.ofShell(
          "vex messages --page-size 10 | head -n 1", environment: environment)
        #expect(printed.lines.count == 1)
        #expect(relay.requests < 20)
      }
    }
  }

  @Test func `the demo is the same every time`() async throws {
    let names = "vex connectors --demo=20 -o json | sed 's/.*\"name\":\"\\([^\"]*\\)\".*/\\1/'"
    let first = try await PrintedOutput.ofShell(names)
    let second = try await PrintedOutput.ofShell(names)
    #expect(first.lines.count == 20)
    #expect(first.output == second.output)
  }

  // MARK: - What is printed

  @Test func `what the service is asked for is printed and nothing else`() async throws {
    let printed = try await PrintedOutput.ofVex(
      "connectors", "--demo", "--name", "QUAY", "--sort=name")
    #expect(printed.status == 0)
    #expect(printed.error.isEmpty)
    let rows = printed.lines.dropFirst()
    #expect((1..<240).contains(rows.count))
    #expect(rows.allSatisfy { $0.contains("Quay") })
  }

  @Test func `N32 rows of a service that does not filter are left out here, and counted`()
    async throws
  {
    try await DemoServerProcess.serving { server in
      let arguments = ["connectors", "--name", "quay"]
      let asked = try await PrintedOutput.ofShell(
        "vex \(Shell.quoted(arguments))", environment: server.environment)
      try await Relay.to(server, .unfiltered) { relay in
        let printed = try await PrintedOutput.ofShell(
          "vex \(Shell.quoted(arguments))", environment: relay.environment(of: server))
        #expect(printed.status == 0)
        // The widths are those of a first page that has other rows.
        let ids = [asked, printed].map { $0.lines.map { $0.split(separator: " ").last } }
        #expect(ids[0] == ids[1])
        #expect(printed.errorLines.count == 1)
        #expect(printed.error.contains("does not filter"))
        #expect(printed.error.contains("\(241 - printed.lines.count) connectors"))
      }
    }
  }

  @Test func `a filter leaves its rows, whatever the service can`() async throws {
    let printed = try await PrintedOutput.ofVex(
      "connectors", "--demo", "--filter", "is:expired protocol:http", "-o", "json")
    let table = try await PrintedOutput.ofVex("connectors", "--demo")
    #expect(printed.status == 0)
    #expect(printed.error.isEmpty)
    let expired = table.lines.filter { $0.hasPrefix("expired ") && $0.contains(" http ") }
    #expect(!expired.isEmpty)
    #expect(printed.lines.count == expired.count)
  }

  @Test func `N29 where the local clock is far off, the server's says what has expired`()
    async throws
  {
    try await DemoServerProcess.serving { server in
      try await Relay.to(server, .postdated) { relay in
        let environment = try relay.environment(of: server)
        let table = try await PrintedOutput.ofVex("connectors", environment: environment)
        #expect(table.status == 0)
        #expect(table.errorLines.count == 1)
        #expect(table.error.contains(" y behind the server's"))
        #expect(!table.output.contains("expires soon"))
        let filtered = try await PrintedOutput.ofVex(
          "connectors", "--filter", "is:expired", "-o", "json", environment: environment)
        let expired = table.lines.filter { $0.hasPrefix("expired ") }
        #expect(filtered.lines.count == expired.count)
        let here = try await PrintedOutput.ofVex("connectors", environment: server.environment)
        #expect(expired.count > here.lines.count { $0.hasPrefix("expired ") })
      }
    }
  }

  @Test func `a filter that cannot be read is a usage error with its reason`() async throws {
    let printed = try await PrintedOutput.ofVex("connectors", "--filter", "is:fine")
    #expect(printed.status == 2)
    #expect(printed.output.isEmpty)
    #expect(printed.error.contains("expired, draft, unused"))
  }

  @Test func `what counts as soon can be chosen`() async throws {
    let soon = try await PrintedOutput.ofVex("connectors", "--demo")
    let later = try await PrintedOutput.ofVex("connectors", "--demo", "--expiring-within", "52w")
    #expect(later.status == 0)
    let counts = [soon, later].map { $0.lines.count { $0.hasPrefix("expires soon ") } }
    #expect(counts[0] > 0)
    #expect(counts[1] > counts[0])
  }

  @Test func `the public catalogue is another listing, and needs no organisation`() async throws {
    let demo = try await PrintedOutput.ofVex("connectors", "--demo", "--public", "-o", "json")
    #expect(demo.status == 0)
    #expect(demo.lines.count > 20)
    #expect(demo.lines.allSatisfy { $0.contains("\"public\":true") })
    try await DemoServerProcess.serving(count: 30) { server in
      let environment = server.environment.merging(["VERSORI_ORGANISATION_ID": nil]) { $1 }
      let printed = try await PrintedOutput.ofVex(
        "connectors", "--public", "--name", "a", environment: environment)
      #expect(printed.status == 0)
      #expect(printed.error.isEmpty)
      #expect(printed.lines.count > 1)
    }
  }

  // MARK: - How it ends

  @Test func `T15 a reader that has seen enough ends the command silently`() async throws {
    let printed = try await PrintedOutput.ofShell(
      "{ vex connectors --demo=5000; echo \"ended with $?\" >&2; } | head -n 1")
    #expect(printed.lines.count == 1)
    #expect(printed.errorLines == ["ended with \(128 + SIGPIPE)"])
  }

  @Test func `T15 output that cannot be written is said in a sentence`() async throws {
    let printed = try await PrintedOutput.ofShell("vex connectors --demo >/dev/full")
    #expect(printed.status == 3)
    #expect(printed.errorLines.count == 1)
  }

  @Test(arguments: ["connectors --demo=3", "check --demo=3", "man", "demo-server"])
  func `T15 closed output is output that cannot be written`(call: String) async throws {
    for closed in [">&-", "<&- >&-"] {
      let printed = try await PrintedOutput.ofShell("vex \(call) \(closed)")
      #expect(printed.status == 3, "\(closed)")
      #expect(printed.errorLines == ["vex: cannot write: Bad file descriptor"], "\(closed)")
    }
    let silent = try await PrintedOutput.ofShell("vex connectors --demo=3 2>&-")
    #expect(silent.status == 0)
    #expect(silent.lines.count == 4)
  }

  @Test func `T15 rows go into no file that took the number of closed output`() async throws {
    try await PrivateHome.using { home in
      let printed = try await PrintedOutput.ofShell(
        "cd && vex connectors --demo=3 --log l.log >&-", in: home)
      #expect(printed.status == 3)
      let log = try #require(home.read("l.log"))
      #expect(log.contains(" start "))
      #expect(!log.contains("CONNECTIONS"))
    }
  }

  @Test func `a mistake in a command is answered with that command's help`() async throws {
    for (call, help) in [("check --bogus", "vex check --help"), ("--bogus", "vex --help")] {
      let printed = try await PrintedOutput.ofShell("vex \(call)")
      #expect(printed.status == 2)
      #expect(printed.errorLines.last == "vex: see `\(help)`")
    }
  }

  @Test(arguments: [
    (["connectors", "--dmeo"], "--demo"), (["--page-szie", "3"], "--page-size"),
    (["conectors"], "connectors"), (["demo-sever"], "demo-server"),
  ])
  func `a mistyped word is a usage error that names the nearest`(
    arguments: [String], nearest: String
  ) async throws {
    let printed = try await PrintedOutput.ofShell("vex \(Shell.quoted(arguments))")
    #expect(printed.status == 2)
    #expect(printed.output.isEmpty)
    #expect(printed.error.contains("did you mean \(nearest)?"))
  }

  @Test func `without an account a command says how to connect`() async throws {
    let printed = try await PrintedOutput.ofVex("connectors")
    #expect(printed.status == 3)
    #expect(printed.output.isEmpty)
    #expect(printed.errorLines.count == 1)
    #expect(printed.error.contains("VERSORI_TOKEN"))
    #expect(printed.error.contains("--demo"))
  }

  @Test(arguments: [
    "--help", "connectors --help", "demo-server -h", "check -h", "show --help", "context -h",
    "completion --help", "man --help", "help", "help check",
  ])
  func `help is printed and names its options`(call: String) async throws {
    let printed = try await PrintedOutput.ofShell("vex \(call)")
    #expect(printed.status == 0)
    #expect(printed.error.isEmpty)
    #expect(printed.output.contains("Usage: vex"))
    #expect(printed.output.contains("--help"))
    #expect(printed.lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `the version is one line`() async throws {
    let printed = try await PrintedOutput.ofVex("--version")
    #expect(printed.status == 0)
    #expect(printed.lines.count == 1)
    #expect(printed.output.hasPrefix("vex "))
  }
}
