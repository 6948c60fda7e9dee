/// A date and a time of day in the Gregorian calendar, at a distance from UTC.
package struct CivilTime: Sendable, Hashable {
  /// The year, astronomical: 0 is 1 BC.
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int
  /// 0 to 23.
  package let hour: Int
  /// 0 to 59.
  package let minute: Int
  /// 0 to 59; 60 in a leap second.
  package let second: Int
  /// 0 to 999,999,999.
  package let nanosecond: Int
  /// 1 Monday to 7 Sunday.
  package let weekday: Int
  /// Seconds east of UTC.
  package let offset: Int

  /// The date and time of day of an instant, so many seconds east of UTC.
  init(_ time: Timestamp, offset: Int) {
    let local = time.seconds + Int64(offset)
    let days = Int(local.flooredQuotient(86_400))
    let rest = Int(local.modulo(86_400))
    (year, month, day) = Self.date(daysSince1970: days)
    hour = rest / 3_600
    minute = rest / 60 % 60
    second = rest % 60 + (time.isLeapSecond ? 1 : 0)
    nanosecond = Int(time.nanoseconds)
    // 1970-01-01 was a Thursday.
    weekday = (days + 3).modulo(7) + 1
    self.offset = offset
  }

  /// RFC 3339, with as many digits of the fraction as needed, `Z` at UTC.
  package var text: String {
    let date = "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
    let clock = "\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))"
    var fraction = ""
    if nanosecond > 0 {
      fraction = "." + nanosecond.padded(9)
      while fraction.hasSuffix("0") { fraction.removeLast() }
    }
    return "\(date)T\(clock)\(fraction)\(offsetText)"
  }

  private var offsetText: String {
    guard offset != 0 else { return "Z" }
    let minutes = abs(offset) / 60
    return "\(offset < 0 ? "-" : "+")\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
  }
}

// MARK: - The calendar

extension CivilTime {
  private static let daysInFourCenturies = 146_097

  /// How many days a month has.
  static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return isLeapYear ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// Days from 1970-01-01 to a date.
  ///
  /// Years are counted from March, so that the leap day is a year's last, and in cycles of 400
  /// years, which all have the same number of days.
  static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let yearOfCycle = marchYear.modulo(400)
    let cycle = (marchYear - yearOfCycle) / 400
    let leapDays = yearOfCycle / 4 - yearOfCycle / 100
    let dayOfCycle = yearOfCycle * 365 + leapDays + daysBefore(marchMonth: (month + 9) % 12)
    return cycle * daysInFourCenturies + dayOfCycle + day - 1 - 719_468
  }

  private static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let dayOfCycle = shifted.modulo(daysInFourCenturies)
    let cycle = (shifted - dayOfCycle) / daysInFourCenturies
    // The guess forgets that centuries skip their leap day: it is at most one year too late.
    var yearOfCycle = min(dayOfCycle / 365, 399)
    while firstDay(ofCycleYear: yearOfCycle) > dayOfCycle { yearOfCycle -= 1 }
    let dayOfYear = dayOfCycle - firstDay(ofCycleYear: yearOfCycle)
    var marchMonth = 11
    while daysBefore(marchMonth: marchMonth) > dayOfYear { marchMonth -= 1 }
    let month = (marchMonth + 2) % 12 + 1
    let year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - daysBefore(marchMonth: marchMonth) + 1)
  }

  private static func firstDay(ofCycleYear year: Int) -> Int {
    year * 365 + year / 4 - year / 100
  }

  /// Days of a year from March before a month, 0 for March to 11 for February.
  private static func daysBefore(marchMonth: Int) -> Int {
    // Five months from March, as from August, have 153 days.
    (153 * marchMonth + 2) / 5
  }
}

extension BinaryInteger {
  /// The quotient by a positive divisor, rounded down, also where the number is negative.
  package func flooredQuotient(_ divisor: Self) -> Self {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// The remainder that is never negative.
  fileprivate func modulo(_ divisor: Self) -> Self {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}

extension Int {
  fileprivate func padded(_ width: Int) -> String {
    let digits = String(magnitude)
    let zeros = String(repeating: "0", count: Swift.max(0, width - digits.count))
    return (self < 0 ? "-" : "") + zeros + digits
  }
}
