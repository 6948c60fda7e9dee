import ConnectModels

/// What time it is. Deadlines go by the monotonic clock alone; everything that has a date goes by one
/// of these.
extension ExplorerState {
  /// The moment for which everything is judged, and from which relative times count.
  package var now: Timestamp { clockShift.moment(at: present) }

  /// What time it is: by the local clock, or by the server's where the two disagree
  /// (`docs/faults.md`, N29). What happens is noted with this.
  package var present: Timestamp { clockFault?.serverTime(at: clock.wall) ?? clock.wall }

  /// How far off the local clock is, where that is so far that the server's counts.
  package var clockFault: ClockDifference? {
    serverClock.difference(at: clock).flatMap { $0.isLarge ? $0 : nil }
  }

  /// The reading of the clocks with the time that counts.
  var moment: ClockReading { ClockReading(monotonic: clock.monotonic, wall: present) }

  /// What the server's clock says, as nearly as is known.
  var serverTime: Timestamp {
    serverClock.difference(at: clock)?.serverTime(at: clock.wall) ?? clock.wall
  }

  /// When the token expires, if that is past or near.
  package var tokenExpiryNearby: Timestamp? {
    tokenExpiresAt.flatMap { TokenEnd.isNear($0, at: present) ? $0 : nil }
  }
}
