import Workers

/// Waits between tries; tests drive theirs by hand.
package protocol RetryTimer: Sendable {
  /// Returns after `duration`, or throws as soon as the task is cancelled.
  func wait(_ duration: Duration) async throws(CancellationError)
}

/// The timer of the real program, on the clock that the loop's deadlines run on: it counts the time
/// that the machine sleeps, so that a wait ends when its countdown does.
package struct SystemRetryTimer: RetryTimer {
  package init() {}

  package func wait(_ duration: Duration) async throws(CancellationError) {
    try await WorkerPool.shared.sleep(for: duration)
  }
}
