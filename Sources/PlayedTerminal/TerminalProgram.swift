// The room PlayedTerminal: a terminal that no person sits at. `vex-bench` measures through it and
// `vex-trial` tries the program in it; neither is shipped. It must not know what the program draws.

import CSystem
import Foundation

/// A program in a pseudo-terminal, played by us: its keys, its size, the bytes that it writes.
package final class TerminalProgram {
  /// Why it cannot be played.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
  }

  /// One at a time: a terminal's name is found by a function that is not thread-safe, and its
  /// descriptor must not get into a program that is just being started.
  private static let opening = NSLock()

  package let process: pid_t
  private let terminal: Int32
  /// The program's side, kept open so that the terminal outlives the program.
  private let line: Int32
  private let modesBefore: vex_modes
  /// What it talks to, which lives as long as it does.
  private let service: AnyObject?
  private var ending: Int32?

  /// How many bytes it has written.
  package private(set) var written = 0
  /// What it has switched on in the terminal and not off again.
  package private(set) var privateModes = PrivateModes()

  /// Starts a program by its whole path, with these variables alone, that talks to a service.
  package init(
    _ arguments: [String], environment: [String: String], columns: Int = 120, rows: Int = 36,
    service: AnyObject? = nil
  ) throws {
    self.service = service
    Self.opening.lock()
    defer { Self.opening.unlock() }
    var name = [CChar](repeating: 0, count: 128)
    terminal = unsafe name.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map {
        unsafe vex_pty_open(Int32(columns), Int32(rows), $0, buffer.count)
      } ?? -1
    }
    guard terminal >= 0 else { throw Failure("no pseudo-terminal is to be had") }
    line = unsafe vex_terminal_open(name)
    var modes = vex_modes()
    guard unsafe vex_terminal_save(line, &modes) == 0 else {
      throw Failure("the modes of the terminal cannot be read")
    }
    modesBefore = modes
    let variables = environment.map { "\($0)=\($1)" }
    process = unsafe withPointers(arguments) { arguments in
      unsafe withPointers(variables) { unsafe vex_pty_spawn(name, arguments, $0) }
    }
    guard process > 0 else { throw Failure("\(arguments[0]) does not start") }
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      _ = vex_pty_wait(process)
    }
    close(line)
    close(terminal)
  }

  // MARK: - What a person does

  package func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe write(terminal, bytes, bytes.count)
  }

  /// Makes the window larger or smaller; the kernel tells the program.
  package func resize(columns: Int, rows: Int) {
    _ = vex_terminal_set_size(terminal, Int32(columns), Int32(rows))
  }

  // MARK: - What it answers

  /// Takes what it writes within so many seconds; nil if that is nothing.
  @discardableResult
  package func read(within seconds: Double) -> ArraySlice<UInt8>? {
    var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&descriptor, 1, Int32(seconds * 1e3)) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe Foundation.read(terminal, &bytes, bytes.count)
    guard count > 0 else { return nil }
    written += count
    privateModes.take(bytes[..<count])
    return bytes[..<count]
  }

  /// Reads until the terminal is silent for so many seconds.
  package func settle(_ seconds: Double = 0.3) {
    while read(within: seconds) != nil {}
  }

  // MARK: - Its end

  /// Its exit code, or 128 + N when signal N ended it; nil while it runs.
  package func status() -> Int32? {
    if ending == nil {
      let state = vex_spawn_poll(process)
      switch state.phase {
      case .running: break
      case .exited: ending = Int32(state.number)
      case .signalled: ending = 128 + Int32(state.number)
      case .unknown: ending = -Int32(state.number)
      }
    }
    return ending
  }

  /// The same once it has ended, its last bytes taken; nil if it still runs after so many seconds.
  package func status(within seconds: Double) -> Int32? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while status() == nil, ContinuousClock.now < deadline { read(within: 0.005) }
    settle(0)
    return status()
  }

  /// What of the terminal is not as it was before the program, in words; empty where all is.
  package var leftBehind: [String] {
    var (before, after) = (modesBefore, vex_modes())
    let areRead = unsafe vex_terminal_save(line, &after) == 0
    let areSame = unsafe areRead && vex_terminal_same_modes(&before, &after)
    return (areSame ? [] : ["the line's modes"]) + privateModes.leftBehind
  }
}
