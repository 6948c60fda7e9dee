import ConnectModels

/// How far the moment that is shown lies ahead of now.
package struct ClockShift: Equatable, Sendable {
  /// 0 while now is shown; never negative.
  package internal(set) var seconds: Int64 = 0
  /// The expiry that was gone to. Time goes on from there, and going back from it must not lead to it
  /// again.
  var expiry: Int64?

  /// Whether now is shown.
  package var isNone: Bool { seconds == 0 }

  /// The moment that is shown when it is this time.
  func moment(at now: Timestamp) -> Timestamp {
    guard !isNone else { return now }
    return now.advanced(bySeconds: seconds)
  }

  /// The moment for which states are worked out while this one is shown.
  func judged(_ moment: Timestamp) -> Timestamp {
    guard !isNone else { return moment }
    // The end of its second: whatever is deleted within it counts, as the counts by second have it.
    return Timestamp(secondsSince1970: moment.seconds, nanoseconds: 999_999_999)
  }
}

/// A turn of the clock by which the organisation is shown.
package enum ClockTurn: Hashable, Sendable {
  case later(ClockStep)
  case earlier(ClockStep)
  /// Back to now.
  case now
}

/// How far the clock is turned.
package enum ClockStep: String, CaseIterable, Hashable, Sendable {
  /// 24 hours, whatever clocks on the wall do meanwhile.
  case day
  /// Seven times that.
  case week
  /// To the second in which the next credential is deleted.
  case expiry
}

extension ClockTurn: CaseIterable {
  package static let allCases: [ClockTurn] =
    ClockStep.allCases.map(ClockTurn.later) + ClockStep.allCases.map(ClockTurn.earlier) + [.now]
}
