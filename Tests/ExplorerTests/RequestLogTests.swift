import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("The request log")
struct RequestLogTests {
  private func driver(_ numbers: ClosedRange<Int>) -> ExplorerDriver {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    for number in numbers { driver.happen(.requestTried(.played(number))) }
    return driver
  }

  /// The number of the request whose line is selected.
  private func selected(_ driver: ExplorerDriver) -> Int? {
    let log = driver.state.requests
    return driver.state.requestsOverlay?.selectedLine(in: log).map { log.entries[$0].number }
  }

  // MARK: - What is kept

  @Test func `the tries of a request are one entry, in the order in which they ended`() {
    var driver = driver(1...1)
    driver.happen(.requestTried(.played(7, 503, fault: .init(sentence: "busy"))))
    driver.happen(.requestTried(.played(8)))
    driver.happen(.requestTried(.played(7, nil, fault: .init(sentence: "broken"))))
    driver.happen(.requestTried(.played(7)))
    let entries = driver.state.requests.entries
    #expect(entries.map(\.number) == [1, 7, 8])
    #expect(entries.map(\.repetitions) == [0, 2, 0])
    #expect(entries[1].last.mark == .valid)
    #expect(entries[1].earlier.map(\.mark) == [.bad, .bad])
  }

  @Test func `following a redirect is no retry`() {
    var driver = driver(1...1)
    driver.happen(.requestTried(.played(2, 307, path: "/a")))
    driver.happen(.requestTried(.played(2, path: "/b")))
    #expect(driver.state.requests.entries.last?.repetitions == 0)
    #expect(driver.state.requests.entries.last?.path == "/a")
  }

  @Test func `the last few hundred are kept`() {
    let driver = driver(1...RequestLog.limit + 5)
    #expect(driver.state.requests.entries.count == RequestLog.limit)
    #expect(driver.state.requests.entries.first?.number == 6)
  }

  @Test func `a text without an end is not kept whole`() {
    var driver = driver(1...1)
    let endless = String(repeating: "x", count: 1_000_000)
    driver.happen(
      .requestTried(.played(2, 400, path: endless, fault: .init(sentence: endless, cause: endless)))
    )
    let last = driver.state.requests.entries.last?.last
    #expect(last.map { $0.path.count < 5_000 } == true)
    #expect(last?.fault.map { $0.sentence.count + ($0.cause?.count ?? 0) < 10_000 } == true)
  }

  // MARK: - Looking

  @Test func `it opens on the newest and goes along with what comes`() {
    var driver = driver(1...3)
    driver.press(.showRequests)
    #expect(selected(driver) == 3)
    driver.happen(.requestTried(.played(4)))
    #expect(selected(driver) == 4)
  }

  @Test func `a request that was moved to stays selected, until the end is reached again`() {
    var driver = driver(1...5)
    driver.press(.showRequests, .moveUp, .moveUp)
    #expect(selected(driver) == 3)
    driver.happen(.requestTried(.played(6)))
    #expect(selected(driver) == 3)
    driver.press(.moveToFirst)
    #expect(selected(driver) == 1)
    driver.press(.moveToLast)
    driver.happen(.requestTried(.played(7)))
    #expect(selected(driver) == 7)
  }

  @Test func `the oldest is selected in place of one that is no longer kept`() {
    var driver = driver(1...RequestLog.limit)
    driver.press(.showRequests, .moveToFirst)
    driver.happen(.requestTried(.played(1_000)))
    #expect(selected(driver) == 2)
  }

  @Test func `Enter opens a request in place, Esc goes back to the list and then closes it`() {
    var driver = driver(1...3)
    driver.press(.showRequests, .moveUp, .enter)
    #expect(driver.state.requestsOverlay?.opened?.number == 2)
    driver.press(.takeBack)
    #expect(driver.state.requestsOverlay?.opened == nil)
    #expect(selected(driver) == 2)
    driver.press(.takeBack)
    #expect(driver.state.overlay == nil)
  }

