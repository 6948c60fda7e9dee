import ConnectAPI
import Dispatch
import Workers

/// Waits on the main thread, which is synchronous, for what the pool does.
enum Awaiting {
  /// What `body`, run on the pool, comes to. Never call it there: it blocks its thread.
  static func value<Value: Sendable>(
    _ body: @escaping @Sendable () async -> Value
  ) -> Value {
    let slot = Slot<Value>()
    Task.detached(executorPreference: WorkerPool.shared) { slot.fill(await body()) }
    return slot.wait()
  }

  /// A place for one value, filled once.
  private final class Slot<Value: Sendable>: Sendable {
    private let value = Locked<Value?>(nil)
    private let isFilled = DispatchSemaphore(value: 0)

    func fill(_ value: Value) {
      self.value.withLock { $0 = value }
      isFilled.signal()
    }

    func wait() -> Value {
      while true {
        isFilled.wait()
        if let value = value.withLock({ $0 }) { return value }
      }
    }
  }
}
