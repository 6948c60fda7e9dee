import ConnectModels
import TestSupport
import Testing

@testable import Explorer

/// Over how much a filter speaks, step by step: nobody may take what is not loaded for what does not
/// exist.
@Suite("What a filter speaks of")
struct FilterCoverageTests {
  private func counts(_ driver: ExplorerDriver) -> [Int] {
    driver.state.filterCoverage.map { [$0.matching, $0.loaded, $0.found] } ?? []
  }

  @Test func `nothing is said where no filter is on`() {
    var driver = ExplorerDriver.searching()
    #expect(driver.state.filterCoverage == nil)
    driver.press(.search)
    driver.type("  ")
    #expect(driver.state.filterCoverage == nil)
  }

  @Test func `from the first key to the end of the answer`() {
    var driver = ExplorerDriver.searching()
    driver.press(.search)
    driver.type("quay")
    #expect(counts(driver) == [1, 20, 0])
    #expect(driver.rest == .isAsked)
    driver.wait(.milliseconds(200))
    #expect(driver.rest == .isAsked)
    driver.pageCap = 2
    driver.answerSearch()
    #expect(counts(driver) == [1, 20, 1])
    #expect(driver.rest == .answered(ExplorerDriver.answer(to: "quay", hasMore: true)))
    driver.press(.moveDown, .moveDown)
    driver.answerSearch()
    #expect(counts(driver) == [1, 20, 2])
    #expect(driver.rest == .answered(ExplorerDriver.answer(to: "quay")))
    // Another letter: all over again, with the old rows that still match.
    driver.type(" m")
    #expect(counts(driver) == [1, 20, 1])
    #expect(driver.rest == .answered(ExplorerDriver.answer(to: "quay")))
    driver.press(.takeBack)
    #expect(driver.state.filterCoverage == nil)
  }

  @Test(arguments: [
    ("'quay", true), ("^quay", true), ("mail$", true), ("^quay is:draft", true),
    ("quay", false), ("'quay crm", true), ("'qu books", false), ("'quay | 'mail", false),
    ("protocol:http", true), ("protocol:http quay", false),
  ])
  func `an answer is exhaustive where no other name can match`(
    filter: String, isExhaustive: Bool
  ) {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause(filter)
    driver.pageCap = 300
    driver.answerSearch()
    while driver.state.serverSearch?.hasMore == true {
      driver.press(.moveDown, times: 30)
      driver.answerSearch()
    }
    guard case .answered(let answer)? = driver.rest else {
      Issue.record("\(String(describing: driver.rest))")
      return
    }
    #expect(answer.isExhaustive == isExhaustive)
    #expect(driver.state.filterCoverage?.isOpen == !isExhaustive)
  }

  /// Twenty connectors of three hundred, the others out of reach: the next page leads to itself.
  private func inCircle() -> ExplorerDriver {
    var driver = ExplorerDriver.searching()
    driver.press(.moveToLast)
    while !driver.pending.isEmpty {
      driver.answer(
        with: ConnectorArrivals(
          items: [SampleConnector(1).arrival], totalCount: 300, next: PageCursor("20")))
    }
    return driver
  }

  @Test func `N16 where the pages run in a circle, a filter does not pass for one over all`() {
    var driver = inCircle()
    #expect(driver.state.catalogue.paging.endedInCycle)
    driver.typeAndPause("is:unused")
    #expect(driver.rest == .isUnreachable)
    #expect(driver.state.filterCoverage?.isOpen == true)
  }

  @Test func `N16 where the pages run in a circle, the server is asked for what they do not show`()
  {
    var driver = inCircle()
    driver.typeAndPause("quay")
    driver.answerSearch()
    #expect(driver.foundNames == ["Quay CRM", "Quay Books"])
  }

  @Test func `N16 an answer whose own pages run in a circle is not all there is`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("'quay")
    for _ in 0..<2 {
      driver.answerSearch(
        with: ConnectorArrivals(
          items: [SampleConnector(150, name: "Quay CRM").arrival], next: PageCursor("1")))
      driver.press(.moveDown, times: 30)
    }
    guard case .answered(let answer)? = driver.rest else {
      Issue.record("\(String(describing: driver.rest))")
      return
    }
    #expect(!answer.isExhaustive)
  }

  @Test func `until everything is loaded, what the server cannot look for stays open`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("is:unused")
    #expect(driver.rest == .cannotBeAsked)
    #expect(driver.state.filterCoverage?.isOpen == true)
    driver.press(.inField(.accept), .moveToLast)
    driver.answerAll()
    #expect(driver.rest == FilterCoverage.Rest.none)
    #expect(driver.state.filterCoverage?.isOpen == false)
  }
}
