import ConnectModels
import Explorer
import TestSupport
import Testing

/// `--refresh`: reading anew by itself.
@Suite("Reading again by itself")
struct RefreshTests {
  private static let interval = Duration.seconds(60)
  private static let busy = APIError(
    kind: .rateLimited(until: nil), sentence: "too many requests")

  private static func loaded(_ count: Int = 140, all: Bool = true) -> ExplorerDriver {
    var driver = ExplorerDriver(count: count, rows: 20) { $0.refreshInterval = interval }
    driver.answer()
    if all {
      driver.press(.moveToLast)
      driver.answerAll()
      driver.press(.moveToFirst)
    }
    return driver
  }

  @Test func `N30 it comes after the interval, ten percent more or less`() {
    var waits: Set<Duration> = []
    for seed in UInt64(0)..<200 {
      var driver = ExplorerDriver(count: 3) {
        $0.refreshInterval = Self.interval
        $0.seed = seed
      }
      driver.answer()
      let due = driver.state.deadlineOfRefresh
      #expect((Duration.seconds(54)...Duration.seconds(66)).contains(due))
      waits.insert(due)
    }
    #expect(waits.count > 100)
  }

  @Test func `nothing is asked before, and nothing ever where nobody wants it`() {
    var driver = Self.loaded()
    driver.wait(.seconds(53))
    #expect(driver.pending.isEmpty)
    var plain = ExplorerDriver(count: 3)
    plain.answer()
    plain.wait(.seconds(3_600))
    #expect(plain.pending.isEmpty)
  }

  @Test func `it ends with the first page that says what it said, and says nothing then`() {
    var driver = Self.loaded()
    driver.wait(.seconds(70))
    #expect(driver.pagesAsked.map(\.first) == [20])
    let row = driver.selectedName
    driver.answer()
    #expect(driver.pending.isEmpty)
    #expect(driver.state.reload == nil)
    #expect(driver.state.notice == nil)
    #expect(driver.state.changes.isEmpty)
    #expect(driver.state.catalogue.count == 140)
    #expect(driver.selectedName == row)
    #expect(driver.state.catalogue.readAt == driver.state.clock.wall)
  }

  @Test func `it goes on for as long as pages bring something new`() {
    var driver = Self.loaded()
    // The server lists first what was changed last.
    for number in 0..<30 { driver.organisation[number].updatedAt = "2026-11-25T12:00:30Z" }
    driver.wait(.seconds(70))
    driver.answer()
    #expect(driver.pagesAsked.map(\.first) == [100])
    driver.answer()
    #expect(driver.pagesAsked.map(\.first) == [20])
    driver.answer()
    #expect(driver.pending.isEmpty)
    // So many texts are compared away from the main thread.
    driver.finishReconciling()
    #expect(driver.state.changes.counts == ChangeCounts(changed: 30))
    #expect(driver.state.catalogue.count == 140)
    #expect(driver.state.notice?.fact == .changesFound(ChangeCounts(changed: 30)))
  }

  @Test func `what is new stands where the server lists it, and the selection stays on its line`() {
    var driver = Self.loaded()
    driver.press(.moveDown, times: 3)
    let (name, line) = (driver.selectedName, driver.selectedLine)
    driver.organisation.insert(SampleConnector(901, name: "Brand new"), at: 0)
    driver.wait(.seconds(70))
    driver.answerAll()
    #expect(driver.names.prefix(2) == ["Brand new", "Connector 1"])
    #expect(driver.selectedName == name)
    #expect(driver.selectedLine == line)
    #expect(driver.state.changes.counts == ChangeCounts(new: 1))
  }

  @Test func `one that went is missed in the total, and named after a complete reading`() {
    var driver = Self.loaded()
    driver.organisation.remove(at: 100)
    driver.wait(.seconds(70))
    driver.answer()
    #expect(driver.state.changes.isEmpty)
    driver.answerAll()
    #expect(driver.state.changes.counts == ChangeCounts(gone: 1))
    #expect(driver.names[100] == "Connector 101")
    #expect(driver.state.catalogue.count == 139)
  }

  @Test func `nothing is gone while not all of it was read`() {
    var driver = Self.loaded(300, all: false)
    driver.organisation.remove(at: 5)
    driver.organisation[0].updatedAt = "2026-11-25T12:00:30Z"
    driver.wait(.seconds(70))
    driver.answerAll()
    #expect(driver.state.changes.counts == ChangeCounts(changed: 1))
  }

  @Test func `a listing in the server's order is read as far as it is loaded, and no further`() {
    var driver = ExplorerDriver(count: 400, rows: 20) {
      $0.refreshInterval = Self.interval
      $0.listing = .organisation(
        SampleConnector.organisation, ConnectorQuery(sort: [ConnectorQuery.SortTerm(field: "name")])
      )
    }
    driver.answer()
    let loaded = driver.state.catalogue.count
    driver.organisation[3].name = "Renamed"
    driver.wait(.seconds(70))
    #expect(driver.state.reload?.isQuiet == true)
    driver.answerAll()
    #expect(driver.state.reload == nil)
    #expect(driver.state.catalogue.count == loaded)
    #expect(driver.state.changes.counts == ChangeCounts(changed: 1))
  }

