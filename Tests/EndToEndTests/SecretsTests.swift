import Foundation
import Testing

/// Neither the token nor anything secret in the data leaves the program: told by the bytes of the
/// screen, by what other programs get, by what is printed and by what lies in files afterwards
/// (`docs/faults.md`, S01, S05, S07, S09).
@Suite struct SecretsTests {
  /// Down the whole tree of a connector, opening what can be opened, copying as it goes.
  private static let walk =
    ["\r"] + Array(repeating: "lj", count: 80)
    + ["g"] + Array(repeating: "jyvyjycyn", count: 40)
  /// Every overlay and view, and what can be done in them.
  private static let overlays = [
    "J", "Jyj", "o", "!\r", "?", "i", "t", "u", "f", ":config\r", ":debug\r", ":recent\r", "T",
    "2", "3", "4", "5", "1", "/'\(SecretService.beginning)\r", "\t/\(SecretService.beginning)\r",
  ]
  /// Leaves an overlay, and means little elsewhere.
  private static let leave = "\u{3}"

  @Test func `S01 nothing secret is on the screen, in the clipboard, in the pager or in a file`()
    async throws
  {
    try await SecretService.serving(count: 6) { service in
      try await PrivateHome.using { home in
        try await PseudoTerminal.running(
          [try Installed.vex()], columns: 160, rows: 50,
          environment: try Self.environment(service, in: home), in: home
        ) { terminal in
          try await terminal.waitFor("the list") { $0.contains("1/") }
          let facts = ProcessFacts(of: terminal.programID)
          for told in [facts.arguments, facts.environment] {
            #expect(!told.contains(service.server.token))
          }
          // The pager has the terminal, and what is typed meanwhile: it has to be back first.
          try terminal.type("e")
          try await terminal.waitFor("the full screen again") {
            $0.ranges(of: "\u{1B}[?1049h").count == 2
          }
          // What is not read yet cannot be opened: once more, until something secret was met.
          for _ in 0..<10 where await !terminal.text.contains("••••••••") {
            for keys in Self.walk { try await Self.press(keys, terminal) }
          }
          for keys in ["\u{3}hhhhhh", "\t\tgj"] + Self.overlays {
            try await Self.press(keys, terminal)
            if Self.overlays.contains(keys) { try await Self.press(Self.leave, terminal) }
          }
          try terminal.type("\(Self.leave)\(Self.leave)")
          _ = try await terminal.exitStatus()
          let written = await terminal.everything()
          #expect(!written.contains(SecretService.secret))
          #expect(!written.contains(service.server.token))
          // Where secrets stand there are masks: the organisation has some, and they were seen.
          #expect(written.contains("••••••••"))
        }
        let copied = try #require(home.read("copied"))
        #expect(copied.contains("••••••••") && copied.contains("$VERSORI_TOKEN"))
        #expect(home.read("paged")?.contains("••••••••") == true)
        #expect(home.read("child-environment")?.contains("PATH=") == true)
        #expect(home.read("child-environment")?.contains("VERSORI_") == false)
        for file in Self.files(in: home) {
          #expect(!file.text.contains(SecretService.secret), "\(file.name)")
          #expect(!file.text.contains(service.server.token), "\(file.name)")
        }
      }
    }
  }

  @Test func `S01 a filter finds nothing by what is masked`() async throws {
    try await SecretService.serving(count: 6) { service in
      for view in ["connectors", "connections", "credentials", "versions", "messages"] {
        let printed = try await PrintedOutput.ofVex(
          view, "-o", "json", "--filter", SecretService.secret, environment: service.environment)
        #expect(printed.status == 0)
        #expect(printed.lines.isEmpty, "\(view)")
      }
      let screen = try await PrintedOutput.ofVex(
        "--headless", "120x40", "--filter", "'\(SecretService.beginning)",
        environment: service.environment)
      #expect(screen.output.contains("Nothing matches in 6 loaded."), "\(screen.output)")
    }
  }

