/// What one transfer has left of its time, as arithmetic: instants are durations since its start.
struct TransferTiming {
  private let policy: NetworkPolicy
  private var connectedAt: Duration?
  private var windowStart: Duration?
  private var bytesAtWindowStart = 0

  init(policy: NetworkPolicy) {
    self.policy = policy
  }

  /// Which time is over at `now`, if any; to be asked whenever `deadline` passes, or earlier.
  mutating func verdict(
    at now: Duration, connectedAt: Duration?, hasFirstByte: Bool, receivedBytes: Int
  ) -> TransportError.Phase? {
    if now >= policy.totalTimeout { return .completion }
    self.connectedAt = connectedAt
    guard hasFirstByte else {
      // Until there is a connection, libcurl's own connect timeout counts.
      guard let connectedAt else { return nil }
      return now >= connectedAt + policy.firstByteTimeout ? .firstByte : nil
    }
    guard let start = windowStart else {
      openWindow(at: now, receivedBytes)
      return nil
    }
    guard now >= start + policy.slowWindow else { return nil }
    let least = Double(policy.leastBytesPerSecond) * ((now - start) / .seconds(1))
    guard Double(receivedBytes - bytesAtWindowStart) >= least else { return .progress }
    openWindow(at: now, receivedBytes)
    return nil
  }

  /// The next instant at which a time may be over.
  var deadline: Duration {
    if let windowStart { return min(windowStart + policy.slowWindow, policy.totalTimeout) }
    if let connectedAt { return min(connectedAt + policy.firstByteTimeout, policy.totalTimeout) }
    return min(policy.connectTimeout + policy.firstByteTimeout, policy.totalTimeout)
  }

  private mutating func openWindow(at now: Duration, _ receivedBytes: Int) {
    windowStart = now
    bytesAtWindowStart = receivedBytes
  }
}
