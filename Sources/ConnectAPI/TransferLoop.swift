import CCurl

/// What the transfer thread does: takes orders, lets libcurl work, answers, sleeps.
///
/// Everything here belongs to that one thread; only the inbox and the orders' replies are shared.
@safe final class TransferLoop {
  @safe private final class Transfer {
    let order: TransferOrder
    let sink: ResponseSink
    let handle: EasyHandle
    let start: SuspendingClock.Instant
    var timing: TransferTiming

    init(
      order: TransferOrder, sink: ResponseSink, handle: consuming EasyHandle,
      start: SuspendingClock.Instant, policy: NetworkPolicy
    ) {
      self.order = order
      self.sink = sink
      self.handle = handle
      self.start = start
      timing = TransferTiming(policy: policy)
    }
  }

  private let inbox: TransferInbox
  private let configuration: CurlTransport.Configuration
  private var multi: OpaquePointer
  private let budget: BodyBudget
  private let clock = SuspendingClock()
  /// When the last transfer ended, on the clock that goes on while the computer sleeps.
  private var endedAt: Duration?
  private var waiting: [TransferOrder] = []
  private var active: [OpaquePointer: Transfer] = unsafe [:]

  init?(inbox: TransferInbox, configuration: CurlTransport.Configuration) {
    guard let multi = unsafe Self.handle(configuration) else { return nil }
    unsafe self.multi = multi
    self.inbox = inbox
    self.configuration = configuration
    budget = BodyBudget(limit: configuration.policy.maximumBodiesInFlight)
    unsafe inbox.open(multi)
  }

  deinit {
    unsafe vex_multi_destroy(multi)
  }

  private static func handle(_ configuration: CurlTransport.Configuration) -> OpaquePointer? {
    unsafe vex_multi_create(Int64(configuration.policy.maximumRequests))
  }

  /// Runs until the inbox is stopped.
  func run() {
    while true {
      let delivery = inbox.take()
      waiting += delivery.orders
      if delivery.isStopped { return stop() }
      dropAbandoned()
      leaveOldConnections()
      startWaiting()
      let isWorking = unsafe vex_multi_perform(multi)
      let ended = collectFinished() + endOverdue()
      // A place on the wire became free: whoever waits for it goes before sleeping.
      if ended > 0, !waiting.isEmpty { continue }
      // libcurl is out of memory or of its mind: better no network than a thread that spins.
      guard isWorking, unsafe vex_multi_poll(multi, sleepTime()) else {
        inbox.stop()
        continue
      }
    }
  }

  // MARK: - Beginnings

  /// Closes connections that nobody has used for a minute, before a request takes one.
  ///
  /// libcurl would, but by a clock that stands still while the computer sleeps: after a night every
  /// connection looks fresh to it, nobody at the other end knows them any more, and a request would
  /// wait half a minute for an answer that cannot come (T16).
  private func leaveOldConnections() {
    guard unsafe active.isEmpty, !waiting.isEmpty, let endedAt,
      configuration.time() - endedAt > configuration.policy.idleConnection
    else { return }
    self.endedAt = nil
    guard let fresh = unsafe Self.handle(configuration) else { return }
    let old = unsafe multi
    unsafe multi = fresh
    unsafe inbox.open(fresh)
    unsafe vex_multi_destroy(old)
  }

  private func startWaiting() {
    while unsafe active.count < configuration.policy.maximumRequests, !waiting.isEmpty {
      start(waiting.removeFirst())
    }
  }

  private func start(_ order: TransferOrder) {
    let sink = ResponseSink(policy: configuration.policy, budget: budget)
    let refused = TransportError(.unusable, reason: "libcurl takes no such request")
    guard let handle = EasyHandle() else { return order.reply.settle(.failure(refused)) }
    let key = unsafe handle.pointer
    guard handle.configure(order.request, configuration, sink: sink),
      unsafe vex_multi_add(multi, key)
    else { return order.reply.settle(.failure(refused)) }
    unsafe active[key] = Transfer(
      order: order, sink: sink, handle: handle, start: clock.now, policy: configuration.policy)
  }

  // MARK: - Endings

  private func collectFinished() -> Int {
    var count = 0
    var outcome = vex_outcome.done
    while let key = unsafe vex_multi_next_finished(multi, &outcome) {
      guard let transfer = unsafe active[key] else { continue }
      end(transfer, with: result(of: transfer, outcome))
      count += 1
    }
    return count
  }

  private func endOverdue() -> Int {
    var count = 0
    for transfer in unsafe Array(active.values) {
      let phase = transfer.timing.verdict(
        at: clock.now - transfer.start,
        connectedAt: transfer.handle.connectedAt,
        hasFirstByte: transfer.sink.hasFirstByte,
        receivedBytes: transfer.handle.receivedBytes)
      guard let phase else { continue }
      end(transfer, with: .failure(TransportError(.timedOut(phase))))
      count += 1
    }
    return count
  }

  private func dropAbandoned() {
    waiting.removeAll { $0.reply.isSettled }
    for transfer in unsafe Array(active.values) where transfer.order.reply.isSettled {
      end(transfer, with: .failure(TransportError(.cancelled)))
    }
  }

  private func stop() {
    let stopped = TransferOrder.Outcome.failure(TransportError(.stopped))
    for order in waiting { order.reply.settle(stopped) }
    for transfer in unsafe Array(active.values) { end(transfer, with: stopped) }
  }

  private func end(_ transfer: Transfer, with outcome: TransferOrder.Outcome) {
    unsafe active[transfer.handle.pointer] = nil
    endedAt = configuration.time()
    // Answered first: taking a handle out may close a connection, and closing may take its time.
    transfer.order.reply.settle(outcome)
    unsafe vex_multi_remove(multi, transfer.handle.pointer)
  }

  private func result(of transfer: Transfer, _ outcome: vex_outcome) -> TransferOrder.Outcome {
    let sink = transfer.sink
    let failure: TransportError.Kind
    switch outcome {
    case .done:
      var response = TransportResponse(
        status: sink.status, reason: sink.reason, headers: sink.headers, body: sink.body,
        receivedBytes: transfer.handle.receivedBytes, duration: clock.now - transfer.start)
      response.httpVersion = sink.httpVersion
      response.isConnectionReused = transfer.handle.isConnectionReused
      response.lease = sink.lease
      return .success(response)
    case .noSuchHost, .cannotConnect:
      failure = .cannotConnect
    case .timedOut:
      failure = .timedOut(transfer.handle.connectedAt == nil ? .connection : .completion)
    case .brokenOff: failure = .brokenOff
    case .untrusted: failure = .untrusted
    case .refusedByCallback: failure = sink.refusal ?? .unusable
    case .badEncoding: failure = .undecodable
    case .headersTooLarge: failure = .headersTooLarge
    case .other: failure = .unusable
    }
    return .failure(TransportError(failure, reason: transfer.handle.reason))
  }

  // MARK: - Sleep

  /// Until the nearest deadline of ours; libcurl shortens it by its own.
  private func sleepTime() -> Int32 {
    let now = clock.now
    let nearest = unsafe active.values.map { $0.start + $0.timing.deadline }.min()
    guard let nearest else { return .max }
    return Int32(clamping: max((nearest - now).wholeMilliseconds, 1))
  }
}
