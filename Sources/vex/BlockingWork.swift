import Dispatch

/// Work that holds up its thread, away from the cooperative pool, which must not be.
enum BlockingWork {
  /// What `body` comes to, on a thread that may wait.
  static func value<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: body()) }
    }
  }
}
