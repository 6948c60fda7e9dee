import ConnectModels

/// One retry budget for the origin: while it is down one request probes and the others wait for what
/// it finds (robustness.md, N30).
///
/// The first request that finds the origin down becomes the prober, and stays it until it has an
/// answer, gives up or is cancelled. Who comes meanwhile sends nothing.
final class OriginOutage: Sendable {
  private enum Verdict: Sendable {
    /// The origin answers again, or nobody probes any more: go on.
    case goOn
    /// The prober has given up, with this error.
    case givenUp(APIError)
    /// The one who waits was cancelled.
    case cancelled
  }

  private struct Waiter: Sendable {
    let reply: OwedReply<Verdict>
    let report: FlightTable.Report
  }

  private struct State: Sendable {
    var count = 0
    var prober: Int?
    var waiters: [Waiter] = []
    var lastProgress: RequestProgress?
  }

  private let state = Locked(State())

  /// A number for a request, by which it is known here.
  func number() -> Int {
    state.withLock { state in
      state.count += 1
      return state.count
    }
  }

  /// Returns when the request may be sent; throws when the prober gave up or the task is cancelled.
  func admission(
    _ number: Int, _ report: @escaping FlightTable.Report
  ) async throws(APIError) {
    let reply = OwedReply<Verdict>()
    let verdict = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        reply.attach(continuation)
        wait(number, Waiter(reply: reply, report: report))
      }
    } onCancel: {
      reply.settle(.cancelled)
    }
    switch verdict {
    case .goOn: return
    case .givenUp(let error): throw error
    case .cancelled: throw Refusals.cancelled
    }
  }

  /// Says that the origin was found down; true for the one who is to probe.
  func begin(_ number: Int) -> Bool {
    state.withLock { state in
      if state.prober == nil { state.prober = number }
      return state.prober == number
    }
  }

  /// Tells those who wait what the prober waits for.
  func tell(_ number: Int, _ progress: RequestProgress) {
    let waiters: [Waiter] = state.withLock { state in
      guard state.prober == number else { return [] }
      state.lastProgress = progress
      return state.waiters
    }
    for waiter in waiters where !waiter.reply.isSettled { waiter.report(progress) }
  }

  /// Says that the prober is done: with an error that counts for all, or so that the others go on.
  func end(_ number: Int, _ error: APIError?) {
    let waiters: [Waiter] = state.withLock { state in
      guard state.prober == number else { return [] }
      defer { state = State(count: state.count) }
      return state.waiters
    }
    for waiter in waiters { waiter.reply.settle(error.map { .givenUp($0) } ?? .goOn) }
  }

  private func wait(_ number: Int, _ waiter: Waiter) {
    let (isFree, progress) = state.withLock { state -> (Bool, RequestProgress?) in
      guard let prober = state.prober, prober != number else { return (true, nil) }
      state.waiters.removeAll { $0.reply.isSettled }
      state.waiters.append(waiter)
      return (false, state.lastProgress)
    }
    if isFree { return waiter.reply.settle(.goOn) }
    if let progress { waiter.report(progress) }
  }
}

extension RetryPolicy.Failure {
  /// Whether it says that the origin as a whole is down, rather than one resource of it.
  var isOfOrigin: Bool {
    switch self {
    case .status(let status, _, _): status == 429 || status == 503
    case .transport(let error): error.kind == .cannotConnect || error.kind == .timedOut(.connection)
    }
  }
}
