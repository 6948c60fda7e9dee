import Cells
import Testing

@testable import Terminal

/// Whether terminfo knows the entry with direct colours, which distributions ship apart.
private let knowsDirectColors = (try? TerminalDescription(term: "xterm-direct")) != nil

/// What `xterm-256color` has where direct colours are promised.
private let directColors = knowsDirectColors ? 1 << 24 : 256

extension NcursesTests {
  @Test(
    arguments: [
      ("xterm-256color", true, true, directColors), ("xterm-256color", false, true, 256),
      ("xterm-256color", true, false, 0), ("linux", true, true, 8), ("vt100", true, true, 0),
    ])
  func `T07 direct colours are used where they are promised and known`(
    term: String, hasDirectColors: Bool, wantsColor: Bool, colors: Int
  ) throws {
    let choice = try ScreenChoice(
      term: term, hasDirectColors: hasDirectColors, wantsColor: wantsColor)
    #expect(choice.colors == colors)
    #expect(choice.usual.name == term)
  }

  @Test(.enabled(if: knowsDirectColors))
  func `T07 looks of the sixteen colours stay with the terminal's own name, others leave it`()
    throws
  {
    let choice = try ScreenChoice(term: "xterm-256color", hasDirectColors: true, wantsColor: true)
    let size = Size(columns: 20, rows: 4)
    var frame = Frame(size: size)
    frame.write(
      "red", at: Position(column: 0, row: 0), style: Style(foreground: .rgb(200, 16, 32)))
    var screen = try choice.open(usesRGB: false, size: size)
    let first = String(decoding: screen.draw(frame), as: UTF8.self)
    #expect(first.contains("\u{1B}[?1049h") && first.contains("38;5;"))
    try choice.adapt(&screen, from: false, to: true)
    let second = String(decoding: screen.draw(frame), as: UTF8.self)
    // The full screen is not entered again.
    #expect(!second.contains("\u{1B}[?1049h"))
    #expect(second.contains("200:16:32") && second.contains("red"))
    try choice.adapt(&screen, from: true, to: true)
    #expect(screen.draw(frame).isEmpty)
    try choice.adapt(&screen, from: true, to: false)
    #expect(String(decoding: screen.draw(frame), as: UTF8.self).contains("38;5;"))
    #expect(String(decoding: screen.leave(), as: UTF8.self).contains("\u{1B}[?1049l"))
  }

  @Test func `T07 without another description a theme changes nothing of the screen`() throws {
    let choice = try ScreenChoice(term: "xterm", hasDirectColors: false, wantsColor: true)
    let size = Size(columns: 20, rows: 4)
    var screen = try choice.open(usesRGB: false, size: size)
    _ = screen.draw(Frame(size: size))
    try choice.adapt(&screen, from: false, to: true)
    #expect(screen.draw(Frame(size: size)).isEmpty)
  }
}
