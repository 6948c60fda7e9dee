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
