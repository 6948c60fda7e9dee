import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("The clock")
struct ClockTests {
  private func shown(_ driver: ExplorerDriver) -> Int64 {
    driver.state.judgement.now.seconds - ExplorerDriver.noon.seconds
  }

  private func marks(_ driver: ExplorerDriver) -> [Mark] {
    (0..<driver.state.listCount).map { index in
      driver.state.listRow(at: index).row.mark(by: driver.state.judgement)
    }
  }

  private func attention(_ driver: ExplorerDriver) -> Attention {
    driver.state.catalogue.census.attention(by: driver.state.judgement)
  }

  // MARK: - Turning it

  @Test(
    arguments: [
      ([.later(.day)], 24), ([.later(.week)], 168), ([.later(.day), .later(.week)], 192),
      ([.later(.week), .earlier(.day)], 144), ([.later(.day), .earlier(.day)], 0),
      ([.later(.day), .earlier(.week)], 0), ([.later(.week), .now], 0), ([.earlier(.day)], 0),
    ] as [([ClockTurn], Int64)])
  func `days and weeks add up, and never lead before now`(turns: [ClockTurn], hours: Int64) {
    var driver = ExplorerDriver.having(SampleConnector(1))
    for turn in turns { driver.press(.turnClock(turn)) }
    #expect(shown(driver) == hours * 3_600)
    #expect(driver.state.clockShift.isNone == (hours == 0))
  }

  @Test func `nothing is read again for it`() {
    var driver = ExplorerDriver.having(.expiring(1, "2026-11-25T12:00:00Z"))
    driver.forgetEffects()
    driver.press(.turnClock(.later(.day)), .turnClock(.later(.expiry)), .turnClock(.now))
    #expect(driver.effects.isEmpty)
  }

  @Test func `a prefix is begun, completed and given up like any other`() {
    var driver = ExplorerDriver.having(SampleConnector(1))
    driver.press(.begin(.later))
    #expect(driver.state.prefix == .later)
    driver.press(.turnClock(.later(.day)))
    #expect(driver.state.prefix == nil)
    driver.press(.begin(.earlier), .takeBack)
    #expect(driver.state.prefix == nil)
    #expect(shown(driver) == 86_400)
  }

  @Test func `time goes on while another moment is shown`() {
    var driver = ExplorerDriver.having(SampleConnector(1))
    driver.press(.turnClock(.later(.day)))
    driver.wait(.seconds(90))
    #expect(shown(driver) == 86_490)
    driver.press(.turnClock(.now))
    #expect(driver.state.judgement.now == driver.state.clock.wall)
  }

  @Test func `before now there is nothing to be seen, and that is said`() {
    var driver = ExplorerDriver.having(SampleConnector(1))
    driver.press(.turnClock(.earlier(.expiry)))
    #expect(driver.state.notice?.fact == .nothingEarlier)
  }

  // MARK: - From expiry to expiry

  @Test func `the next expiry is shown in its own second, and counts as expired`() {
    var driver = ExplorerDriver.having(
      .expiring(1, "2026-11-24T12:00:01Z", "2026-11-26T05:31:07Z"),
      .expiring(2, "2026-11-26T05:31:07.9Z", "2026-11-26T05:31:08Z"))
    #expect(attention(driver).expired == 0)
    driver.press(.turnClock(.later(.expiry)))
    #expect(shown(driver) == 1)
    #expect(attention(driver).expired == 1)
    driver.press(.turnClock(.later(.expiry)))
    #expect(driver.state.judgement.now.seconds == ZoneDayTests.seconds("2026-11-26T05:31:07Z"))
    #expect(attention(driver).expired == 3)
    #expect(marks(driver) == [.bad, .bad])
    driver.press(.turnClock(.later(.expiry)))
    #expect(attention(driver).expired == 4)
  }

  @Test func `what has expired by now is passed over`() {
    var driver = ExplorerDriver.having(
      .expiring(1, "2026-11-20T00:00:00Z", "2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z"))
    #expect(attention(driver).expired == 2)
    driver.press(.turnClock(.later(.expiry)))
    #expect(shown(driver) == 3_600)
  }

