import CSystem
import Testing

@testable import Terminal

@Suite(.serialized) struct EventWaitingTests {
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

  @Test func `waking is seen once, however often it was done`() throws {
    let waiting = try EventWaiting()
    for _ in 0..<100_000 { EventWaiting.wake() }
    #expect(try waiting.wait(terminal: nil, wantsOutput: false, timeout: nil).wake)
    waiting.drain()
    #expect(try waiting.wait(terminal: nil, wantsOutput: false, timeout: .zero) == Readiness())
  }

  @Test func `the monotonic clock does not go back`() {
    let before = vex_time_monotonic_nanoseconds()
    #expect(vex_time_monotonic_nanoseconds() >= before)
  }
}
