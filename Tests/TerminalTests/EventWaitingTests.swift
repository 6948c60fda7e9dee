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
    kill(getpid(), SIGWINCH)
    kill(getpid(), SIGWINCH)
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
