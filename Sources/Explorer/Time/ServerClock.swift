import ConnectModels

/// What time it is at the server, as its last answer told.
///
/// It goes on by the monotonic clock, so that a step of the local time of day shows at once: as a
/// difference, or as the end of one.
struct ServerClock: Equatable, Sendable {
  /// The server's time since 1970 less that of the monotonic clock.
  private var offset: Duration?

  /// Notes a difference as it was found a moment before a reading.
  mutating func take(_ difference: ClockDifference, at reading: ClockReading) {
    offset = reading.wall.sinceEpoch + .seconds(difference.seconds) - reading.monotonic
  }

  /// The difference at a reading; nil before the first answer.
  func difference(at reading: ClockReading) -> ClockDifference? {
    offset.map { offset in
      let ahead = offset + reading.monotonic - reading.wall.sinceEpoch
      // The nearest second: the two clocks are not read at quite the same moment.
      let half = Duration.milliseconds(ahead < .zero ? -500 : 500)
      return ClockDifference(seconds: (ahead + half).components.seconds)
    }
  }
}
