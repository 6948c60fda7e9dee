import Foundation
import PlayedTerminal

extension TerminalProgram {
  /// How long a terminal is silent after an answer that was complete.
  private static let silence = 0.04

  /// How long an answer is waited for, in seconds: some keys have none.
  private static let patience = 0.2

  /// Milliseconds from a key to the last byte of its answer, and how many bytes that has.
  func answer(to key: String) -> (milliseconds: Double, bytes: Int) {
    let start = ContinuousClock.now
    let before = written
    type(key)
    var last = start
    while read(within: last == start ? Self.patience : Self.silence) != nil { last = .now }
    return ((last - start).milliseconds, written - before)
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
    throw Failure("'\(text)' did not come within \(limit) s")
  }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard count >= part.count else { return false }
    return indices.dropLast(part.count - 1).contains { self[$0...].starts(with: part) }
  }
}
