import Foundation
import Testing

/// The terminal is given back on every way out (robustness.md, T01–T05).
@Suite struct LifeTests {
  @Test func `q gives the terminal back as it was`() async throws {
    try await Terminal.vex("--demo") { terminal in
      try await terminal.waitForRows()
      let flags = try await terminal.flags
      #expect(flags.alternateScreen)
      #expect(!flags.cursorVisible)
      try await terminal.press("q")
      try await #expect(terminal.exitStatus() == 0)
      try await Self.expectGivenBack(terminal)
      // Nothing of the program is left on the screen that the shell goes on with.
      try await #expect(!terminal.screen.contains("Connectors"))
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func `a signal from outside ends the program by that signal`(signal: Int32) async throws {
    try await Terminal.vex("--demo") { terminal in
      try await terminal.waitForRows()
      try await terminal.signal(signal)
      try await #expect(terminal.exitStatus() == 128 + signal)
      try await Self.expectGivenBack(terminal)
    }
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGTRAP, SIGFPE, SIGSYS])
  func `a crash gives the terminal back and says one line`(signal: Int32) async throws {
    try await Terminal.vex("--demo") { terminal in
      try await terminal.waitForRows()
      try await terminal.signal(signal)
      try await #expect(terminal.exitStatus() == 128 + signal)
      try await Self.expectGivenBack(terminal)
      let lines = try await terminal.screen.lines.filter { !$0.isEmpty }
      #expect(lines.contains { $0.hasPrefix("vex") }, "\(lines)")
      #expect(!lines.contains { $0.contains("Backtrace") || $0.contains("Press space") })
    }
  }

  @Test func `^Z gives the shell its terminal, and fg draws anew at another size`() async throws {
    let environment: [String: String?] = ["PS1": "shell> ", "ENV": nil]
    try await Terminal.running(["/bin/sh", "-i"], environment: environment) { terminal in
      try await terminal.waitFor(text: "shell>")
      try await terminal.type("vex --demo")
      try await terminal.press("Enter")
      try await terminal.moveDown(rows: 3)
      try await terminal.press("^Z")
      try await terminal.waitFor("the shell") { $0.lines.last { !$0.isEmpty } == "shell>" }
      try await #expect(terminal.flags.isGivenBack(rows: 24))
      try await terminal.resize(columns: 100, rows: 30)
      try await terminal.type("stty -a | grep -c 'icanon.*iexten echo'; fg")
      try await terminal.press("Enter")
      try await terminal.waitFor("a screen of 100×30") { screen in
        ListPlace(screen)?.selected == 4 && screen.lines.count == 30
          && screen.lines[1].count == 100 && screen.lines[28].hasSuffix("┘")
      }
      try await terminal.press("j")
      try await terminal.waitForRow(5)
      try await terminal.press("q")
      try await terminal.waitFor("the shell") { $0.lines.last { !$0.isEmpty } == "shell>" }
      try await #expect(terminal.flags.isGivenBack(rows: 30))
    }
  }

  @Test func `stopped and continued from outside, it draws anew`() async throws {
    let environment: [String: String?] = ["PS1": "shell> ", "ENV": nil]
    try await Terminal.running(["/bin/sh", "-i"], environment: environment) { terminal in
      try await terminal.waitFor(text: "shell>")
      try await terminal.type("vex --demo")
      try await terminal.press("Enter")
      try await terminal.waitForRows()
      try await terminal.press("^Z")
      try await terminal.waitFor("the shell") { $0.lines.last { !$0.isEmpty } == "shell>" }
      try await terminal.type("kill -TERM %1; fg")
      try await terminal.press("Enter")
      try await terminal.waitFor(text: "Terminated")
      try await #expect(terminal.flags.isGivenBack(rows: 24))
    }
  }

  private static func expectGivenBack(_ terminal: Terminal) async throws {
    let flags = try await terminal.flags
    #expect(flags.isGivenBack(rows: 24), "\(flags)")
    try #expect(terminal.modesAfter == terminal.modesBefore)
  }
}
