import ConnectModels

/// When what is loaded is read anew by itself (`docs/faults.md`, N30).
package struct RefreshSchedule: Equatable, Sendable {
  /// The least time between two readings that a person can ask for.
  package static let leastInterval = Duration.seconds(10)
  /// How much slower it becomes at most, after the server has said that it is asked too often.
  private static let mostSlowing = 16

  /// The time between two readings that the person asked for.
  package let interval: Duration
  /// When it is due, on the monotonic clock; nil before anything is loaded, and once the account was
  /// refused, until something that the person asks for is answered.
  package private(set) var due: Duration?
  /// Why the last reading came to nothing; nil after one that did not.
  package private(set) var failure: APIError?
  /// How many times the interval is waited for.
  private(set) var slowing = 1
  private var isThrottled = false

  package init(interval: Duration) {
    self.interval = max(interval, Self.leastInterval)
  }

  /// Plans the next reading: after the interval, ten percent more or less, so that many instances do
  /// not ask at the same moment.
  ///
  /// - Parameters:
  ///   - time: The time on the monotonic clock.
  ///   - seed: A number that differs from one instance and reading to the next.
  mutating func plan(after time: Duration, seed: UInt64) {
    due = time + Self.jittered(interval * slowing, seed)
  }

  /// Notes that a reading was taken in.
  mutating func succeeded() {
    failure = nil
    slowing = isThrottled ? slowing : max(1, slowing / 2)
    isThrottled = false
  }

  /// Notes that a reading was given up; it is tried again with the interval, but not before the
  /// service may be asked again.
  ///
  /// Whatever was asked in vain, the next reading asks something else: it begins at the top, with
  /// cursors of its own. Only whom the service turns away as such stops asking.
  mutating func failed(_ broken: BrokenOff, at time: Duration, seed: UInt64) {
    failure = broken.error
    noteThrottling(broken.error)
    plan(after: time, seed: seed)
    if let probe = broken.probe { due = max(probe, due ?? probe) }
    if broken.error.isOfAccount { due = nil }
  }

  /// Slows down after the server has said that it is asked too often.
  mutating func noteThrottling(_ error: APIError) {
    guard case .rateLimited = error.kind, !isThrottled else { return }
    isThrottled = true
    slowing = min(2 * slowing, Self.mostSlowing)
  }

  /// Between nine and eleven tenths of a time.
  private static func jittered(_ time: Duration, _ seed: UInt64) -> Duration {
    time * (900 + Int(seed % 201)) / 1_000
  }
}

extension APIError {
  /// Whether the account was turned away, whatever it would have asked for.
  fileprivate var isOfAccount: Bool { kind == .notAuthorised || kind == .forbidden }
}
