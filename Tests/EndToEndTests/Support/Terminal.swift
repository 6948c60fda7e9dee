import Foundation
import Testing

/// A person at a terminal: presses keys, sees a screen, makes the window larger. A real one, tmux,
/// with everything that it keeps in a folder that is gone afterwards.
struct Terminal {
  let home: PrivateHome
  private let client: ControlModeClient

  /// What is written below the program when it has ended, as a shell would prompt again.
  private static let endMark = "ended with "

  /// Opens a terminal in which `arguments` runs, and closes it in any case, with whatever is left of
  /// the program. `environment` is added to the standard one; nil takes a variable away.
  static func running(
    _ arguments: [String], columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:], in home: PrivateHome? = nil,
    _ body: (Terminal) async throws -> Void
  ) async throws {
    await TerminalSlots.shared.take()
    do {
      if let home {
        try await open(arguments, (columns, rows), environment, home, body)
      } else {
        try await PrivateHome.using {
          try await open(arguments, (columns, rows), environment, $0, body)
        }
      }
    } catch {
      await TerminalSlots.shared.giveBack()
      throw error
    }
    await TerminalSlots.shared.giveBack()
  }

  /// The same with the built program: `Terminal.vex("--demo") { terminal in … }`.
  static func vex(
    _ arguments: String..., columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:], in home: PrivateHome? = nil,
    _ body: (Terminal) async throws -> Void
  ) async throws {
    try await running(
      [try Installed.vex()] + arguments, columns: columns, rows: rows, environment: environment,
      in: home, body)
  }

  // MARK: - Doing

  /// Presses keys one after another, named as the program's help names them: `j`, `^C`, `PgDn`.
  func press(_ keys: String...) async throws {
    for key in keys {
      guard let name = KeyName.tmux(key) else { throw Failure("no key is called \(key)") }
      _ = try await client.send("send-keys -- \(Shell.quoted(name))")
    }
  }

  /// Types a text as it stands.
  func type(_ text: String) async throws {
    _ = try await client.send("send-keys -l -- \(Shell.quoted(text))")
  }

  /// Pastes a text as a terminal does, between the marks of a bracketed paste.
  func paste(_ text: String) async throws {
    let file = try home.write(text, to: "clipboard")
    _ = try await client.send("load-buffer \(Shell.quoted(file))")
    _ = try await client.send("paste-buffer -p -r -d")
  }

  func resize(columns: Int, rows: Int) async throws {
    _ = try await client.send("resize-window -x \(columns) -y \(rows)")
  }

  /// Writes on the terminal from outside, as a message of another program would.
  func scribble(_ text: String) async throws {
    let path = try await client.send("display-message -p '#{pane_tty}'").joined()
    guard let file = FileHandle(forWritingAtPath: path) else { throw Failure("\(path) is closed") }
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  /// Sends a signal to the program that runs in the terminal.
  func signal(_ signal: Int32) async throws {
    let program = try await programID()
    guard kill(program, signal) == 0 else { throw Failure("process \(program) is not there") }
  }

  // MARK: - Seeing

  var screen: TerminalScreen {
    get async throws { TerminalScreen(lines: try await client.send("capture-pane -p")) }
  }

  /// The screen with its colours and attributes, as escape sequences.
  var screenWithStyles: StyledScreen {
    get async throws { StyledScreen(lines: try await client.send("capture-pane -p -e")) }
  }

  /// The modes that programs set by escape sequences, as tmux knows them.
  var flags: TerminalFlags {
    get async throws {
      let answer = try await client.send("display-message -p \(Shell.quoted(TerminalFlags.format))")
      return try TerminalFlags(answer.joined())
    }
  }

  /// What was copied last, as tmux would paste it.
  var pasteBuffer: String {
    get async throws { try await client.send("show-buffer").joined(separator: "\n") }
  }

  /// The modes of the terminal before the program started, as `stty -a` writes them.
  var modesBefore: String {
    get throws { try file("modes-before") }
  }

  /// The same after it has ended.
  var modesAfter: String {
    get throws { try file("modes-after") }
  }

  /// Looks at the screen until `condition` holds: now, and after each output of the program. Returns
  /// the screen for which it held; after the deadline it fails and shows the last one.
  @discardableResult
  func waitFor(
    _ expected: String, sourceLocation: SourceLocation = #_sourceLocation,
    until condition: (TerminalScreen) async throws -> Bool
  ) async throws -> TerminalScreen {
    let deadline = Deadline()
    while true {
      let seen = await client.changes.count
      let screen = try await screen
      if try await condition(screen) { return screen }
      guard await client.changes.next(after: seen, until: deadline), !deadline.hasPassed else {
        throw Failure(
          """
          \(sourceLocation.fileID):\(sourceLocation.line): waited for \(expected); the screen:
          \(screen)
          """)
      }
    }
  }

  /// Waits until the screen shows a text somewhere.
  @discardableResult
  func waitFor(
    text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> TerminalScreen {
    try await waitFor("“\(text)”", sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits for the end of the program: its exit code, or 128 + N when signal N ended it.
  func exitStatus(sourceLocation: SourceLocation = #_sourceLocation) async throws -> Int32 {
    let screen = try await waitFor("the program's end", sourceLocation: sourceLocation) {
      $0.lines.contains { $0.contains(Self.endMark) }
    }
    // Before it may stand what a terminal answered to a program that was no longer there.
    let line = screen.lines.last { $0.contains(Self.endMark) } ?? ""
    let words = line.components(separatedBy: Self.endMark)
    guard let status = Int32(words.last ?? "") else {
      throw Failure("the end is written as \(line)")
    }
    return status
  }

  /// The process that runs in the terminal.
  func programID() async throws -> Int32 {
    guard let number = Int32(try file("program").trimmingCharacters(in: .whitespacesAndNewlines))
    else { throw Failure("the program has not been started") }
    return number
  }

  // MARK: - Opening

  private static func open(
    _ arguments: [String], _ size: (columns: Int, rows: Int), _ environment: [String: String?],
    _ home: PrivateHome, _ body: (Terminal) async throws -> Void
  ) async throws {
    let launcher = try home.write(try script(arguments, environment, home), to: "launcher")
    let client = try await ControlModeClient(
      command: ["/bin/sh", launcher], columns: size.columns, rows: size.rows,
      home: home)
    let terminal = Terminal(home: home, client: client)
    do {
      try await body(terminal)
    } catch {
      await terminal.close()
      throw error
    }
    await terminal.close()
  }

  private func close() async {
    // What a test has stopped or made deaf would outlive its terminal.
    let program = home.read("ended") == nil ? try? await programID() : nil
    await client.close()
    if let program { kill(program, SIGKILL) }
  }

  /// Runs the program between two looks at the terminal's modes, then shows how it ended and stays,
  /// so that what it left behind can be seen.
  private static func script(
    _ arguments: [String], _ environment: [String: String?], _ home: PrivateHome
  ) throws -> String {
    let variables = try home.environment(environment)
    let assignments = variables.sorted { $0.key < $1.key }
      .map { "\($0.key)=\(Shell.quoted($0.value))" }.joined(separator: " ")
    return """
      stty -a >"$HOME/modes-before"
      env -i \(assignments) TMUX="$TMUX" TMUX_PANE="$TMUX_PANE" \
      /bin/sh -c 'echo $$ >"$0"; exec "$@"' "$HOME/program" \(Shell.quoted(arguments))
      status=$?
      stty -a >"$HOME/modes-after"
      echo $status >"$HOME/ended"
      printf '\\033[K\(endMark)%s\\n' $status
      exec cat >/dev/null
      """
  }

  private func file(_ name: String) throws -> String {
    guard let text = home.read(name) else { throw Failure("the terminal has not written \(name)") }
    return text
  }
}
