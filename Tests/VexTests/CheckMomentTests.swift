import ConnectModels
import Explorer
import Testing

@testable import vex

/// How far a check looks ahead.
@Suite struct CheckMomentTests {
  /// Noon in UTC, an hour later there.
  private static let now = Timestamp(secondsSince1970: 1_795_608_000)
  private static let judgement = Judgement(now: now, zone: ZoneOffsets(initial: 3_600))

  @Test func `without a date it is for now, by the clock that counts`() {
    let later = Self.now.advanced(bySeconds: 7_200)
    #expect(CheckMoment(nil, by: Self.judgement)?.moment(after: later) == later)
  }

  @Test func `a day counts from its beginning in the person's zone, today from now on`() throws {
    let day = try #require(CalendarDay("2026-12-12"))
    let moment = try #require(CheckMoment(.day(day), by: Self.judgement))
    #expect(moment.moment(after: Self.now).description == "2026-12-11T23:00:00Z")
    let today = try #require(CalendarDay("2026-11-25"))
    #expect(CheckMoment(.day(today), by: Self.judgement)?.moment(after: Self.now) == Self.now)
  }

  @Test func `a time without an offset is the person's own`() throws {
    let day = try #require(CalendarDay("2026-12-12"))
    let moment = try #require(CheckMoment(.local(day, seconds: 32_400), by: Self.judgement))
    #expect(moment.moment(after: Self.now).description == "2026-12-12T08:00:00Z")
    let today = try #require(CalendarDay("2026-11-25"))
    #expect(CheckMoment(.local(today, seconds: 46_799), by: Self.judgement) == nil)
    #expect(CheckMoment(.local(today, seconds: 46_800), by: Self.judgement) != nil)
  }

  @Test func `a time that is past is refused`() throws {
    let day = try #require(CalendarDay("2026-11-24"))
    #expect(CheckMoment(.day(day), by: Self.judgement) == nil)
    let before = Self.now.advanced(bySeconds: -1)
    #expect(CheckMoment(.instant(before), by: Self.judgement) == nil)
    #expect(CheckMoment(.instant(Self.now), by: Self.judgement) != nil)
  }
}
