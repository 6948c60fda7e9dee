import ConnectModels
import Explorer
import TestSupport
import Testing

/// Whose clock counts (N29).
@Suite("The server's clock")
struct ServerClockTests {
  private static let noon = ExplorerDriver.noon

  private static func moment(_ seconds: Int64) -> Timestamp {
    Timestamp(secondsSince1970: noon.seconds + seconds)
  }

  /// One connector, its credential expiring so many seconds after noon.
  private func driver(expiresIn seconds: Int64) -> ExplorerDriver {
    var sample = SampleConnector(1)
    sample.connections = [
      SampleConnector.connection(
        "c", name: "c",
        action: [
          SampleConnector.credential(
            "k", name: "k",
            fields: #""errors":[],"expiresAt":"\#(Self.moment(seconds))","#)
        ])
    ]
    var driver = ExplorerDriver([sample])
    driver.answerAll()
    return driver
  }

  @Test(arguments: [
    (299, false), (300, false), (301, true), (7_200, true), (-300, false), (-301, true),
    (-86_400, true),
  ])
  func `N29 beyond five minutes, in either direction, the server's clock counts`(
    ahead: Int64, counts: Bool
  ) {
    var driver = ExplorerDriver(count: 3)
    driver.hear(serverAhead: ahead)
    #expect(driver.state.now == (counts ? Self.moment(ahead) : Self.noon))
    #expect(driver.state.clockFault == (counts ? ClockDifference(seconds: ahead) : nil))
    #expect(driver.state.judgement.now == driver.state.now)
  }

  @Test func `N29 without a date the local clock counts`() {
    var driver = ExplorerDriver(count: 3)
    driver.happen(.requestTried(.played(1)))
    #expect(driver.state.now == Self.noon)
  }

  @Test func `N29 expiries are judged by the server's clock, and by ours again afterwards`() {
    var driver = driver(expiresIn: 3_600)
    let mark = { (driver: ExplorerDriver) in
      driver.state.catalogue.rows[0].mark(by: driver.state.judgement)
    }
    #expect(mark(driver) == .warning)
    #expect(driver.state.tree.rows.first?.mark == .warning)
    driver.hear(serverAhead: 7_200)
    #expect(mark(driver) == .bad)
    #expect(driver.state.tree.rows.first?.mark == .bad)
    driver.hear(serverAhead: 0)
    #expect(mark(driver) == .warning)
    #expect(driver.state.tree.rows.first?.mark == .warning)
    #expect(driver.state.clockFault == nil)
  }

  @Test func `N29 a list that is sorted or filtered by time is arranged anew`() {
    var driver = driver(expiresIn: 3_600)
    driver.press(.search)
    driver.type("is:expired")
    #expect(driver.names.isEmpty)
    driver.hear(serverAhead: 7_200)
    #expect(driver.names == ["Connector 1"])
  }

  // MARK: - What an answer tells

  @Test(
    arguments: [
      (0, 0, 400, 400), (-10, 10, 400, 400), (0, 60, 430, 400), (0, 61, 430, nil),
      (10, 0, 400, nil), (0, 7_200, 3_600, nil),
    ] as [(Int64, Int64, Int64, Int64?)])
  func `N29 the date is taken for the middle of the exchange, unless that was long`(
    asked: Int64, ended: Int64, date: Int64, seconds: Int64?
  ) {
    let difference = ClockDifference(
      askedAt: Self.moment(asked), endedAt: Self.moment(ended), serverTime: Self.moment(date))
    #expect(difference?.seconds == seconds)
  }

  // MARK: - Steps of the local clock

  @Test(arguments: [7_200, -7_200] as [Int64])
  func `N29 a step of the local clock shows at once, and the time stays`(step: Int64) {
    var driver = ExplorerDriver(count: 3)
    driver.hear(serverAhead: 1)
    driver.setClock(ahead: step)
    #expect(driver.state.clockFault == ClockDifference(seconds: 1 - step))
    #expect(driver.state.now == Self.moment(1))
    driver.wait(.seconds(60))
    #expect(driver.state.now == Self.moment(61))
  }

  @Test func `N29 a clock that is set right counts again at once`() {
    var driver = ExplorerDriver(count: 3)
    driver.hear(serverAhead: 7_200)
    driver.wait(.seconds(5))
    let revision = driver.state.revision
    driver.setClock(ahead: 7_201)
    #expect(driver.state.clockFault == nil)
    #expect(driver.state.now == Self.moment(7_206))
    #expect(driver.state.revision > revision)
  }

  @Test(arguments: [7_200, -86_400] as [Int64])
  func `N29 an answer from before the clock was set, heard after, says nothing of it`(step: Int64) {
    var driver = ExplorerDriver(count: 3)
    driver.hear(serverAhead: 0)
    let before = driver.state.clock.wall
    driver.setClock(ahead: step)
    driver.happen(.requestTried(.played(1, askedAt: before, ahead: 0)))
    #expect(driver.state.clockFault == ClockDifference(seconds: -step))
    #expect(driver.state.now == Self.noon)
  }

  @Test func `N29 what two readings differ by is no step`() {
    var driver = ExplorerDriver(count: 3)
    driver.hear(serverAhead: 7_200)
    let revision = driver.state.revision
    for skew in [Int64(-2_000), 0, 2_000] {
      let monotonic = Duration.seconds(1) + .nanoseconds(skew)
      driver.happen(.timePassed(ClockReading(monotonic: monotonic, wall: Self.moment(1))))
    }
    #expect(driver.state.clockFault == ClockDifference(seconds: 7_200))
    #expect(driver.state.revision == revision)
  }

  // MARK: - Deadlines

  @Test func `N29 a countdown goes by the monotonic clock`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    let error = APIError(kind: .unavailable, sentence: "503", status: 503)
    let notice = RetryNotice(attempt: 1, attempts: 5, error: error, retryAt: .seconds(8))
    driver.happen(.requestWaits(driver.pending[0].ticket, notice))
    let deadline = driver.state.deadline
    driver.setClock(ahead: 7_200)
    #expect(driver.state.deadline == deadline)
    driver.hear(serverAhead: -7_200)
    #expect(driver.state.deadline == deadline)
  }

