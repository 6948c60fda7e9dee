import ConnectModels

/// When credentials expire, each counted once: a bar for what has expired, one for each of the coming
/// days or weeks, and one for what comes later.
package struct Timeline: Equatable, Sendable {
  /// What a bar stands for.
  package enum Unit: CaseIterable, Hashable, Sendable {
    case day
    /// From Monday to Sunday.
    case week
  }

  /// The time that a bar covers.
  package enum Period: Hashable, Sendable {
    /// What lies behind the moment that is shown.
    case expired
    /// Days in the person's zone; the first one as far as it lies ahead.
    case days(first: CalendarDay, last: CalendarDay)
    /// From a day on.
    case later(from: CalendarDay)
  }

  /// What expires in one period.
  package struct Bar: Equatable, Sendable {
    package let period: Period
    /// How many credentials.
    package let count: Int
    /// What that means at the moment that is shown, by the period's beginning.
    package let expiry: Expiry
  }

  /// Bars between the first and the last: five weeks, less one day so that all bars fit beside each
  /// other where it is narrow.
  private static let periods = 34

  package let unit: Unit
  /// The day of the moment that is shown.
  package let today: CalendarDay
  /// From left to right.
  package let bars: [Bar]
  /// The bar that is selected, counted from the left.
  package let selected: Int

  /// Counts what is loaded.
  ///
  /// - Parameters:
  ///   - expiries: When credentials are deleted.
  ///   - judgement: The moment that is shown, and where days begin.
  ///   - choice: What the person wants to see of it.
  package init(
    of expiries: ExpiryCalendar, by judgement: Judgement, _ choice: TimelineChoice
  ) {
    let (zone, now) = (judgement.zone, judgement.now.seconds)
    let today = zone.day(at: now)
    let firsts = Self.firstDays(from: today, unit: choice.unit)
    let starts = firsts.map { zone.start(of: $0) }
    let periods =
      [.expired]
      + zip(firsts, firsts.dropFirst()).map { first, next in
        Period.days(first: first, last: next.advanced(by: -1))
      } + [Period.later(from: firsts[firsts.count - 1])]
    // An expiry counts as expired from its own second on; see ``Expiry``.
    let counts = expiries.counts(between: [now + 1] + starts.dropFirst())
    bars = zip(periods, counts).enumerated().map { index, bar in
      let start = index < 2 ? now + Int64(index) : starts[index - 1]
      let expiry = Expiry(Timestamp(secondsSince1970: start), by: judgement)
      return Bar(period: bar.0, count: bar.1, expiry: expiry)
    }
    unit = choice.unit
    self.today = today
    selected = Self.place(of: choice.selected, in: bars)
  }

  /// The first day of each period that lies ahead, and the day after the last of them.
  private static func firstDays(from today: CalendarDay, unit: Unit) -> [CalendarDay] {
    let monday = today.advanced(by: 1 - today.weekday)
    return [today]
      + (1...periods).map { period in
        switch unit {
        case .day: today.advanced(by: period)
        case .week: monday.advanced(by: 7 * period)
        }
      }
  }

  /// Whether nothing that is loaded ever expires.
  package var isEmpty: Bool { bars.allSatisfy { $0.count == 0 } }

  /// The bar that is selected.
  package var selectedBar: Bar { bars[selected] }

  /// The most that expires in one of the periods ahead, without what comes after them.
  package var highest: Int { bars.dropFirst().dropLast().map(\.count).max() ?? 0 }
}

/// What a person wants to see of the timeline.
package struct TimelineChoice: Equatable, Sendable {
  /// What can be selected. It stays while days pass and bars come to stand for other periods.
  package enum Selected: Equatable, Sendable {
    case expired
    /// The bar with this day in it.
    case day(CalendarDay)
    case later
  }

  /// What a bar stands for.
  package internal(set) var unit = Timeline.Unit.day
  /// nil until the person moves: the first bar ahead in which something expires.
  package internal(set) var selected: Selected?

  package init() {}
}

extension Timeline {
  fileprivate static func place(of selected: TimelineChoice.Selected?, in bars: [Bar]) -> Int {
    let ahead = 1..<bars.count - 1
    switch selected {
    case nil: return ahead.first { bars[$0].count > 0 } ?? ahead.lowerBound
    case .expired: return 0
    case .later: return ahead.upperBound
    case .day(let day):
      return ahead.first { place in
        guard case .days(_, let last) = bars[place].period else { return false }
        return day <= last
      } ?? ahead.upperBound
    }
  }
}

extension Timeline.Bar {
  /// What selects the bar.
  var selection: TimelineChoice.Selected {
    switch period {
    case .expired: .expired
    case .days(let first, _): .day(first)
    case .later: .later
    }
  }

  /// The filter that leaves what the bar counts.
  ///
  /// - Parameter today: The day of the moment that is shown, of which only the rest counts.
  /// - Returns: The filter as a person would type it.
  package func filter(today: CalendarDay) -> String {
    switch period {
    case .expired: "is:expired"
    case .days(let first, let last):
      "expires:\(DayRange(first: first, last: last))" + (first == today ? " !is:expired" : "")
    case .later(let from): "expires:\(DayRange(first: from, last: nil))"
    }
  }
}
