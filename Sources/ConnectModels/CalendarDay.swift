/// A day of the Gregorian calendar. When it begins and ends is the zone's affair.
package struct CalendarDay: Sendable, Hashable {
  /// Days from 1970-01-01, negative before it.
  package let number: Int

  /// The day so many days after 1970-01-01.
  package init(number: Int) {
    self.number = number
  }

  /// The day that a text such as `2026-12-03` names; `nil` for every other text.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isDate = zip(parts, [4, 2, 2]).allSatisfy { part, digits in
      part.count == digits && part.allSatisfy { (0x30...0x39).contains($0) }
    }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard isDate, parts.count == 3, numbers.count == 3, (1...12).contains(numbers[1]),
      (1...CivilTime.days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2])
    else { return nil }
    number = CivilTime.daysSince1970(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The date, with the day's first second as it is in UTC.
  package var civil: CivilTime { Timestamp(secondsSince1970: Int64(number) * 86_400).civil() }

  /// 1 Monday to 7 Sunday.
  package var weekday: Int { civil.weekday }

  /// The day so many days later.
  package func advanced(by days: Int) -> CalendarDay { CalendarDay(number: number + days) }
}

extension CalendarDay: Comparable {
  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `2026-12-03`.
  package var description: String { String(civil.text.prefix { $0 != "T" }) }
}
