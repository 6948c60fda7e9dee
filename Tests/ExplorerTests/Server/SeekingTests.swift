import ConnectModels
import TestSupport
import Testing

@testable import Explorer

/// Going on past the last match: more of the server's answer, then page after page.
@Suite("Looking for more matches")
struct SeekingTests {
  /// Drafts are what the server cannot look for: one on the first page, one on the sixth, two on the
  /// twelfth.
  private func drafts() -> ExplorerDriver {
    var driver = ExplorerDriver.searching(change: { organisation in
      for place in [3, 105, 230, 231] {
        organisation[place].versions = [SampleConnector.version("1", published: nil)]
        organisation[place].name = "Draft \(place)"
      }
    })
    driver.keep("is:draft")
    driver.wait(.seconds(1))
    return driver
  }

  @Test func `scrolling past the last match reads pages until there are more`() {
    var driver = drafts()
    #expect(driver.names == ["Draft 3"])
    #expect(driver.pending.isEmpty)
    driver.press(.moveDown)
    driver.answerAll()
    #expect(driver.names == ["Draft 3", "Draft 105"])
    #expect(driver.state.catalogue.count == 120)
    #expect(driver.selectedName == "Draft 3")
    driver.press(.moveDown)
    #expect(driver.selectedName == "Draft 105")
    #expect(driver.pending.isEmpty)
    driver.press(.moveDown)
    driver.answerAll()
    #expect(driver.names == ["Draft 3", "Draft 105", "Draft 230", "Draft 231"])
    #expect(driver.state.catalogue.count == 240)
  }

  @Test func `it ends where everything is loaded`() {
    var driver = drafts()
    driver.keep("is:draft '999")
    driver.press(.moveDown)
    driver.answerAll()
    #expect(driver.state.catalogue.paging.isComplete)
    #expect(driver.names.isEmpty)
    #expect(driver.rest == FilterCoverage.Rest.none)
    #expect(driver.state.list.seeksPast == nil)
    driver.press(.moveDown)
    #expect(driver.pending.isEmpty)
  }

  @Test func `Esc stops it, and the next Esc clears the filter`() {
    var driver = drafts()
    driver.press(.moveDown)
    driver.answer()
    #expect(driver.pending.count == 1)
    driver.press(.takeBack)
    #expect(driver.pending.isEmpty)
    #expect(driver.state.notice?.fact == .stopped(loaded: 40))
    #expect(driver.state.isFiltering)
    driver.wait(.seconds(60))
    #expect(driver.pending.isEmpty)
    driver.press(.takeBack)
    #expect(!driver.state.isFiltering)
  }

  @Test func `another filter ends it`() {
    var driver = drafts()
    driver.press(.moveDown, .search)
    driver.type("x")
    driver.answer()
    #expect(driver.listings.isEmpty)
  }

  @Test func `more of the answer is read before pages are`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("'connector")
    driver.answerSearch()
    driver.press(.inField(.accept))
    // The answer's first twenty: one of them is not loaded.
    #expect(driver.state.listCount == 20)
    #expect(driver.foundNames == ["Connector 21"])
    #expect(
      driver.rest
        == .answered(
          ExplorerDriver.answer(to: "connector", isExhaustive: true, hasMore: true)))
    driver.press(.pageDown, .pageDown, .moveDown)
    #expect(driver.pending.isEmpty)
    driver.press(.moveDown)
    #expect(driver.searches.map(\.page.after?.text) == ["20"])
    #expect(driver.listings.isEmpty)
    driver.answerSearch()
    #expect(driver.state.listCount == 40)
    #expect(driver.state.catalogue.count == 20)
    #expect(driver.pending.isEmpty)
  }

  @Test func `an answer that leaves nothing open ends the looking`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("'quay")
    driver.press(.inField(.accept), .moveDown)
    #expect(driver.state.list.seeksPast != nil)
    driver.answerSearch()
    driver.answerAll()
    #expect(driver.names == ["Quay Mail", "Quay CRM", "Quay Books"])
    #expect(driver.state.catalogue.count <= 40)
    driver.press(.moveToFirst, .moveDown, .moveDown, .moveDown)
    #expect(driver.pending.isEmpty)
  }

  @Test func `an answer without another match ends it as well`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause(#"'"quay mail"#)
    driver.press(.inField(.accept), .moveDown)
    #expect(driver.listings.count == 1)
    driver.answerSearch()
    driver.answerAll()
    #expect(driver.names == ["Quay Mail"])
    #expect(driver.state.catalogue.count == 40)
  }

  @Test func `an answer that failed leaves the pages to look through`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("'connector")
    driver.answerSearch()
    driver.press(.inField(.accept))
    driver.press(.pageDown, times: 4)
    driver.failSearch(APIError(kind: .network, sentence: "refused"))
    driver.press(.moveDown)
    #expect(driver.listings.map(\.page.after?.text) == ["20"])
  }

  @Test func `G reads the listing, whatever is left of the answer`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("'connector")
    driver.answerSearch()
    driver.press(.inField(.accept))
    driver.press(.pageDown, times: 4)
    driver.press(.moveToLast)
    #expect(driver.listings.count == 1)
    driver.answerAll()
    #expect(driver.state.catalogue.count == 300)
    #expect(driver.state.listCount == 297)
    #expect(driver.state.list.filter.text == "'connector")
  }

  // MARK: - What the server alone knows

  private func categories() -> ExplorerDriver {
    ExplorerDriver.searching(change: { organisation in
      for place in [2, 10, 149, 199] { organisation[place].categories = ["CRM"] }
    })
  }

  @Test func `a category shows what the server found, and nothing before that`() {
    var driver = categories()
    driver.press(.search)
    driver.type("category:CRM")
    #expect(driver.names.isEmpty)
    #expect(driver.rest == .isAsked)
    driver.wait(.milliseconds(200))
    driver.answerSearch()
    #expect(driver.names == ["Connector 3", "Connector 11", "Quay CRM", "Quay Books"])
    #expect(driver.foundNames == ["Quay CRM", "Quay Books"])
    let coverage = driver.state.filterCoverage
    #expect(coverage?.isServerAlone == true)
    #expect(coverage?.found == 4)
    #expect(coverage?.isOpen == false)
    driver.press(.moveDown, .inField(.accept))
    #expect(driver.selectedName == "Connector 11")
    driver.press(.takeBack)
    #expect(driver.selectedName == "Connector 11")
    #expect(driver.state.listCount == 20)
  }

  @Test func `other terms narrow what the server found`() {
    var driver = categories()
    driver.typeAndPause("category:CRM quay")
    driver.answerSearch()
    #expect(driver.names == ["Quay CRM", "Quay Books"])
    driver.retypeAndPause("category:CRM is:draft")
    driver.answerSearch()
    #expect(driver.names.isEmpty)
  }

  @Test func `it is asked although everything is loaded`() {
    var driver = categories()
    driver.press(.moveToLast)
    driver.answerAll()
    driver.typeAndPause("category:CRM")
    #expect(driver.searches.map(\.query.categories) == [["CRM"]])
    driver.answerSearch()
    #expect(driver.state.listCount == 4)
    #expect(driver.foundNames.isEmpty)
  }
}
