import ConnectModels

/// The clock: the whole program as it will be at another moment, from what is loaded.
extension ExplorerState {
  mutating func turnClock(_ turn: ClockTurn) -> [Effect] {
    let shown = now.seconds
    let expiries = catalogue.census.expiries
    switch turn {
    case .now:
      return turnClock(to: present.seconds)
    case .later(.day):
      return turnClock(to: shown + Self.day)
    case .later(.week):
      return turnClock(to: shown + 7 * Self.day)
    case .later(.expiry):
      guard let next = expiries.next(after: shown) else {
        say(.nothingExpiresLater(loaded: catalogue.count, isAll: catalogue.paging.hasAll))
        return []
      }
      return turnClock(to: next, expiry: next)
    case .earlier where clockShift.isNone:
      say(.nothingEarlier)
      return []
    case .earlier(.day):
      return turnClock(to: shown - Self.day)
    case .earlier(.week):
      return turnClock(to: shown - 7 * Self.day)
    case .earlier(.expiry):
      var last = expiries.previous(before: shown)
      if let left = last, left == clockShift.expiry { last = expiries.previous(before: left) }
      return turnClock(to: last ?? .min, expiry: last)
    }
  }

  /// Esc, when there is nothing else to take back.
  mutating func returnToNow() -> [Effect] {
    clockShift.isNone ? [] : turnClock(.now)
  }

  /// Shows a moment; now instead of one that is past.
  private mutating func turnClock(to moment: Int64, expiry: Int64? = nil) -> [Effect] {
    let now = present.seconds
    clockShift = moment > now ? ClockShift(seconds: moment - now, expiry: expiry) : ClockShift()
    return judgeAnew()
  }

  private static let day: Int64 = 86_400
}