  /// What prints the id of the last connector: the last column of the last line.
  private static let lastID =
    "$(vex connectors -o csv | tail -n 1 | rev | cut -d, -f1 | rev | tr -d '\\r')"

  @Test(
    arguments: [
      "connectors", "connectors -o json", "connectors -o csv", "connections -o json",
      "credentials -o json", "credentials -o csv", "versions -o json", "messages -o json",
      "check", "check -o json", "check -o markdown", "check -o ics", "check -o prometheus",
      "show \(lastID)", "show -o json \(lastID)", "context",
    ])
  func `S01 no printing command prints what is secret`(command: String) async throws {
    try await SecretService.serving(count: 6) { service in
      try await PrivateHome.using { home in
        let printed = try await PrintedOutput.ofShell(
          "vex \(command)", environment: service.environment, in: home)
        #expect([0, 1].contains(printed.status), "\(printed.error)")
        // Where nothing is wrong, there is no line of JSON.
        #expect(!printed.output.isEmpty || command == "check -o json")
        for text in [printed.output, printed.error] + Self.files(in: home).map(\.text) {
          #expect(!text.contains(SecretService.secret))
          #expect(!text.contains(service.server.token))
        }
      }
    }
  }

  @Test(arguments: [["connectors"], ["check"], ["--headless", "80x24"]])
  func `S07 no error says the token`(arguments: [String]) async throws {
    let token = "t0ken-that-nobody-sees"
    for address in [
      "http://127.0.0.1:1", "http://evil.example.test", "https://\(token)@h", "nonsense \(token)",
    ] {
      let printed = try await PrintedOutput.ofShell(
        "timeout -s INT 20 vex \(arguments.joined(separator: " "))",
        environment: [
          "VERSORI_TOKEN": token, "VERSORI_ORGANISATION_ID": "o", "VERSORI_API_URL": address,
          // What cannot be reached is not waited for.
          "https_proxy": "http://127.0.0.1:1",
        ])
      #expect(!printed.output.contains(token) && !printed.error.contains(token), "\(address)")
    }
  }

  // MARK: -

  /// The account, and stand-ins for the programs that things are handed to: each writes down what it
  /// got and what surrounded it.
  private static func environment(
    _ service: AlteringService, in home: PrivateHome
  ) throws -> [String: String?] {
    let notes = "env >>\"$HOME/child-environment\"; echo \"$@\" >>\"$HOME/child-arguments\""
    let programs = [
      "xclip": "\(notes); cat >>\"$HOME/copied\"", "xdg-open": notes,
      "a-pager": "\(notes); cat >>\"$HOME/paged\"",
    ]
    for (name, script) in programs {
      let file = try home.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file)
    }
    let path = "\(home.folder.path)/bin:\(try Installed.path())"
    return service.environment.merging([
      "TERM": "xterm-256color", "DISPLAY": ":0", "PAGER": "a-pager", "PATH": path,
    ]) { $1 }
  }

  /// Presses keys and waits until something was drawn for them.
  private static func press(_ keys: String, _ terminal: PseudoTerminal) async throws {
    let before = await terminal.text.utf8.count
    try terminal.type(keys)
    // Drawing anew is asked for at the end, so that there is something to wait for.
    try terminal.type("\u{C}")
    try await terminal.waitFor("a frame") { $0.utf8.count > before }
  }

  /// Every file that is left in a home, with its text.
  private static func files(in home: PrivateHome) -> [(name: String, text: String)] {
    let names = FileManager.default.enumerator(atPath: home.folder.path)?.allObjects ?? []
    return names.compactMap { $0 as? String }.compactMap { name in
      // Of a folder there are no contents.
      FileManager.default.contents(atPath: home.folder.appending(path: name).path)
        .map { (name, String(decoding: $0, as: UTF8.self)) }
    }
  }
}
