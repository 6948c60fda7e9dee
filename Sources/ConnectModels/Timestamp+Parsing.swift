extension Timestamp {
  /// The instant that a text of RFC 3339 names; `nil` for every other text.
  ///
  /// Stricter than the RFC where that keeps a wrong date out: a fraction has 1 to 9 digits, second
  /// 60 stands only at the end of a month in UTC, and nothing may follow.
  package init?(_ text: String) {
    self.init(utf8: Array(text.utf8)[...])
  }

  /// The instant that bytes of RFC 3339 name; `nil` for every other text.
  init?(utf8 bytes: ArraySlice<UInt8>) {
    var reader = DigitReader(bytes: bytes)
    guard let year = reader.number(digits: 4), reader.skip("-"),
      let month = reader.number(digits: 2, in: 1...12), reader.skip("-"),
      let day = reader.number(digits: 2, in: 1...CivilTime.days(inMonth: month, of: year)),
      reader.skip("T") || reader.skip("t") || reader.skip(" "),
      let hour = reader.number(digits: 2, in: 0...23), reader.skip(":"),
      let minute = reader.number(digits: 2, in: 0...59), reader.skip(":"),
      let second = reader.number(digits: 2, in: 0...60),
      let nanoseconds = reader.fraction(),
      let offset = reader.offset(), reader.isAtEnd
    else { return nil }
    let isLeapSecond = second == 60
    let days = CivilTime.daysSince1970(year: year, month: month, day: day)
    let clock = hour * 3_600 + minute * 60 + (isLeapSecond ? 59 : second)
    self.init(
      seconds: Int64(days * 86_400 + clock - offset), nanoseconds: nanoseconds,
      isLeapSecond: isLeapSecond)
    if isLeapSecond, !endsMonth { return nil }
  }

  /// Whether this is the last second of a month in UTC: the only place of a leap second.
  private var endsMonth: Bool {
    let next = Timestamp(secondsSince1970: seconds + 1).civil()
    return next.day == 1 && next.hour == 0 && next.minute == 0 && next.second == 0
  }
}

/// Reads the fixed fields of a date, byte by byte.
private struct DigitReader {
  private var rest: ArraySlice<UInt8>

  init(bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func digit() -> Int? {
    guard let byte = rest.first, byte >= 0x30, byte <= 0x39 else { return nil }
    rest.removeFirst()
    return Int(byte) - 0x30
  }

  mutating func number(digits: Int, in range: ClosedRange<Int> = 0...9_999) -> Int? {
    var number = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return range.contains(number) ? number : nil
  }

  /// Nanoseconds; 0 where there is no fraction, `nil` for one that is empty or over 9 digits.
  mutating func fraction() -> Int32? {
    guard skip(".") else { return 0 }
    var nanoseconds: Int32 = 0
    var scale: Int32 = 1_000_000_000
    while let digit = digit() {
      guard scale > 1 else { return nil }
      scale /= 10
      nanoseconds += Int32(digit) * scale
    }
    return scale == 1_000_000_000 ? nil : nanoseconds
  }

  /// Seconds east of UTC.
  mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let isEast = skip("+")
    guard isEast || skip("-"), let hours = number(digits: 2, in: 0...23), skip(":"),
      let minutes = number(digits: 2, in: 0...59)
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    return isEast ? seconds : -seconds
  }
}
