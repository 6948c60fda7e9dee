import ConnectModels
import Testing

@Suite struct TimestampTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0, 0), ("2000-02-29T12:34:56Z", 951_827_696, 0),
      ("2026-11-24T02:00:00+02:00", 1_795_478_400, 0),
      ("2026-11-23T18:30:00-05:30", 1_795_478_400, 0), ("1969-12-31t23:59:59.5z", -1, 500_000_000),
      ("2038-01-19T03:14:08.1Z", 2_147_483_648, 100_000_000),
      ("2026-11-24T00:00:00.123456789Z", 1_795_478_400, 123_456_789),
      ("9999-12-31T23:59:59Z", 253_402_300_799, 0), ("0000-01-01T00:00:00Z", -62_167_219_200, 0),
      ("2026-11-24 00:00:00-00:00", 1_795_478_400, 0),
    ] as [(String, Int64, Int32)])
  func `D05 a date of RFC 3339 is its instant`(
    text: String, seconds: Int64, nanoseconds: Int32
  ) throws {
    let time = try #require(Timestamp(text))
    #expect(time == Timestamp(secondsSince1970: seconds, nanoseconds: nanoseconds))
  }

  @Test(
    arguments: [
      "", "yesterday", "1718000000", "2026-02-30T00:00:00Z", "2025-02-29T00:00:00Z",
      "1900-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
      "2026-01-00T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z",
      "2026-01-01T00:00:61Z", "2026-01-01T00:00:00", "2026-01-01", "2026-01-01T00:00Z",
      "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00.1234567890Z", "2026-01-01T00:00:00+24:00",
      "2026-01-01T00:00:00+0100", "2026-01-01T00:00:00Zjunk", " 2026-01-01T00:00:00Z",
      "26-01-01T00:00:00Z", "+2026-01-01T00:00:00Z", "2026-01-01T12:30:60Z",
      "2026-01-15T23:59:60Z", "２026-01-01T00:00:00Z",
    ])
  func `D05 what is no date is no instant`(text: String) {
    #expect(Timestamp(text) == nil)
    #expect(TimeValue(text) == .unreadable(text))
  }

  @Test(arguments: ["2016-12-31T23:59:60Z", "2016-12-31T23:59:60.75Z", "2017-01-01T00:59:60+01:00"])
  func `D05 a leap second stands before the next minute`(text: String) throws {
    let leap = try #require(Timestamp(text))
    let before = try #require(Timestamp("2016-12-31T23:59:59.999Z"))
    let after = try #require(Timestamp("2017-01-01T00:00:00Z"))
    #expect(leap.isLeapSecond)
    #expect(before < leap)
    #expect(leap < after)
    #expect(leap.civil().second == 60)
  }

  @Test func `Go's zero time is unset and its neighbour is not`() throws {
    let later = try #require(Timestamp("0001-01-01T00:00:01Z"))
    #expect(TimeValue("0001-01-01T00:00:00Z") == .unset)
    #expect(TimeValue("0001-01-01T01:00:00+01:00") == .unset)
    #expect(TimeValue("0001-01-01T00:00:01Z") == .at(later))
  }

  @Test(
    arguments: [
      "1970-01-01T00:00:00Z", "2024-02-29T23:59:59Z", "2100-02-28T00:00:00.000000001Z",
      "1600-02-29T00:00:00Z", "9999-12-31T23:59:59.5Z", "0000-02-29T00:00:00Z",
      "2016-12-31T23:59:60Z",
    ])
  func `an instant is written as it was read`(text: String) throws {
    #expect(try #require(Timestamp(text)).description == text)
  }

  @Test func `D05 every day of five centuries has its date and weekday`() throws {
    var expected = (year: 1800, month: 1, day: 1)
    let start = try #require(Timestamp("1800-01-01T00:00:00Z"))
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for ordinal in 0..<182_621 {
      let time = Timestamp(secondsSince1970: start.seconds + Int64(ordinal) * 86_400)
      let civil = time.civil()
      // 1800-01-01 was a Wednesday.
      guard (civil.year, civil.month, civil.day) == expected, civil.weekday == (ordinal + 2) % 7 + 1
      else {
        Issue.record("\(time) instead of \(expected)")
        return
      }
      let (year, month) = (expected.year, expected.month)
      let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      expected.day += 1
      if expected.day > lengths[month - 1] + (month == 2 && isLeapYear ? 1 : 0) {
        expected = month == 12 ? (year + 1, 1, 1) : (year, month + 1, 1)
      }
    }
    #expect(expected == (2300, 1, 1))
  }

  @Test func `a place east of UTC has its own day`() throws {
    let civil = try #require(Timestamp("2026-12-31T23:30:00Z")).civil(offset: 5_400)
    #expect(civil.text == "2027-01-01T01:00:00+01:30")
    #expect(civil.weekday == 5)
  }

  @Test func `the distance of two instants has its sign`() throws {
    let early = try #require(Timestamp("2026-01-01T00:00:00.5Z"))
    let late = try #require(Timestamp("2026-01-01T00:00:02Z"))
    #expect(late.seconds(since: early) == 1.5)
    #expect(early.seconds(since: late) == -1.5)
  }
}
