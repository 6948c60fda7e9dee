import Foundation
import Testing

/// The mouse in a real terminal (`docs/faults.md`, T18).
@Suite struct MouseTests {
  @Test func `a person goes about with the mouse alone, and leaves`() async throws {
    let names = try await DemoConnectors.all.names
    try await Terminal.vex("--demo", columns: 120, rows: 36) { terminal in
      try await terminal.waitForRows()
      try await #expect(terminal.flags.mouse)

      // A row, and the tree behind it.
      let row = Terminal.Place(column: 6, row: 7)
      try await terminal.click(row)
      try await terminal.waitForRow(5)
      try await terminal.waitFor(text: names[4])
      try await terminal.doubleClick(row)
      try await terminal.waitFor(text: "▸\(names[4])")

      // The wheel moves the list and leaves the keys with the tree.
      try await terminal.waitFor("another page") { (ListPlace($0)?.loaded ?? 0) > 60 }
      try await terminal.turnWheel(at: row, notches: 2)
      try await terminal.waitForRow(7)
      try await #expect(terminal.screen.contains("▸\(names[6])"))

      // A border, moved to the left.
      let corner = try await terminal.place(of: "┬")
      let goal = Terminal.Place(column: corner.column - 10, row: corner.row)
      try await terminal.drag(from: corner, to: goal)
      try await terminal.waitFor("the border at column \(goal.column)") {
        $0.place(of: "┬") == goal
      }

      // A column's name, and a hint.
      try await terminal.click("NAME")
      try await terminal.waitFor(text: "NAME▴")
      try await terminal.click("? help")
      try await terminal.waitFor(text: "▸Help")
      try await terminal.turnWheel(at: row, notches: 1)
      try await terminal.waitFor(text: "Help 4–")
      try await terminal.click(Terminal.Place(column: 2, row: 20))
      try await terminal.waitFor("the help's end") { !$0.contains("▸Help") }

      try await terminal.click("q quit")
      try await #expect(terminal.exitStatus() == 0)
      try await #expect(terminal.flags.isGivenBack(rows: 36))
      try #expect(terminal.modesAfter == terminal.modesBefore)
    }
  }

  @Test func `a start without the mouse writes no mode of it`() async throws {
    try await PrivateHome.using { home in
      try await PseudoTerminal.running(
        [try Installed.vex(), "--demo", "--no-mouse"], environment: ["TERM": "xterm-256color"],
        in: home
      ) { terminal in
        try await terminal.waitFor("the list") { $0.contains("Connectors") }
        try terminal.type("q")
        try await #expect(terminal.exitStatus() == 0)
        let written = await terminal.everything()
        #expect(written.matches(of: /\u{1B}\[\?(9|100[0-9]|1015|1016)h/).isEmpty)
      }
    }
  }

  @Test func `the mouse is given back on demand, and taken again`() async throws {
    try await Terminal.vex("--demo") { terminal in
      try await terminal.waitForRows()
      for isTaken in [false, true] {
        try await terminal.type(":mouse")
        try await terminal.press("Enter")
        let word = isTaken ? "the mouse clicks" : "the mouse is the terminal's"
        try await terminal.waitFor(text: word)
        try await #expect(terminal.flags.mouse == isTaken)
      }
    }
  }

  @Test func `the shell has the mouse while the program is stopped`() async throws {
    let environment: [String: String?] = ["PS1": "shell> ", "ENV": nil]
    try await Terminal.running(["/bin/sh", "-i"], environment: environment) { terminal in
      try await terminal.waitFor(text: "shell>")
      try await terminal.type("vex --demo")
      try await terminal.press("Enter")
      try await terminal.waitForRows()
      try await #expect(terminal.flags.mouse)
      try await terminal.press("^Z")
      try await terminal.waitFor("the shell's prompt after the stop") {
        $0.contains("Stopped") && $0.lines.last { !$0.isEmpty } == "shell>"
      }
      try await #expect(!terminal.flags.mouse)
      try await terminal.type("fg")
      try await terminal.press("Enter")
      try await terminal.waitForRows()
      try await #expect(terminal.flags.mouse)
      try await terminal.click(Terminal.Place(column: 6, row: 6))
      try await terminal.waitForRow(4)
    }
  }
}
