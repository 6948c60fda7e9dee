import ConnectAPI
import ConnectModels
import Explorer
import Runtime
import TestSupport

/// A service that answers when the test says so: every read waits in a queue until then.
final class PlayedService: ResourceReader {
  /// A read that waits for its answer.
  struct Question: Sendable {
    var read: Read
    fileprivate var continuation: CheckedContinuation<Reply, Never>
    fileprivate var progress: @Sendable (RequestProgress) -> Void
  }

  fileprivate enum Reply: Sendable {
    case answer(ResourceAnswer)
    case failure(APIError)
  }

  private let questions = Locked<[Question]>([])
  private let asked = Signal()

  func read(
    _ read: Read, progress: @escaping @Sendable (RequestProgress) -> Void
  ) async throws(APIError) -> ResourceAnswer {
    let reply = await withCheckedContinuation { continuation in
      questions.withLock {
        $0.append(
          Question(
            read: read, continuation: continuation, progress: progress))
      }
      asked.raise()
    }
    switch reply {
    case .answer(let answer): return answer
    case .failure(let error): throw error
    }
  }

  /// The oldest question, once there is one.
  func question() async -> Question {
    while true {
      if let question = questions.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
        return question
      }
      await asked.wait()
    }
  }
}

extension PlayedService.Question {
  func answer(_ answer: ResourceAnswer) { continuation.resume(returning: .answer(answer)) }
  func fail(_ error: APIError) { continuation.resume(returning: .failure(error)) }
  func report(_ progress: RequestProgress) { self.progress(progress) }
}

/// Wakes whoever waits, once for each time it is raised.
final class Signal: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  init() {
    (stream, continuation) = AsyncStream.makeStream()
  }

  func raise() { continuation.yield() }

  func wait() async {
    for await _ in stream { return }
  }
}

/// A clock that stands still until the test moves it.
final class HandDrivenTime: TimeSource {
  private let now = Locked(ClockReading(monotonic: .zero, wall: ExplorerDriver.noon))

  func reading() -> ClockReading { now.withLock { $0 } }

  func advance(by duration: Duration) {
    now.withLock {
      $0.monotonic += duration
      $0.wall = Timestamp(
        secondsSince1970: $0.wall.seconds + duration.components.seconds,
        nanoseconds: $0.wall.nanoseconds)
    }
  }
}
