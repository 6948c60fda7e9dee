import ConnectModels
import Workers

/// The requests in flight, each with everybody who waits for it.
///
/// The last one who leaves ends the request; an answer goes to all.
final class FlightTable: Sendable {
  typealias Answer = Result<TransportResponse, APIError>
  typealias Report = @Sendable (RequestProgress) -> Void

  private struct Waiter: Sendable {
    let reply: OwedReply<Answer>
    let progress: Report
  }

  private struct Flight: Sendable {
    let number: Int
    var task: Task<Void, Never>?
    var waiters: [Waiter]
    var lastProgress: RequestProgress?
  }

  private struct State: Sendable {
    var flights: [RequestPath: Flight] = [:]
    var count = 0
  }

  private let state = Locked(State())

  /// The answer to a request: that of the one in flight where there is one, else of `run`.
  func answer(
    to path: RequestPath, progress: @escaping Report,
    run: @escaping @Sendable (@escaping Report) async -> Answer
  ) async throws(APIError) -> TransportResponse {
    let reply = OwedReply<Answer>()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        reply.attach(continuation)
        join(path, Waiter(reply: reply, progress: progress), run)
        // Cancelled between the two lines above: nobody else would take this waiter out.
        if reply.isSettled { leave(path) }
      }
    } onCancel: {
      reply.settle(.failure(Refusals.cancelled))
      leave(path)
    }
    return try result.get()
  }

  private func join(
    _ path: RequestPath, _ waiter: Waiter,
    _ run: @escaping @Sendable (@escaping Report) async -> Answer
  ) {
    let progress: RequestProgress? = state.withLock { state in
      if state.flights[path] != nil {
        state.flights[path]?.waiters.append(waiter)
        return state.flights[path]?.lastProgress
      }
      state.count += 1
      let number = state.count
      state.flights[path] = Flight(number: number, waiters: [waiter])
      state.flights[path]?.task = Task(executorPreference: WorkerPool.shared) {
        let answer = await run { [weak self] in self?.tell(path, number, $0) }
        self.finish(path, number, answer)
      }
      return nil
    }
    if let progress { waiter.progress(progress) }
  }

  private func leave(_ path: RequestPath) {
    let abandoned: Task<Void, Never>? = state.withLock { state in
      guard var flight = state.flights[path] else { return nil }
      flight.waiters.removeAll { $0.reply.isSettled }
      let isAbandoned = flight.waiters.isEmpty
      state.flights[path] = isAbandoned ? nil : flight
      return isAbandoned ? flight.task : nil
    }
    abandoned?.cancel()
  }

  private func tell(_ path: RequestPath, _ number: Int, _ progress: RequestProgress) {
    let waiters: [Waiter] = state.withLock { state in
      guard state.flights[path]?.number == number else { return [] }
      state.flights[path]?.lastProgress = progress
      return state.flights[path]?.waiters ?? []
    }
    for waiter in waiters { waiter.progress(progress) }
  }

  private func finish(_ path: RequestPath, _ number: Int, _ answer: Answer) {
    let waiters: [Waiter] = state.withLock { state in
      // A flight that was abandoned has another's number, or none, in its place.
      guard state.flights[path]?.number == number else { return [] }
      return state.flights.removeValue(forKey: path)?.waiters ?? []
    }
    for waiter in waiters { waiter.reply.settle(answer) }
  }
}
