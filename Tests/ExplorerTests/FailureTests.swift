import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Failures of the listing")
struct FailureTests {
  private static let unavailable = APIError(
    kind: .unavailable, sentence: "the server answered 503", status: 503)
  private static let refused = APIError(
    kind: .notAuthorised, sentence: "the token was refused", status: 401)

  @Test func `loaded rows stay when a page fails`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.answer()
    driver.press(.moveDown, times: 10)
    driver.fail(Self.unavailable)
    #expect(driver.state.listCount == 20)
    #expect(driver.state.catalogue.paging.loading == .failed(Self.unavailable))
  }

  @Test func `the line that says what failed can be selected and says all on Enter`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.answer()
    driver.press(.moveDown, times: 19)
    driver.fail(Self.unavailable)
    driver.press(.moveDown)
    #expect(driver.state.list.isOnTrailer)
    driver.press(.enter)
    #expect(driver.state.overlay?.content == .failure(Self.unavailable))
    driver.press(.takeBack)
    #expect(driver.state.overlay == nil)
    driver.press(.moveUp)
    #expect(!driver.state.list.isOnTrailer)
    #expect(driver.selectedName == "Connector 20")
  }

  @Test func `a failed page is not asked for by scrolling, but by r`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.answer()
    driver.press(.moveDown, times: 10)
    driver.fail(Self.unavailable)
    driver.press(.moveDown, times: 9)
    #expect(driver.pending.isEmpty)
    driver.press(.reload)
    #expect(driver.pending.map(\.page?.after) == [PageCursor("20")])
    driver.answer()
    #expect(driver.state.listCount > 20)
  }

  @Test func `while a request waits r tries at once`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    let first = driver.pending[0].ticket
    let notice = RetryNotice(
      attempt: 1, attempts: 5, error: Self.unavailable, retryAt: .seconds(8))
    driver.happen(.requestWaits(first, notice))
    #expect(driver.state.catalogue.paging.loading == .waiting(first, notice))
    driver.press(.reload)
    #expect(driver.effects.contains(.cancel(first)))
    #expect(driver.pending.count == 1)
    #expect(driver.pending[0].ticket != first)
  }

  @Test func `Esc gives up a request that waits`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    let first = driver.pending[0].ticket
    driver.happen(
      .requestWaits(
        first,
        RetryNotice(attempt: 1, attempts: 5, error: Self.unavailable, retryAt: .seconds(8))))
    driver.press(.takeBack)
    #expect(driver.pending.isEmpty)
    #expect(driver.state.catalogue.paging.loading == .idle)
  }

  @Test func `after giving up the list asks again by itself about every thirty seconds`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.fail(Self.unavailable)
    driver.wait(.seconds(26))
    #expect(driver.pending.isEmpty)
    driver.wait(.seconds(8))
    #expect(driver.pending.count == 1)
    driver.answer()
    #expect(driver.state.listCount == 20)
  }

  @Test func `a refused token is not tried again by itself`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.fail(Self.refused)
    driver.wait(.seconds(300))
    #expect(driver.pending.isEmpty)
    #expect(driver.state.catalogue.paging.probeAt == nil)
  }

  @Test func `the way to the end goes on after a failed page is read`() {
    var driver = ExplorerDriver(count: 300, rows: 20)
    driver.answer()
    driver.press(.moveToLast)
    driver.fail(Self.unavailable)
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.listCount == 300)
  }
}
