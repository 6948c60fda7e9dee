extension Timestamp {
  /// The instant that a text of RFC 3339 names; `nil` for every other text.
  ///
  /// Stricter than the RFC where that keeps a wrong date out: a fraction has 1 to 9 digits, second
  /// 60 stands only at the end of a month in UTC, and nothing may follow.
  package init?(_ text: String) {
    self.init(utf8: text.utf8.span)
  }

  /// The instant that bytes of RFC 3339 name; `nil` for every other text.
  init?(utf8 bytes: Span<UInt8>) {
    var reader = DigitReader()
    guard let year = reader.number(bytes, digits: 4), reader.skip("-", bytes),
      let month = reader.number(bytes, digits: 2, in: 1...12), reader.skip("-", bytes),
      let day = reader.number(
        bytes, digits: 2, in: 1...CivilTime.days(inMonth: month, of: year)),
      reader.skip("T", bytes) || reader.skip("t", bytes) || reader.skip(" ", bytes),
      let hour = reader.number(bytes, digits: 2, in: 0...23), reader.skip(":", bytes),
      let minute = reader.number(bytes, digits: 2, in: 0...59), reader.skip(":", bytes),
      let second = reader.number(bytes, digits: 2, in: 0...60),
      let nanoseconds = reader.fraction(bytes),
      let offset = reader.offset(bytes), reader.isAtEnd(bytes)
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

/// Reads the fixed fields of a date, byte by byte. The bytes are handed to each step, for a span
/// cannot be kept.
private struct DigitReader {
  private var place = 0

  func isAtEnd(_ bytes: Span<UInt8>) -> Bool { place == bytes.count }

  private func next(_ bytes: Span<UInt8>) -> UInt8? { isAtEnd(bytes) ? nil : bytes[place] }

  mutating func skip(_ character: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
    guard let byte = next(bytes), UInt32(byte) == character.value else { return false }
    place += 1
    return true
  }

  private mutating func digit(_ bytes: Span<UInt8>) -> Int? {
    guard let byte = next(bytes), byte >= 0x30, byte <= 0x39 else { return nil }
    place += 1
    return Int(byte) - 0x30
  }

  mutating func number(
    _ bytes: Span<UInt8>, digits: Int, in range: ClosedRange<Int> = 0...9_999
  ) -> Int? {
    var number = 0
    for _ in 0..<digits {
      guard let digit = digit(bytes) else { return nil }
      number = number * 10 + digit
    }
    return range.contains(number) ? number : nil
  }

  /// Nanoseconds; 0 where there is no fraction, `nil` for one that is empty or over 9 digits.
  mutating func fraction(_ bytes: Span<UInt8>) -> Int32? {
    guard skip(".", bytes) else { return 0 }
    var nanoseconds: Int32 = 0
    var scale: Int32 = 1_000_000_000
    while let digit = digit(bytes) {
      guard scale > 1 else { return nil }
      scale /= 10
      nanoseconds += Int32(digit) * scale
    }
    return scale == 1_000_000_000 ? nil : nanoseconds
  }

  /// Seconds east of UTC.
  mutating func offset(_ bytes: Span<UInt8>) -> Int? {
    if skip("Z", bytes) || skip("z", bytes) { return 0 }
    let isEast = skip("+", bytes)
    guard isEast || skip("-", bytes), let hours = number(bytes, digits: 2, in: 0...23),
      skip(":", bytes), let minutes = number(bytes, digits: 2, in: 0...59)
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    return isEast ? seconds : -seconds
  }
}
