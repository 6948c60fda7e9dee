import CCurl

/// Where the transfer thread finds its orders; every other thread touches only this.
///
/// The race that it is here for: `curl_multi_wakeup` on a handle that was destroyed is a use after
/// free. So the handle is woken under the lock alone, and forgotten under the same lock before the
/// thread destroys it.
final class TransferInbox: Sendable {
  @safe private struct Handle: @unchecked Sendable {
    // Unchecked because `curl_multi_wakeup`, all that is called here, may be called by any thread.
    let multi: OpaquePointer
  }

  private struct State: Sendable {
    var handle: Handle?
    var orders: [TransferOrder] = []
    var isStopped = false
  }

  /// What the thread finds.
  struct Delivery {
    var orders: [TransferOrder]
    var isStopped: Bool
  }

  private let state = Locked(State())

  /// For the transfer thread: from now on there is something to wake.
  func open(_ multi: OpaquePointer) {
    let handle = unsafe Handle(multi: multi)
    state.withLock { $0.handle = handle }
  }

  func submit(_ order: TransferOrder) {
    let isAccepted = state.withLock { state in
      guard !state.isStopped else { return false }
      state.orders.append(order)
      Self.wake(state)
      return true
    }
    if !isAccepted { order.reply.settle(.failure(TransportError(.stopped))) }
  }

  func wake() {
    state.withLock { Self.wake($0) }
  }

  func stop() {
    state.withLock { state in
      state.isStopped = true
      Self.wake(state)
    }
  }

  /// For the transfer thread: everything that came since the last time; once it says that the inbox
  /// is stopped, the handle will not be woken again and may be destroyed.
  func take() -> Delivery {
    state.withLock { state in
      let delivery = Delivery(orders: state.orders, isStopped: state.isStopped)
      state.orders = []
      if state.isStopped { state.handle = nil }
      return delivery
    }
  }

  private static func wake(_ state: State) {
    guard let handle = state.handle else { return }
    unsafe vex_multi_wakeup(handle.multi)
  }
}
