import CCurl
import Workers

/// The thread that owns libcurl's multi handle: started once, ended by stopping its inbox.
enum TransferThread {
  /// Starts it; false if there is no room for another thread.
  static func start(
    _ inbox: TransferInbox, _ configuration: CurlTransport.Configuration
  ) -> Bool {
    OwnThread.start { run(inbox, configuration) }
  }

  private static func run(_ inbox: TransferInbox, _ configuration: CurlTransport.Configuration) {
    guard let loop = TransferLoop(inbox: inbox, configuration: configuration) else {
      inbox.stop()
      for order in inbox.take().orders {
        order.reply.settle(.failure(TransportError(.stopped, reason: "no memory for libcurl")))
      }
      return
    }
    loop.run()
  }
}