  @Test(arguments: [Command.close, .enter, .toggle, .goBack, .interrupt])
  func `other keys lead back to the list too`(command: Command) {
    var driver = driver(1...3)
    driver.press(.showRequests, .open, command)
    #expect(driver.state.requestsOverlay != nil)
    #expect(driver.state.requestsOverlay?.opened == nil)
  }

  @Test(arguments: [Command.quit, .showRequests])
  func `q closes it from wherever one is`(command: Command) {
    var driver = driver(1...3)
    driver.press(.showRequests, .enter)
    driver.forgetEffects()
    driver.press(command)
    #expect(driver.state.overlay == nil)
    #expect(driver.effects.isEmpty)
  }

  @Test func `an opened request takes in what becomes of it, and nothing of the others`() {
    var driver = driver(1...1)
    driver.happen(.requestTried(.played(2, 503, fault: .init(sentence: "busy"))))
    driver.press(.showRequests, .enter)
    driver.happen(.requestTried(.played(3)))
    driver.happen(.requestTried(.played(2)))
    #expect(driver.state.requestsOverlay?.opened?.number == 2)
    #expect(driver.state.requestsOverlay?.opened?.earlier.count == 1)
    for number in 4...RequestLog.limit + 4 { driver.happen(.requestTried(.played(number))) }
    #expect(driver.state.requestsOverlay?.opened?.number == 2)
  }

  @Test func `r reads again and leaves the log open`() {
    var driver = driver(1...3)
    driver.press(.showRequests, .reload)
    #expect(driver.state.requestsOverlay != nil)
    #expect(driver.pagesAsked.count == 1)
  }

  @Test func `an empty log has nothing to select or open`() {
    var driver = ExplorerDriver(count: 3)
    driver.press(.showRequests, .moveDown, .enter)
    #expect(selected(driver) == nil)
    #expect(driver.state.requestsOverlay?.opened == nil)
  }

  @Test func `the details name all that is known`() throws {
    var driver = driver(1...1)
    driver.happen(.requestTried(.played(2, 503, path: "/a", fault: .init(sentence: "busy"))))
    var tried = RequestTry.played(2, path: "/a", ahead: 2)
    tried.httpVersion = "HTTP/2"
    tried.isConnectionReused = true
    driver.happen(.requestTried(tried))
    let entry = try #require(driver.state.requests.entries.last)
    let fields = DetailBuilder(judgement: driver.state.judgement).fields(of: entry)
    #expect(
      fields == [
        DetailField("request", .text("GET /a")),
        DetailField("asked", .time(.at(ExplorerDriver.noon))),
        DetailField("status", .state(.valid, "200")),
        DetailField("took", .text("312 ms")),
        DetailField("body", .text("48,213 bytes, 12,004 over the wire")),
        DetailField("protocol", .text("HTTP/2")),
        DetailField("connection", .text("was open")),
        DetailField(
          "server's date",
          .time(.at(Timestamp(secondsSince1970: ExplorerDriver.noon.seconds + 2)))),
        DetailField("exchange 1", .state(.bad, "503, after 312 ms")),
        DetailField("", .text("busy")),
        DetailField("exchange 2", .state(.valid, "200, after 312 ms")),
      ])
  }

  @Test(
    arguments: [
      (0, "0 ms"), (312, "312 ms"), (999, "999 ms"), (1_000, "1.0 s"), (4_249, "4.2 s"),
      (59_949, "59.9 s"), (59_950, "1 min"), (185_000, "3 min"),
    ])
  func `durations in the fewest words`(milliseconds: Int, words: String) {
    #expect(Duration.milliseconds(milliseconds).brief == words)
  }

  @Test(
    arguments: [
      (0, "0 B"), (999, "999 B"), (1_000, "1.0 kB"), (48_213, "48.2 kB"), (999_949, "999.9 kB"),
      (999_950, "1.0 MB"), (64 << 20, "67.1 MB"),
    ])
  func `sizes in the fewest words`(bytes: Int, words: String) {
    #expect(bytes.asBytes == words)
  }
}
