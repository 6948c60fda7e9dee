import Workers

/// Work that holds up its thread, away from the pool, whose threads must not be.
enum BlockingWork {
  /// What `body` comes to, on a thread that may wait; where there is no room for one, here.
  static func value<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      if !OwnThread.start({ continuation.resume(returning: body()) }) {
        continuation.resume(returning: body())
      }
    }
  }
}
