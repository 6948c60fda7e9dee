import ConnectAPI
import ConnectModels
import Explorer
import Runtime
import Views

/// The moment for which a printing command judges: that of its start, by the server's clock if the
/// local one is far off it (N29).
final class PrintingClock: Sendable {
  private struct State: Sendable {
    var difference: ClockDifference?
    var tokenExpiry: Timestamp?
    var isSettled = false

    /// `time`, as the server's clock has it as far as that is known.
    func corrected(_ time: Timestamp) -> Timestamp { difference?.corrected(time) ?? time }
  }

  /// By the local clock: until the first answer tells what time it is.
  let start: Timestamp
  private let state = Locked(State())

  /// A clock that nobody has corrected yet.
  init(start: Timestamp = SystemClock.wall()) {
    self.start = start
  }

  /// Takes what the client tells, from any thread, until the moment is settled.
  func observe(_ report: ClientReport) {
    switch report {
    case .tokenRead(let expiry): state.withLock { $0.tokenExpiry = expiry }
    case .exchanged(let record):
      let difference = ClockDifference(
        askedAt: record.askedAt, endedAt: record.endedAt, serverTime: record.serverTime)
      guard let difference else { return }
      state.withLock { if !$0.isSettled { $0.difference = difference } }
    }
  }

  /// The moment by what is known now; it stays, so that all of an output is judged for one.
  func settle() -> Timestamp {
    state.withLock { state in
      state.isSettled = true
      return state.corrected(start)
    }
  }

  /// What is judged by at a moment, as the options have it.
  func judgement(_ options: Options, at now: Timestamp) -> Judgement {
    Judgement(
      now: now, soonSeconds: options.soonSeconds,
      zone: options.utc ? .utc : .system(around: now))
  }

  /// What stderr says of the clock and of the token, as far as there is anything to say.
  var notices: [String] { [notice, tokenNotice].compactMap { $0 } }

  /// What stderr says of a token that says itself that it has expired (N09); `nil` of any other.
  var tokenNotice: String? {
    let state = state.withLock { $0 }
    let now = state.corrected(start)
    guard let expiry = state.tokenExpiry, expiry <= now else { return nil }
    return "the token expired \(TimeText(now: now, zone: .utc).relative(expiry))"
  }

  /// What stderr says of a local clock that does not count; `nil` of one that does.
  var notice: String? {
    let state = state.withLock { $0 }
    guard state.isSettled, let difference = state.difference, difference.isLarge else { return nil }
    return "the local clock is \(difference.words) the server's, which expiries are judged by"
  }
}
