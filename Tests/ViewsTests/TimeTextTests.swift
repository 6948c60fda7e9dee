import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

@Suite struct TimeTextTests {
  /// Tuesday 24 November 2026, 12:00 UTC, 13:00 here.
  private static let times = TimeText(
    now: ExplorerDriver.noon, zone: ZoneOffsets(initial: 3_600))

  private static func moment(_ seconds: Int64) -> Timestamp {
    Timestamp(secondsSince1970: ExplorerDriver.noon.seconds + seconds)
  }

  @Test(
    arguments: [
      (0, "now", "now"), (59, "now", "now"), (-59, "now", "now"), (60, "1m", "in 1 minute"),
      (-125, "2m", "2 minutes ago"), (3_600, "1h", "in 1 hour"), (-7_199, "1h", "1 hour ago"),
      (86_399, "23h", "in 23 hours"), (86_400, "1d", "in 1 day"), (3 * 86_400, "3d", "in 3 days"),
      (-20 * 86_400, "20d", "20 days ago"), (-21 * 86_400, "3w", "3 weeks ago"),
      (364 * 86_400, "52w", "in 52 weeks"), (365 * 86_400, "1y", "in 1 year"),
      (-800 * 86_400, "2y", "2 years ago"),
    ] as [(Int64, String, String)])
  func `distances in letters and in words`(seconds: Int64, short: String, relative: String) {
    #expect(Self.times.short(Self.moment(seconds)) == short)
    #expect(Self.times.relative(Self.moment(seconds)) == relative)
  }

  @Test(
    arguments: [
      (0, "Tue 24 Nov 13:00 +01:00", "2026-11-24 12:00 UTC"),
      (149_460, "Thu 26 Nov 06:31 +01:00", "2026-11-26 05:31 UTC"),
      (43_200, "Wed 25 Nov 01:00 +01:00", "2026-11-25 00:00 UTC"),
      (38 * 86_400, "Fri 1 Jan 2027 13:00 +01:00", "2027-01-01 12:00 UTC"),
    ] as [(Int64, String, String)])
  func `local time with its offset, and UTC`(seconds: Int64, local: String, utc: String) {
    #expect(Self.times.local(Self.moment(seconds)) == local)
    #expect(Self.times.utc(Self.moment(seconds)) == utc)
  }

  @Test(arguments: [
    (-12_600, "Tue 24 Nov 08:30 -03:30"), (20_700, "Tue 24 Nov 17:45 +05:45"),
    (0, "Tue 24 Nov 12:00 +00:00"),
  ])
  func `offsets of every shape`(offset: Int, local: String) {
    let times = TimeText(now: ExplorerDriver.noon, zone: ZoneOffsets(initial: offset))
    #expect(times.local(ExplorerDriver.noon) == local)
  }

  @Test func `the offset is the one in force at the moment, not now`() {
    let summer = ZoneOffsets(
      initial: 3_600, transitions: [.init(from: Self.moment(86_400).seconds, offset: 7_200)])
    let times = TimeText(now: ExplorerDriver.noon, zone: summer)
    #expect(times.local(Self.moment(86_400)) == "Wed 25 Nov 14:00 +02:00")
    #expect(times.timeOfDay(ExplorerDriver.noon) == "13:00")
  }

  @Test(
    arguments: [
      (0, "now"), (59, "now"), (60, "in 1 min"), (-3_599, "59 min ago"), (7_200, "in 2 h"),
      (-86_400, "1 d ago"), (21 * 86_400, "in 3 w"), (-365 * 86_400, "1 y ago"),
    ] as [(Int64, String)])
  func `distances where there is no room for words`(seconds: Int64, brief: String) {
    #expect(Self.times.brief(Self.moment(seconds)) == brief)
  }

  @Test(
    arguments: [
      (301, "5 min"), (330, "6 min"), (3_569, "59 min"), (3_570, "1 h"), (5_399, "1 h"),
      (7_199, "2 h"), (84_599, "23 h"), (84_600, "1 d"), (31_536_000, "1 y"),
    ] as [(Int64, String)])
  func `lengths to the nearest of their unit`(seconds: Int64, words: String) {
    #expect(TimeText.rounded(seconds) == words)
  }
}
