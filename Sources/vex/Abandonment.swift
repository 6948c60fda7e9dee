import ConnectAPI

/// Says to whatever is under way on a thread of its own that nobody waits for it any more.
final class Abandonment: Sendable {
  private enum State {
    case awaited([@Sendable () -> Void])
    case abandoned
  }

  private let state = Locked(State.awaited([]))

  /// Nobody waits any more; whatever `whenAbandoned` was given is called.
  func abandon() {
    let actions = state.withLock { state -> [@Sendable () -> Void] in
      guard case .awaited(let actions) = state else { return [] }
      state = .abandoned
      return actions
    }
    for action in actions { action() }
  }

  /// Calls `action` once, as soon as nobody waits: at once, if that is so already.
  func whenAbandoned(_ action: @escaping @Sendable () -> Void) {
    let isAbandoned = state.withLock { state in
      guard case .awaited(let actions) = state else { return true }
      state = .awaited(actions + [action])
      return false
    }
    if isAbandoned { action() }
  }
}
