import Cells

/// The last wait for answers of the terminal, which would show up at the shell's prompt otherwise
/// (`docs/faults.md`, T17).
enum LastReplies {
  /// How long is waited at most.
  static let patience = Duration.milliseconds(100)

  /// Drops what comes until the answer that ends all answers (DA1) has come, or the time is up.
  ///
  /// - Parameters:
  ///   - now: The monotonic clock.
  ///   - read: Some of what has come, empty where there is nothing, nil where the terminal is gone.
  ///   - wait: Sleeps until something comes, for so long at most.
  static func swallow(now: () -> Duration, read: () -> [UInt8]?, wait: (Duration) -> Void) {
    let end = now() + patience
    var decoder = InputDecoder()
    while now() < end, let bytes = read() {
      for case .reply(.primaryAttributes) in decoder.decode(bytes, at: now()) { return }
      if bytes.isEmpty { wait(end - now()) }
    }
  }
}
