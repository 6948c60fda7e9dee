import Glibc

/// A few threads that run tasks, one for each processor: what is to be done beside the terminal's
/// thread.
///
/// They sleep in the kernel while there is nothing to do. What runs on them must not block, as on
/// any pool of tasks.
@safe package final class WorkerPool: TaskExecutor, @unchecked Sendable {
  // Unchecked because the compiler cannot see that `work` is touched only between lock and unlock.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  private var work = Work()

  /// The pool of the process; its threads are started when it is first used, and never end.
  package static let shared = {
    let pool = WorkerPool()
    pool.start(threads: max(2, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    return pool
  }()

  private init() {
    unsafe mutex = .allocate(capacity: 1)
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe condition = .allocate(capacity: 1)
    unsafe condition.initialize(to: pthread_cond_t())
    var attributes = pthread_condattr_t()
    unsafe pthread_condattr_init(&attributes)
    unsafe pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    let statuses = unsafe [
      pthread_mutex_init(mutex, nil), pthread_cond_init(condition, &attributes),
    ]
    precondition(statuses == [0, 0], "a mutex and a condition are always granted")
    unsafe pthread_condattr_destroy(&attributes)
  }

  private func start(threads count: Int) {
    for _ in 0..<count where OwnThread.start({ self.serve() }) {
      withLock { work in work.threads += 1 }
    }
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isTaken = withLock { work in
      guard work.threads > 0 else { return false }
      work.jobs.append(job)
      return true
    }
    // A system that grants no thread leaves it to those that the C library has.
    if !isTaken { globalConcurrentExecutor.enqueue(job) }
  }

  /// What a thread of the pool does for as long as the process lives.
  private func serve() {
    unsafe pthread_mutex_lock(mutex)
    while true {
      let (due, job) = (work.takeDue(at: .now), work.takeJob())
      guard job != nil || !due.isEmpty else {
        wait()
        continue
      }
      // Never within the lock: who is resumed comes back to it, for being run.
      unsafe pthread_mutex_unlock(mutex)
      for sleeper in due { sleeper.resume() }
      if let job { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
      unsafe pthread_mutex_lock(mutex)
    }
  }

  /// Waits for work, within the lock, which is let go meanwhile.
  private func wait() {
    guard let left = work.timeLeft(at: .now) else {
      unsafe pthread_cond_wait(condition, mutex)
      return
    }
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    let (seconds, attoseconds) = left.components
    let nanoseconds = time.tv_nsec + Int(attoseconds / 1_000_000_000)
    time.tv_sec += Int(seconds) + nanoseconds / 1_000_000_000
    time.tv_nsec = nanoseconds % 1_000_000_000
    unsafe pthread_cond_timedwait(condition, mutex, &time)
  }

  /// Changes what there is to do, and wakes a thread for it.
  private func withLock<Result>(_ body: (inout Work) -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer {
      unsafe pthread_cond_signal(condition)
      unsafe pthread_mutex_unlock(mutex)
    }
    return body(&work)
  }
}

// MARK: - Sleeping

extension WorkerPool {
  /// Returns after some time, in which the machine may have slept, or throws as soon as the task is
  /// cancelled.
  package func sleep(for duration: Duration) async throws(CancellationError) {
    let number = withLock { $0.nextNumber() }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let sleeper = Sleeper(number: number, until: .now + duration, continuation: continuation)
        withLock { $0.add(sleeper) }
        // Cancelled before it slept: the handler had nobody to wake.
        if Task.isCancelled { wake(number) }
      }
    } onCancel: {
      wake(number)
    }
    if Task.isCancelled { throw CancellationError() }
  }

  private func wake(_ number: Int) { withLock { $0.take(number) }?.resume() }
}
