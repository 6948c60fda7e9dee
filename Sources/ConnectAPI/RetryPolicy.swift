/// When a failed request is tried again: arithmetic alone.
///
/// Failed connections and a few statuses are tried again, nothing else; before each try there is a
/// random wait of a bound that doubles, or the wait that the server asks for, unless that is so long
/// that the person should decide.
package struct RetryPolicy: Sendable, Hashable {
  /// Tries in all, the first included.
  package var tries: Int = 5
  /// The longest wait before the first repetition; it doubles with each.
  package var firstWait: Duration = .milliseconds(500)
  /// The longest wait of all.
  package var longestWait: Duration = .seconds(30)
  /// The longest `Retry-After` that is obeyed by itself.
  package var longestObeyed: Duration = .seconds(120)

  /// The statuses after which another try may do better.
  package static let retryableStatuses: Set<Int> = [408, 425, 429, 500, 502, 503, 504]

  package init() {}

  /// What failed.
  package enum Failure: Sendable, Hashable {
    /// There was no answer.
    case transport(TransportError)
    /// There was one, with this status and these fields.
    case status(Int, retryAfter: String? = nil, date: String? = nil)
  }

  /// What to do about it.
  package enum Decision: Sendable, Hashable {
    /// Try again after this long.
    case retry(after: Duration)
    /// Another try would do no better.
    case pointless
    /// There have been enough.
    case exhausted
    /// The server asks for longer than is waited without being told to.
    case postponed(by: Duration)
  }

  /// What to do after the failure of try number `attempt`, 1 or more.
  ///
  /// The wait is `fraction`, a number drawn from 0...1, of `min(longestWait, firstWait · 2ⁿ)`, n
  /// being the repetitions so far; `Retry-After` takes its place.
  package func decision(
    afterAttempt attempt: Int, _ failure: Failure, fraction: Double
  ) -> Decision {
    let asked: Duration?
    switch failure {
    case .transport(let error):
      guard error.isRetryable else { return .pointless }
      asked = nil
    case .status(let status, let retryAfter, let date):
      guard Self.retryableStatuses.contains(status) else { return .pointless }
      asked = retryAfter.flatMap { RetryAfter.delay($0, date: date) }
    }
    if let asked, asked > longestObeyed { return .postponed(by: asked) }
    guard attempt < tries else { return .exhausted }
    return .retry(after: asked ?? backoff(repetition: attempt - 1) * min(max(fraction, 0), 1))
  }

  private func backoff(repetition: Int) -> Duration {
    var wait = firstWait
    for _ in 0..<max(repetition, 0) where wait < longestWait { wait *= 2 }
    return min(wait, longestWait)
  }
}
