import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// Screens of what is not there: empty, loading, failing, waiting, being read again, let go.
@Suite struct GoldenStateTests {
  private static let size = Size.small
  private static let refused = APIError(
    kind: .notAuthorised, sentence: "the token was refused (401)",
    remedy: "get a new one: versori context add",
    request: APIError.Request(path: "/organisations/01HZX/connectors?first=20"), status: 401,
    server: ServerError(code: "unauthenticated", message: "token expired"))
  private static let unavailable = APIError(
    kind: .unavailable, sentence: "503 from the server", status: 503)

  @Test func `nothing has arrived yet`() {
    var driver = ExplorerDriver(GoldenOrganisation.connectors(), rows: 0)
    driver.look(on: Self.size)
    expect(driver.look(on: Self.size), "state-first-page")
  }

  @Test func `an organisation without connectors`() {
    var driver = ExplorerDriver(count: 0, rows: 0)
    driver.look(on: Self.size)
    driver.answerAll()
    expect(driver.look(on: Self.size), "state-empty")
  }

  @Test func `connectors without credentials are not called no connectors`() {
    var driver = ExplorerDriver(named: ["alpha", "beta"])
    driver.look(on: Self.size)
    driver.answerAll()
    driver.press(.showView(.credentials))
    driver.answerAll()
    let screen = driver.look(on: Self.size)
    #expect(screen.text.contains("No credentials in the 2 connectors loaded."))
    #expect(!screen.text.contains("has no connectors"))
  }

  @Test func `the first page was stopped`() {
    var driver = ExplorerDriver(GoldenOrganisation.connectors(), rows: 0)
    driver.look(on: Self.size)
    driver.press(.takeBack)
    driver.wait(.seconds(5))
    expect(driver.look(on: Self.size), "state-stopped")
  }

  @Test func `the first page is refused`() {
    var driver = ExplorerDriver(GoldenOrganisation.connectors(), rows: 0)
    driver.look(on: Self.size)
    driver.fail(Self.refused)
    expect(driver.look(on: Self.size), "state-refused")
    driver.press(.enter)
    expect(driver.look(on: Self.size), "state-refused-all-it-said")
  }

  @Test func `a page is being read`() {
    var driver = ExplorerDriver.browsing(on: Self.size)
    driver.press(.moveDown, times: 15)
    expect(driver.look(on: Self.size), "state-loading")
  }

  @Test func `a page failed and stands below the rows`() {
    var driver = ExplorerDriver.browsing(on: Self.size)
    driver.press(.moveDown, times: 19)
    driver.fail(Self.unavailable)
    expect(driver.look(on: Self.size), "state-failed")
    driver.press(.moveDown)
    expect(driver.look(on: Self.size), "state-failed-selected")
  }

  @Test func `a page is tried again, and the seconds count down`() {
    var driver = ExplorerDriver.browsing(on: Self.size)
    driver.press(.moveDown, times: 15)
    driver.waitForRetry(of: Self.unavailable, after: .seconds(4))
    driver.wait(.milliseconds(500))
    expect(driver.look(on: Self.size), "state-waiting")
    driver.wait(.seconds(1))
    #expect(driver.look(on: Self.size).text.contains("in 3 s"))
  }

  @Test func `everything is read to the end`() {
    var driver = ExplorerDriver.browsing(on: Self.size)
    driver.press(.moveToLast)
    expect(driver.look(on: Self.size), "state-to-the-end")
    driver.answerAll()
    expect(driver.look(on: Self.size), "state-complete")
  }

  @Test func `rows are read again while the old ones stay`() {
    var driver = ExplorerDriver.browsing(on: Self.size)
    driver.wait(.seconds(540))
    #expect(driver.look(on: Self.size).ageStyle == Theme.dark[.secondary])
    driver.wait(.seconds(60))
    expect(driver.look(on: Self.size), "state-old")
    #expect(driver.look(on: Self.size).ageStyle == Theme.dark[.headerWarning])
    driver.press(.reload)
    expect(driver.look(on: Self.size), "state-reading-again")
  }

  @Test func `the demo says that it is one, and how to leave it`() {
    for size in [Size.narrow, .usual, .roomy] {
      var driver = ExplorerDriver(GoldenOrganisation.connectors(), rows: 0) {
        $0.account.isDemo = true
        $0.account.name = "demo"
      }
      driver.look(on: size)
      driver.answer()
      expect(driver.look(on: size).topRow, "state-demo-\(size.columns)")
    }
  }

  @Test func `the server's query is named at every width`() {
    let rows = [Size.narrow, .small, .usual, .roomy].map { size in
      var driver = ExplorerDriver(GoldenOrganisation.connectors(), rows: 0) {
        $0.listing = .organisation(SampleConnector.organisation, ConnectorQuery(name: "a"))
      }
      driver.look(on: size)
      driver.answer()
      let now = driver.look(on: size).topRow.text
      driver.press(.turnClock(.later(.week)))
      return now + "\n" + driver.look(on: size).topRow.text
    }
    #expect(Golden("state-queries").compare(with: rows.joined(separator: "\n")) == .same)
  }

  @Test func `a document that was let go says so`() {
    var driver = ExplorerDriver(GoldenOrganisation.connectors(), rows: 0) {
      $0.documentBudget = 0
      $0.pageSize = 100
    }
    driver.organisation += (61...300).map { SampleConnector($0) }
    driver.look(on: .usual)
    driver.press(.moveToLast)
    driver.answerAll()
    driver.press(.moveToFirst)
    driver.look(on: .usual)
    expect(driver.look(on: .usual), "state-let-go")
    driver.press(.focusNextPane)
    expect(driver.look(on: .usual), "state-let-go-reading")
    driver.fail(Self.unavailable)
    expect(driver.look(on: .usual), "state-let-go-failed")
  }
}

extension ExplorerDriver {
  /// The oldest question failed and is asked again by itself after some time.
  mutating func waitForRetry(of error: APIError, after delay: Duration) {
    guard let ticket = pending.first?.ticket else { return }
    let notice = RetryNotice(
      attempt: 1, attempts: 5, error: error, retryAt: state.clock.monotonic + delay)
    happen(.requestWaits(ticket, notice))
  }
}

extension Frame {
  /// How the time of reading at the right of the header is drawn.
  var ageStyle: Style { self[Position(column: size.columns - 2, row: 0)].style }

  /// The first row alone.
  var topRow: Frame {
    var top = Frame(size: Size(columns: size.columns, rows: 1))
    let words = text.prefix { $0 != "\n" }
    top.write(SafeText(untrusted: String(words)), at: Position(column: 0, row: 0))
    return top
  }
}
