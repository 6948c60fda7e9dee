import Testing

/// The same program without a terminal.
@Suite struct HeadlessTests {
  @Test func `keys go in and the screen comes out as text`() async throws {
    let name = try #require(try await DemoConnectors.all.names.dropFirst(2).first)
    let printed = try await PrintedOutput.ofVex(
      "--demo", "--headless", "100x30", "--keys", "j j Enter", "--dump", "text",
      environment: ["TERM": nil])
    #expect(printed.status == 0)
    #expect(printed.error.isEmpty)
    #expect(printed.lines.count == 30)
    #expect(printed.lines[0].contains("DEMO"))
    #expect(printed.output.contains("Connectors 3/"))
    #expect(printed.output.contains("▸\(name.prefix(16))"))
    #expect(!printed.output.contains("\u{1B}"))
  }

  @Test func `it starts on the connector that is asked for, by its id and by its name`()
    async throws
  {
    try await DemoServerProcess.serving(count: 300) { server in
      let all = try await PrintedOutput.ofVex(
        "connectors", "--filter", "quay", environment: server.environment)
      let id = try #require(all.lines.last?.split(separator: " ").last.map(String.init))
      let shown = try await PrintedOutput.ofVex("show", id, environment: server.environment)
      let name = try #require(shown.lines.first { $0.hasPrefix("  name ") })
        .dropFirst(7).drop { $0 == " " }
      for wanted in [id, String(name)] {
        let printed = try await PrintedOutput.ofVex(
          "--select", wanted, "--headless", "140x40", environment: server.environment)
        #expect(printed.status == 0)
        let lines = printed.output
        #expect(lines.contains(name.prefix(20)), "\(wanted)")
        #expect(lines.contains(id), "\(wanted)")
        #expect(lines.contains("1 Connectors") && !lines.contains("/^"), "\(wanted)")
      }
    }
  }

  @Test func `the public catalogue needs no organisation, and the header says where one is`()
    async throws
  {
    try await DemoServerProcess.serving(count: 30) { server in
      let environment = server.environment.merging(["VERSORI_ORGANISATION_ID": nil]) { $1 }
      let printed = try await PrintedOutput.ofVex(
        "--public", "--name", "larkspur", "--headless", "100x10", environment: environment)
      #expect(printed.status == 0)
      #expect(printed.lines.first?.contains("public catalogue") == true)
      #expect(printed.lines.first?.contains("127.0.0.1") == true)
      #expect(printed.output.contains("Larkspur"))
    }
  }

  @Test func `the request log has what was asked, and not the token`() async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      let printed = try await PrintedOutput.ofVex(
        "--headless", "100x20", "--keys", "!", environment: server.environment)
      #expect(printed.status == 0)
      let line = try #require(printed.lines.first { $0.contains("/connectors?first=") })
      #expect(line.contains("● 200"))
      #expect(line.contains("kB"))
      let opened = try await PrintedOutput.ofVex(
        "--headless", "100x30", "--keys", "! Enter", environment: server.environment)
      #expect(opened.output.contains("200 OK"))
      #expect(opened.output.contains("HTTP/1.1"))
      #expect(!opened.output.contains(server.token))
    }
  }

  @Test func `N29 the header says how far off the local clock is`() async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      try await Relay.to(server, .postdated) { relay in
        let printed = try await PrintedOutput.ofVex(
          "--headless", "100x20", environment: try relay.environment(of: server))
        let header = try #require(printed.lines.first)
        #expect(header.contains(" y behind the server"))
      }
    }
  }

  @Test func `N09 a refused JWT is named with its age`() async throws {
    try await DemoServerProcess.serving(count: 30) { server in
      // {"exp":1000000000}, which was in September 2001.
      let token = "eyJhbGciOiJub25lIn0.eyJleHAiOjEwMDAwMDAwMDB9.c2lnbmF0dXJl"
      let environment = server.environment.merging(["VERSORI_TOKEN": token]) { $1 }
      let printed = try await PrintedOutput.ofVex("--headless", "100x20", environment: environment)
      let header = try #require(printed.lines.first)
      #expect(header.contains("VERSORI_TOKEN refused"))
      #expect(header.contains(", expired "))
      #expect(header.contains(" y ago"))
      #expect(!printed.output.contains("eyJ"))
    }
  }

  @Test func `D05 a TZ that cannot be read is said once, and times are in UTC`() async throws {
    let environment = ["TZ": "Europe/Berlni"]
    let sentence = "TZ=Europe/Berlni names no time zone that this system has"
    for arguments in ["--demo --headless 100x20", "connectors --demo=3", "check --demo=3"] {
      let printed = try await PrintedOutput.ofShell("vex \(arguments)", environment: environment)
      #expect(printed.errorLines.count { $0.contains(sentence) } == 1, "\(printed.error)")
      let inUTC = try await PrintedOutput.ofShell(
        "vex \(arguments) --utc", environment: environment)
      #expect(!inUTC.error.contains("TZ="))
    }
    let screen = try await PrintedOutput.ofVex(
      "--demo", "--headless", "120x20", environment: environment)
    #expect(screen.lines.last?.contains(sentence) == true)
  }

  @Test func `the same keys give the screen of the terminal`() async throws {
    let printed = try await PrintedOutput.ofVex(
      "--demo", "--headless", "80x24", "--keys", "?", "--dump", "text")
    try await Terminal.vex("--demo") { terminal in
      try await terminal.waitForRows()
      try await terminal.press("?")
      let help = printed.lines.filter { $0.hasPrefix("│ ") }.prefix(10)
        .map { $0.trimming(while: \.isWhitespace) }
      try await terminal.waitFor("the help as it was printed") { screen in
        help.allSatisfy(screen.contains)
      }
    }
  }
}

extension String {
  fileprivate func trimming(while condition: (Character) -> Bool) -> String {
    var text = Substring(self).drop(while: condition)
    while let last = text.last, condition(last) { text.removeLast() }
    return String(text)
  }
}
