import CSystem
import Cells
import Testing

@testable import Terminal

/// Whatever touches ncurses, which is one global state: one test after the other.
@Suite(.serialized) struct NcursesTests {
  init() throws {
    let locale = TerminalLocale(lcAll: "C.UTF-8", lcCType: nil, lang: nil)
    try #require(locale.adopt() == .unicode)
  }

  /// A screen and the terminal that it draws on.
  struct Pair: ~Copyable {
    var screen: NcursesScreen
    var terminal: TerminalEmulator

    init(_ term: String, _ columns: Int, _ rows: Int, wantsColor: Bool = true) throws {
      let description = try TerminalDescription(term: term)
      let size = Size(columns: columns, rows: rows)
      screen = try NcursesScreen(
        description: description, size: size,
        palette: Palette(depth: description.colorDepth, wantsColor: wantsColor))
      terminal = TerminalEmulator(size: size, wrapsAtOnce: term == "ansi")
    }

    @discardableResult
    mutating func draw(_ frame: Frame) throws -> [UInt8] {
      let bytes = screen.draw(frame)
      try terminal.read(bytes)
      return bytes
    }

    mutating func resize(_ columns: Int, _ rows: Int) {
      let size = Size(columns: columns, rows: rows)
      screen.resize(to: size)
      terminal.resize(to: size)
    }
  }

  /// A terminal that wraps at once, and cannot be told not to, scrolls when a wide character is put
  /// at the bottom right or beside it: ncurses knows no way round.
  static func drawable(_ frame: Frame, on term: String) -> Frame {
    guard term == "ansi" else { return frame }
    var frame = frame
    frame.write("..", at: Position(column: frame.size.columns - 2, row: frame.size.rows - 1))
    return frame
  }

  static let terms = [
    "vt100", "linux", "xterm", "xterm-256color", "screen", "tmux-256color", "ansi",
    "rxvt-unicode-256color",
  ]
}

// MARK: - Screens

extension NcursesTests {
  @Test(arguments: terms)
  func `what the terminal shows is what the frames say, whatever came before`(
    term: String
  ) throws {
    var random = Random(seed: 7)
    var pair = try Pair(term, 30, 8)
    for _ in 0..<120 {
      let frame = Self.drawable(Frame(scribbled: pair.screen.size, with: &random), on: term)
      try pair.draw(frame)
      #expect(pair.terminal.text == frame.text)
    }
  }

  @Test(arguments: ["xterm-256color", "tmux-256color"])
  func `each cell has the colours and attributes of the frame`(term: String) throws {
    var random = Random(seed: 11)
    var pair = try Pair(term, 30, 8)
    for _ in 0..<60 {
      let frame = Frame(scribbled: pair.screen.size, with: &random)
      try pair.draw(frame)
      for row in 0..<frame.size.rows {
        let shown = pair.terminal.places[row]
        for (cell, place) in zip(frame.row(row), shown) where !cell.isContinuation {
          #expect(place.style.seen(in: place.text) == cell.style.seen(in: cell.text))
        }
      }
    }
  }

