import ConnectModels

/// One retry budget for the origin: while it is down one request probes and the others wait for what
/// it finds (N30).
///
/// The first request that finds the origin down becomes the prober, and stays it until it has an
/// answer, gives up or is cancelled. Who comes meanwhile sends nothing. A prober that is cancelled
/// leaves its tries behind: one who waits, or the next to come, goes on from there, so that taking
/// back and asking again, as often as a key repeats, spends the same budget.
final class OriginOutage: Sendable {
  /// How a request ended, as far as the origin goes.
  enum Ending: Sendable {
    /// The origin answered, whatever it said.
    case answered
    /// There were tries enough, or waiting is pointless: this error counts for all.
    case givenUp(APIError)
    /// The request was taken back, and says nothing about the origin.
    case cancelled
  }

  private enum Verdict: Sendable {
    /// The origin answers, as far as is known.
    case goOn
    /// It is the one who waited that probes now, after so many failures.
    case probe(failures: Int)
    /// The prober has given up, with this error.
    case givenUp(APIError)
    /// The one who waits was cancelled.
    case cancelled
  }

  private struct Waiter: Sendable {
    let number: Int
    let reply: OwedReply<Verdict>
    let report: FlightTable.Report
  }

  private struct State: Sendable {
    var count = 0
    var prober: Int?
    /// Tries that have failed since the origin last answered, or was given up.
    var failures = 0
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

  /// Returns when the request may be sent, with how many tries of others count as its own; throws
  /// when the prober gave up or the task is cancelled.
  func admission(
    _ number: Int, _ report: @escaping FlightTable.Report
  ) async throws(APIError) -> Int {
    let reply = OwedReply<Verdict>()
    let verdict = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        reply.attach(continuation)
        wait(Waiter(number: number, reply: reply, report: report))
      }
    } onCancel: {
      reply.settle(.cancelled)
    }
    switch verdict {
    case .goOn: return 0
    case .probe(let failures): return failures
    case .givenUp(let error): throw error
    case .cancelled: throw Refusals.cancelled
    }
  }

  /// Says that the origin was found down at try `attempt`; true for the one who is to probe.
  func begin(_ number: Int, attempt: Int) -> Bool {
    state.withLock { state in
      if state.prober == nil { state.prober = number }
      guard state.prober == number else { return false }
      state.failures = max(state.failures, attempt)
      return true
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

  /// Says how a request ended; that of one who does not probe counts only as an answer, and only
  /// where nobody else does.
  func end(_ number: Int, _ ending: Ending) {
    switch ending {
    case .answered: settleAll(number, .goOn, orUnlessProbed: true)
    case .givenUp(let error): settleAll(number, .givenUp(error), orUnlessProbed: false)
    case .cancelled: handOver(number)
    }
  }

  private func settleAll(_ number: Int, _ verdict: Verdict, orUnlessProbed isAnybody: Bool) {
    let waiters: [Waiter] = state.withLock { state in
      guard state.prober == number || state.prober == nil && isAnybody else { return [] }
      defer { state = State(count: state.count) }
      return state.waiters
    }
    for waiter in waiters { waiter.reply.settle(verdict) }
  }

  /// Makes the first who still waits the prober. One that is cancelled between being chosen and
  /// being told ends as any cancelled prober does, and hands over in its turn.
  private func handOver(_ number: Int) {
    let (heir, failures) = state.withLock { state -> (Waiter?, Int) in
      guard state.prober == number else { return (nil, 0) }
      state.waiters.removeAll { $0.reply.isSettled }
      let heir = state.waiters.isEmpty ? nil : state.waiters.removeFirst()
      state.prober = heir?.number
      return (heir, state.failures)
    }
    heir?.reply.settle(.probe(failures: failures))
  }

  private func wait(_ waiter: Waiter) {
    let (verdict, progress) = state.withLock { state -> (Verdict?, RequestProgress?) in
      guard let prober = state.prober, prober != waiter.number else {
        guard state.failures > 0 else { return (.goOn, nil) }
        state.prober = waiter.number
        return (.probe(failures: state.failures), nil)
      }
      state.waiters.removeAll { $0.reply.isSettled }
      state.waiters.append(waiter)
      return (nil, state.lastProgress)
    }
    if let verdict { return waiter.reply.settle(verdict) }
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
