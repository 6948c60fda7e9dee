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

  @Test func `N01 N22 loaded rows stay when a page fails`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.answer()
    driver.press(.moveDown, times: 10)
    driver.fail(Self.unavailable)
    #expect(driver.state.listCount == 20)
    #expect(driver.state.catalogue.paging.loading.error == Self.unavailable)
  }

  @Test func `the line that says what failed can be selected and says all on Enter`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.answer()
    driver.press(.moveDown, times: 19)
    driver.fail(Self.unavailable)
    driver.press(.moveDown)
    #expect(driver.state.isOnTrailer)
    driver.press(.enter)
    #expect(driver.state.overlay?.content == .failure(Self.unavailable))
    driver.press(.takeBack)
    #expect(driver.state.overlay == nil)
    driver.press(.moveUp)
    #expect(!driver.state.isOnTrailer)
    #expect(driver.selectedName == "Connector 20")
  }

  @Test func `N22 a failed page is not asked for by scrolling, but by r`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.answer()
    driver.press(.moveDown, times: 10)
    driver.fail(Self.unavailable)
    driver.press(.moveDown, times: 9)
    #expect(driver.pending.isEmpty)
    driver.press(.reload)
    #expect(driver.pagesAsked.map(\.after) == [PageCursor("20")])
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

  @Test func `N22 after giving up the list asks again by itself about every thirty seconds`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.fail(Self.unavailable)
    driver.wait(.seconds(26))
    #expect(driver.pending.isEmpty)
    driver.wait(.seconds(8))
    #expect(driver.pending.count == 1)
    driver.answer()
    #expect(driver.state.listCount == 20)
  }

  @Test func `what the query's form offers is asked for again by itself while it is open`() {
    var driver = ExplorerDriver(count: 5)
    driver.answer()
    driver.press(.editQuery)
    #expect(driver.pending.count == 2)
    driver.fail(Self.unavailable)
    driver.fail(Self.unavailable)
    driver.wait(.seconds(26))
    #expect(driver.pending.isEmpty)
    driver.wait(.seconds(8))
    let asked = driver.pending.map(\.read)
    #expect(asked.first == .categories && asked.count == 2)
    guard case .branch(.protocols, _)? = asked.last else {
      Issue.record("\(asked)")
      return
    }
    driver.answerAll()
    #expect(driver.state.offers.categories == ["CRM", "ERP"])
  }

  @Test func `T16 after hours asleep what was given up is asked for once`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.fail(Self.unavailable)
    driver.wait(.seconds(8 * 3_600))
    #expect(driver.pending.count == 1)
    #expect(driver.state.now.seconds == ExplorerDriver.noon.seconds + 8 * 3_600)
    driver.wait(.seconds(8 * 3_600))
    #expect(driver.pending.count == 1)
  }

  @Test func `what nobody looks at is not asked for again`() {
    var driver = ExplorerDriver(count: 5)
    driver.answer()
    driver.press(.editQuery)
    driver.fail(Self.unavailable)
    driver.fail(Self.unavailable)
    driver.press(.takeBack)
    driver.wait(.seconds(300))
    #expect(driver.pending.isEmpty)
  }

  @Test func `the categories that a filter names are asked for again by themselves`() {
    var driver = ExplorerDriver(count: 5)
    driver.answer()
    driver.press(.search)
    driver.type("category:CRM")
    #expect(driver.pending.map(\.read).contains(.categories))
    while !driver.pending.isEmpty { driver.fail(Self.unavailable) }
    driver.wait(.seconds(34))
    #expect(driver.pending.map(\.read).contains(.categories))
  }

  @Test func `N09 a refused token is not tried again by itself`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.fail(Self.refused)
    driver.wait(.seconds(300))
    #expect(driver.pending.isEmpty)
    #expect(driver.state.catalogue.paging.loading.failure?.probeAt == nil)
  }

  @Test func `a failed page is tried again wherever the person is`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.answer()
    driver.press(.moveDown, times: 19)
    driver.fail(Self.unavailable)
    driver.press(.moveToFirst, .reload)
    #expect(driver.pagesAsked.map(\.after) == [PageCursor("20")])
  }

  @Test func `the selection is on a row again once the failure is mended`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.fail(Self.unavailable)
    driver.press(.moveDown)
    driver.press(.reload)
    driver.answer()
    #expect(!driver.state.isOnTrailer)
    #expect(driver.selectedName == "Connector 1")
  }

  @Test func `N30 r held down is one try a second`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    var asked = 0
    for _ in 0..<30 {
      driver.fail(Self.unavailable)
      driver.press(.reload)
      asked += driver.pending.count
      driver.wait(.milliseconds(30))
    }
    #expect(asked == 1)
  }

  @Test func `N07 the server's own time is kept before asking again`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    let until = Timestamp(secondsSince1970: ExplorerDriver.noon.seconds + 3_600)
    driver.fail(APIError(kind: .rateLimited(until: until), sentence: "too many requests"))
    driver.wait(.seconds(3_500))
    #expect(driver.pending.isEmpty)
    driver.wait(.seconds(101))
    #expect(driver.pending.count == 1)
  }

  @Test func `N30 instances that started together do not ask together`() {
    let times = (0..<20).map { (seed: UInt64) in
      var driver = ExplorerDriver(count: 5) { $0.seed = seed &* 0x9E37_79B9_7F4A_7C15 }
      driver.fail(Self.unavailable)
      return driver.state.catalogue.paging.loading.failure?.probeAt
    }
    #expect(Set(times).count > 10)
  }

  @Test func `N09 a refused token is remembered until a request is answered`() {
    var driver = ExplorerDriver(count: 40, rows: 20)
    driver.answer()
    driver.press(.reload)
    driver.fail(Self.refused)
    #expect(driver.state.refusedAt == ExplorerDriver.noon)
    driver.wait(.seconds(30))
    #expect(driver.state.refusedAt == ExplorerDriver.noon)
    driver.press(.reload)
    driver.answer()
    #expect(driver.state.refusedAt == nil)
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