  @Test func `N32 what does not match is counted once, however often it is read`() {
    var driver = ExplorerDriver(count: 2_000, rows: 20) {
      $0.refreshInterval = Self.interval
      $0.listing = .organisation(
        SampleConnector.organisation, ConnectorQuery(name: "Connector 1"))
    }
    driver.filtersByQuery = false
    driver.pageCap = 40
    driver.answerAll()
    let before = driver.state.catalogue.strays
    #expect(before > 0)
    #expect(!driver.state.catalogue.paging.isComplete)
    let rows = driver.state.catalogue.count
    for minute in 0..<3 {
      driver.organisation[9].name = "Connector 10 of minute \(minute)"
      driver.wait(.seconds(70))
      while driver.state.reload != nil { driver.answer() }
      #expect(driver.names.contains("Connector 10 of minute \(minute)"))
      #expect(driver.state.catalogue.count == rows)
      #expect(driver.state.catalogue.strays == before)
    }
  }

  @Test func `page borders make nothing new`() {
    var driver = Self.loaded(300, all: false)
    driver.organisation.removeFirst(2)
    driver.wait(.seconds(70))
    driver.answerAll()
    #expect(driver.state.changes.isEmpty)
  }

  @Test func `passing time changes nothing`() {
    var driver = ExplorerDriver([.expiring(1, "2026-11-25T12:00:20Z")], rows: 20) {
      $0.refreshInterval = Self.interval
    }
    driver.answerAll()
    driver.wait(.seconds(70))
    driver.answerAll()
    #expect(driver.state.changes.isEmpty)
  }

  // MARK: - Standing back

  @Test func `T16 after hours of standing still it is done once`() {
    var driver = Self.loaded()
    driver.wait(.seconds(6 * 3_600))
    #expect(driver.pending.count == 1)
    driver.answerAll()
    driver.wait(.seconds(1))
    #expect(driver.pending.isEmpty)
  }

  @Test func `whoever scrolls on does not wait for it`() {
    var driver = Self.loaded(300, all: false)
    driver.wait(.seconds(70))
    let own = driver.pending.map(\.ticket)
    driver.press(.pageDown)
    #expect(driver.pending.count == 1)
    #expect(driver.pending.map(\.ticket) != own)
    driver.answer()
    #expect(driver.state.listCount > 20)
  }

  @Test func `Esc has nothing to stop, and r reads everything`() {
    var driver = Self.loaded()
    driver.wait(.seconds(70))
    driver.press(.takeBack)
    #expect(driver.pending.count == 1)
    driver.press(.reload)
    #expect(driver.pagesAsked.map(\.first) == [100])
    driver.answerAll()
    #expect(driver.state.notice?.fact == .readAgain(140, ChangeCounts()))
  }

  @Test func `N30 it stops while the list has failed`() {
    var driver = ExplorerDriver(count: 140, rows: 20) { $0.refreshInterval = Self.interval }
    driver.answer()
    driver.press(.pageDown)
    driver.fail(APIError(kind: .network, sentence: "connection refused"))
    driver.forgetEffects()
    driver.wait(.seconds(26))
    driver.wait(.seconds(40))
    // The page that failed is asked for by itself, and nothing else is.
    #expect(driver.pending.count == 1)
    #expect(driver.state.reload == nil)
  }

  @Test func `a failure is said once, and the next reading mends it`() {
    var driver = Self.loaded()
    let error = APIError(kind: .network, sentence: "connection refused")
    driver.wait(.seconds(70))
    driver.fail(error)
    #expect(driver.state.notice?.fact == .reloadFailed(error))
    driver.wait(.seconds(70))
    driver.fail(error)
    #expect(driver.state.notice == nil)
    #expect(driver.state.refresh?.failure == error)
    driver.wait(.seconds(70))
    driver.answerAll()
    #expect(driver.state.refresh?.failure == nil)
    #expect(driver.state.listCount == 140)
  }

  @Test(arguments: [APIError.Kind.forbidden, .notAuthorised])
  func `whom the service turns away does not ask again by itself, until r was answered`(
    kind: APIError.Kind
  ) {
    var driver = Self.loaded()
    driver.wait(.seconds(70))
    driver.fail(APIError(kind: kind, sentence: "no"))
    driver.wait(.seconds(600))
    #expect(driver.pending.isEmpty)
    #expect(driver.state.refreshesAt == nil)
    driver.press(.reload)
    driver.answerAll()
    driver.wait(.seconds(70))
    #expect(driver.pagesAsked.map(\.first) == [20])
  }

