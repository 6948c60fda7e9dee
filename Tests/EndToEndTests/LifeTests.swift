import Foundation
import Testing

/// The terminal is given back on every way out (`docs/faults.md`, T01–T05).
@Suite struct LifeTests {
  @Test func `T01 q gives the terminal back as it was`() async throws {
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
  func `T01 a signal from outside ends the program by that signal`(signal: Int32) async throws {
    try await Terminal.vex("--demo") { terminal in
      try await terminal.waitForRows()
      try await terminal.signal(signal)
      try await #expect(terminal.exitStatus() == 128 + signal)
      try await Self.expectGivenBack(terminal)
    }
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGTRAP, SIGFPE, SIGSYS])
  func `T02 T14 a crash gives the terminal back and says one line`(signal: Int32) async throws {
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

  @Test func `T01 a hang-up that was ignored at the start stays ignored`() async throws {
    let script = "trap '' HUP; exec vex --demo"
    try await Terminal.running(["/bin/sh", "-c", script]) { terminal in
      try await terminal.waitForRows()
      try await terminal.signal(SIGHUP)
      try await terminal.press("j")
      try await terminal.waitForRow(2)
      try await terminal.press("q")
      try await #expect(terminal.exitStatus() == 0)
    }
  }

  @Test func `T03 T18 ^Z gives the shell its terminal, and fg draws anew at another size`()
    async throws
  {
    try await Self.inShell { terminal in
      try await terminal.moveDown(rows: 3)
      try await terminal.press("^Z")
      try await Self.waitForPrompt(terminal)
      try await #expect(terminal.flags.isGivenBack(rows: 24))
      try await terminal.resize(columns: 100, rows: 30)
      try await terminal.type("stty -a >stopped; fg")
      try await terminal.press("Enter")
      try await terminal.waitFor("a screen of 100×30") { screen in
        ListPlace(screen)?.selected == 4 && screen.lines.count == 30
          && screen.lines[1].count == 100 && screen.lines[28].hasSuffix("┘")
      }
      try await terminal.press("j")
      try await terminal.waitForRow(5)
      try await terminal.press("q")
      try await Self.waitForPrompt(terminal)
      try await #expect(terminal.flags.isGivenBack(rows: 30))
      #expect(Self.modes(terminal.home.read("stopped")) == Self.modes(terminal.home.read("before")))
    }
  }

  @Test func `T03 a signal that came while it was stopped ends it when it goes on`() async throws {
    try await Self.inShell { terminal in
      try await terminal.waitForRows()
      try await terminal.press("^Z")
      try await Self.waitForPrompt(terminal)
      try await terminal.type("kill -TERM %1; fg")
      try await terminal.press("Enter")
      try await terminal.waitFor(text: "Terminated")
      try await #expect(terminal.flags.isGivenBack(rows: 24))
    }
  }

  @Test func `T03 started in the background it waits to be brought to the front`() async throws {
    let environment: [String: String?] = ["PS1": "shell> ", "ENV": nil]
    try await Terminal.running(["/bin/sh", "-i"], environment: environment) { terminal in
      try await Self.waitForPrompt(terminal)
      try await terminal.type("vex --demo & wait; jobs")
      try await terminal.press("Enter")
      try await terminal.waitFor(text: "Stopped")
      try await #expect(terminal.flags.isGivenBack(rows: 24))
      try await terminal.type("fg")
      try await terminal.press("Enter")
      try await terminal.moveDown(rows: 1)
      try await terminal.press("q")
      try await Self.waitForPrompt(terminal)
      try await #expect(terminal.flags.isGivenBack(rows: 24))
    }
  }

  // MARK: -

  /// The program as a job of an interactive shell, in the test's home.
  private static func inShell(_ body: (Terminal) async throws -> Void) async throws {
    let environment: [String: String?] = ["PS1": "shell> ", "ENV": nil]
    try await Terminal.running(["/bin/sh", "-i"], environment: environment) { terminal in
      try await waitForPrompt(terminal)
      try await terminal.type("cd; stty -a >before; vex --demo")
      try await terminal.press("Enter")
      try await body(terminal)
    }
  }

  private static func waitForPrompt(_ terminal: Terminal) async throws {
    try await terminal.waitFor("the shell's prompt") {
      $0.lines.last { !$0.isEmpty } == "shell>"
    }
  }

  /// What `stty -a` wrote, without the line that has the size.
  private static func modes(_ text: String?) -> [Substring]? {
    text?.split(separator: "\n").dropFirst().map { $0 }
  }

  private static func expectGivenBack(_ terminal: Terminal) async throws {
    let flags = try await terminal.flags
    #expect(flags.isGivenBack(rows: 24), "\(flags)")
    try #expect(terminal.modesAfter == terminal.modesBefore)
  }
}