  @Test func `the expiry before is not the one that was gone to, however long one looks at it`() {
    var driver = ExplorerDriver.having(
      .expiring(1, "2026-11-24T13:00:00Z", "2026-11-24T14:00:00Z"))
    driver.press(.turnClock(.later(.expiry)), .turnClock(.later(.expiry)))
    #expect(shown(driver) == 7_200)
    driver.wait(.seconds(30))
    driver.press(.turnClock(.earlier(.expiry)))
    #expect(shown(driver) == 3_600)
    driver.press(.turnClock(.earlier(.expiry)))
    #expect(driver.state.clockShift.isNone)
  }

  @Test func `from between two expiries each direction leads to its own`() {
    var driver = ExplorerDriver.having(
      .expiring(1, "2026-11-24T13:00:00Z", "2026-11-27T12:00:00Z"))
    driver.press(.turnClock(.later(.day)), .turnClock(.earlier(.expiry)))
    #expect(shown(driver) == 3_600)
    driver.press(.turnClock(.later(.day)), .turnClock(.later(.expiry)))
    #expect(shown(driver) == 3 * 86_400)
  }

  @Test func `without a further expiry it is said among how many there is none`() {
    var driver = ExplorerDriver(count: 300)
    driver.answer()
    let loaded = driver.state.catalogue.count
    driver.press(.turnClock(.later(.expiry)))
    #expect(driver.state.notice?.fact == .nothingExpiresLater(loaded: loaded, isAll: false))
    #expect(driver.state.clockShift.isNone)
    driver.press(.moveToLast)
    driver.answerAll()
    driver.press(.turnClock(.later(.expiry)))
    #expect(driver.state.notice?.fact == .nothingExpiresLater(loaded: 300, isAll: true))
  }

  // MARK: - What is seen

  @Test func `what expires in exactly a day has expired a day later, a second on it has not`() {
    var driver = ExplorerDriver.having(
      .expiring(1, "2026-11-25T12:00:00Z"), .expiring(2, "2026-11-25T12:00:01Z"))
    #expect(marks(driver) == [.warning, .warning])
    driver.press(.turnClock(.later(.day)))
    #expect(marks(driver) == [.bad, .warning])
    #expect(attention(driver).expired == 1)
    #expect(attention(driver).soon == 1)
    driver.wait(.seconds(1))
    #expect(marks(driver) == [.bad, .bad])
  }

  @Test func `the threshold counts from the moment that is shown`() {
    var driver = ExplorerDriver.having(
      .expiring(1, "2026-12-09T12:00:00Z"), .expiring(2, "2026-12-09T12:00:01Z"))
    #expect(marks(driver) == [.valid, .valid])
    driver.press(.turnClock(.later(.day)))
    #expect(marks(driver) == [.warning, .valid])
    #expect(attention(driver).soon == 1)
  }

  @Test func `the filter leaves what will match then`() {
    var driver = ExplorerDriver.having(
      .expiring(1, "2026-11-25T00:00:00Z"), .expiring(2, "2026-12-04T00:00:00Z"), SampleConnector(3)
    )
    driver.press(.search)
    driver.type("is:expired")
    driver.press(.inField(.accept))
    #expect(driver.names.isEmpty)
    driver.press(.turnClock(.later(.day)))
    #expect(driver.names == ["Connector 1"])
    driver.press(.search, .inField(.edit(.deleteToStart)))
    driver.type("expires:<7d")
    driver.press(.inField(.accept))
    #expect(driver.names == ["Connector 1"])
    driver.press(.turnClock(.later(.week)))
    #expect(driver.names == ["Connector 1", "Connector 2"])
    driver.press(.turnClock(.now))
    #expect(driver.names == ["Connector 1"])
  }

  @Test func `an order by state is that of the moment`() {
    var driver = ExplorerDriver.having(SampleConnector(1), .expiring(2, "2026-11-25T00:00:00Z"))
    driver.press(.sort(.name), .sort(.mark))
    #expect(driver.names == ["Connector 2", "Connector 1"])
    driver.press(.reverseSorting)
    #expect(driver.names == ["Connector 1", "Connector 2"])
    driver.press(.turnClock(.later(.day)))
    #expect(driver.names == ["Connector 1", "Connector 2"])
    #expect(marks(driver) == [.nothing, .bad])
  }

