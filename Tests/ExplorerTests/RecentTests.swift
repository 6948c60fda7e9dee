import ConnectModels
import Explorer
import TestSupport
import Testing

/// What is remembered from one session to the next: `:recent`, `:resume`, the filters.
@Suite struct RecentTests {
  private static func id(_ number: Int) -> Identifier { SampleConnector.id(number) }

  private static func session(
    _ count: Int = 60, after recollection: Recollection = Recollection()
  ) -> ExplorerDriver {
    var driver = ExplorerDriver(count: count) { $0.recollection = recollection }
    driver.answerAll()
    return driver
  }

  private static func recollection(
    visited: [Identifier] = [], point: ResumePoint? = nil
  ) -> Recollection {
    var recollection = Recollection()
    recollection.visited = visited
    recollection.point = point
    return recollection
  }

  @Test func `a connector is visited by looking into it, not by passing over its row`() {
    var driver = Self.session()
    driver.press(.moveDown, .moveDown)
    #expect(driver.state.visited.isEmpty)
    driver.press(.enter, .focusNextPane, .focusNextPane, .moveUp, .enter)
    #expect(driver.state.visited == [Self.id(2), Self.id(3)])
  }

  @Test func `an id that the service does not have was never visited, and nothing goes on there`() {
    let unknown = Identifier("01JAAAAAAAAAAAAAAAAAAAAAAA")
    var driver = ExplorerDriver(count: 3) { $0.selection = .id(unknown) }
    driver.answer()
    #expect(driver.state.tree.subject == unknown)
    driver.fail(APIError(kind: .notFound, sentence: "not found"))
    #expect(driver.state.visited.isEmpty)
    #expect(driver.state.recollection.point?.connector != unknown)
    driver.press(.focusNextPane)
    #expect(driver.state.visited.isEmpty)
  }

  @Test func `the last fifty are kept, each once`() {
    var driver = Self.session()
    driver.press(.moveToLast)
    driver.answerAll()
    driver.press(.moveToFirst)
    for _ in 0..<55 {
      driver.press(.enter)
      driver.answerAll()
      driver.press(.focusNextPane, .focusNextPane, .moveDown)
    }
    driver.press(.moveUp, .moveUp, .enter)
    #expect(driver.state.visited.count == Recollection.mostVisited)
    #expect(driver.state.visited.prefix(2) == [Self.id(54), Self.id(55)])
    #expect(Set(driver.state.visited).count == Recollection.mostVisited)
  }

  @Test func `what an earlier session visited is listed, and Enter opens it`() {
    var driver = Self.session(
      after: Self.recollection(visited: [Identifier("elsewhere"), Self.id(7)]))
    driver.press(.showRecent, .moveDown, .enter)
    #expect(driver.state.overlay == nil)
    #expect(driver.state.tree.subject == Self.id(7))
    #expect(driver.state.focus == .tree)
  }

  @Test func `where nothing was visited that is said`() {
    var driver = Self.session()
    driver.press(.showRecent)
    #expect(driver.state.overlay == nil)
    #expect(driver.state.notice?.fact == .nothingVisited)
  }

  @Test func `filters of earlier sessions are in the history`() {
    var recollection = Recollection()
    recollection.filters = ["older", "newer"]
    var driver = Self.session(after: recollection)
    driver.press(.search, .inField(.earlier))
    #expect(driver.state.prompt?.field.text == "newer")
    driver.press(.inField(.accept))
    #expect(driver.state.recollection.filters == ["older", "newer"])
  }

  @Test(arguments: [ListView.connectors, .connections, .credentials, .versions])
  func `view, filter and selection return`(view: ListView) {
    let samples = (1...30).map { number in
      var sample = SampleConnector(number)
      sample.connections = [
        SampleConnector.connection(
          "n\(number)", name: "n", action: [SampleConnector.credential("k\(number)", name: "key")])
      ]
      sample.versions = [SampleConnector.version("1.\(number)")]
      return sample
    }
    var before = ExplorerDriver(samples)
    before.answerAll()
    before.press(.moveToLast)
    before.answerAll()
    before.press(.showView(view), .search)
    before.type("!nothing")
    before.press(.inField(.accept), .moveToFirst, .moveDown, .moveDown)
    let selected = before.state.list.selected
    var after = ExplorerDriver(samples) { $0.recollection = before.state.recollection }
    after.answerAll()
    after.press(.resume)
    after.answerAll()
    #expect(after.state.view == view)
    #expect(after.state.list.filter.text == "!nothing")
    #expect(selected != nil)
    #expect(after.state.list.selected == selected)
  }

  @Test func `a connector that is not loaded is read and shown`() {
    let point = ResumePoint(view: .connectors, filter: "", connector: Self.id(150))
    var driver = ExplorerDriver(count: 200) { $0.recollection = Self.recollection(point: point) }
    driver.answer()
    driver.press(.resume)
    driver.wait(.seconds(1))
    driver.answerAll()
    #expect(driver.state.tree.connector?.id == Self.id(150))
  }

  @Test func `a session that showed nothing leaves what was remembered`() {
    let point = ResumePoint(view: .versions, filter: "x", connector: Self.id(1))
    let driver = ExplorerDriver(count: 0) { $0.recollection = Self.recollection(point: point) }
    #expect(driver.state.recollection.point == point)
  }

  @Test func `without an earlier session that is said`() {
    var driver = Self.session()
    driver.press(.resume)
    #expect(driver.state.notice?.fact == .nothingToResume)
  }

  @Test func `T20 what two sessions remember is put together, the later one's first`() {
    var mine = Self.recollection(visited: [Self.id(1), Self.id(2)])
    mine.filters = ["a", "b"]
    var other = Self.recollection(
      visited: [Self.id(3), Self.id(1)], point: ResumePoint(view: .versions, filter: ""))
    other.filters = ["b", "c"]
    let merged = mine.merged(over: other)
    #expect(merged.visited == [Self.id(1), Self.id(2), Self.id(3)])
    #expect(merged.filters == ["c", "a", "b"])
    #expect(merged.point == other.point)
  }
}
