import CSystem
import Foundation

/// A program in a pseudo-terminal of 120 columns and 36 rows, played by us.
final class TerminalProgram {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// How long a terminal is silent after an answer that was complete.
  private static let silence = 0.04

  /// How long an answer is waited for, in seconds: some keys have none.
  private static let patience = 0.2

  let process: pid_t
  private let terminal: Int32
  /// What it talks to, which lives as long as it does.
  private let service: AnyObject?
  /// How many bytes it has written.
  private(set) var written = 0

  /// Starts a program by its whole path, with these variables alone, that talks to a service.
  init(
    _ arguments: [String], environment: [String: String], service: AnyObject? = nil
  ) throws {
    self.service = service
    var name = [CChar](repeating: 0, count: 128)
    terminal = unsafe name.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe vex_pty_open(120, 36, $0, buffer.count) } ?? -1
    }
    guard terminal >= 0 else { throw Failure(description: "no pseudo-terminal is to be had") }
    let variables = environment.map { "\($0)=\($1)" }
    process = unsafe withPointers(arguments) { arguments in
      unsafe withPointers(variables) { unsafe vex_pty_spawn(name, arguments, $0) }
    }
    guard process > 0 else { throw Failure(description: "\(arguments[0]) does not start") }
  }

  deinit {
    kill(process, SIGKILL)
    _ = vex_pty_wait(process)
    close(terminal)
  }

  // MARK: - Keys and answers

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe write(terminal, bytes, bytes.count)
  }

  /// Milliseconds from a key to the last byte of its answer, and how many bytes that has.
  func answer(to key: String) -> (milliseconds: Double, bytes: Int) {
    let start = ContinuousClock.now
    let before = written
    type(key)
    var last = start
    while read(within: last == start ? Self.patience : Self.silence) != nil { last = .now }
    return ((last - start).milliseconds, written - before)
  }

  /// Reads until the terminal is silent for so many seconds.
  func settle(_ seconds: Double = 0.3) {
    while read(within: seconds) != nil {}
  }

  /// Has everything read; milliseconds until the last of it is on the screen. It writes as pages
  /// come, and is silent when there are none left.
  func load() -> Double {
    settle(1)
    let start = ContinuousClock.now
    type("G")
    var last = start
    while read(within: 3) != nil { last = .now }
    return (last - start).milliseconds
  }

  /// Reads until a text was written; milliseconds from `start`.
  func wait(for text: String, since start: ContinuousClock.Instant, limit: Double) throws -> Double
  {
    let wanted = Array(text.utf8)
    var seen: [UInt8] = []
    while (ContinuousClock.now - start).milliseconds < limit * 1e3 {
      guard let bytes = read(within: 1) else { continue }
      seen.append(contentsOf: bytes)
      if seen.contains(wanted) { return (ContinuousClock.now - start).milliseconds }
      seen.removeFirst(max(0, seen.count - 65_536))
    }
    throw Failure(description: "'\(text)' did not come within \(limit) s")
  }

  private func read(within seconds: Double) -> ArraySlice<UInt8>? {
    var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&descriptor, 1, Int32(seconds * 1e3)) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe Foundation.read(terminal, &bytes, bytes.count)
    guard count > 0 else { return nil }
    written += count
    return bytes[..<count]
  }

  // MARK: - What the system counts

  /// Megabytes that are in memory now, files that are mapped among them.
  func residentMegabytes() -> Double {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    let kilobytes = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
    return (kilobytes.flatMap { Double($0) } ?? 0) * 1_024 / 1e6
  }

  /// Milliseconds of processor time so far.
  func processorTime() -> Double {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let words = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard words.count > 12 else { return 0 }
    let ticks = (Double(words[11]) ?? 0) + (Double(words[12]) ?? 0)
    return ticks * 1e3 / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard count >= part.count else { return false }
    return indices.dropLast(part.count - 1).contains { self[$0...].starts(with: part) }
  }
}
