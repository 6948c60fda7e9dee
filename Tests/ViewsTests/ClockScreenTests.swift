import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

@Suite("The clock on the screen")
struct ClockScreenTests {
  private static func driver(
    _ moment: Int64, on size: Size, configure: (inout Configuration) -> Void = { _ in }
  ) -> ExplorerDriver {
    let time = Timestamp(secondsSince1970: ExplorerDriver.noon.seconds + moment)
    var driver = ExplorerDriver([.expiring(1, "\(time)")], rows: 0) {
      $0.zone = ZoneOffsets(initial: 3_600)
      configure(&$0)
    }
    driver.look(on: size)
    driver.answerAll()
    driver.press(.turnClock(.later(.expiry)))
    return driver
  }

  @Test(
    arguments: [
      (1, "IN 1 MINUTE"), (59, "IN 1 MINUTE"), (119, "IN 1 MINUTE"), (120, "IN 2 MINUTES"),
      (3_599, "IN 59 MINUTES"), (3_600, "IN 1 HOUR"), (72_000, "IN 20 HOURS"),
      (86_400, "IN 24 HOURS"), (172_799, "IN 47 HOURS"), (172_800, "IN 2 DAYS"),
      (18 * 86_400, "IN 18 DAYS"), (400 * 86_400, "IN 400 DAYS"), (4_000 * 86_400, "IN 4,000 DAYS"),
    ] as [(Int64, String)])
  func `the header says how far ahead that is`(seconds: Int64, words: String) {
    var driver = Self.driver(seconds, on: .usual)
    let header = driver.look(on: .usual).text.split(separator: "\n")[0]
    #expect(header.contains("prod  \(words) "))
  }

  @Test func `a day of another year is told with its year`() {
    var driver = Self.driver(60 * 86_400, on: .usual)
    #expect(driver.look(on: .usual).text.contains("IN 60 DAYS · Sat 23 Jan 2027"))
  }

  @Test func `where there is room it names the day`() {
    var driver = Self.driver(18 * 86_400 + 11 * 3_600 + 1_800, on: .usual)
    driver.press(.turnClock(.now), .turnClock(.later(.week)))
    let frame = driver.look(on: .roomy)
    #expect(frame.text.contains("IN 7 DAYS · Tue 1 Dec"))
    driver.press(.turnClock(.later(.expiry)))
    // Half past eleven in the evening there is the next day here.
    #expect(driver.look(on: .roomy).text.contains("IN 18 DAYS · Sun 13 Dec"))
  }

  @Test(arguments: [
    Size(columns: 20, rows: 5), .narrow, .small, .usual, .roomy, .wide,
  ])
  func `it is said at every size, in the demo too, and beside a refusal`(size: Size) {
    var driver = Self.driver(18 * 86_400, on: size)
    #expect(driver.look(on: size).text.contains("IN 18 DAYS"))
    var demo = Self.driver(18 * 86_400, on: size) { $0.account.isDemo = true }
    #expect(demo.look(on: size).text.contains("IN 18 DAYS"))
    #expect(size.columns < 40 || demo.look(on: size).text.contains("DEMO"))
    driver.press(.reload)
    driver.fail(APIError(kind: .notAuthorised, sentence: "the token was refused"))
    let text = driver.look(on: size).text
    #expect(text.contains(size.columns < 40 ? "token" : "refused"))
    #expect(text.contains("IN 18 DAYS"))
  }

  @Test func `a screen of another moment`() {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.press(.turnClock(.later(.expiry)))
    driver.look(on: .usual)
    expect(driver.look(on: .usual), "clock-80x24")
    driver.press(.begin(.later))
    let status = driver.look(on: .usual).text.split(separator: "\n").last ?? ""
    #expect(status.contains("later by > a day  w a week  e the next expiry  n now"))
    driver.press(.takeBack, .begin(.earlier))
    #expect(driver.look(on: .usual).text.contains("earlier by < a day  w a week"))
  }

  @Test(arguments: [
    ("> >", Command.turnClock(.later(.day))), ("> d", .turnClock(.later(.day))),
    ("> w", .turnClock(.later(.week))), ("> e", .turnClock(.later(.expiry))),
    ("> n", .turnClock(.now)), ("> 0", .turnClock(.now)), ("< <", .turnClock(.earlier(.day))),
    ("< d", .turnClock(.earlier(.day))), ("< w", .turnClock(.earlier(.week))),
    ("< e", .turnClock(.earlier(.expiry))), ("< n", .turnClock(.now)), ("< 0", .turnClock(.now)),
    ("t", .showTimeline),
  ])
  func `each of these keys stands for its command`(keys: String, command: Command) throws {
    var prefix: KeyPrefix?
    var meant: Command?
    for name in keys.split(separator: " ") {
      meant = KeyMap.standard.command(for: try #require(Key(parsing: name)), after: prefix)
      if case .begin(let begun)? = meant { prefix = begun }
    }
    #expect(meant == command)
  }
}
