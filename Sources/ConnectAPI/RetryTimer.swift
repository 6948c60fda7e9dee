/// Waits between tries; tests drive theirs by hand.
package protocol RetryTimer: Sendable {
  /// Returns after `duration`, or throws as soon as the task is cancelled.
  func wait(_ duration: Duration) async throws(CancellationError)
}

/// The timer of the real program, on the monotonic clock.
package struct SystemRetryTimer: RetryTimer {
  package init() {}

  package func wait(_ duration: Duration) async throws(CancellationError) {
    do {
      try await Task.sleep(for: duration, clock: .suspending)
    } catch {
      throw CancellationError()
    }
  }
}
