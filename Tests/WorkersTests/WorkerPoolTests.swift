import Testing
import Workers

@Suite("The pool of our own threads")
struct WorkerPoolTests {
  @Test func `tasks run, many at a time, and give back what they come to`() async {
    let tasks = (0..<200).map { number in
      Task(executorPreference: WorkerPool.shared) {
        await Task.yield()
        return number * 2
      }
    }
    var sum = 0
    for task in tasks { sum += await task.value }
    #expect(sum == 199 * 200)
  }

  @Test func `those who sleep wake when their time has come`() async throws {
    let tasks = [20, 10, 1].map { milliseconds in
      Task(executorPreference: WorkerPool.shared) {
        let start = ContinuousClock.now
        try await WorkerPool.shared.sleep(for: .milliseconds(milliseconds))
        return ContinuousClock.now - start >= .milliseconds(milliseconds)
      }
    }
    for task in tasks { #expect(try await task.value) }
  }

  @Test func `a task that is cancelled sleeps no longer`() async {
    let task = Task(executorPreference: WorkerPool.shared) {
      try await WorkerPool.shared.sleep(for: .seconds(3_600))
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `one that was cancelled before does not begin to sleep`() async {
    let task = Task(executorPreference: WorkerPool.shared) {
      unsafe withUnsafeCurrentTask { task in unsafe task?.cancel() }
      try await WorkerPool.shared.sleep(for: .seconds(3_600))
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
