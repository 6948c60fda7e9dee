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
    var isSettled = false
    var tokenExpiresAt: Timestamp?
  }

  /// By the local clock: until the first answer tells what time it is.
  let start: Timestamp
  private let state = Locked(State())

  /// A clock that nobody has corrected yet.
  init(start: Timestamp = SystemClock.wall()) {
    self.start = start
  }

  /// Takes what the client tells, from any thread: of the time, until the moment is settled.
  func observe(_ report: ClientReport) {
    switch report {
    case .tokenRead(let expiry): state.withLock { $0.tokenExpiresAt = expiry }
    case .exchanged(let record):
      let difference = ClockDifference(
        askedAt: record.askedAt, endedAt: record.endedAt, serverTime: record.serverTime)
      guard let difference else { return }
      state.withLock { if !$0.isSettled { $0.difference = difference } }
    }
  }

  /// The moment by what is known now; it stays, so that all of an output is judged for one.
  func settle() -> Timestamp {
    let difference = state.withLock { state in
      state.isSettled = true
      return state.difference
    }
    return difference?.corrected(start) ?? start
  }

  /// What is judged by at a moment, as the options have it.
  func judgement(_ options: Options, at now: Timestamp) -> Judgement {
    Judgement(
      now: now, soonSeconds: options.soonSeconds,
      zone: options.utc ? .utc : .system(around: now))
  }

  /// What stderr says of a local clock that does not count, and of a token that has expired by its own
  /// word or is about to (N09).
  ///
  /// - Parameter now: What the local clock says.
  /// - Returns: A sentence each; none of a clock that counts and a token that lasts.
  func notices(at now: Timestamp = SystemClock.wall()) -> [String] {
    let state = state.withLock { $0 }
    return [Self.clockNotice(state), Self.tokenNotice(state, at: now)].compactMap { $0 }
  }

  private static func clockNotice(_ state: State) -> String? {
    guard state.isSettled, let difference = state.difference, difference.isLarge else { return nil }
    return "the local clock is \(difference.words) the server's, which expiries are judged by"
  }

  private static func tokenNotice(_ state: State, at local: Timestamp) -> String? {
    let now = state.difference?.corrected(local) ?? local
    guard let expiry = state.tokenExpiresAt, TokenEnd.isNear(expiry, at: now) else { return nil }
    let distance = TimeText(now: now, zone: .utc).relative(expiry)
    return expiry <= now
      ? "the token expired \(distance), by its own word" : "the token expires \(distance)"
  }
}
