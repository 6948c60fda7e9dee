import CSystem
import Testing

@testable import Terminal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite struct EventWaitingTests {
  @Test(
    arguments: [
      (nil, -1), (.zero, 0), (.seconds(-3), 0), (.nanoseconds(1), 1), (.milliseconds(25), 25),
      (.microseconds(25_001), 26), (.seconds(100_000_000), 86_400_000),
    ] as [(Duration?, Int32)])
  func `a deadline is never rounded down to a wait that spins`(
    timeout: Duration?, milliseconds: Int32
  ) {
    #expect(EventWaiting.milliseconds(timeout) == milliseconds)
  }
}

/// The process has one self-pipe, which sessions wait on as well: one test after the other.
extension NcursesTests {
  #if os(Linux)
  @Test func `T16 the wait ends when the clock is set, as it is when the computer wakes`() throws {
    let waiting = try EventWaiting()
    _ = try waiting.wait(terminal: nil, wantsOutput: false, timeout: .zero)
    // No test sets the clock: that the system was told to say so is what can be seen (proc(5)).
    let watches = (0..<1_024).filter { descriptor in
      let facts = Self.text(of: "/proc/self/fdinfo/\(descriptor)")
      return facts.contains("clockid: 0\n") && facts.contains("settime flags: 03\n")
    }
    #expect(watches.count == 1)
  }

  private static func text(of path: String) -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
  #endif

  @Test func `waking is seen once, however often it was done`() throws {
    let waiting = try EventWaiting()
    for _ in 0..<100_000 { EventWaiting.wake() }
    #expect(try waiting.wait(terminal: nil, wantsOutput: false, timeout: nil).wake)
    waiting.drain()
    #expect(try waiting.wait(terminal: nil, wantsOutput: false, timeout: .zero) == Readiness())
  }

  @Test func `a signal wakes the loop and is told once`() throws {
    let waiting = try EventWaiting()
    try #require(vex_signals_install() == 0)
    defer { vex_signals_uninstall() }
    // To this thread, which has handled them then: one that another thread may still take would end
    // the wait by itself, or come again after the first was told.
    raise(SIGWINCH)
    raise(SIGWINCH)
    #expect(try waiting.wait(terminal: nil, wantsOutput: false, timeout: nil).wake)
    waiting.drain()
    #expect(ProcessSignals.take() == .resize)
    #expect(ProcessSignals.take() == [])
  }

  @Test func `of several ending signals one is obeyed`() {
    #expect(ProcessSignals(rawValue: 2 | 8 | 64).ending == .terminate)
    #expect(ProcessSignals.resize.ending == nil)
  }
}
