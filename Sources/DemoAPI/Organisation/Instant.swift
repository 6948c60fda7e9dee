/// A moment of the demo, in milliseconds since 1970 (UTC).
struct Instant: Comparable {
  var milliseconds: Int64

  init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  init(seconds: Int64) {
    milliseconds = seconds * 1_000
  }

  static let hour: Int64 = 3_600_000
  static let day: Int64 = 86_400_000

  static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  static func + (moment: Instant, milliseconds: Int64) -> Instant {
    Instant(milliseconds: moment.milliseconds + milliseconds)
  }

  static func - (moment: Instant, milliseconds: Int64) -> Instant {
    Instant(milliseconds: moment.milliseconds - milliseconds)
  }

  /// Year, month and day in the Gregorian calendar.
  var date: (year: Int, month: Int, day: Int) {
    // Counted from 1 March, so that the leap day ends a year and months need no table.
    let days = Int(Self.floored(milliseconds, Self.day)) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// RFC 3339 in UTC; a fraction only where there is one, as Go writes it.
  func write(to bytes: inout [UInt8]) {
    let (year, month, day) = date
    let rest = Int(milliseconds - Self.floored(milliseconds, Self.day) * Self.day)
    Self.write(year, digits: 4, to: &bytes)
    for (separator, value) in [
      ("-", month), ("-", day), ("T", rest / 3_600_000), (":", rest / 60_000 % 60),
      (":", rest / 1_000 % 60),
    ] {
      bytes.append(contentsOf: separator.utf8)
      Self.write(value, digits: 2, to: &bytes)
    }
    if rest % 1_000 != 0 {
      bytes.append(UInt8(ascii: "."))
      Self.write(rest % 1_000, digits: 3, to: &bytes)
      while bytes.last == UInt8(ascii: "0") {
        bytes.removeLast()
      }
    }
    bytes.append(UInt8(ascii: "Z"))
  }

  private static func write(_ value: Int, digits: Int, to bytes: inout [UInt8]) {
    var power = 1
    for _ in 1..<digits {
      power *= 10
    }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value / power % 10))
      power /= 10
    }
  }

  private static func floored(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}
