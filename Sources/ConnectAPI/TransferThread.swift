import CCurl
import Glibc

/// The thread that owns libcurl's multi handle: started once, ended by stopping its inbox.
enum TransferThread {
  private final class Seed: Sendable {
    let inbox: TransferInbox
    let configuration: CurlTransport.Configuration

    init(_ inbox: TransferInbox, _ configuration: CurlTransport.Configuration) {
      self.inbox = inbox
      self.configuration = configuration
    }
  }

  /// Starts it, with every signal but those of a crash left to the other threads.
  static func start(
    _ inbox: TransferInbox, _ configuration: CurlTransport.Configuration
  ) -> Bool {
    let seed = unsafe Unmanaged.passRetained(Seed(inbox, configuration))
    var before = sigset_t()
    var blocked = sigset_t()
    unsafe sigfillset(&blocked)
    for crash in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS] {
      unsafe sigdelset(&blocked, crash)
    }
    // Set before the thread exists, which inherits it, so that there is no gap.
    unsafe pthread_sigmask(SIG_SETMASK, &blocked, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let status = unsafe pthread_create(&thread, nil, transferThreadMain, seed.toOpaque())
    guard status == 0 else {
      unsafe seed.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  fileprivate static func run(_ context: UnsafeMutableRawPointer) {
    let seed = unsafe Unmanaged<Seed>.fromOpaque(context).takeRetainedValue()
    seed.configuration.threadStarted()
    guard let loop = TransferLoop(inbox: seed.inbox, configuration: seed.configuration) else {
      seed.inbox.stop()
      for order in seed.inbox.take().orders {
        order.reply.settle(.failure(TransportError(.stopped, reason: "no memory for libcurl")))
      }
      return
    }
    loop.run()
  }
}

private func transferThreadMain(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let context = unsafe context { unsafe TransferThread.run(context) }
  return nil
}
