import Cells
import Testing

@testable import Terminal

extension NcursesTests {
  @Test(arguments: [
    (nil, TerminalError.unnamed),
    ("", .unnamed),
    ("dumb", .withoutCursorAddressing("dumb")),
    ("no-such-terminal", .unknown("no-such-terminal")),
    ("../x", .misnamed("../x")),
    ("x/y", .misnamed("x/y")),
    ("..", .misnamed("..")),
    ("xterm\u{1B}[2J", .misnamed("xterm\u{1B}[2J")),
    (String(repeating: "x", count: 10_240), .misnamed(String(repeating: "x", count: 10_240))),
  ])
  func `T06 a terminal that cannot be used is refused in a sentence`(
    term: String?, error: TerminalError
  ) {
    #expect(throws: error) { try TerminalDescription(term: term) }
    let sentence = "\(error)"
    #expect(sentence.contains("TERM") && sentence.count < 160 && !sentence.contains("\u{1B}"))
  }

  @Test(arguments: [
    ("vt100", ColorDepth.monochrome, false), ("linux", .eight, false), ("xterm", .eight, true),
    ("xterm-256color", .indexed, true), ("screen", .eight, true), ("ansi", .eight, false),
    ("tmux-256color", .indexed, true), ("xterm-mono", .monochrome, true),
  ])
  func `T07 terminfo says the colours, the name says the family`(
    term: String, depth: ColorDepth, isXtermLike: Bool
  ) throws {
    let description = try TerminalDescription(term: term)
    #expect(description.colorDepth == depth)
    #expect(description.isXtermLike == isXtermLike)
    let paste = Array("\u{1B}[?2004h".utf8)
    #expect(description.modes.entering.suffix(paste.count).elementsEqual(paste) == isXtermLike)
  }

  @Test func `keys are decoded by what terminfo says they send`() throws {
    let description = try TerminalDescription(term: "xterm")
    let keys = description.keyStrings
    #expect(keys[Array("\u{1B}OA".utf8)] == Key(.up))
    #expect(keys[Array("\u{1B}[6~".utf8)] == Key(.pageDown))
    #expect(keys[Array("\u{1B}[Z".utf8)] == Key(.tab, .shift))
    #expect(keys[Array("\u{1B}[24~".utf8)] == Key(.function(12)))
    #expect(keys.keys.allSatisfy { $0.count > 1 })
  }

  @Test(arguments: ["xterm", "xterm-256color"])
  func `T07 direct colours are looked for under the terminal's own name`(name: String) throws {
    #expect(try TerminalDescription.direct(term: name).name == "xterm-direct")
  }

  @Test func `a name without direct colours stays itself`() throws {
    #expect(try TerminalDescription.direct(term: "linux") == TerminalDescription(term: "linux"))
    #expect(throws: TerminalError.unnamed) { try TerminalDescription.direct(term: nil) }
  }

  @Test func `restoring resets the scroll region before it leaves the alternate screen`() throws {
    let modes = try TerminalDescription(term: "xterm-256color").modes
    let text = String(decoding: modes.restoring, as: UTF8.self)
    let region = text.split(separator: "\u{1B}[r\u{1B}[999;1H")
    #expect(region.count == 2)
    #expect(region.last?.contains("\u{1B}[?1049l") == true)
    var terminal = TerminalEmulator(size: Size(columns: 4, rows: 2))
    try terminal.read(Array("\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?1002h\u{1B}[?1006h".utf8))
    try terminal.read(modes.restoring)
    #expect(terminal.modes == [7, 25])
  }

  @Test func `delays are taken out of capabilities`() {
    let bytes = Array("\u{1B}[H$<5>\u{1B}[J$<50/>$5".utf8)
    #expect(
      TerminalDescription.withoutDelays(bytes) == Array("\u{1B}[H\u{1B}[J$5".utf8))
  }
}