  @Test func `N29 the minute that ends is that of the clock that counts`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    #expect(driver.state.deadline == .seconds(60))
    driver.hear(serverAhead: 7_210)
    #expect(driver.state.deadline == .seconds(50))
  }

  @Test func `N29 a time that the server names to ask again is one of its own clock`() {
    var driver = ExplorerDriver(count: 500, rows: 20)
    driver.hear(serverAhead: 240)
    let until = Self.moment(240 + 600)
    driver.fail(APIError(kind: .rateLimited(until: until), sentence: "429", status: 429))
    driver.wait(.seconds(599))
    #expect(driver.pending.isEmpty)
    driver.wait(.seconds(1))
    #expect(driver.pending.count == 1)
  }

  // MARK: - What is noted

  @Test func `N29 what happens is noted by the clock that counts`() {
    var driver = ExplorerDriver(count: 3)
    driver.hear(serverAhead: 7_200)
    driver.answerAll()
    #expect(driver.state.catalogue.readAt == Self.moment(7_200))
    #expect(driver.state.requests.entries.last?.askedAt == Self.moment(7_200))
    driver.press(.reload)
    driver.fail(APIError(kind: .notAuthorised, sentence: "no", status: 401))
    #expect(driver.state.refusedAt == Self.moment(7_200))
  }

  // MARK: - The token

  @Test(arguments: [(901, false), (900, true), (1, true), (0, true), (-86_400, true)])
  func `N09 a token's end is near in its last quarter of an hour and when it is past`(
    seconds: Int64, isNear: Bool
  ) {
    var driver = ExplorerDriver(count: 3)
    let expiry = Self.moment(seconds)
    driver.happen(.tokenRead(expiresAt: expiry))
    #expect(driver.state.tokenExpiryNearby == (isNear ? expiry : nil))
  }

  @Test func `N09 a token that replaces another has its own end, or none`() {
    var driver = ExplorerDriver(count: 3)
    driver.happen(.tokenRead(expiresAt: Self.moment(10)))
    driver.happen(.tokenRead(expiresAt: Self.moment(20)))
    #expect(driver.state.tokenExpiresAt == Self.moment(20))
    driver.happen(.tokenRead(expiresAt: nil))
    #expect(driver.state.tokenExpiryNearby == nil)
  }

  @Test func `N09 N29 a token's end is judged by the clock that counts`() {
    var driver = ExplorerDriver(count: 3)
    driver.happen(.tokenRead(expiresAt: Self.moment(7_200)))
    #expect(driver.state.tokenExpiryNearby == nil)
    driver.hear(serverAhead: 7_000)
    #expect(driver.state.tokenExpiryNearby != nil)
  }
}
