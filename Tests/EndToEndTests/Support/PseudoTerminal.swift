import CSystem
import Foundation
import Testing

/// A terminal that shows nothing: the bytes that a program writes from its start to its end, and the
/// modes that it leaves. It answers no question and reads as fast as it can.
final class PseudoTerminal: Sendable {
  /// What the program wrote so far.
  private let written = WrittenBytes()
  private let emulator: Descriptor
  /// Kept open, so that the modes outlive the program.
  private let line: Descriptor
  private let modes: TerminalLineModes
  /// Closed to stop the reading.
  private let reading: Pipe
  private let reader: Task<Void, Never>
  let programID: Int32
  private let ending: Task<Int32, Never>

  /// Starts `arguments` in a session of its own, with descriptors 0, 1 and 2 on the terminal.
  static func running(
    _ arguments: [String], columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:], in home: PrivateHome,
    _ body: (PseudoTerminal) async throws -> Void
  ) async throws {
    await TerminalSlots.shared.take()
    do {
      let terminal = try PseudoTerminal(
        arguments, columns, rows, try home.environment(environment))
      do {
        try await body(terminal)
        await terminal.close()
      } catch {
        await terminal.close()
        throw error
      }
    } catch {
      await TerminalSlots.shared.giveBack()
      throw error
    }
    await TerminalSlots.shared.giveBack()
  }

  private init(
    _ arguments: [String], _ columns: Int, _ rows: Int, _ environment: [String: String]
  ) throws {
    let opened = try Self.open(columns, rows)
    reading = opened.stop
    let (emulator, line) = (Descriptor(opened.emulator), Descriptor(opened.line))
    (self.emulator, self.line) = (emulator, line)
    modes = try TerminalLineModes(of: line)
    let program = try Self.spawn(arguments, environment, on: opened.name)
    programID = program
    ending = Task { await onThread { vex_pty_wait(program) } }
    let stop = reading.fileHandleForReading
    reader = Task { [written] in await written.read(emulator, until: stop) }
  }

  // MARK: - Doing

  /// Writes keys as the bytes that a terminal sends for them.
  func type(_ keys: String) throws {
    try emulator.write(Array(keys.utf8))
  }

  func resize(columns: Int, rows: Int) throws {
    guard vex_terminal_set_size(emulator.number, Int32(columns), Int32(rows)) == 0 else {
      throw Failure("the terminal does not take the size \(columns)×\(rows)")
    }
  }

  func signal(_ signal: Int32) throws {
    guard kill(programID, signal) == 0 else { throw Failure("the program has ended already") }
  }

  /// Holds all output of the program back, as `^S` does at a terminal that has flow control.
  func stopTakingOutput() throws {
    guard tcflow(line.number, TCOOFF) == 0 else { throw Failure("output cannot be held back") }
  }

  /// The terminal is gone, as when its window is closed.
  func vanish() async {
    line.close()
    try? reading.fileHandleForWriting.close()
    await reader.value
    emulator.close()
  }

  // MARK: - Seeing

  /// All bytes so far, as text; what is no UTF-8 as `�`.
  var text: String {
    get async { String(decoding: await written.bytes, as: UTF8.self) }
  }

  /// Waits until `condition` holds for all that was written.
  @discardableResult
  func waitFor(
    _ expected: String, sourceLocation: SourceLocation = #_sourceLocation,
    until condition: (String) -> Bool
  ) async throws -> String {
    let deadline = Deadline()
    while true {
      let seen = await written.changes.count
      let text = await text
      if condition(text) { return text }
      guard await written.changes.next(after: seen, until: deadline), !deadline.hasPassed else {
        throw Failure(
          """
          \(sourceLocation.fileID):\(sourceLocation.line): waited for \(expected); written so far:
          \(text.debugDescription)
          """)
      }
    }
  }

  /// Waits for the program's end: its exit code, or 128 + N after signal N.
  func exitStatus(sourceLocation: SourceLocation = #_sourceLocation) async throws -> Int32 {
    let program = programID
    let bound = Task {
      try await Task.sleep(until: Deadline().instant)
      kill(program, SIGKILL)
    }
    let status = await ending.value
    bound.cancel()
    guard status != 128 + SIGKILL else {
      throw Failure(
        """
        \(sourceLocation.fileID):\(sourceLocation.line): the program had to be killed; written:
        \(await text.debugDescription)
        """)
    }
    return status
  }

  /// Everything the program wrote, once it has ended.
  func everything() async -> String {
    line.close()
    await reader.value
    return await text
  }

  /// The terminal's modes are those from before the program.
  var modesAreAsBefore: Bool {
    get throws { try TerminalLineModes(of: line) == modes }
  }

  // MARK: - Opening

  private static func open(
    _ columns: Int, _ rows: Int
  ) throws -> (emulator: Int32, line: Int32, name: String, stop: Pipe) {
    try ChildProcess.starting.withLock {
      var name = [CChar](repeating: 0, count: 128)
      let emulator = unsafe name.withUnsafeMutableBufferPointer { name in
        guard let start = name.baseAddress else { return Int32(-1) }
        return unsafe vex_pty_open(Int32(columns), Int32(rows), start, name.count)
      }
      guard emulator >= 0 else { throw Failure("no pseudo-terminal: error \(-emulator)") }
      let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      let text = String(decoding: bytes, as: UTF8.self)
      let line = unsafe text.withCString { unsafe vex_terminal_open($0) }
      guard line >= 0 else { throw Failure("\(text) cannot be opened: error \(-line)") }
      return (emulator, line, text, try ChildProcess.privatePipe())
    }
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String: String], on name: String
  ) throws -> Int32 {
    try ChildProcess.starting.withLock {
      let program = unsafe withCStrings(arguments) { arguments in
        unsafe withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
          unsafe name.withCString { unsafe vex_pty_spawn($0, arguments, environment) }
        }
      }
      guard program > 0 else { throw Failure("\(arguments) does not start: error \(-program)") }
      return program
    }
  }

  private func close() async {
    kill(programID, SIGKILL)
    _ = await ending.value
    await vanish()
  }
}
