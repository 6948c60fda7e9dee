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
  func `T07 looks of the sixteen colours stay with the terminal's own name`() throws {
    let choice = try ScreenChoice(
      term: "xterm-256color", hasDirectColors: true, wantsColor: true)
    #expect(choice.needsAnother(from: false, to: true))
    #expect(choice.needsAnother(from: true, to: false))
    #expect(!choice.needsAnother(from: true, to: true))
    let plain = try ScreenChoice(term: "xterm", hasDirectColors: false, wantsColor: true)
    #expect(!plain.needsAnother(from: false, to: true))
  }

  @Test(.enabled(if: knowsDirectColors))
  func `another screen draws on the full screen that there is`() throws {
    let choice = try ScreenChoice(
      term: "xterm-256color", hasDirectColors: true, wantsColor: true)
    let size = Size(columns: 20, rows: 4)
    var frame = Frame(size: size)
    frame.write("red", at: Position(column: 0, row: 0), style: Style(foreground: .rgb(200, 16, 32)))
    var screen = try choice.open(usesRGB: false, size: size)
    let first = String(decoding: screen.draw(Frame(size: size)), as: UTF8.self)
    #expect(first.contains("\u{1B}[?1049h"))
    screen = try choice.open(usesRGB: true, size: size, entersScreen: false)
    let second = String(decoding: screen.draw(frame), as: UTF8.self)
    #expect(!second.contains("\u{1B}[?1049h"))
    #expect(second.contains("200") && second.contains("red"))
    #expect(String(decoding: screen.leave(), as: UTF8.self).contains("\u{1B}[?1049l"))
  }
}
