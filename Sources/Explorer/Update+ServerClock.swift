import ConnectModels

/// The server's clock: what its answers tell, and what follows from it.
extension ExplorerState {
  /// Notes how far the server's clock is ahead; what depends on the time is judged anew if the time
  /// that counts is another now.
  mutating func setServerClock(_ difference: ClockDifference) -> [Effect] {
    let before = now
    serverClock.take(difference, at: clock)
    return before.minutes == now.minutes ? [] : judgeAnew()
  }

  /// What depends on the time is worked out for the present moment.
  mutating func judgeAnew() -> [Effect] {
    rebuildTree()
    return arrangeForTime()
  }

  /// A moment of the local clock by the time that counts.
  func corrected(_ local: Timestamp) -> Timestamp { clockFault?.serverTime(at: local) ?? local }
}

extension Timestamp {
  /// Whole minutes since 1970: what is seen of the time changes with these.
  var minutes: Int64 { seconds.flooredQuotient(60) }
}
