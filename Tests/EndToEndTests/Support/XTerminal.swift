import Foundation
import Testing

/// A person at xterm: a real window on a display of its own that nobody sees, with keys and a mouse
/// that are the display's, and what is on the glass as pixels.
///
/// Its font has no grey edges: what is drawn has the very colours that the program chose.
struct XTerminal {
  static let columns = 100
  static let rows = 30
  /// Beyond 256 colours those of the terminal itself, as they are set here.
  static let foreground = XColour(0xD5DAE3)
  static let faint = XColour(0x8E9197)
  static let background = XColour(0x11151C)

  let home: PrivateHome
  private let display: String
  private let emulator: ChildProcess
  private let glass: URL

  /// Runs the built program in a window while `body` acts, recording the session.
  static func vex(
    _ arguments: String..., term: String = "xterm-256color",
    foreground: XColour = foreground, background: XColour = background,
    environment: [String: String?] = [:], _ body: (XTerminal) async throws -> Void
  ) async throws {
    await TerminalSlots.shared.take()
    do {
      try await PrivateHome.using { home in
        let command = [try Installed.vex(), "--record", home.folder.path + "/session"] + arguments
        try await withDisplay(in: home) { display in
          let variables = try home.environment(environment)
            .merging(["DISPLAY": display, "TERM": term]) { _, ours in ours }
          // The terminal takes COLORTERM away and sets variables of its own.
          let exact = ["/usr/bin/env", "-i"] + variables.map { "\($0.key)=\($0.value)" } + command
          let emulator = try ChildProcess(
            [try Installed.program("xterm")] + options(term, foreground, background) + ["-e"]
              + exact,
            environment: variables)
          let terminal = XTerminal(
            home: home, display: display, emulator: emulator,
            glass: home.folder.appending(path: "Xvfb_screen0"))
          do {
            try await terminal.takeKeyboard()
            try await body(terminal)
          } catch {
            await terminal.close()
            throw error
          }
          await terminal.close()
        }
      }
    } catch {
      await TerminalSlots.shared.giveBack()
      throw error
    }
    await TerminalSlots.shared.giveBack()
  }

  // MARK: - Doing

  /// Presses keys of the display's keyboard, by the names that X has for them.
  func press(_ keys: String...) async throws {
    _ = try await tool(["key"] + keys)
  }

  func click(_ place: Terminal.Place, times: Int = 1) async throws {
    try await point(at: place)
    _ = try await tool(["click", "--repeat", "\(times)", "--delay", "20", "1"])
  }

  /// Presses the left button, moves, lets go; with Shift held if asked.
  func drag(
    from start: Terminal.Place, to end: Terminal.Place, shift: Bool = false
  ) async throws {
    if shift { _ = try await tool(["keydown", "Shift_L"]) }
    try await point(at: start)
    _ = try await tool(["mousedown", "1"])
    try await point(at: end)
    _ = try await tool(["mouseup", "1"])
    if shift { _ = try await tool(["keyup", "Shift_L"]) }
  }

  func turnWheelDown(at place: Terminal.Place, notches: Int) async throws {
    try await point(at: place)
    _ = try await tool(["click", "--repeat", "\(notches)", "--delay", "5", "5"])
  }

  private func point(at place: Terminal.Place) async throws {
    let (x, y) = XPicture.middle(of: place)
    _ = try await tool(["mousemove", "\(x)", "\(y)"])
  }

  // MARK: - Seeing

  var picture: XPicture {
    get throws { try XPicture(contentsOf: glass) }
  }

  /// Looks at the glass until `condition` holds; after the deadline it fails.
  @discardableResult
  func waitFor(
    _ expected: String, sourceLocation: SourceLocation = #_sourceLocation,
    until condition: (XPicture) throws -> Bool
  ) async throws -> XPicture {
    let deadline = Deadline()
    while true {
      let picture = try picture
      if try condition(picture) { return picture }
      guard !deadline.hasPassed else {
        throw Failure(
          """
          \(sourceLocation.fileID):\(sourceLocation.line): waited for \(expected); the session:
          \(try await screen())
          """)
      }
      // A display tells nobody that it has drawn: the glass is looked at as often as one would show it.
      try await Task.sleep(for: .milliseconds(16))
    }
  }

  /// Waits until the list's rows are there, with a bar of `colour` on one of them.
  func waitForBar(
    on row: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await waitFor("the bar on line \(row)", sourceLocation: sourceLocation) {
      $0.barRows(inColumn: 1) == [row]
    }
  }

  /// The text of the session's screen as it is now: its recording, played up to here.
  func screen() async throws -> TerminalScreen {
    let played = try await PrintedOutput.ofShell(
      "vex --replay \"$HOME/session\" --dump text", in: home)
    guard played.status == 0 else { throw Failure("the recording is not played: \(played.error)") }
    return TerminalScreen(lines: played.lines)
  }

  /// Waits for the end of the program, with which the window closes.
  func exitStatus() async -> Int32 { await emulator.status() }

  // MARK: - Opening

  private static func options(
    _ term: String, _ foreground: XColour, _ background: XColour
  ) -> [String] {
    [
      "-geometry", "\(columns)x\(rows)+0+0", "-b", "0", "-bw", "0", "+sb", "-T", "vex",
      "-fn", "-misc-fixed-medium-r-normal--13-120-75-75-c-70-iso10646-1", "-tn", term,
      "-fg", "\(foreground)", "-bg", "\(background)", "-xrm", "xterm*boldColors: false",
      "-xrm", "xterm*cursorBlink: false", "-xrm", "xterm*pointerMode: 0",
    ]
  }

  private static func withDisplay(
    in home: PrivateHome, _ body: (String) async throws -> Void
  ) async throws {
    let size = "\(columns * XPicture.cellWidth)x\(rows * XPicture.cellHeight)x24"
    let server = try ChildProcess(
      [
        try Installed.program("Xvfb"), "-displayfd", "1", "-screen", "0", size, "-fbdir",
        home.folder.path, "-nolisten", "tcp",
      ], environment: try home.environment())
    var number: String?
    for await line in server.output.lines() {
      number = line
      break
    }
    do {
      guard let number else { throw Failure("Xvfb has not started") }
      try await body(":\(number)")
    } catch {
      kill(server.id, SIGTERM)
      _ = await server.status()
      throw error
    }
    kill(server.id, SIGTERM)
    _ = await server.status()
  }

  /// There is no window manager that would give the window the keyboard.
  private func takeKeyboard() async throws {
    let found = try await tool(["search", "--sync", "--onlyvisible", "--name", "^vex$"])
    guard let window = found.split(separator: "\n").first else {
      throw Failure("xterm shows no window")
    }
    _ = try await tool(["windowfocus", "--sync", String(window)])
  }

  private func tool(_ arguments: [String]) async throws -> String {
    let child = try ChildProcess(
      [try Installed.program("xdotool")] + arguments,
      environment: try home.environment(["DISPLAY": display]))
    async let output = child.output.everything()
    let status = await child.status()
    guard status == 0 else { throw Failure("xdotool \(arguments) ended with \(status)") }
    return String(decoding: await output, as: UTF8.self)
  }

  private func close() async {
    kill(emulator.id, SIGTERM)
    _ = await emulator.status()
  }
}
