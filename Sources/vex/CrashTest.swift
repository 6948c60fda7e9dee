import ConnectAPI
import Explorer
import Runtime
import Workers

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A misfortune on purpose, for the tests of the terminal's life: `--crash-test=KIND`, which no help
/// tells of, makes it happen right after the first frame (`docs/faults.md`, T02, T10, T14).
///
/// It comes with the clock, for the loop asks that once before a frame and again behind it.
struct CrashTest: TimeSource {
  enum Kind: String, CaseIterable {
    case trap
    case segv
    case abort
    /// The stack runs over.
    case overflow
    /// No crash: the loop turns no more.
    case hang
    /// No crash: something that writes to descriptor 2.
    case noise
  }

  private static let name = "--crash-test="
  private static let threadPrefix = "thread-"

  private let kind: Kind
  /// Whether it happens on another thread than the terminal's.
  private let isOnOwnThread: Bool
  private let time = SystemTime()
  private let readings = Locked(0)

  /// What the arguments ask for: a kind, or one behind `thread-`.
  init?(_ arguments: [String]) {
    guard let asked = arguments.last(where: Self.isAskedFor) else { return nil }
    let word = asked.dropFirst(Self.name.count)
    isOnOwnThread = word.hasPrefix(Self.threadPrefix)
    let name = isOnOwnThread ? word.dropFirst(Self.threadPrefix.count) : word
    guard let kind = Kind(rawValue: String(name)) else { return nil }
    self.kind = kind
  }

  /// Whether an argument is for us rather than for the options that a person has.
  static func isAskedFor(by argument: String) -> Bool { argument.hasPrefix(name) }

  func reading() -> ClockReading {
    let count = readings.withLock { count in
      count += 1
      return count
    }
    if count == 2 { happen() }
    return time.reading()
  }

  private func happen() {
    guard isOnOwnThread else { return Self.happen(kind) }
    let kind = kind
    _ = OwnThread.start { Self.happen(kind) }
  }

  private static func happen(_ kind: Kind) {
    switch kind {
    case .trap: fatalError("a trap on purpose")
    case .segv: unsafe UnsafeMutablePointer<Int>(bitPattern: 16)?.pointee = 1
    case .abort: abort()
    case .overflow: exit(Int32(truncatingIfNeeded: depth(below: 0)))
    case .hang: while true { pause() }
    case .noise:
      let words = Array("noise \u{1B}[31m\u{07} of a library".utf8)
      _ = unsafe write(STDERR_FILENO, words, words.count)
    }
  }

  /// Runs over the stack long before it answers; no call is the last thing done, so that none of them
  /// becomes a loop. Each takes so much of the stack that thousands of calls are enough: ThreadSanitizer
  /// keeps a list of the calls, which would be full before the stack, and its own fault cannot be handled.
  @inline(never)
  private static func depth(below depth: Int) -> Int {
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: 128) { frame in
      unsafe frame.initialize(repeating: depth)
      let deeper = depth == .max ? 0 : Self.depth(below: depth &+ 1)
      return unsafe deeper / 3 ^ frame[depth & 127]
    }
  }
}
