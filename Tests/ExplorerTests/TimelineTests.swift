import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("The timeline")
struct TimelineTests {
  /// What the bars with something in them count.
  private func filled(_ driver: ExplorerDriver) -> [String] {
    guard let timeline = driver.state.timeline else { return [] }
    return timeline.bars.filter { $0.count > 0 }
      .map { "\($0.filter(today: timeline.today)): \($0.count)" }
  }

  private func selected(_ driver: ExplorerDriver) -> String? {
    driver.state.timeline.map { $0.selectedBar.filter(today: $0.today) }
  }

  // MARK: - Counting

  @Test func `a bar for what has expired, one a day, and one for what comes later`() {
    var driver = ExplorerDriver.having(
      .expiring(1, "2020-01-01T00:00:00Z", "2026-11-24T12:00:00Z", "2026-11-24T12:00:01Z"),
      .expiring(2, "2026-11-24T23:59:59Z", "2026-11-25T00:00:00Z", "2026-12-27T23:59:59Z"),
      .expiring(3, "2026-12-28T00:00:00Z", "2030-01-01T00:00:00Z"), SampleConnector(4))
    driver.press(.showTimeline)
    #expect(
      filled(driver) == [
        "is:expired: 2", "expires:2026-11-24 !is:expired: 2", "expires:2026-11-25: 1",
        "expires:2026-12-27: 1", "expires:2026-12-28..: 2",
      ])
    #expect(driver.state.timeline?.bars.count == 36)
    #expect(driver.state.timeline?.highest == 2)
  }

  @Test func `weeks begin on Mondays, the first one with what is left of it`() {
    var driver = ExplorerDriver.having(
      .expiring(1, "2026-11-23T00:00:00Z", "2026-11-29T23:59:59Z", "2026-11-30T00:00:00Z"),
      .expiring(2, "2026-12-06T23:59:59Z", "2027-07-18T23:59:59Z", "2027-07-19T00:00:00Z"))
    driver.press(.showTimeline, .focusNextPane)
    #expect(
      filled(driver) == [
        "is:expired: 1", "expires:2026-11-24..2026-11-29 !is:expired: 1",
        "expires:2026-11-30..2026-12-06: 2", "expires:2027-07-12..2027-07-18: 1",
        "expires:2027-07-19..: 1",
      ])
  }

  @Test func `days of 23 and 25 hours count what expires on them`() {
    var driver = ExplorerDriver.having(
      .expiring(1, "2026-11-28T21:59:59Z", "2026-11-28T22:00:00Z", "2026-11-29T22:59:59Z"),
      .expiring(2, "2026-11-29T23:00:00Z", "2026-12-05T23:00:00Z", "2026-12-06T21:59:59Z"),
      .expiring(3, "2026-12-06T22:00:00Z")
    ) { $0.zone = ZoneDayTests.changing }
    driver.press(.showTimeline)
    #expect(
      filled(driver) == [
        "expires:2026-11-28: 1", "expires:2026-11-29: 2", "expires:2026-11-30: 1",
        "expires:2026-12-06: 2", "expires:2026-12-07: 1",
      ])
  }

  @Test func `a credential counts once, one without an id for itself`() {
    var shared = SampleConnector.expiring(1, "2026-11-26T00:00:00Z")
    shared.connections += shared.connections.map { $0.replacing("\"n1\"", with: "\"n1b\"") }
    var nameless = SampleConnector.expiring(2, "2026-11-27T00:00:00Z", "2026-11-27T00:00:00Z")
    nameless.connections = nameless.connections.map {
      $0.replacing("\"c2-0\"", with: "\"\"").replacing("\"c2-1\"", with: "\"\"")
    }
    var driver = ExplorerDriver.having(shared, nameless)
    driver.press(.showTimeline)
    #expect(filled(driver) == ["expires:2026-11-26: 1", "expires:2026-11-27: 2"])
  }

  @Test func `each bar says what that means at the moment that is shown`() {
    var driver = ExplorerDriver.having(SampleConnector(1)) { $0.soonSeconds = 3 * 86_400 }
    driver.press(.showTimeline)
    let expiries = driver.state.timeline?.bars.map(\.expiry)
    #expect(expiries?.prefix(6) == [.expired, .soon, .soon, .soon, .soon, .later])
    #expect(expiries?.last == .later)
  }

  @Test func `it is worked out for the moment that the clock shows`() {
    var driver = ExplorerDriver.having(
      .expiring(1, "2026-11-25T12:00:00Z", "2026-12-01T12:00:00Z", "2026-12-01T12:00:01Z"))
    driver.press(.showTimeline, .begin(.later), .turnClock(.later(.week)))
    #expect(
      filled(driver) == ["is:expired: 2", "expires:2026-12-01 !is:expired: 1"])
    driver.press(.begin(.earlier), .turnClock(.now))
    #expect(filled(driver).count == 2)
    #expect(driver.state.timeline != nil)
  }

  @Test func `an expiry that passes while it is open goes over to what has expired`() {
    var driver = ExplorerDriver.having(.expiring(1, "2026-11-24T12:00:30Z"))
    driver.press(.showTimeline)
    #expect(filled(driver) == ["expires:2026-11-24 !is:expired: 1"])
    driver.wait(.seconds(29))
    #expect(filled(driver) == ["expires:2026-11-24 !is:expired: 1"])
    driver.wait(.seconds(1))
    #expect(filled(driver) == ["is:expired: 1"])
  }

  // MARK: - Moving

  @Test func `the first bar ahead in which something expires is selected, until one moves`() {
    var driver = ExplorerDriver.having(.expiring(1, "2026-11-20T00:00:00Z", "2026-11-27T00:00:00Z"))
    driver.press(.showTimeline)
    #expect(selected(driver) == "expires:2026-11-27")
    driver.press(.open)
    #expect(selected(driver) == "expires:2026-11-28")
    driver.press(.close, .close)
    #expect(selected(driver) == "expires:2026-11-26")
  }

  @Test func `where nothing expires it begins with today, and ends at its ends`() {
    var driver = ExplorerDriver.having(SampleConnector(1))
    driver.press(.showTimeline)
    #expect(driver.state.timeline?.isEmpty == true)
    #expect(selected(driver) == "expires:2026-11-24 !is:expired")
    driver.press(.close, times: 3)
    #expect(selected(driver) == "is:expired")
    driver.press(.moveToLast, .open)
    #expect(selected(driver) == "expires:2026-12-28..")
    driver.press(.moveToFirst)
    #expect(selected(driver) == "is:expired")
  }

  @Test(arguments: [Command.focusNextPane, .focusPreviousPane, .toggle])
  func `between days and weeks the day that is selected stays`(command: Command) {
    var driver = ExplorerDriver.having(.expiring(1, "2026-12-03T00:00:00Z"))
    driver.press(.showTimeline, command)
    #expect(selected(driver) == "expires:2026-11-30..2026-12-06")
    driver.press(command)
    #expect(selected(driver) == "expires:2026-12-03")
    driver.press(.moveToLast, command)
    #expect(selected(driver) == "expires:2027-07-19..")
  }

  @Test func `the day that is selected stays while days pass, and gives way once it is over`() {
    var driver = ExplorerDriver.having(SampleConnector(1))
    driver.press(.showTimeline, .open)
    #expect(selected(driver) == "expires:2026-11-25")
    driver.wait(.seconds(86_400))
    #expect(selected(driver) == "expires:2026-11-25 !is:expired")
    driver.wait(.seconds(86_400))
    #expect(selected(driver) == "expires:2026-11-26 !is:expired")
  }

  // MARK: - Listing

  @Test(arguments: [Timeline.Unit.day, .week])
  func `Enter lists as many credentials as the bar counted`(unit: Timeline.Unit) {
    var driver = ExplorerDriver.having(
      .expiring(1, "2026-11-20T00:00:00Z", "2026-11-24T12:00:00Z", "2026-11-24T20:00:00Z"),
      .expiring(2, "2026-11-28T21:59:59Z", "2026-11-28T22:00:00Z", "2026-11-29T22:59:59Z"),
      .expiring(3, "2026-11-29T23:00:00Z", "2026-12-06T21:59:59Z", "2026-12-27T22:00:00Z"),
      .expiring(4, "2026-12-27T21:59:59Z", "2027-02-01T00:00:00Z"), SampleConnector(5)
    ) { $0.zone = ZoneDayTests.changing }
    driver.press(.showTimeline)
    if unit == .week { driver.press(.toggle) }
    driver.press(.moveToFirst)
    for place in 0..<(driver.state.timeline?.bars.count ?? 0) {
      var listing = driver
      listing.press(.open, times: place)
      let bar = listing.state.timeline?.selectedBar
      let filter = selected(listing)
      listing.press(.enter)
      #expect(listing.state.overlay == nil)
      #expect(listing.state.view == .credentials)
      #expect(listing.state.list.filter.text == filter)
      #expect(listing.state.list.filter.unreadable.isEmpty)
      #expect(listing.state.listCount == bar?.count)
    }
  }

  @Test func `back from the list of a bar leads to where one was`() {
    var driver = ExplorerDriver.having(
      SampleConnector(1), .expiring(2, "2026-11-27T00:00:00Z"))
    driver.press(.moveDown, .showTimeline, .enter)
    #expect(driver.state.view == .credentials)
    driver.press(.goBack)
    #expect(driver.state.view == .connectors)
    #expect(driver.state.list.filter.text.isEmpty)
    #expect(driver.selectedName == "Connector 2")
  }

  // MARK: - What is not loaded

  @Test func `opening it loads the rest, and it counts what comes`() {
    var driver = ExplorerDriver(
      (1...250).map { SampleConnector.expiring($0, "2026-12-01T00:00:00Z") })
    driver.answer()
    let loaded = driver.state.catalogue.count
    driver.press(.showTimeline)
    #expect(filled(driver) == ["expires:2026-12-01: \(loaded)"])
    driver.answer()
    #expect(filled(driver) == ["expires:2026-12-01: \(loaded + 100)"])
    driver.answerAll()
    #expect(filled(driver) == ["expires:2026-12-01: 250"])
  }

  @Test func `above the limit it waits for the key that loads all`() {
    var driver = ExplorerDriver(count: 250) { $0.loadLimit = 200 }
    driver.answer()
    driver.press(.showTimeline)
    #expect(driver.pending.isEmpty)
    driver.press(.moveToLast)
    driver.answerAll()
    #expect(driver.state.catalogue.count == 250)
    #expect(driver.state.timeline != nil)
  }

  @Test func `Esc after an empty bar leads back to the row of before`() {
    var driver = ExplorerDriver.having(
      .expiring(1, "2026-11-28T21:59:59Z", "2026-11-29T20:00:00Z", "2026-11-30T20:00:00Z")
    ) { _ in }
    driver.press(.showView(.credentials), .moveToLast)
    let row = driver.state.list.selected
    driver.press(.showTimeline, .moveToFirst, .enter)
    #expect(driver.state.listCount == 0)
    driver.press(.takeBack)
    #expect(driver.state.list.selected == row)
    #expect(driver.state.list.window.selected == 2)
  }

  @Test func `Esc closes it before it stops the load`() {
    var driver = ExplorerDriver(count: 250)
    driver.answer()
    driver.press(.showTimeline, .takeBack)
    #expect(driver.state.overlay == nil)
    #expect(driver.state.catalogue.paging.goal == .end)
    driver.press(.takeBack)
    #expect(driver.state.catalogue.paging.goal == .nothing)
  }

  @Test func `a page that failed is tried again without leaving it`() {
    var driver = ExplorerDriver(count: 250)
    driver.answer()
    driver.press(.showTimeline)
    driver.fail(APIError(kind: .network, sentence: "connection refused"))
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.catalogue.count == 250)
    #expect(driver.state.timeline != nil)
  }

  @Test(arguments: [Command.showTimeline, .takeBack, .quit, .interrupt])
  func `each of these closes it`(command: Command) {
    var driver = ExplorerDriver.having(SampleConnector(1))
    driver.press(.showTimeline)
    driver.forgetEffects()
    driver.press(command)
    #expect(driver.state.overlay == nil)
    #expect(driver.effects.isEmpty)
  }
}
