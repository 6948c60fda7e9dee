import ConnectModels

/// Days of the calendar, both ends included, as a filter names them: `2026-12-03`,
/// `2026-12-03..2026-12-09`, or without one of the ends.
package struct DayRange: Hashable, Sendable {
  /// nil: from the beginning.
  package let first: CalendarDay?
  /// nil: without end.
  package let last: CalendarDay?

  /// The days from the first to the last.
  package init(first: CalendarDay?, last: CalendarDay?) {
    self.first = first
    self.last = last
  }

  /// The days that a text names; `nil` where it names none, or the last before the first.
  package init?(_ text: String) {
    let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    let days = ends.map { CalendarDay(String($0)) }
    let isRead = zip(ends, days).allSatisfy { $0.isEmpty || $1 != nil }
    guard isRead, let first = days.first, let last = days.last, first != nil || last != nil
    else { return nil }
    if let first, let last, last < first { return nil }
    self.init(first: first, last: last)
  }

  /// The seconds of the days in a zone, since 1970.
  package func seconds(in zone: ZoneOffsets) -> Range<Int64> {
    let start = first.map { zone.start(of: $0) } ?? .min
    let end = last.map { zone.start(of: $0.advanced(by: 1)) } ?? .max
    return start..<max(start, end)
  }
}

extension DayRange: CustomStringConvertible {
  /// As a filter has it.
  package var description: String {
    if let first, first == last { return "\(first)" }
    return "\(first.map { "\($0)" } ?? "")..\(last.map { "\($0)" } ?? "")"
  }
}

extension FieldCondition.ExpiryCondition {
  /// The days that are asked for, if days are.
  var days: DayRange? {
    guard case .on(let days) = self else { return nil }
    return days
  }
}
