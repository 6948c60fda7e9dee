/// Bytes on their way to a terminal that may take them slowly, or not at all
/// (`docs/faults.md`, T13).
///
/// At most one frame waits: whoever draws asks `isIdle` first, and draws the newest state when the
/// last frame has gone. A value without a descriptor: the write is handed in, so that a test can
/// be a terminal that stops reading.
struct TerminalOutput: Sendable {
  /// What became of an attempt to write.
  enum Attempt: Equatable, Sendable {
    /// That many bytes were taken; fewer than offered is no failure.
    case wrote(Int)
    /// None now; ask again when the terminal can take some.
    case full
    /// The terminal is gone.
    case lost
  }

  private var waiting: [UInt8] = []
  private var sent = 0

  /// Nothing waits: another frame may be drawn.
  var isIdle: Bool { sent == waiting.count }

  /// Some of what was queued together has gone, and the rest has not: the terminal may stand in the
  /// middle of a control sequence.
  var isCutShort: Bool { sent > 0 && !isIdle }

  /// Puts bytes behind those that wait.
  mutating func append(_ bytes: some Sequence<UInt8>) {
    if isIdle { forget() }
    waiting.append(contentsOf: bytes)
  }

  /// Writes until nothing waits or the terminal takes no more. False when the terminal is gone; what
  /// waits is dropped then.
  mutating func flush(_ write: (borrowing ArraySlice<UInt8>) -> Attempt) -> Bool {
    while !isIdle {
      switch write(waiting[sent...]) {
      case .wrote(let count):
        sent += count
      case .full:
        return true
      case .lost:
        forget()
        return false
      }
    }
    forget()
    return true
  }

  /// Drops what waits.
  mutating func forget() {
    waiting.removeAll(keepingCapacity: true)
    sent = 0
  }
}