  @Test(arguments: terms)
  func `shrinking and growing leaves nothing of the old screen`(term: String) throws {
    var random = Random(seed: 13)
    var pair = try Pair(term, 30, 8)
    for (columns, rows) in [(30, 8), (12, 3), (50, 12), (1, 1), (2, 1), (31, 9), (1, 9), (80, 2)] {
      pair.resize(columns, rows)
      for _ in 0..<3 {
        let frame = Self.drawable(Frame(scribbled: pair.screen.size, with: &random), on: term)
        try pair.draw(frame)
        // One column is left blank.
        if columns > 1 { #expect(pair.terminal.text == frame.text) }
      }
    }
  }

  @Test func `one changed cell costs few bytes, and none where nothing differs`() throws {
    var pair = try Pair("xterm-256color", 120, 36)
    var frame = Frame(size: pair.screen.size)
    for row in 0..<36 {
      frame.write(
        SafeText(repeating: "abc ", count: 30), at: Position(column: 0, row: row),
        style: Style(foreground: .palette(UInt8(row))))
    }
    try pair.draw(frame)
    let again = try pair.draw(frame)
    #expect(again.isEmpty)
    frame.write("X", at: Position(column: 60, row: 18))
    let one = try pair.draw(frame)
    #expect(one.count < 40)
  }

  @Test func `the cursor is hidden while a frame is drawn and shown where the frame says`() throws {
    var pair = try Pair("xterm", 20, 4)
    var frame = Frame(size: pair.screen.size)
    try pair.draw(frame)
    #expect(!pair.terminal.modes.contains(25))
    frame.cursor = Position(column: 5, row: 2)
    frame.write("text", at: Position(column: 0, row: 2))
    let bytes = String(decoding: try pair.draw(frame), as: UTF8.self)
    #expect(bytes.hasSuffix("\u{1B}[?25h"))
    frame.write("more", at: Position(column: 0, row: 1))
    let next = String(decoding: try pair.draw(frame), as: UTF8.self)
    #expect(next.hasPrefix("\u{1B}[?25l") && next.hasSuffix("\u{1B}[?25h"))
  }

  @Test func `a cursor outside the frame stays hidden`() throws {
    var pair = try Pair("xterm", 20, 4)
    var frame = Frame(size: pair.screen.size)
    frame.cursor = Position(column: 20, row: 1)
    try pair.draw(frame)
    #expect(!pair.terminal.modes.contains(25))
  }

  @Test func `a frame of another size is cut, and blank where it has nothing`() throws {
    var pair = try Pair("xterm", 10, 3)
    var larger = Frame(size: Size(columns: 12, rows: 4))
    larger.write("0123456789ab", at: Position(column: 0, row: 0))
    larger.write("012345678日", at: Position(column: 0, row: 1))
    try pair.draw(larger)
    #expect(pair.terminal.text == "0123456789\n012345678 \n          ")
    try pair.draw(Frame(size: Size(columns: 2, rows: 1)))
    #expect(pair.terminal.text == "          \n          \n          ")
  }

  @Test func `more looks than a terminal has colour pairs leave the text readable`() throws {
    var pair = try Pair("ansi", 64, 8)
    var frame = Frame(size: pair.screen.size)
    for index in 0..<512 {
      frame.write(
        "x", at: Position(column: index % 64, row: index / 64),
        style: Style(
          foreground: .palette(UInt8(index % 8)), background: .palette(UInt8(index / 8 % 8))))
    }
    try pair.draw(frame)
    #expect(pair.terminal.text == frame.text)
  }

  @Test(arguments: terms)
  func `without colour no colour is sent`(term: String) throws {
    var pair = try Pair(term, 20, 4, wantsColor: false)
    var frame = Frame(size: pair.screen.size)
    frame.write(
      "red", at: Position(column: 0, row: 0),
      style: Style(foreground: .palette(1), background: .rgb(1, 2, 3)))
    try pair.draw(frame)
    #expect(pair.terminal.places[0][0].style == .plain)
  }

  @Test func `after leaving, the next frame takes the screen again and is drawn whole`() throws {
    var pair = try Pair("xterm", 20, 4)
    var frame = Frame(size: pair.screen.size)
    frame.write("here", at: Position(column: 3, row: 1))
    try pair.draw(frame)
    #expect(pair.terminal.modes.contains(1049))
    try pair.terminal.read(pair.screen.leave())
    #expect(pair.terminal.modes == [7, 25])
    pair.terminal = TerminalEmulator(size: pair.screen.size)
    try pair.draw(frame)
    #expect(pair.terminal.modes.contains(1049))
    #expect(pair.terminal.text == frame.text)
  }

  @Test func `T07 the person's palette stays when the terminal is lent and taken again`() throws {
    var pair = try Pair("xterm-256color", 20, 4)
    var frame = Frame(size: pair.screen.size)
    let style = Style(foreground: .palette(3))
    for column in 0..<3 {
      frame.write("x", at: Position(column: column, row: 0), style: style)
      let drawn = pair.screen.draw(frame)
      let left = pair.screen.leave()
      #expect(!(drawn + left).contains(UInt8(ascii: "]")))
    }
  }

  @Test func `the palette of the terminal is never redefined or reset`() throws {
    var pair = try Pair("xterm-256color", 20, 4)
    var frame = Frame(size: pair.screen.size)
    frame.write("x", at: Position(column: 0, row: 0), style: Style(foreground: .rgb(200, 10, 10)))
    let bytes = try pair.draw(frame) + pair.screen.leave()
    #expect(!bytes.contains(UInt8(ascii: "]")))
  }
}
