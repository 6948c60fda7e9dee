import Foundation
import Testing

/// What a person has written down: settings, contexts, themes.
@Suite struct SettingsTests {
  @Test func `a context of our own names the account, and its label stands in the header`()
    async throws
  {
    try await DemoServerProcess.serving(count: 30) { server in
      try await PrivateHome.using { home in
        _ = try home.write(server.token, to: "config/vex/token")
        _ = try home.write(
          Self.contexts([("prod", server, "label: production\n    accent: red")]),
          to: "config/vex/config.yaml")
        try await Terminal.vex(columns: 120, rows: 36, in: home) { terminal in
          let screen = try await terminal.waitFor(text: "30 loaded")
          #expect(screen.lines[0].contains(" production "))
          #expect(!screen.contains(server.token))
        }
      }
    }
  }

  @Test func `T11 an account whose accent is none opens without, at the start and by :ctx`()
    async throws
  {
    try await DemoServerProcess.serving(count: 30) { first in
      try await DemoServerProcess.serving(count: 12) { second in
        try await PrivateHome.using { home in
          _ = try home.write(
            Self.contexts([("one", first, ""), ("two", second, "")]).replacing(
              "    token_env:", with: "    accent: gren\n    token_env:"),
            to: "config/vex/config.yaml")
          try await Terminal.vex(
            columns: 120, rows: 36,
            environment: ["TOKEN_ONE": first.token, "TOKEN_TWO": second.token], in: home
          ) { terminal in
            try await terminal.waitFor("the account and the complaint") {
              $0.contains("30 loaded") && $0.contains("accent of context one")
            }
            try await terminal.press(":")
            try await terminal.type("ctx two")
            try await terminal.press("Enter")
            try await terminal.waitFor("the other, with its own") {
              $0.contains("12 loaded") && $0.contains("accent of context two")
            }
          }
        }
      }
    }
  }

  @Test func `S02 :ctx changes the account, and nothing of the old one stays`() async throws {
    try await DemoServerProcess.serving(count: 30) { first in
      try await DemoServerProcess.serving(count: 12) { second in
        try await PrivateHome.using { home in
          _ = try home.write(
            Self.contexts([("one", first, ""), ("two", second, "")]), to: "config/vex/config.yaml")
          try await Terminal.vex(
            columns: 120, rows: 36,
            environment: ["TOKEN_ONE": first.token, "TOKEN_TWO": second.token], in: home
          ) { terminal in
            try await terminal.waitFor(text: "30 loaded")
            try await terminal.press(":")
            try await terminal.type("ctx two")
            try await terminal.press("Enter")
            let screen = try await terminal.waitFor(text: "12 loaded")
            #expect(screen.lines[0].contains("two"))
            #expect(!screen.contains("/30"))
            try await terminal.press("!")
            try await terminal.waitFor(text: "▸Requests")
            try await terminal.press("Esc")
            try await terminal.waitFor("the log's end") { !$0.contains("▸Requests") }
            try await terminal.press("q")
            try await #expect(terminal.exitStatus() == 0)
          }
        }
      }
    }
  }

  @Test func `T11 what is wrong is said at the start, :config says all, and the rest applies`()
    async throws
  {
    try await PrivateHome.using { home in
      _ = try home.write(
        "themee: x\nkeys: {quit: [Q]}\nview: credentials\n", to: "config/vex/config.yaml")
      try await Terminal.vex("--demo", columns: 120, in: home) { terminal in
        try await terminal.waitFor(text: "did you mean theme?")
        try await terminal.waitFor(text: "▸3 Credentials")
        try await terminal.press(":")
        try await terminal.type("config")
        try await terminal.press("Enter")
        let screen = try await terminal.waitFor(text: "▸Settings")
        #expect(screen.contains("keys.quit"))
        #expect(screen.contains("config.yaml:2"))
        try await terminal.press("Esc")
        try await terminal.waitFor("the settings' end") { !$0.contains("▸Settings") }
        try await terminal.press("Q")
        try await #expect(terminal.exitStatus() == 0)
      }
    }
  }

