import Foundation

/// A gate that threads wait at while it is closed.
final class Gate: @unchecked Sendable {
  // Unchecked because the condition's lock is held wherever `isClosed` is used.
  private let condition = NSCondition()
  private var isClosed = false

  func close() { set(true) }

  func open() { set(false) }

  /// Returns as soon as the gate is open.
  func pass() {
    condition.withLock {
      while isClosed { condition.wait() }
    }
  }

  private func set(_ isClosed: Bool) {
    condition.withLock { self.isClosed = isClosed }
    condition.broadcast()
  }
}
