import Foundation
import Testing

/// Keys that work anywhere.
@Suite struct KeysTests {
  @Test func `the help names every key, and Esc closes it`() async throws {
    // As many rows as it takes to see all of them at once.
    try await Terminal.vex("--demo", columns: 80, rows: 200) { terminal in
      try await terminal.waitForRows()
      try await terminal.press("?")
      try await terminal.waitFor("the help") { screen in
        ["PgDn", "Tab", "Backspace", "^L", "^Z", "Esc"].allSatisfy(screen.contains)
      }
      try await terminal.press("Esc")
      try await terminal.waitFor("the list again") {
        !$0.contains("▸Help") && $0.contains("▸1 Connectors")
      }
    }
  }

  @Test func `the help is narrowed by typing, and Enter runs what was found`() async throws {
    try await Terminal.vex("--demo") { terminal in
      try await terminal.waitForRows()
      try await terminal.press("?")
      try await terminal.waitFor(text: "▸Help")
      try await terminal.type("fg brings")
      try await terminal.waitFor("the one line") {
        $0.contains("stop the program") && !$0.contains("one row down")
      }
      try await terminal.press("^U")
      try await terminal.type("what was asked")
      try await terminal.waitFor(text: ":requests")
      try await terminal.press("Enter")
      try await terminal.waitFor(text: "▸Requests")
      try await terminal.press("q")
      try await terminal.waitFor("the log's end") { !$0.contains("▸Requests") }
      try await terminal.press("q")
      try await #expect(terminal.exitStatus() == 0)
    }
  }

  @Test func `^C asks to be pressed again, and then quits`() async throws {
    try await PrivateHome.using { home in
      let arguments = [try Installed.vex(), "--demo"]
      try await PseudoTerminal.running(arguments, in: home) { terminal in
        try await terminal.waitFor("the list") { $0.contains("of about") }
        try terminal.type("\u{03}")
        try await terminal.waitFor("the question") { $0.contains("again to quit") }
        // The first of these quits, or, where the two seconds have passed, asks again.
        try terminal.type("\u{03}\u{03}")
        try await #expect(terminal.exitStatus() == 0)
        try #expect(terminal.modesAreAsBefore)
      }
    }
  }

  @Test func `r reads again and keeps the selection`() async throws {
    try await DemoServerProcess.serving { server in
      try await Relay.to(server) { relay in
        try await Terminal.vex(environment: relay.environment(of: server)) { terminal in
          try await terminal.moveDown(rows: 9)
          try await terminal.waitFor("a quiet list") { $0.contains("more: scroll") }
          let bars = try await terminal.screenWithStyles.bars
          let requests = relay.requests
          try await terminal.press("r")
          try await terminal.waitFor("a list that was read again") {
            relay.requests > requests && !$0.contains("reading again")
          }
          // The next key is answered after all that was read before it.
          try await terminal.press("j")
          try await terminal.waitForRow(11)
          try await terminal.press("k")
          try await terminal.waitForRow(10)
          try await terminal.waitFor("the bar on its line") { _ in
            try await terminal.screenWithStyles.bars.first == bars.first
          }
        }
      }
    }
  }

  @Test func `^L paints over what others wrote on the screen`() async throws {
    try await Terminal.vex("--demo") { terminal in
      try await terminal.waitForRows()
      try await terminal.scribble("\u{1B}[5;5HSCRIBBLE")
      try await terminal.waitFor(text: "SCRIBBLE")
      try await terminal.press("^L")
      try await terminal.waitFor("a clean screen") { !$0.contains("SCRIBBLE") }
    }
  }

  @Test func `T09 a thousand keys at once are all obeyed`() async throws {
    try await Terminal.vex("--demo", "--page-size", "100") { terminal in
      try await terminal.waitFor("a hundred rows") { (ListPlace($0)?.loaded ?? 0) >= 100 }
      try await terminal.type(String(repeating: "jk", count: 495) + "jjjjjjjjjj")
      try await terminal.waitForRow(11)
    }
  }
}
