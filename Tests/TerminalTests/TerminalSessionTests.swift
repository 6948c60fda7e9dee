import CSystem
import Cells
import Testing

@testable import Terminal

/// Sessions in a pseudo-terminal of the test's own; signals, crashes and standard error are the
/// test program's and stay so.
extension NcursesTests {
  private static let size = Size(columns: 40, rows: 10)

  private func session(on terminal: borrowing PseudoTerminal) throws -> TerminalSession {
    var options = TerminalSession.Options()
    options.device = terminal.device
    options.guardsProcess = false
    options.needsStandardStreams = false
    return try TerminalSession(
      description: TerminalDescription(term: "xterm-256color"), options: options)
  }

  private func screen(for session: borrowing TerminalSession) throws -> NcursesScreen {
    try NcursesScreen(
      description: session.description, size: session.size, palette: Palette(depth: .indexed))
  }

  /// `#expect` takes its condition apart, which values that cannot be copied do not allow.
  private func check(_ condition: Bool, at location: SourceLocation = #_sourceLocation) {
    #expect(condition, sourceLocation: location)
  }

  @Test func `T01 a session takes the terminal, draws, and gives it back as it was`() throws {
    let terminal = try PseudoTerminal(size: Self.size)
    let before = terminal.modes
    var session = try session(on: terminal)
    var screen = try screen(for: session)
    try session.begin(&screen)
    check(!terminal.hasModes(before))
    var frame = Frame(size: screen.size)
    frame.write("Quay ▲ 日本語", at: Position(column: 2, row: 3))
    try check(session.present(frame, on: &screen) > 0)
    check(session.isIdle)
    var emulator = TerminalEmulator(size: Self.size)
    try emulator.read(terminal.read(atLeast: 1))
    session.end(&screen)
    check(terminal.hasModes(before))
    try emulator.read(terminal.read())
    #expect(emulator.modes == [7, 25])
    #expect(emulator.text == frame.text)
  }

  @Test func `T18 the mouse is reported while it is asked for, and to nobody else`() throws {
    let terminal = try PseudoTerminal(size: Self.size)
    var session = try session(on: terminal)
    var screen = try screen(for: session)
    try session.begin(&screen)
    try session.reportMouse(true)
    try session.present(Frame(size: screen.size), on: &screen)
    try session.lend(&screen) {}
    try session.reportMouse(false)
    try session.lend(&screen) {}
    try session.reportMouse(true)
    try session.present(Frame(size: screen.size), on: &screen)
    session.end(&screen)
    let written = String(decoding: terminal.read(), as: UTF8.self)
    // On, lent and taken again; off, lent and taken again; on, and given back.
    let expected = "hlhllhl"
    #expect(written.matches(of: /\[\?1002([hl])/).map(\.1).joined() == expected)
    #expect(written.matches(of: /\[\?1006([hl])/).map(\.1).joined() == expected)
  }

  @Test func `a session that nobody asks for the mouse does not switch it on`() throws {
    let terminal = try PseudoTerminal(size: Self.size)
    var session = try session(on: terminal)
    var screen = try screen(for: session)
    try session.begin(&screen)
    try session.present(Frame(size: screen.size), on: &screen)
    session.end(&screen)
    let written = String(decoding: terminal.read(), as: UTF8.self)
    #expect(!written.contains("\u{1B}[?1002h"))
    #expect(!written.contains("\u{1B}[?1006h"))
  }

  /// What a crash sends, and what a session sends that is let go or whose terminal takes nothing.
  @Test func `the bytes that restore from any state end the mouse's reports`() throws {
    let modes = try TerminalDescription(term: "xterm-256color").modes
    for end in [modes.leaving, modes.restoring] {
      var emulator = TerminalEmulator(size: Self.size)
      try emulator.read(modes.mouseOn)
      #expect(emulator.modes.isSuperset(of: [1002, 1006]))
      try emulator.read(end)
      #expect(emulator.modes.isDisjoint(with: [1000, 1002, 1003, 1006]))
    }
  }

  @Test func `T01 a session that is let go gives the terminal back by itself`() throws {
    let terminal = try PseudoTerminal(size: Self.size)
    let before = terminal.modes
    func begin() throws {
      var session = try session(on: terminal)
      var screen = try screen(for: session)
      try session.begin(&screen)
      check(!terminal.hasModes(before))
    }
    try begin()
    check(terminal.hasModes(before))
  }

  @Test func `T21 where the last write fails, what restores from any state is sent`() throws {
    let modes = try TerminalDescription(term: "xterm-256color").modes
    var output = TerminalOutput()
    var taken: [UInt8] = []
    var hasFailed = false
    TerminalSession.sendLast([1, 2, 3], after: &output, to: -1, modes) { bytes, _ in
      guard hasFailed else {
        hasFailed = true
        return .lost
      }
      taken += bytes
      return .wrote(bytes.count)
    }
    #expect(taken == TerminalModes.cancel + modes.restoring)
    #expect(output.isIdle)
  }

