import Foundation
import Testing

#if os(Linux)

/// Colours and the mouse in a real window, by what is on the glass (`docs/faults.md`, T07, T18).
@Suite struct XtermTests {
  /// What nord, a theme that ships, calls `base00`.
  private static let nordsBackground = XColour(0x2E3440)

  @Test(arguments: [
    // Told exactly; by its own place among 256; the terminal's own, which has no room for more.
    (term: "xterm-direct", colorterm: "", background: nordsBackground),
    (term: "xterm-256color", colorterm: "truecolor", background: nordsBackground),
    (term: "xterm-256color", colorterm: "", background: XColour(0x3A3A3A)),
    (term: "xterm", colorterm: "", background: XTerminal.background),
    (term: "vt100", colorterm: "", background: XTerminal.background),
  ])
  func `T07 a theme has the colours that the terminal is able to show`(
    kind: (term: String, colorterm: String, background: XColour)
  ) async throws {
    try await XTerminal.vex(
      "--demo", "--theme", "nord", term: kind.term, environment: ["COLORTERM": kind.colorterm]
    ) { terminal in
      let picture = try await terminal.waitFor("the list") { $0.barRows(inColumn: 1) == [3] }
      #expect(picture[12, 99].background == kind.background)
    }
  }

  @Test func `T07 without colours there are two, and marks still tell states`() async throws {
    try await XTerminal.vex("--demo", environment: ["NO_COLOR": "1"]) { terminal in
      try await terminal.waitForBar(on: 3)
      // xterm draws what is faint in two thirds of its colour.
      let allowed: Set = [XTerminal.foreground, XTerminal.faint, XTerminal.background]
      try #expect(terminal.picture.colours.subtracting(allowed).isEmpty)
    }
  }

  /// All others are held to the same by `SchemeTests`; here are those whose colours have to be moved most.
  @Test(arguments: ["catppuccin-latte", "colour-blind-light", "nord", "solarized-light"])
  func `a theme's colours can be read in each row of the list`(theme: String) async throws {
    try await XTerminal.vex("--demo", "--theme", theme, term: "xterm-direct") { terminal in
      try await terminal.waitForBar(on: 3)
      let picture = try terminal.picture
      for row in 3..<24 {
        // The display's own pointer is drawn in the middle of the screen.
        for column in 4..<46 {
          let cell = picture[row, column]
          for colour in cell.drawn {
            #expect(
              colour.contrast(to: cell.background) >= 4.5,
              "\(colour) on \(cell.background) at \(row), \(column)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    // xterm's own blue and cyan, the accents of what is compiled in.
    (foreground: XColour(0x222222), background: XColour(0xFFFFFF), bar: XColour(0x0000EE)),
    (foreground: XColour(0xDDDDDD), background: XColour(0x000000), bar: XColour(0x00CDCD)),
  ])
  func `the terminal is asked whether it is light or dark`(
    kind: (foreground: XColour, background: XColour, bar: XColour)
  ) async throws {
    try await XTerminal.vex("--demo", foreground: kind.foreground, background: kind.background) {
      terminal in
      try await terminal.waitFor("the bar in \(kind.bar)") { $0[3, 1].background == kind.bar }
    }
  }

  @Test func `T18 a person goes about with a real mouse`() async throws {
    try await XTerminal.vex("--demo") { terminal in
      try await terminal.waitForBar(on: 3)
      let row = Terminal.Place(column: 8, row: 7)
      try await terminal.click(row)
      try await terminal.waitForBar(on: 7)
      let name = try await terminal.screen().lines[7].dropFirst(4).prefix(8)

      // Once more, twice: the tree has the focus then, and the list's bar is faint.
      let strong = try terminal.picture[7, 1].background
      try await terminal.click(row, times: 2)
      try await terminal.waitFor("a faint bar") {
        $0.barRows(inColumn: 1) == [7] && $0[7, 1].background != strong
      }
      try await #expect(terminal.screen().lines[1].contains("▸\(name)"))

      try await terminal.turnWheelDown(at: row, notches: 2)
      try await terminal.waitForBar(on: 3)

      // Shift's are the terminal's own: it selects text, and the program hears nothing.
      let head = Terminal.Place(column: 60, row: 1)
      let quiet = try terminal.picture[1, 60].background
      try await terminal.drag(from: head, to: Terminal.Place(column: 70, row: 1), shift: true)
      try await terminal.waitFor("a selection") { $0[1, 65].background != quiet }

      try await terminal.click(Terminal.Place(column: 6, row: 2))
      try await terminal.waitFor("the sign behind NAME") { !$0[2, 8].drawn.isEmpty }
      try await #expect(terminal.screen().contains("NAME▴"))

      try await terminal.press("q")
      await #expect(terminal.exitStatus() == 0)
    }
  }
}

#endif
