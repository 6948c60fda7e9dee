import ConnectAPI
import Glibc

/// Closed until it is opened, then open for good; threads wait at it without spinning.
@safe final class Gate: @unchecked Sendable {
  // Unchecked because a POSIX semaphore is made for being shared and the compiler cannot know it.
  private let semaphore: UnsafeMutablePointer<sem_t>

  init() {
    unsafe semaphore = .allocate(capacity: 1)
    unsafe sem_init(semaphore, 0, 0)
  }

  deinit {
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  func open() {
    unsafe sem_post(semaphore)
  }

  /// Waits on the calling thread; not for the cooperative pool.
  func wait() {
    while unsafe sem_wait(semaphore) != 0 {}
    unsafe sem_post(semaphore)
  }

  /// Waits without holding a thread of the cooperative pool.
  func opened() async {
    await withCheckedContinuation { continuation in
      startThread {
        self.wait()
        continuation.resume()
      }
    }
  }
}

/// Runs `body` on a thread of its own.
func startThread(_ body: @escaping @Sendable () -> Void) {
  final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
  var thread = pthread_t()
  let status = unsafe pthread_create(
    &thread, nil,
    { context in
      if let context = unsafe context {
        unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
      }
      return nil
    }, Unmanaged.passRetained(Body(body)).toOpaque())
  precondition(status == 0, "a thread for the test")
  pthread_detach(thread)
}