  @Test func `T13 a terminal that takes nothing gets its modes back all the same`() throws {
    let terminal = try PseudoTerminal(size: Self.size)
    let before = terminal.modes
    var session = try session(on: terminal)
    var screen = try screen(for: session)
    try session.begin(&screen)
    var random = Random(seed: 3)
    var drawn = 0
    while session.isIdle, drawn < 10_000 {
      drawn += 1
      try session.present(Frame(scribbled: screen.size, with: &random), on: &screen)
    }
    check(!session.isIdle)
    session.end(&screen)
    check(terminal.hasModes(before))
    var emulator = TerminalEmulator(size: Self.size)
    let tail = terminal.read().split(separator: 0x18).last ?? []
    try emulator.read(Array(tail))
    #expect(emulator.modes == [7, 25])
  }

  @Test func `T13 what waits goes out when the terminal reads again`() throws {
    let terminal = try PseudoTerminal(size: Self.size)
    var session = try session(on: terminal)
    var screen = try screen(for: session)
    try session.begin(&screen)
    var random = Random(seed: 5)
    var frame = Frame(size: screen.size)
    while session.isIdle {
      frame = Frame(scribbled: screen.size, with: &random)
      try session.present(frame, on: &screen)
    }
    var emulator = TerminalEmulator(size: Self.size)
    var pending: [UInt8] = []
    while !session.isIdle {
      pending += terminal.read(atLeast: 1)
      if try session.wait(timeout: .zero).output { try session.flush() }
    }
    session.end(&screen)
    pending += terminal.read()
    try emulator.read(pending)
    #expect(emulator.text == frame.text)
  }

  @Test func `keys arrive as they are typed, with nothing added or echoed`() throws {
    let terminal = try PseudoTerminal(size: Self.size)
    var session = try session(on: terminal)
    var screen = MemoryScreen(size: session.size)
    try session.begin(&screen)
    try check(session.readInput() == nil)
    terminal.type("a\r\u{3}\u{13}\u{1B}[A")
    try check(session.wait(timeout: nil).input)
    try check(session.readInput() == Array("a\r\u{3}\u{13}\u{1B}[A".utf8))
    try check(session.readInput() == nil)
    session.end(&screen)
  }

  @Test func `T05 a terminal that goes away ends the session and does not spin`() throws {
    var terminal = try PseudoTerminal(size: Self.size)
    var session = try session(on: terminal)
    var screen = MemoryScreen(size: session.size)
    try session.begin(&screen)
    terminal.close()
    let readiness = try session.wait(timeout: nil)
    check(readiness.terminalLost)
    var failure: TerminalError?
    do { _ = try session.readInput() } catch { failure = error }
    #expect(failure == .lost)
    session.end(&screen)
  }

  @Test func `a new size is told once, and clamped`() throws {
    let terminal = try PseudoTerminal(size: Self.size)
    var session = try session(on: terminal)
    var screen = try screen(for: session)
    try session.begin(&screen)
    check(session.adoptSize(&screen) == nil)
    terminal.resize(to: Size(columns: 61, rows: 17))
    check(session.adoptSize(&screen) == Size(columns: 61, rows: 17))
    check(session.adoptSize(&screen) == nil)
    terminal.resize(to: Size(columns: 60_000, rows: 3))
    check(session.adoptSize(&screen) == Size(columns: 1_000, rows: 3))
    terminal.resize(to: Size(columns: 0, rows: 0))
    check(session.adoptSize(&screen) == Size(columns: 80, rows: 24))
    session.end(&screen)
  }

  @Test func `synchronised output wraps a frame and nothing else`() throws {
    let terminal = try PseudoTerminal(size: Self.size)
    var session = try session(on: terminal)
    var screen = try screen(for: session)
    try session.begin(&screen)
    session.synchronizesOutput = true
    let frame = Frame(size: screen.size)
    try session.present(frame, on: &screen)
    try check(session.present(frame, on: &screen) == 0)
    session.end(&screen)
    let text = String(decoding: terminal.read(), as: UTF8.self)
    #expect(text.split(separator: "\u{1B}[?2026h").count == 2)
    #expect(text.split(separator: "\u{1B}[?2026l").count == 2)
  }

  @Test func `a device that is no terminal is refused`() throws {
    var options = TerminalSession.Options()
    options.needsStandardStreams = false
    options.guardsProcess = false
    options.device = "/dev/null"
    var session = try TerminalSession(
      description: TerminalDescription(term: "xterm"), options: options)
    var screen = MemoryScreen(size: session.size)
    var failure: TerminalError?
    do { try session.begin(&screen) } catch { failure = error }
    #expect(failure != nil)
    options.device = "/nowhere"
    #expect(throws: TerminalError.self) {
      _ = try TerminalSession(
        description: TerminalDescription(term: "xterm"), options: options)
    }
  }
}