  @Test(arguments: [
    ["--config", "/nowhere/x.yaml"], ["--theme", "nowhere"], ["--theme", "./no.yaml"],
  ])
  func `what was asked for and is not there ends with exit 3`(options: [String]) async throws {
    try await PrivateHome.using { home in
      let output = try await PrintedOutput.ofVex(
        "--demo", "--headless", "80x24", options[0], options[1], in: home)
      #expect(output.status == 3)
      #expect(output.output.isEmpty)
      #expect(output.error.contains(options[1].split(separator: "/").last ?? ""))
    }
  }

  @Test func `themes are found beside the build, previewed as one moves, and taken back`()
    async throws
  {
    try await Terminal.vex("--demo=12", "--theme", "nord", columns: 100) { terminal in
      try await terminal.waitFor(text: "12 loaded")
      // The program's name says the same all the time: what changes in it is the look.
      func look() async throws -> String? {
        try await terminal.screenWithStyles.lines[0].components(separatedBy: "vex").first
      }
      let nord = try await look()
      try await terminal.press("T")
      try await terminal.waitFor(text: "nord     ")
      try await terminal.press("↓")
      try await terminal.waitFor("another look") { _ in
        try await look() != nord
      }
      try await terminal.press("Esc")
      try await terminal.waitFor("the old look") { _ in
        try await look() == nord
      }
    }
  }

  @Test func `the terminal's answer decides between dark and light, and how frames are sent`()
    async throws
  {
    try await PrivateHome.using { home in
      let arguments = [try Installed.vex(), "--demo"]
      try await PseudoTerminal.running(
        arguments, environment: ["TERM": "xterm-256color"], in: home
      ) { terminal in
        try await terminal.waitFor("the questions") {
          $0.contains("\u{1B}]11;?\u{1B}\\") && $0.contains("\u{1B}[c")
        }
        let before = await terminal.text.count
        // Blue is the accent on light alone; nothing of the answers is taken for a key.
        try terminal.type("\u{1B}]11;rgb:fafa/fafa/f0f0\u{1B}\\\u{1B}[?2026;2$y\u{1B}[?62;22c")
        try await terminal.waitFor("the light look, in one piece") {
          let text = $0.dropFirst(before)
          return text.contains("\u{1B}[34m") && text.contains("\u{1B}[?2026h")
        }
        try terminal.type("q")
        try await #expect(terminal.exitStatus() == 0)
        try #expect(terminal.modesAreAsBefore)
      }
    }
  }

  @Test(arguments: [
    // Behind two signs of two cells; behind three letters of two cells as well.
    (column: 8, name: "Forêt Noire"), (column: 11, name: "For?t Noire"),
  ])
  func `T08 a terminal that draws our signs two cells wide gets ASCII ones, and names`(
    answer: (column: Int, name: String)
  ) async throws {
    try await PrivateHome.using { home in
      let arguments = [try Installed.vex(), "--demo"]
      try await PseudoTerminal.running(
        arguments, environment: ["TERM": "xterm-256color"], in: home
      ) { terminal in
        try await terminal.waitFor("the question") { $0.contains("▲─ééé\u{1B}[6n") }
        try await terminal.waitFor("the first look") { $0.contains("┌") }
        let before = await terminal.text.count
        try terminal.type("\u{1B}[1;\(answer.column)R\u{1B}[?62;22c")
        try await terminal.waitFor("borders in ASCII") { $0.dropFirst(before).contains("+-") }
        try terminal.type("G\u{0C}")
        try await terminal.waitFor("the names") {
          let text = $0.dropFirst(before)
          return text.contains(answer.name) && text.contains("在庫")
        }
        try terminal.type("q")
        try await #expect(terminal.exitStatus() == 0)
      }
    }
  }

  /// A file of contexts, each with a token in a variable; those with a label have it in a file.
  private static func contexts(
    _ contexts: [(name: String, server: DemoServerProcess, more: String)]
  ) -> String {
    let blocks = contexts.map { name, server, more in
      """
        \(name):
          url: \(server.baseURL)
          organisation: \(server.organisationID)
          \(more.isEmpty ? "token_env: TOKEN_\(name.uppercased())" : "token_file: token\n    \(more)")
      """
    }
    return "active_context: \(contexts[0].name)\ncontexts:\n\(blocks.joined(separator: "\n"))\n"
  }
}
