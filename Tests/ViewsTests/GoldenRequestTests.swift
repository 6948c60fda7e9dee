import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// The request log, and what of the time and the token stands in the header.
@Suite struct GoldenRequestTests {
  private static let noon = ExplorerDriver.noon
  private static let base = "/api/connect/v1/o/01HZX00000000000000000ORGA"

  private static func moment(_ seconds: Int64) -> Timestamp {
    Timestamp(secondsSince1970: noon.seconds + seconds)
  }

  /// A log of so many pages, and of everything else that can come of a request.
  private func driver(pages: Int = 14, on size: Size) -> ExplorerDriver {
    var driver = ExplorerDriver.browsing(on: size)
    driver.wait(.seconds(90))
    for number in 1...pages {
      let page = "\(Self.base)/connectors?first=20&after=\(number * 20)"
      driver.happen(
        .requestTried(.played(number, path: page, askedAt: Self.moment(Int64(number)))))
    }
    let path = "\(Self.base)/connectors/01HZX/versions/2.0.0/actions?first=100"
    let busy = RequestTry.Fault(sentence: "https://platform.versori.com answered 503 Busy")
    var tried = RequestTry.played(91, 503, path: path, askedAt: Self.moment(70), fault: busy)
    tried.outcome = .answered(status: 503, reason: "Busy")
    tried.bodyBytes = 0
    driver.happen(.requestTried(tried))
    driver.happen(.requestTried(tried))
    driver.happen(.requestTried(.played(91, path: path)))
    let lost = RequestTry.Fault(
      sentence: "cannot connect to platform.versori.com", cause: "Connection refused")
    var failed = RequestTry.played(
      92, nil, path: "\(Self.base)/protocols", askedAt: Self.moment(80), fault: lost)
    failed.bodyBytes = 0
    driver.happen(.requestTried(failed))
    failed.request = 93
    failed.path = "/api/connect/v1/categories"
    failed.outcome = .cancelled
    failed.fault = .init(sentence: "the request was cancelled")
    driver.happen(.requestTried(failed))
    return driver
  }

  @Test(arguments: [("40x12", Size.narrow), ("60x12", .small), ("120x36", .roomy)])
  func `the log with its newest request`(name: String, size: Size) {
    var driver = driver(pages: size == .roomy ? 40 : 14, on: size)
    driver.press(.showRequests)
    driver.look(on: size)
    expect(driver.look(on: size), "requests-\(name)")
  }

  @Test func `a request with its tries`() {
    var driver = driver(on: .small)
    driver.press(.showRequests, .moveUp, .moveUp, .enter)
    driver.look(on: .small)
    expect(driver.look(on: .small), "requests-opened")
    driver.press(.moveToLast)
    expect(driver.look(on: .small), "requests-opened-end")
  }

  @Test func `a request without an answer`() {
    var driver = driver(on: .small)
    driver.press(.showRequests, .moveUp, .enter)
    driver.look(on: .small)
    expect(driver.look(on: .small), "requests-unanswered")
  }

  @Test func `D11 hostile words of the server are harmless in it`() {
    var driver = ExplorerDriver.browsing(on: .small)
    let hostile = "/\u{1B}]0;owned\u{7}\u{9B}31m\u{202E}x\n\r"
    var tried = RequestTry.played(1, 400, path: hostile, fault: .init(sentence: hostile))
    tried.outcome = .answered(status: 400, reason: hostile)
    driver.happen(.requestTried(tried))
    driver.press(.showRequests)
    driver.look(on: .small)
    let list = driver.look(on: .small).text
    driver.press(.enter)
    driver.look(on: .small)
    for text in [list, driver.look(on: .small).text] {
      #expect(text.contains("␛]0;owned␇"))
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    }
  }

  // MARK: - The header

  @Test(
    arguments: [
      ("behind", 7_199), ("ahead", -301), ("days", 3 * 86_400),
    ] as [(String, Int64)])
  func `N29 the header says how far off the local clock is`(name: String, ahead: Int64) {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.hear(serverAhead: ahead)
    expect(driver.look(on: .usual).topRow, "header-clock-\(name)")
    driver.hear(serverAhead: ahead.signum() * 300)
    #expect(!driver.look(on: .usual).topRow.text.contains("clock"))
  }

  @Test(arguments: [("20", Size(columns: 20, rows: 5)), ("40", .narrow), ("60", .small)])
  func `N09 N29 what does not fit beside the account goes`(name: String, size: Size) {
    var driver = ExplorerDriver.browsing(on: size)
    driver.hear(serverAhead: 7_200)
    driver.happen(.tokenRead(expiresAt: Self.moment(7_200 + 12 * 60)))
    expect(driver.look(on: size).topRow, "header-both-\(name)")
  }

  @Test func `N29 the warning is amber`() {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.hear(serverAhead: 7_200)
    let frame = driver.look(on: .usual)
    let row = frame.topRow.text
    let column = row.prefix(upTo: row.firstRange(of: "clock")?.lowerBound ?? row.endIndex).count
    #expect(
      frame[Position(column: column, row: 0)].style == Theme.dark[.headerWarning])
  }

  @Test(
    arguments: [
      (16 * 60, nil), (15 * 60, "token expires in 15 min"), (61, "token expires in 1 min"),
      (59, "token expires now"), (-59, "token expired now"), (-7_200, "token expired 2 h ago"),
    ] as [(Int64, String?)])
  func `N09 a token's end is told shortly before it and after it`(seconds: Int64, words: String?) {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.happen(.tokenRead(expiresAt: Self.moment(seconds)))
    let row = driver.look(on: .usual).topRow.text
    #expect(words.map { row.contains($0) } ?? !row.contains("token"))
  }

  @Test(arguments: [("40", Size.narrow), ("60", .small), ("80", .usual)])
  func `N09 the bar of a refused token names its age`(name: String, size: Size) {
    var driver = ExplorerDriver(GoldenOrganisation.connectors(), rows: 0)
    driver.look(on: size)
    driver.happen(.tokenRead(expiresAt: Self.moment(-7_300)))
    driver.fail(APIError(kind: .notAuthorised, sentence: "refused", status: 401))
    expect(driver.look(on: size).topRow, "header-refused-\(name)")
  }

  @Test func `N09 a refused token that has not expired is not called old`() {
    var driver = ExplorerDriver(GoldenOrganisation.connectors(), rows: 0)
    driver.look(on: .usual)
    driver.happen(.tokenRead(expiresAt: Self.moment(60)))
    driver.fail(APIError(kind: .notAuthorised, sentence: "refused", status: 401))
    #expect(driver.look(on: .usual).topRow.text.contains("refused 12:00"))
    #expect(!driver.look(on: .usual).topRow.text.contains("expired"))
  }
}
