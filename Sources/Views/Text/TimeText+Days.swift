import ConnectModels
import Explorer

/// Days in words.
extension TimeText {
  /// `Thu 3 Dec`, with the year if it is another.
  func date(_ day: CalendarDay) -> String {
    let civil = day.civil
    let year = civil.year == zone.day(at: now.seconds).civil.year ? "" : " \(civil.year)"
    return "\(Self.weekdays[civil.weekday - 1]) \(shortDate(day))\(year)"
  }

  /// `3 Dec`.
  func shortDate(_ day: CalendarDay) -> String {
    let civil = day.civil
    return "\(civil.day) \(Self.months[civil.month - 1])"
  }
}
