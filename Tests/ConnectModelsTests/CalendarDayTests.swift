import ConnectModels
import Testing

@Suite("Days of the calendar")
struct CalendarDayTests {
  @Test(
    arguments: [
      ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2024-02-29", 19_782, 4),
      ("2026-11-24", 20_781, 2), ("2026-11-29", 20_786, 7), ("0000-01-01", -719_528, 6),
      ("9999-12-31", 2_932_896, 5),
    ])
  func `a date is its day`(text: String, number: Int, weekday: Int) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect("\(day)" == text)
  }

  @Test(
    arguments: [
      "", "2026", "2026-11", "2026-11-", "2026-11-31", "2026-02-29", "2026-13-01", "2026-00-10",
      "2026-1-10", "26-01-10", "2026-11-24-", "2026-11-24T", " 2026-11-24", "2026/11/24",
      "+026-11-24", "２026-11-24", "-2026-11-24",
    ])
  func `what is no date is no day`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func `days follow each other over the ends of months`() throws {
    let day = try #require(CalendarDay("2026-12-31"))
    #expect("\(day.advanced(by: 1))" == "2027-01-01")
    #expect("\(day.advanced(by: -31))" == "2026-11-30")
    #expect(day < day.advanced(by: 1))
  }
}
