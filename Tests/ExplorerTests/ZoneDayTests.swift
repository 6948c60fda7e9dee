import ConnectModels
import Explorer
import Testing

@Suite("Where days begin")
struct ZoneDayTests {
  /// Two hours east, one from 29 November 2026 01:00 UTC on, two again from 6 December on.
  static let changing = ZoneOffsets(
    initial: 7_200,
    transitions: [
      ZoneOffsets.Transition(from: seconds("2026-11-29T01:00:00Z"), offset: 3_600),
      ZoneOffsets.Transition(from: seconds("2026-12-06T01:00:00Z"), offset: 7_200),
    ])

  @Test(
    arguments: [
      ("2026-11-28", "2026-11-27T22:00:00Z", 24), ("2026-11-29", "2026-11-28T22:00:00Z", 25),
      ("2026-11-30", "2026-11-29T23:00:00Z", 24), ("2026-12-06", "2026-12-05T23:00:00Z", 23),
      ("2026-12-07", "2026-12-06T22:00:00Z", 24),
    ])
  func `D05 a day begins at its midnight and has the hours that it has`(
    date: String, start: String, hours: Int64
  ) throws {
    let day = try #require(CalendarDay(date))
    let zone = Self.changing
    #expect(zone.start(of: day) == Self.seconds(start))
    #expect(zone.start(of: day.advanced(by: 1)) - zone.start(of: day) == hours * 3_600)
    #expect(zone.day(at: Self.seconds(start)) == day)
    #expect(zone.day(at: Self.seconds(start) - 1) == day.advanced(by: -1))
  }

  @Test(
    arguments: [
      ("2026-11-28", 0, "2026-11-27T22:00:00Z"), ("2026-11-29", 3_600, "2026-11-28T23:00:00Z"),
      // Two to three is shown twice, and on the other day two to three is left out.
      ("2026-11-29", 9_000, "2026-11-29T00:30:00Z"), ("2026-11-29", 10_800, "2026-11-29T02:00:00Z"),
      ("2026-12-06", 9_000, "2026-12-06T01:00:00Z"), ("2026-12-06", 10_800, "2026-12-06T01:00:00Z"),
    ])
  func `D05 a time of a day is when clocks first show it`(
    date: String, seconds: Int, instant: String
  ) throws {
    let day = try #require(CalendarDay(date))
    #expect(Self.changing.instant(of: day, seconds: seconds) == Self.seconds(instant))
  }

  @Test func `D05 a day whose midnight is left out begins with its first second`() throws {
    // At midnight it is one o'clock.
    let change = Self.seconds("2026-11-29T00:00:00Z")
    let zone = ZoneOffsets(
      initial: 0, transitions: [ZoneOffsets.Transition(from: change, offset: 3_600)])
    let day = try #require(CalendarDay("2026-11-29"))
    #expect(zone.start(of: day) == change)
    #expect(zone.start(of: day.advanced(by: 1)) == change + 23 * 3_600)
  }

  @Test func `D05 a day whose midnight comes twice begins with the first, and goes on`() throws {
    // Half an hour after midnight it is half past eleven again.
    let change = Self.seconds("2026-11-29T00:30:00Z")
    let zone = ZoneOffsets(
      initial: 0, transitions: [ZoneOffsets.Transition(from: change, offset: -3_600)])
    let day = try #require(CalendarDay("2026-11-29"))
    #expect(zone.start(of: day) == Self.seconds("2026-11-29T00:00:00Z"))
    #expect(zone.day(at: change - 1) == day)
    #expect(zone.day(at: change) == day)
    #expect(zone.start(of: day.advanced(by: 1)) == change + 24 * 3_600 + 1_800)
  }

  @Test(arguments: [-12 * 3_600, -1, 0, 1, 14 * 3_600])
  func `without changes every instant lies on one day`(offset: Int) {
    let zone = ZoneOffsets(initial: offset)
    for instant in stride(from: -200_000 as Int64, to: 200_000, by: 997) {
      let day = zone.day(at: instant)
      #expect(zone.start(of: day) <= instant)
      #expect(instant < zone.start(of: day.advanced(by: 1)))
    }
  }

  static func seconds(_ text: String) -> Int64 { Timestamp(text)?.seconds ?? 0 }
}
