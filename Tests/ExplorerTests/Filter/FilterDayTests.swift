import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Days in a filter")
struct FilterDayTests {
  /// One hour east; clocks go on by another at two o'clock on 6 December.
  private static let zone = ZoneOffsets(
    initial: 3_600,
    transitions: [
      ZoneOffsets.Transition(from: ZoneDayTests.seconds("2026-12-06T01:00:00Z"), offset: 7_200)
    ])

  /// 1 expires as 3 December begins, 2 in its last second, 3 as the 4th begins, 4 in the last second
  /// of the 6th, which has 23 hours, 5 as the 7th begins, 6 never, 7 nobody can read when.
  private let rows: [ConnectorRow] = [
    SampleConnector.expiring(1, "2026-12-02T23:00:00Z"),
    SampleConnector.expiring(2, "2026-12-03T22:59:59.999Z"),
    SampleConnector.expiring(3, "2026-12-03T23:00:00Z"),
    SampleConnector.expiring(4, "2026-12-06T21:59:59Z"),
    SampleConnector.expiring(5, "2026-12-06T22:00:00Z"),
    SampleConnector(6),
    SampleConnector.expiring(7, "soon"),
  ].map(\.arrival.row)

  @Test(arguments: [
    ("expires:2026-12-03", [1, 2]),
    ("expires:2026-12-02", []),
    ("expires:2026-12-04", [3]),
    ("expires:2026-12-06", [4]),
    ("expires:2026-12-07", [5]),
    ("expires:2026-12-03..2026-12-03", [1, 2]),
    ("expires:2026-12-03..2026-12-04", [1, 2, 3]),
    ("expires:2026-12-04..2026-12-06", [3, 4]),
    ("expires:2026-11-01..2027-02-01", [1, 2, 3, 4, 5]),
    ("expires:2026-12-05..", [4, 5]),
    ("expires:..2026-12-03", [1, 2]),
    ("expires:2026-12-03,2026-12-07", [1, 2, 5]),
    ("expires:2026-12-03,never", [1, 2, 6]),
    ("!expires:2026-12-03", [3, 4, 5, 6, 7]),
    ("!expires:2026-12-03..2026-12-06", [5, 6, 7]),
    ("expires:2026-12-03 | expires:2026-12-07", [1, 2, 5]),
    ("EXPIRES:2026-12-04", [3]),
  ])
  func `a day leaves what expires on it where the person is`(text: String, numbers: [Int]) {
    let judgement = Judgement(now: ExplorerDriver.noon, zone: Self.zone)
    let filter = RowFilter(FilterExpression(text), judgement: judgement)
    #expect(filter.expression.unreadable.isEmpty)
    #expect(rows.indices.filter { filter.matches(rows[$0]) }.map { $0 + 1 } == numbers)
    var all = ChunkedArray<ConnectorRow>()
    for row in rows { all.append(row) }
    let result = filter.matching(all, index: SearchIndex(rows.map(\.name)))
    #expect(result?.matches.map { Int($0) + 1 } == numbers)
  }

  @Test func `without a zone days are those of UTC`() {
    let filter = RowFilter(
      FilterExpression("expires:2026-12-03"), judgement: Judgement(now: ExplorerDriver.noon))
    #expect(rows.indices.filter { filter.matches(rows[$0]) }.map { $0 + 1 } == [2, 3])
  }

  @Test(arguments: [
    "2026", "2026-12", "2026-12-", "2026-12-32", "2026-02-29", "..", "2026-12-03.",
    "2026-12-03...2026-12-04", "2026-12-03..x", "x..2026-12-03", "2026-12-04..2026-12-03",
    "<2026-12-03", "2026-12-03T00:00:00Z",
  ])
  func `what names no days says what would`(value: String) {
    let reason = "expires: wants <7d, >90d, never or 2026-12-03..2026-12-09, not \(value)"
    #expect(FilterExpression("expires:\(value)").unreadable.map(\.reason) == [reason])
  }

  @Test(arguments: [
    "2026-12-03", "2026-12-03..2026-12-09", "2026-12-03..", "..2026-12-03",
  ])
  func `days are written as they are read`(text: String) throws {
    let days = try #require(DayRange(text))
    #expect("\(days)" == text)
  }

  @Test func `Tab offers today and the week that begins with it, where the person is`() {
    var driver = ExplorerDriver.having(SampleConnector(1)) {
      $0.zone = ZoneOffsets(initial: 13 * 3_600)
    }
    driver.press(.search)
    driver.type("expires:2")
    driver.press(.inField(.complete))
    #expect(driver.state.prompt?.field.text == "expires:2026-11-25")
    driver.press(.inField(.complete))
    #expect(driver.state.prompt?.field.text == "expires:2026-11-25..2026-12-01")
    #expect(driver.state.list.filter.unreadable.isEmpty)
  }
}
