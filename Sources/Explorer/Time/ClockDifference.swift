import ConnectModels

/// How far the server's clock is ahead of the local one (`docs/faults.md`, N29).
package struct ClockDifference: Equatable, Sendable {
  /// Differences up to this many seconds are no matter, and the local clock counts.
  package static let tolerance: Int64 = 5 * 60
  /// The longest exchange, in seconds, whose date still says something: it was written at any moment
  /// of the exchange, and the middle is taken for it.
  private static let longestExchange: Int64 = 60

  /// Whole seconds, negative where the local clock is ahead of the server's.
  package let seconds: Int64

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  /// What an exchange tells; nil where that is nothing.
  ///
  /// - Parameters:
  ///   - askedAt: When it began, by the local clock.
  ///   - endedAt: When it ended, by the local clock.
  ///   - serverTime: The date of the server's answer.
  package init?(askedAt: Timestamp, endedAt: Timestamp, serverTime: Timestamp?) {
    guard let serverTime else { return nil }
    let took = endedAt.sinceEpoch - askedAt.sinceEpoch
    // Also where the machine slept or its clock was set meanwhile.
    guard .zero <= took, took <= .seconds(Self.longestExchange) else { return nil }
    self.init(seconds: (serverTime.sinceEpoch - askedAt.sinceEpoch - took / 2).components.seconds)
  }

  /// Whether an answer that ended at this moment still says something at another, both by the local
  /// clock: where they are far apart, that clock was set in between, or the computer slept.
  static func holds(of endedAt: Timestamp, at now: Timestamp) -> Bool {
    abs(now.seconds - endedAt.seconds) <= longestExchange
  }

  /// Whether the server's clock counts instead of the local one.
  package var isLarge: Bool { abs(seconds) > Self.tolerance }

  /// What the server's clock says when the local one says this.
  package func serverTime(at local: Timestamp) -> Timestamp {
    local.advanced(bySeconds: seconds)
  }

  /// The time that counts when the local clock says this.
  package func corrected(_ local: Timestamp) -> Timestamp {
    isLarge ? serverTime(at: local) : local
  }
}

extension Timestamp {
  /// The time since 1970.
  var sinceEpoch: Duration { .seconds(seconds) + .nanoseconds(Int64(nanoseconds)) }
}
