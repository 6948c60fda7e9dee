/// What the threads of a pool have to do.
struct Work {
  /// How many threads there are.
  var threads = 0
  /// What can be run, the oldest first.
  var jobs: [UnownedJob] = []
  /// Those who sleep, in no order; there are few.
  private var sleepers: [Sleeper] = []
  private var count = 0

  /// A number for another sleeper.
  mutating func nextNumber() -> Int {
    count += 1
    return count
  }

  /// Takes out what has waited longest; nil where there is nothing to run.
  mutating func takeJob() -> UnownedJob? { jobs.isEmpty ? nil : jobs.removeFirst() }

  mutating func add(_ sleeper: Sleeper) { sleepers.append(sleeper) }

  /// Takes out one who sleeps; nil if nobody of that number does.
  mutating func take(_ number: Int) -> Sleeper? {
    let place = sleepers.firstIndex { $0.number == number }
    return place.map { sleepers.remove(at: $0) }
  }

  /// Takes out those who have slept long enough.
  mutating func takeDue(at now: ContinuousClock.Instant) -> [Sleeper] {
    guard sleepers.contains(where: { $0.until <= now }) else { return [] }
    defer { sleepers.removeAll { $0.until <= now } }
    return sleepers.filter { $0.until <= now }
  }

  /// How long a thread may wait for something to do; nil where nobody sleeps.
  ///
  /// Never more than a second: what the kernel waits by stands still while the machine sleeps, and
  /// the clock that counts here goes on.
  func timeLeft(at now: ContinuousClock.Instant) -> Duration? {
    let next = sleepers.lazy.map(\.until).min()
    return next.map { min(max($0 - now, .zero), .seconds(1)) }
  }
}

/// A task that waits for some time to pass.
struct Sleeper {
  let number: Int
  let until: ContinuousClock.Instant
  let continuation: CheckedContinuation<Void, Never>

  func resume() { continuation.resume() }
}
