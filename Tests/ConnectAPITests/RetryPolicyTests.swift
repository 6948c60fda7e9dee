import Testing

@testable import ConnectAPI

@Suite struct RetryPolicyTests {
  private let policy = RetryPolicy()

  @Test(arguments: [408, 425, 429, 500, 502, 503, 504])
  func `N08 these statuses are tried again`(status: Int) {
    let decision = policy.decision(afterAttempt: 1, .status(status), fraction: 1)
    #expect(decision == .retry(after: .milliseconds(500)))
  }

  @Test(arguments: [200, 204, 304, 400, 401, 403, 404, 409, 412, 418, 422, 501, 505, 599])
  func `N10 no other status is`(status: Int) {
    #expect(policy.decision(afterAttempt: 1, .status(status), fraction: 1) == .pointless)
  }

  @Test(arguments: [
    (TransportError.Kind.cannotConnect, true), (.brokenOff, true), (.timedOut(.connection), true),
    (.timedOut(.firstByte), true), (.timedOut(.progress), true), (.timedOut(.completion), true),
    (.untrusted, false), (.bodyTooLarge(limit: 1), false), (.bodiesTooLarge(limit: 1), false),
    (.headersTooLarge, false), (.undecodable, false), (.unusable, false), (.cancelled, false),
    (.stopped, false),
  ])
  func `N02 a failed connection is tried again, a refusal is not`(
    kind: TransportError.Kind, isRetried: Bool
  ) {
    let decision = policy.decision(
      afterAttempt: 1, .transport(TransportError(kind)), fraction: 0)
    #expect(decision == (isRetried ? .retry(after: .zero) : .pointless))
  }

  @Test func `waits double, and are drawn from nothing to all of it`() {
    let longest = (1...4).map { policy.decision(afterAttempt: $0, .status(503), fraction: 1) }
    let seconds: [Duration] = [.milliseconds(500), .seconds(1), .seconds(2), .seconds(4)]
    #expect(longest == seconds.map { .retry(after: $0) })
    #expect(
      policy.decision(afterAttempt: 3, .status(503), fraction: 0.5) == .retry(after: .seconds(1)))
    #expect(policy.decision(afterAttempt: 3, .status(503), fraction: 0) == .retry(after: .zero))
  }

  @Test func `no wait is longer than the longest`() {
    var patient = policy
    patient.tries = 1_000
    let decision = patient.decision(afterAttempt: 999, .status(503), fraction: 1)
    #expect(decision == .retry(after: .seconds(30)))
  }

  @Test func `after the fifth try there is no other`() {
    #expect(policy.decision(afterAttempt: 5, .status(503), fraction: 0) == .exhausted)
    let asked = RetryPolicy.Failure.status(503, retryAfter: "1")
    #expect(policy.decision(afterAttempt: 5, asked, fraction: 0) == .exhausted)
  }

  private static let date = "Sun, 06 Nov 1994 08:49:37 GMT"

  @Test(arguments: [
    ("0", RetryPolicy.Decision.retry(after: .zero)), ("7", .retry(after: .seconds(7))),
    ("120", .retry(after: .seconds(120))), ("121", .postponed(by: .seconds(121))),
    ("1000000000", .postponed(by: .seconds(1_000_000_000))),
    ("99999999999999999999999", .postponed(by: .seconds(10_000_000_000))),
    ("Sun, 06 Nov 1994 08:49:47 GMT", .retry(after: .seconds(10))),
    ("Sun, 06 Nov 1994 09:49:37 GMT", .postponed(by: .seconds(3_600))),
    // Counted as absent.
    ("Sun, 06 Nov 1994 08:49:36 GMT", .retry(after: .milliseconds(500))),
    ("-1", .retry(after: .milliseconds(500))), ("1e9", .retry(after: .milliseconds(500))),
    ("soon", .retry(after: .milliseconds(500))), ("", .retry(after: .milliseconds(500))),
    ("1.5", .retry(after: .milliseconds(500))),
  ])
  func `N07 Retry-After is obeyed where it can be`(
    value: String, expected: RetryPolicy.Decision
  ) {
    let failure = RetryPolicy.Failure.status(429, retryAfter: value, date: Self.date)
    #expect(policy.decision(afterAttempt: 1, failure, fraction: 1) == expected)
  }

  @Test func `N07 a date without the server's own time counts as absent`() {
    let failure = RetryPolicy.Failure.status(429, retryAfter: Self.date)
    #expect(
      policy.decision(afterAttempt: 1, failure, fraction: 1) == .retry(after: .milliseconds(500)))
  }

  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ("Thu, 29 Feb 2024 23:59:60 GMT", 1_709_251_200),
    ("Mon, 01 Jan 0001 00:00:00 GMT", -62_135_596_800),
  ])
  func `N07 dates of the one form are read`(text: String, seconds: Int64) {
    #expect(HTTPDate.seconds(text) == seconds)
  }

  @Test(arguments: [
    "", "Sun, 30 Feb 2023 00:00:00 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:49:37 UTC", "Sunday, 06-Nov-94 08:49:37 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT",
    "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 Now 1994 08:49:37 GMT", "Sun, 06 Nov 1994 8:49:37 GMT",
  ])
  func `N07 anything else is no date`(text: String) {
    #expect(HTTPDate.seconds(text) == nil)
  }
}

@Suite struct TransferTimingTests {
  private func verdict(
    _ timing: inout TransferTiming, _ seconds: Double, connected: Duration? = .seconds(1),
    first: Bool = true, bytes: Int = 0
  ) -> TransportError.Phase? {
    timing.verdict(
      at: .seconds(seconds), connectedAt: connected, hasFirstByte: first, receivedBytes: bytes)
  }

  @Test func `N03 the first byte is awaited from the connection on`() {
    var timing = TransferTiming(policy: NetworkPolicy())
    #expect(verdict(&timing, 30.5, first: false) == nil)
    #expect(timing.deadline == .seconds(31))
    #expect(verdict(&timing, 31, first: false) == .firstByte)
  }

  @Test func `N03 without a connection libcurl's own timeout counts`() {
    var timing = TransferTiming(policy: NetworkPolicy())
    #expect(verdict(&timing, 200, connected: nil, first: false) == nil)
  }

  @Test func `N04 a slow answer goes on at the least rate`() {
    var timing = TransferTiming(policy: NetworkPolicy())
    for window in 0..<10 {
      #expect(verdict(&timing, Double(1 + window * 30), bytes: window * 3_000) == nil)
    }
    #expect(timing.deadline == .seconds(301))
    #expect(verdict(&timing, 301, bytes: 27_000 + 2_999) == .progress)
  }

  @Test func `N04 no answer takes longer than the whole`() {
    var timing = TransferTiming(policy: NetworkPolicy())
    #expect(verdict(&timing, 600, bytes: 1 << 30) == .completion)
  }
}
