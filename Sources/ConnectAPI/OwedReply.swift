/// An answer that is owed to one who waits: given once, by whoever comes first, the one who did the
/// work or the one who cancels.
final class OwedReply<Outcome: Sendable>: Sendable {
  private enum State: Sendable {
    case unasked
    case awaited(CheckedContinuation<Outcome, Never>)
    case settled(Outcome)
    case delivered
  }

  private let state = Locked(State.unasked)

  /// Whether nobody waits any more.
  var isSettled: Bool {
    state.withLock { state in
      switch state {
      case .unasked, .awaited: false
      case .settled, .delivered: true
      }
    }
  }

  /// Names the one who waits; a task that was cancelled before it asked is answered here.
  func attach(_ continuation: CheckedContinuation<Outcome, Never>) {
    let early: Outcome? = state.withLock { state in
      switch state {
      case .unasked:
        state = .awaited(continuation)
        return nil
      case .settled(let outcome):
        state = .delivered
        return outcome
      case .awaited, .delivered:
        preconditionFailure("an order is awaited once")
      }
    }
    if let early { continuation.resume(returning: early) }
  }

  /// Gives the answer; every later one is dropped.
  func settle(_ outcome: Outcome) {
    let waiting: CheckedContinuation<Outcome, Never>? = state.withLock { state in
      switch state {
      case .unasked:
        state = .settled(outcome)
        return nil
      case .awaited(let continuation):
        state = .delivered
        return continuation
      case .settled, .delivered:
        return nil
      }
    }
    waiting?.resume(returning: outcome)
  }
}
