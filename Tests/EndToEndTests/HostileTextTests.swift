import Foundation
import Testing

/// Hostile text, from wherever it comes, does nothing to the terminal: told by the bytes that are
/// written to one (`docs/faults.md`, D08, D11).
@Suite struct HostileTextTests {
  /// Down the whole tree of a connector, opening what can be opened, then through its JSON.
  private static let walk =
    ["\r"] + Array(repeating: "lj", count: 60) + ["gJ"] + Array(repeating: "jlj", count: 8)
  /// Every overlay and view.
  private static let overlays = [
    "!\r", "?", "i", "t", "u", "T", "f", ":", ":config\r", "s", "y", "/is\t", "2", "3", "4", "5",
    "1",
  ]
  /// Leaves an overlay, and means little elsewhere; Esc would be taken for Alt with the next key.
  private static let leave = "\u{3}"

  @Test(arguments: HostileService.Kept.allCases)
  func `no string of the service reaches the screen as more than text`(
    kept: HostileService.Kept
  ) async throws {
    try await HostileService.serving(count: 12, keeping: kept) { service in
      try await Self.screen(of: service) { terminal in
        for _ in 0..<2 {
          for keys in Self.walk { try await Self.press(keys, terminal) }
          for keys in [Self.leave, "hhhhhh", "\t\tgj"] { try await Self.press(keys, terminal) }
        }
        for keys in Self.overlays {
          try await Self.press(keys, terminal)
          try await Self.press(Self.leave, terminal)
        }
      }
    }
  }

  @Test(
    arguments: [
      "connectors", "connections", "credentials", "versions", "messages", "check",
      "check -o markdown", "show \"$(vex connectors -o json | head -n 1 | cut -d'\"' -f4)\"",
      "connectors --filter \"$HOSTILE\"", "--theme \"$HOSTILE\"", "show \"$HOSTILE\"",
      "\"$HOSTILE\"", "--\"$HOSTILE\"", "connectors --config \"$HOSTILE\"",
      "connectors --context \"$HOSTILE\"",
    ])
  func `no printing command lets it through to a terminal`(command: String) async throws {
    try await HostileService.serving(count: 6, keeping: .kinds) { service in
      try await PrivateHome.using { home in
        try Self.writeSettings(in: home)
        let hostile = HostileService.text.replacing("\u{0}", with: "")
        try await PseudoTerminal.running(
          ["/bin/sh", "-c", "vex \(command)"], columns: 200,
          environment: service.environment.merging(["HOSTILE": hostile]) { $1 }, in: home
        ) { terminal in
          _ = try await terminal.exitStatus()
          let written = await terminal.everything()
          #expect(written.contains(HostileService.number), "nothing hostile came: \(written)")
          #expect(OwnSequences(in: written).strangers == [])
        }
      }
    }
  }

  @Test(arguments: [
    ("200", "Content-Type: text/\u{1B}[4242m\u{9B}4242m"),
    ("302", "Location: https://elsewhere.example.test/\u{1B}]0;4242\u{7}"),
    ("302", "Location: https://\u{1B}[4242m/"), ("400", "Content-Type: \u{1B}[4242m"),
  ])
  func `D11 no field of a header reaches a terminal as more than text`(
    status: String, field: String
  ) async throws {
    var alteration = AlteringService.Alteration()
    alteration.status = status
    let others = ["Server", "Retry-After", "Date", "Age", "Content-Language", "WWW-Authenticate"]
    alteration.fields = [field] + others.map { "\($0): \u{1B}[4242m\u{1B}]0;4242\u{7}" }
    alteration.body = { _ in Data("<p>\u{1B}[4242m".utf8) }
    try await AlteringService.serving(count: 1, alteration) { service in
      for arguments in ["connectors", "--headless 160x20 --keys '! Enter'"] {
        try await PrivateHome.using { home in
          try await PseudoTerminal.running(
            ["/bin/sh", "-c", "vex \(arguments)"], columns: 200, environment: service.environment,
            in: home
          ) { terminal in
            _ = try await terminal.exitStatus()
            #expect(OwnSequences(in: await terminal.everything()).strangers == [])
          }
        }
      }
      // On the screen, with all that is known of the error.
      try await PrivateHome.using { home in
        try await PseudoTerminal.running(
          [try Installed.vex()], columns: 160, rows: 40,
          environment: service.environment.merging(["TERM": "xterm-256color"]) { $1 }, in: home
        ) { terminal in
          try await terminal.waitFor("the failure") { $0.contains("tries again") }
          for keys in ["j\r", Self.leave, "!\r", Self.leave] {
            try await Self.press(keys, terminal)
          }
          try terminal.type("\(Self.leave)q")
          _ = try await terminal.exitStatus()
          #expect(OwnSequences(in: await terminal.everything()).strangers == [])
        }
      }
    }
  }

  // MARK: -

  private static func screen(
    of service: AlteringService, _ body: (PseudoTerminal) async throws -> Void
  ) async throws {
    try await PrivateHome.using { home in
      try writeSettings(in: home)
      try await PseudoTerminal.running(
        [try Installed.vex()], columns: 200, rows: 50,
        environment: service.environment.merging(["TERM": "xterm-256color"]) { $1 }, in: home
      ) { terminal in
        try await terminal.waitFor("the list") { $0.contains("1/") }
        try await body(terminal)
        try terminal.type("\(leave)q")
        _ = try await terminal.exitStatus()
        let written = await terminal.everything()
        #expect(written.contains("␛[\(HostileService.number)"))
        #expect(OwnSequences(in: written).strangers.prefix(5) == [])
      }
    }
  }

  /// Presses keys and waits until something was drawn for them.
  private static func press(_ keys: String, _ terminal: PseudoTerminal) async throws {
    let before = await terminal.text.utf8.count
    try terminal.type(keys)
    // Drawing anew is asked for at the end, so that there is something to wait for.
    try terminal.type("\u{C}")
    try await terminal.waitFor("a frame") { $0.utf8.count > before }
  }

  private static func writeSettings(in home: PrivateHome) throws {
    _ = try home.write(
      "\"\\e[\(HostileService.number)m\\x07\": \"\\e]0;\(HostileService.number)\\x07\"\n",
      to: "config/vex/config.yaml")
  }
}
