import ConnectAPI
import Dispatch
import Workers

/// Waits on the main thread, which is synchronous, for what the pool does.
enum Awaiting {
  /// How often somebody who waits is told how things stand, in milliseconds.
  private static let interval = 250

  /// What `body`, run on the pool, comes to. Never call it there: it blocks its thread.
  ///
  /// - Parameters:
  ///   - body: What is awaited.
  ///   - meanwhile: Called now and then while there is nothing yet, on the calling thread.
  /// - Returns: What it comes to.
  static func value<Value: Sendable>(
    _ body: @escaping @Sendable () async -> Value, meanwhile: () -> Void = {}
  ) -> Value {
    let slot = Slot<Value>()
    Task.detached(executorPreference: WorkerPool.shared) { slot.fill(await body()) }
    return slot.wait(meanwhile)
  }

  /// A place for one value, filled once.
  private final class Slot<Value: Sendable>: Sendable {
    private let value = Locked<Value?>(nil)
    private let isFilled = DispatchSemaphore(value: 0)

    func fill(_ value: Value) {
      self.value.withLock { $0 = value }
      isFilled.signal()
    }

    func wait(_ meanwhile: () -> Void) -> Value {
      while true {
        let isLate = isFilled.wait(timeout: .now() + .milliseconds(interval)) == .timedOut
        if let value = value.withLock({ $0 }) { return value }
        if isLate { meanwhile() }
      }
    }
  }
}
