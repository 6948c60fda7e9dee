import Glibc
import Testing
import Workers

@Suite("Threads of our own")
struct OwnThreadTests {
  /// What `body` comes to on a thread of our own.
  private func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value? {
    let (values, channel) = AsyncStream.makeStream(of: Value.self)
    #expect(OwnThread.start { channel.yield(body()) })
    return await values.first { _ in true }
  }

  @Test func `a thread has a stack for the crash handler`() async {
    let flags = await onThread { () -> Int32 in
      var stack = unsafe stack_t()
      unsafe sigaltstack(nil, &stack)
      return unsafe stack.ss_flags
    }
    #expect(flags == 0)
  }

  @Test func `signals are left to the other threads, but for those of a crash`() async {
    let blocked = await onThread { () -> [Bool] in
      var set = sigset_t()
      unsafe pthread_sigmask(SIG_SETMASK, nil, &set)
      return [SIGINT, SIGTERM, SIGWINCH, SIGSEGV, SIGILL].map { signal in
        unsafe sigismember(&set, signal) == 1
      }
    }
    #expect(blocked == [true, true, true, false, false])
  }
}
