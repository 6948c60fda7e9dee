import ConnectAPI

/// What went wrong with the files that a session is written into, from any thread, until the loop
/// takes it.
package final class WritingTroubles: Sendable {
  private struct State: Sendable {
    var sentences: [String] = []
    /// How many of them the loop has taken.
    var taken = 0
  }

  private let state = Locked(State())
  private let wake: @Sendable () -> Void

  /// `wake` wakes the loop.
  package init(wake: @escaping @Sendable () -> Void = {}) {
    self.wake = wake
  }

  /// Tells that a file takes no more.
  package func tell(_ sentence: String) {
    state.withLock { $0.sentences.append(sentence) }
    wake()
  }

  /// All that was ever told.
  package var all: [String] { state.withLock { $0.sentences } }

  /// Takes what has been told since.
  package func take() -> [String] {
    state.withLock { state in
      defer { state.taken = state.sentences.count }
      return Array(state.sentences[state.taken...])
    }
  }
}
