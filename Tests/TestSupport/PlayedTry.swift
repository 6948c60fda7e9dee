import ConnectModels
import Explorer

extension RequestTry {
  /// An exchange that took no time, at noon by the local clock unless said otherwise.
  ///
  /// - Parameters:
  ///   - request: The request's number.
  ///   - status: The answer's status; nil where there was none.
  ///   - path: What was asked.
  ///   - askedAt: When, by the local clock.
  ///   - ahead: How many seconds the server's clock is ahead of the local one; nil where the answer
  ///     has no date.
  ///   - fault: What is wrong with it.
  /// - Returns: The exchange, with a body of some size.
  package static func played(
    _ request: Int, _ status: Int? = 200, path: String = "/connectors",
    askedAt: Timestamp = ExplorerDriver.noon, ahead: Int64? = nil, fault: Fault? = nil
  ) -> RequestTry {
    let outcome = status.map { Outcome.answered(status: $0, reason: "") } ?? .unanswered
    var tried = RequestTry(
      request: request, path: path, askedAt: askedAt, endedAt: askedAt,
      duration: .milliseconds(312), outcome: outcome, fault: fault)
    tried.bodyBytes = 48_213
    tried.receivedBytes = 12_004
    tried.serverTime = ahead.map { Timestamp(secondsSince1970: askedAt.seconds + $0) }
    return tried
  }
}

extension ExplorerDriver {
  /// An answer comes whose date says that the server's clock is so many seconds ahead.
  package mutating func hear(serverAhead ahead: Int64) {
    happen(.requestTried(.played(1, askedAt: state.clock.wall, ahead: ahead)))
  }

  /// The local time of day is set, while the monotonic clock goes on as it does.
  package mutating func setClock(ahead seconds: Int64) {
    let clock = state.clock
    let wall = Timestamp(secondsSince1970: clock.wall.seconds + seconds)
    happen(.timePassed(ClockReading(monotonic: clock.monotonic, wall: wall)))
  }
}