  @Test func `tree and detail are those of the moment`() {
    var driver = ExplorerDriver.having(.expiring(1, "2026-11-25T00:00:00Z"))
    driver.press(.enter)
    driver.openDown(to: "scheme basic-auth")
    #expect(driver.state.tree.rows[0].mark == .warning)
    driver.press(.turnClock(.later(.day)))
    #expect(driver.state.tree.rows[0].mark == .bad)
    driver.press(.moveToFirst)
    #expect(
      driver.state.detail.content.fields.contains {
        $0.value == .state(.bad, "1 credential has expired")
      })
  }

  @Test func `an expiry that passes while its row is shown is seen within the minute`() {
    var driver = ExplorerDriver.having(.expiring(1, "2026-11-25T12:00:30Z"))
    driver.press(.turnClock(.later(.day)))
    #expect(driver.state.tree.rows[0].mark == .warning)
    #expect(driver.state.deadline == .seconds(60))
    let revision = driver.state.revision
    driver.wait(.seconds(60))
    #expect(driver.state.revision > revision)
    #expect(driver.state.tree.rows[0].mark == .bad)
    #expect(marks(driver) == [.bad])
  }

  @Test func `the program wakes once a minute, whatever moment is shown`() {
    var driver = ExplorerDriver.having(.expiring(1, "2026-11-25T05:31:07Z"))
    driver.press(.turnClock(.later(.expiry)))
    let half = Timestamp(
      secondsSince1970: ExplorerDriver.noon.seconds + 10, nanoseconds: 500_000_000)
    driver.happen(.timePassed(ClockReading(monotonic: .milliseconds(10_500), wall: half)))
    // 05:31:17.5 is shown.
    #expect(driver.state.deadline == .seconds(53))
    let revision = driver.state.revision
    let minute = Timestamp(secondsSince1970: ExplorerDriver.noon.seconds + 53)
    driver.happen(.timePassed(ClockReading(monotonic: .seconds(53), wall: minute)))
    #expect(driver.state.revision > revision)
    #expect(driver.state.deadline == .seconds(113))
  }

  // MARK: - Taking back

  @Test func `Esc returns to now when there is nothing else to take back`() {
    var driver = ExplorerDriver(count: 300)
    driver.answer()
    driver.press(.turnClock(.later(.day)))
    driver.press(.search)
    driver.type("connector")
    driver.press(.inField(.accept), .enter, .search)
    driver.type("conn")
    driver.happen(
      .searchLinesFound(driver.state.search.map { SearchLines(search: $0.search, lines: [0]) }!))
    driver.press(.inField(.accept))
    driver.happen(.commanded(.showHelp))
    var taken: [String] = []
    for _ in 0..<5 {
      let before = driver.state
      driver.press(.takeBack)
      taken.append(Self.difference(before, driver.state))
    }
    #expect(taken == ["overlay", "search", "focus", "filter", "clock"])
  }

  @Test func `Esc leaves the field and stops a load before it returns to now`() {
    var driver = ExplorerDriver(count: 300)
    driver.answer()
    driver.press(.turnClock(.later(.week)), .moveToLast, .search)
    driver.press(.takeBack)
    #expect(driver.state.prompt == nil)
    #expect(driver.state.catalogue.paging.goal == .end)
    driver.press(.takeBack)
    #expect(driver.state.catalogue.paging.goal == .nothing)
    #expect(!driver.state.clockShift.isNone)
    driver.press(.takeBack)
    #expect(driver.state.clockShift.isNone)
  }

  private static func difference(_ before: ExplorerState, _ after: ExplorerState) -> String {
    if before.overlay != after.overlay { return "overlay" }
    if before.search != after.search { return "search" }
    if before.focus != after.focus { return "focus" }
    if before.list.filter != after.list.filter { return "filter" }
    return before.clockShift == after.clockShift ? "nothing" : "clock"
  }
}