  @Test(arguments: [APIError.Kind.notFound, .rejected, .malformedAnswer, .redirected, .tls])
  func `what one reading could not have the next one asks for anew, from the top`(
    kind: APIError.Kind
  ) {
    var driver = Self.loaded()
    for answers in 0...1 {
      driver.organisation[0].name = "Renamed \(answers)"
      driver.wait(.seconds(70))
      #expect(driver.pagesAsked.map(\.after) == [nil])
      for _ in 0..<answers { driver.answer() }
      driver.fail(APIError(kind: kind, sentence: "not here"))
      #expect(driver.state.refreshFailure?.kind == kind)
    }
    driver.wait(.seconds(70))
    driver.answerAll()
    #expect(driver.state.refreshFailure == nil)
  }

  @Test func `what was read before a page failed is taken in, and the failure is kept`() {
    var driver = Self.loaded(300)
    let (readAt, error) = (
      driver.state.catalogue.readAt, APIError(kind: .network, sentence: "refused")
    )
    driver.organisation[0].name = "Renamed"
    driver.organisation.insert(SampleConnector(901, name: "Brand new"), at: 0)
    driver.organisation.remove(at: 8)
    driver.wait(.seconds(70))
    driver.answer()
    driver.fail(error)
    #expect(driver.names.prefix(2) == ["Brand new", "Renamed"])
    // Only a complete reading tells what is gone.
    #expect(driver.state.changes.counts == ChangeCounts(new: 1, changed: 1))
    #expect(driver.state.listCount == 301)
    #expect(driver.state.refreshFailure == error)
    #expect(driver.state.catalogue.readAt == readAt)
    #expect(driver.state.notice?.fact == .reloadFailed(error))
    driver.wait(.seconds(70))
    driver.answerAll()
    #expect(driver.state.changes.counts == ChangeCounts(new: 1, changed: 1, gone: 1))
  }

  @Test func `why it failed and when it goes on can be seen for as long as it matters`() {
    var driver = Self.loaded()
    let error = APIError(kind: .network, sentence: "connection refused")
    driver.press(.showRefreshFailure)
    #expect(driver.state.notice?.fact == .nothingFailed)
    driver.wait(.seconds(70))
    driver.fail(error)
    driver.wait(.seconds(10))
    let due = driver.state.deadlineOfRefresh - driver.state.clock.monotonic
    #expect(
      driver.state.refreshesAt?.seconds
        == driver.state.clock.wall.seconds + due.components.seconds)
    driver.press(.showRefreshFailure)
    #expect(driver.state.overlay?.content == .failure(error))
  }

  @Test func `the seconds to another try count down, whoever began the reading`() {
    var driver = Self.loaded()
    driver.wait(.seconds(70))
    driver.happen(
      .requestWaits(
        driver.pending[0].ticket,
        RetryNotice(attempt: 1, attempts: 5, error: Self.busy, retryAt: .seconds(80))))
    let before = driver.state.revision
    #expect(driver.state.deadline == .seconds(71))
    driver.wait(.seconds(1))
    #expect(driver.state.revision > before)
  }

  @Test func `what is back as it was is taken in and no change`() {
    var driver = Self.loaded()
    for name in ["Renamed", "Connector 1"] {
      driver.organisation[0].name = name
      driver.wait(.seconds(70))
      driver.answerAll()
      #expect(driver.names.first == name)
      #expect(driver.state.changes.isEmpty == (name == "Connector 1"))
    }
  }

  @Test func `N30 it slows down after 429, and recovers`() {
    var driver = Self.loaded()
    driver.wait(.seconds(70))
    driver.happen(
      .requestWaits(
        driver.pending[0].ticket,
        RetryNotice(attempt: 1, attempts: 5, error: Self.busy, retryAt: .seconds(80))))
    #expect(driver.state.refreshFailure == Self.busy)
    driver.answerAll()
    #expect(driver.state.refreshFailure == nil)
    driver.wait(.seconds(70))
    #expect(driver.pending.isEmpty)
    driver.wait(.seconds(70))
    #expect(driver.pending.count == 1)
    driver.answerAll()
    driver.wait(.seconds(70))
    #expect(driver.pending.count == 1)
  }

  @Test func `a circle of cursors ends it, and the old rows stay`() {
    var driver = Self.loaded()
    driver.organisation[0].updatedAt = "2026-11-25T12:00:30Z"
    driver.wait(.seconds(70))
    for _ in 0..<2 {
      driver.answer(
        with: ConnectorArrivals(
          items: [SampleConnector(950).arrival], next: PageCursor("again")))
    }
    #expect(driver.state.reload == nil)
    #expect(driver.state.listCount == 140)
  }
}

extension ExplorerState {
  /// When the next reading begins, after nothing but the first page.
  fileprivate var deadlineOfRefresh: Duration { refresh?.due ?? .zero }
}
