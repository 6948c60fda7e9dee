import CSystem
import Glibc

/// A thread that nobody waits for.
package enum OwnThread {
  private final class Seed: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts a thread that runs `body` and ends with it, with every signal but those of a crash left
  /// to the other threads, and a stack for the crash handler.
  ///
  /// - Returns: Whether there is room for another thread.
  package static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    let seed = unsafe Unmanaged.passRetained(Seed(body))
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
    let status = unsafe pthread_create(&thread, nil, ownThreadMain, seed.toOpaque())
    guard status == 0 else {
      unsafe seed.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  fileprivate static func run(_ context: UnsafeMutableRawPointer) {
    let seed = unsafe Unmanaged<Seed>.fromOpaque(context).takeRetainedValue()
    let stack = unsafe vex_crash_add_stack()
    defer { unsafe vex_crash_remove_stack(stack) }
    seed.body()
  }
}

private func ownThreadMain(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let context = unsafe context { unsafe OwnThread.run(context) }
  return nil
}
