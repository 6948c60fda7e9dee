import ConnectAPI

/// What went wrong with the files that a session is written into, from any thread, until the loop
/// takes it.
package final class WritingTroubles: Sendable {
  private let sentences = Locked<[String]>([])
  private let everything = Locked<[String]>([])
  private let wake: @Sendable () -> Void

  /// `wake` wakes the loop.
  package init(wake: @escaping @Sendable () -> Void = {}) {
    self.wake = wake
  }

  /// Tells that a file takes no more.
  package func tell(_ sentence: String) {
    sentences.withLock { $0.append(sentence) }
    everything.withLock { $0.append(sentence) }
    wake()
  }

  /// All that was ever told.
  package var all: [String] { everything.withLock { $0 } }

  /// Takes what has been told since.
  package func take() -> [String] {
    sentences.withLock { sentences in
      defer { sentences = [] }
      return sentences
    }
  }
}
