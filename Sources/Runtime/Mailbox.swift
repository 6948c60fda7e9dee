import ConnectAPI
import Explorer

/// Where other threads put events for the main thread.
///
/// Posting wakes the loop; the loop empties the pipe that wakes it *before* it takes the queue, so
/// that an event posted in between wakes it once more and none is lost.
package final class Mailbox: Sendable {
  private let queue = Locked<[Event]>([])
  private let bytes = Locked<[UInt8]>([])
  /// Wakes whoever takes the events.
  let wake: @Sendable () -> Void

  /// A mailbox without events.
  ///
  /// - Parameter wake: Wakes whoever takes the events; called from any thread, must not block.
  package init(wake: @escaping @Sendable () -> Void) {
    self.wake = wake
  }

  /// Puts an event behind those that wait.
  package func post(_ event: Event) {
    queue.withLock { $0.append(event) }
    wake()
  }

  /// Puts bytes that are no frame behind those that wait to be sent to the terminal.
  package func post(terminal bytes: [UInt8]) {
    self.bytes.withLock { $0 += bytes }
    wake()
  }

  /// Takes the bytes for the terminal.
  package func takeTerminalBytes() -> [UInt8] {
    bytes.withLock { bytes in
      defer { bytes = [] }
      return bytes
    }
  }

  /// Takes all events that wait, oldest first.
  package func take() -> [Event] {
    queue.withLock { queue in
      defer { queue = [] }
      return queue
    }
  }
}
