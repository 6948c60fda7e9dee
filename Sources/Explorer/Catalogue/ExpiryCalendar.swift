/// Moments by their day, so that those before a moment are counted without looking at each.
package struct ExpiryCalendar: Equatable, Sendable {
  private static let secondsADay: Int64 = 86_400

  /// The moments of each day since 1970, in UTC, in seconds, in no order.
  private var days: [Int64: [Int64]] = [:]

  package init() {}

  mutating func add(_ seconds: Int64) {
    days[Self.day(of: seconds), default: []].append(seconds)
  }

  mutating func remove(_ seconds: Int64) {
    let day = Self.day(of: seconds)
    guard let place = days[day]?.firstIndex(of: seconds) else { return }
    days[day]?.remove(at: place)
    if days[day]?.isEmpty == true { days[day] = nil }
  }

  /// How many moments lie from one second on and before another.
  package func count(from start: Int64, to end: Int64) -> Int {
    guard start < end else { return 0 }
    let (first, last) = (Self.day(of: start), Self.day(of: end))
    return days.reduce(0) { count, entry in
      let (day, moments) = entry
      guard (first...last).contains(day) else { return count }
      if day > first, day < last { return count + moments.count }
      return count + moments.count { $0 >= start && $0 < end }
    }
  }

  /// The first moment after a second, if there is one.
  package func next(after seconds: Int64) -> Int64? {
    let day = Self.day(of: seconds)
    let nearest = days.keys.filter { $0 > day }.min()
    let sameDay = days[day]?.filter { $0 > seconds }.min()
    return sameDay ?? nearest.flatMap { days[$0]?.min() }
  }

  /// The last moment before a second, if there is one.
  package func previous(before seconds: Int64) -> Int64? {
    let day = Self.day(of: seconds)
    let sameDay = days[day]?.filter { $0 < seconds }.max()
    let nearest = days.keys.filter { $0 < day }.max()
    return sameDay ?? nearest.flatMap { days[$0]?.max() }
  }

  /// How many moments lie before the first of some seconds, from each to the next, and from the last
  /// on.
  ///
  /// - Parameter seconds: Ascending.
  /// - Returns: One count more than there are seconds.
  package func counts(between seconds: [Int64]) -> [Int] {
    var counts = [Int](repeating: 0, count: seconds.count + 1)
    func part(of moment: Int64) -> Int { seconds.firstIndex { moment < $0 } ?? seconds.count }
    for (day, moments) in days {
      let first = part(of: day * Self.secondsADay)
      if first == part(of: day * Self.secondsADay + Self.secondsADay - 1) {
        counts[first] += moments.count
      } else {
        for moment in moments { counts[part(of: moment)] += 1 }
      }
    }
    return counts
  }

  private static func day(of seconds: Int64) -> Int64 {
    // Far from the ends, so that a day can be added to either.
    min(max(seconds, .min / 2), .max / 2).flooredQuotient(secondsADay)
  }
}
