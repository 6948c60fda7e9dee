import ConnectModels
import Workers

/// The requests in flight, each with everybody who waits for it.
///
/// The last one who leaves ends the request; an answer goes to all. One request may be begun ahead,
/// before anybody waits for it: its answer stays for the first who asks.
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
    /// The answer to a request that was begun ahead, until somebody asks for it.
    var answer: Answer?
  }

  private struct State: Sendable {
    var flights: [RequestPath: Flight] = [:]
    /// The request that was begun ahead, while nobody has asked for it.
    var ahead: RequestPath?
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
    let joined: Flight? = state.withLock { state in
      guard var flight = state.flights[path] else {
        state.flights[path] = takeOff(&state, path, waiters: [waiter], run)
        return nil
      }
      if state.ahead == path { state.ahead = nil }
      flight.waiters.append(waiter)
      state.flights[path] = flight.answer == nil ? flight : nil
      return flight
    }
    if let answer = joined?.answer {
      waiter.reply.settle(answer)
    } else if let progress = joined?.lastProgress {
      waiter.progress(progress)
    }
  }

  private func takeOff(
    _ state: inout State, _ path: RequestPath, waiters: [Waiter],
    _ run: @escaping @Sendable (@escaping Report) async -> Answer
  ) -> Flight {
    state.count += 1
    let number = state.count
    let task = Task(executorPreference: WorkerPool.shared) {
      let answer = await run { [weak self] in self?.tell(path, number, $0) }
      self.finish(path, number, answer)
    }
    return Flight(number: number, task: task, waiters: waiters)
  }

  private func leave(_ path: RequestPath) {
    let abandoned: Task<Void, Never>? = state.withLock { state in
      guard var flight = state.flights[path] else { return nil }
      flight.waiters.removeAll { $0.reply.isSettled }
      let isAbandoned = flight.waiters.isEmpty
      state.flights[path] = isAbandoned ? nil : flight
      if isAbandoned, state.ahead == path { state.ahead = nil }
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
      if state.ahead == path {
        state.flights[path]?.answer = answer
        return []
      }
      return state.flights.removeValue(forKey: path)?.waiters ?? []
    }
    for waiter in waiters { waiter.reply.settle(answer) }
  }
}

// MARK: - Ahead

extension FlightTable {
  /// Begins a request before anybody waits for it, in place of the one that was begun ahead before;
  /// nothing where it is in flight already.
  func begin(
    _ path: RequestPath, run: @escaping @Sendable (@escaping Report) async -> Answer
  ) {
    keepAhead(only: path)
    state.withLock { state in
      guard state.flights[path] == nil else { return }
      state.flights[path] = takeOff(&state, path, waiters: [], run)
      state.ahead = path
    }
  }

  /// Ends the request that was begun ahead, and forgets its answer, unless it is this one.
  func keepAhead(only path: RequestPath?) {
    let abandoned: Task<Void, Never>? = state.withLock { state in
      guard let ahead = state.ahead, ahead != path else { return nil }
      state.ahead = nil
      return state.flights.removeValue(forKey: ahead)?.task
    }
    abandoned?.cancel()
  }
}
