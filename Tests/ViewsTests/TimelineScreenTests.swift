import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

@Suite("The timeline on the screen")
struct TimelineScreenTests {
  /// Something on most days, a peak, what has expired, and much that comes later.
  private static func driver(
    of count: Int = 40, on size: Size, configure: (inout Configuration) -> Void = { _ in }
  ) -> ExplorerDriver {
    let moments = [
      "2026-11-20T08:00:00Z", "2026-11-24T18:00:00Z", "2026-11-26T05:31:00Z",
      "2026-11-30T00:00:00Z", "2026-11-30T09:00:00Z", "2026-11-30T10:00:00Z",
      "2026-11-30T11:00:00Z", "2026-12-03T00:00:00Z", "2026-12-03T10:00:00Z",
      "2026-12-11T12:00:00Z", "2026-12-18T12:00:00Z", "2026-12-18T13:00:00Z",
      "2026-12-18T14:00:00Z", "2027-02-01T00:00:00Z", "2027-02-03T00:00:00Z",
    ]
    var organisation = moments.enumerated().map {
      SampleConnector.expiring($0.offset + 1, $0.element)
    }
    organisation += (organisation.count..<count).map {
      SampleConnector.expiring($0 + 1, "2027-09-01T00:00:00Z")
    }
    var driver = ExplorerDriver(organisation, rows: 0) {
      $0.zone = ZoneOffsets(initial: 3_600)
      configure(&$0)
    }
    driver.look(on: size)
    driver.answer()
    driver.look(on: size)
    return driver
  }

  @Test(arguments: [
    ("40x12", Size.narrow), ("80x24", .usual), ("120x36", .roomy), ("200x60", .wide),
  ])
  func `days, and over how much they speak`(name: String, size: Size) {
    var driver = Self.driver(on: size)
    driver.press(.showTimeline)
    driver.answerAll()
    driver.press(.open, times: 4)
    expect(driver.look(on: size), "timeline-\(name)")
  }

  @Test(arguments: [("40x12", Size.narrow), ("80x24", .usual)])
  func `weeks`(name: String, size: Size) {
    var driver = Self.driver(on: size)
    driver.press(.showTimeline)
    driver.answerAll()
    driver.press(.focusNextPane, .open)
    expect(driver.look(on: size), "timeline-weeks-\(name)")
  }

  @Test func `in ASCII what there is is seen, however little`() {
    var driver = Self.driver(on: .usual)
    driver.press(.showTimeline)
    driver.answerAll()
    let appearance = Appearance(theme: .mono, characters: .ascii)
    let frame = driver.look(on: .usual, appearance: appearance)
    expect(frame, "timeline-ascii-80x24")
    #expect(frame.text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [("40x12", Size.narrow), ("80x24", .usual)])
  func `what is not loaded, and the key that loads it`(name: String, size: Size) {
    var driver = Self.driver(of: 300, on: size) { $0.loadLimit = 200 }
    driver.press(.showTimeline)
    expect(driver.look(on: size), "timeline-part-\(name)")
    driver.press(.moveToLast)
    #expect(driver.look(on: size).text.contains("reading the rest"))
    driver.fail(APIError(kind: .network, sentence: "connection refused"))
    #expect(driver.look(on: size).text.contains("connection refused · r tries again"))
    driver.press(.reload)
    driver.answerAll()
    let text = driver.look(on: size).text
    #expect(text.contains("Timeline in all 300 loaded"))
    #expect(!text.contains("loads all"))
  }

  @Test func `where nothing expires a sentence says so`() {
    var driver = ExplorerDriver(count: 3, rows: 0)
    driver.look(on: .small)
    driver.press(.showTimeline)
    #expect(driver.look(on: .small).text.contains("Nothing is loaded yet."))
    driver.answerAll()
    expect(driver.look(on: .small), "timeline-nothing")
  }

  @Test(arguments: [
    (0, "until Tue 24 Nov 13:00 +01:00", "1 credential has expired"),
    (1, "Tue 24 Nov · the rest of the day", "1 credential expires"),
    (2, "Wed 25 Nov · in 1 day", "nothing expires"),
    (7, "Mon 30 Nov · in 6 days", "4 credentials expire"),
    (35, "from Mon 28 Dec on", "27 credentials expire"),
  ])
  func `the selected bar in words`(place: Int, dates: String, count: String) {
    var driver = Self.driver(on: .usual)
    driver.press(.showTimeline)
    driver.answerAll()
    driver.press(.moveToFirst)
    driver.press(.open, times: place)
    let text = driver.look(on: .usual).text
    #expect(text.contains(dates))
    #expect(text.contains(count))
  }

  @Test(arguments: [
    (1, "Tue 24 Nov – Sun 29 Nov · the rest of the week"),
    (2, "Mon 30 Nov – Sun 6 Dec · in 1 week"),
    (6, "Mon 28 Dec – Sun 3 Jan 2027 · in 5 weeks"),
  ])
  func `a week in words`(place: Int, dates: String) {
    var driver = Self.driver(on: .usual)
    driver.press(.showTimeline, .toggle, .moveToFirst)
    driver.press(.open, times: place)
    #expect(driver.look(on: .usual).text.contains(dates))
  }

  @Test func `the selected bar is on the screen at any size`() {
    for columns in [20, 24, 31, 40, 57, 80, 133, 200] {
      for rows in [5, 9, 12, 18, 24, 60] {
        let size = Size(columns: columns, rows: rows)
        var driver = Self.driver(on: size)
        driver.press(.showTimeline)
        driver.answerAll()
        for command in [Command.moveToFirst, .open, .moveToLast, .toggle, .close] {
          driver.press(command)
          let text = driver.look(on: size).text
          guard rows >= 12 else { continue }
          #expect(text.contains("▴"), "\(columns)x\(rows)")
        }
      }
    }
  }
}
