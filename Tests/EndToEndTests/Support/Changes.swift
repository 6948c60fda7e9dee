/// Counts what happens, and lets others wait for the next of it: no change between looking and
/// waiting is missed, because the waiter says up to which one it has seen.
actor Changes {
  private(set) var count = 0
  /// Nothing will change any more.
  private(set) var ended = false
  private var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
  private var nextWaiter = 0

  func happened() {
    count += 1
    wakeAll()
  }

  func end() {
    ended = true
    wakeAll()
  }

  /// Returns when there is a change after `seen`, when nothing will change any more, or at the
  /// deadline; true in the first case.
  func next(after seen: Int, until deadline: Deadline) async -> Bool {
    guard count == seen, !ended else { return count > seen }
    nextWaiter += 1
    let waiter = nextWaiter
    let bound = Task {
      try? await Task.sleep(until: deadline.instant)
      wake(waiter)
    }
    await withCheckedContinuation { waiters[waiter] = $0 }
    bound.cancel()
    return count > seen
  }

  private func wake(_ waiter: Int) {
    waiters.removeValue(forKey: waiter)?.resume()
  }

  private func wakeAll() {
    for waiter in waiters.values { waiter.resume() }
    waiters = [:]
  }
}

/// When a wait has failed. It bounds a run that hangs, and is never a condition of one that works.
struct Deadline {
  let instant: ContinuousClock.Instant

  static let length = Duration.seconds(20)

  init() {
    instant = .now + Deadline.length
  }

  var hasPassed: Bool { instant <= .now }
}
