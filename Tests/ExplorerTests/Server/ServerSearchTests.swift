import ConnectModels
import TestSupport
import Testing

@testable import Explorer

/// Asking the server for what a filter finds beyond what is loaded.
@Suite("Asking the server for a filter")
struct ServerSearchTests {
  private static let unavailable = APIError(kind: .unavailable, sentence: "503", status: 503)

  @Test func `the server is asked 200 ms after the last key, and not before`() {
    var driver = ExplorerDriver.searching()
    driver.press(.search)
    driver.type("qu")
    driver.wait(.milliseconds(199))
    driver.type("a")
    #expect(driver.pending.isEmpty)
    #expect(driver.state.deadline == .milliseconds(399))
    driver.wait(.milliseconds(199))
    #expect(driver.pending.isEmpty)
    driver.wait(.milliseconds(1))
    #expect(driver.searches.map(\.query.name) == ["qua"])
    driver.wait(.seconds(2))
    #expect(driver.searches.count == 1)
  }

  @Test func `a key that changes nothing in the text puts nothing off`() {
    var driver = ExplorerDriver.searching()
    driver.press(.search)
    driver.type("quay")
    driver.wait(.milliseconds(150))
    driver.press(.inField(.edit(.left)), .moveDown)
    driver.wait(.milliseconds(50))
    #expect(driver.searches.count == 1)
  }

  @Test func `nothing is asked where everything is loaded`() {
    var driver = ExplorerDriver(named: ["Quay", "Mail"])
    driver.answerAll()
    driver.typeAndPause("quay")
    driver.wait(.seconds(5))
    #expect(driver.pending.isEmpty)
    #expect(driver.rest == FilterCoverage.Rest.none)
  }

  @Test(arguments: [
    ("quay", ConnectorQuery(name: "quay")), ("quay books", ConnectorQuery(name: "books")),
    ("crm ^quay", ConnectorQuery(name: "quay")), ("ab | quay", ConnectorQuery(name: "quay")),
    ("!mailbox quay", ConnectorQuery(name: "quay")), ("Quay", ConnectorQuery(name: "Quay")),
    (#""quay crm" a"#, ConnectorQuery(name: "quay crm")),
    ("type:basic-auth ab", ConnectorQuery(name: "ab")),
    ("protocol:http", ConnectorQuery(protocol: "http")),
    ("protocol:http,graphql quay", ConnectorQuery(name: "quay")),
    ("category:CRM,ERP", ConnectorQuery(categories: ["CRM", "ERP"])),
    (
      "quay category:CRM protocol:big",
      ConnectorQuery(name: "quay", protocol: "big", categories: ["CRM"])
    ),
  ])
  func `the server is asked for what it can look for`(filter: String, query: ConnectorQuery) {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause(filter)
    #expect(driver.searches.map(\.query) == [query])
  }

  @Test func `a category is asked where rows are connectors, and marked in the other views`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("category:CRM")
    #expect(driver.state.filterCoverage?.isServerAlone == true)
    driver.press(.inField(.accept), .showView(.credentials))
    #expect(driver.state.filterCoverage?.ignored == ["category:CRM"])
    #expect(driver.state.filterCoverage?.isServerAlone == false)
    #expect(driver.searches.isEmpty)
    driver.press(.showView(.connectors))
    #expect(driver.state.filterCoverage?.ignored == [])
    #expect(driver.state.filterCoverage?.isServerAlone == true)
  }

  @Test func `a category is spelled as the server does, and one that there is not is marked`() {
    var driver = ExplorerDriver.searching()
    driver.press(.search)
    driver.type("category:crm,erp")
    driver.answer()
    driver.wait(.milliseconds(200))
    #expect(driver.searches.map(\.query.categories) == [["CRM", "ERP"]])
    driver.type(",sales")
    #expect(
      driver.state.list.filter.unreadable.map(\.reason) == ["there is no category sales"])
    #expect(driver.state.filterCoverage?.isServerAlone == false)
  }

  @Test func `beside a query with categories the term is marked`() {
    var driver = ExplorerDriver(named: ["Quay"]) {
      $0.listing = .organisation(
        SampleConnector.organisation, ConnectorQuery(categories: ["CRM"]))
    }
    driver.filtersByQuery = false
    driver.answerAll()
    driver.press(.search)
    driver.type("category:ERP")
    #expect(
      driver.state.list.filter.unreadable.map(\.reason)
        == ["category: is in the query already, which takes one list"])
    #expect(driver.names == ["Quay"])
  }

  @Test(arguments: [
    "is:expired", "!quay", "protocol:http,graphql", "!protocol:http", "is:nonsense",
  ])
  func `what the server cannot look for is not asked`(filter: String) {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause(filter)
    #expect(driver.pending.isEmpty)
    #expect(driver.rest == .cannotBeAsked)
  }

  @Test func `a filter from the start is asked too`() {
    var driver = ExplorerDriver.searching(configure: { $0.filter = "quay" })
    driver.wait(.milliseconds(200))
    #expect(driver.searches.map(\.query.name) == ["quay"])
    driver.answerAll()
    #expect(driver.names == ["Quay CRM", "Quay Mail", "Quay Books"])
    #expect(driver.selectedName == "Quay CRM")
  }

  @Test func `a newer question takes the place of the one that is on its way`() throws {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("qu")
    let older = try #require(driver.searches.first)
    driver.forgetEffects()
    driver.typeAndPause("ay")
    #expect(driver.effects.contains(.cancel(older.ticket)))
    #expect(driver.searches.map(\.query.name) == ["quay"])
    driver.happen(
      .connectorsArrived(
        older.ticket, ConnectorArrivals(items: [SampleConnector(900, name: "Quince").arrival])))
    #expect(driver.foundNames.isEmpty)
  }

  @Test func `narrowing what was answered to its end asks nothing`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("qua")
    driver.answerSearch()
    driver.typeAndPause("y")
    driver.typeAndPause(" c")
    #expect(driver.pending.isEmpty)
    #expect(driver.names == ["Quay CRM"])
    driver.retypeAndPause("'quay")
    #expect(driver.pending.isEmpty)
    driver.retypeAndPause("qu")
    #expect(driver.searches.map(\.query.name) == ["qu"])
  }

  @Test func `an answer that comes while the person types on may be enough`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("qua")
    driver.type("y")
    driver.wait(.milliseconds(100))
    driver.answerSearch()
    #expect(driver.names == ["Quay CRM", "Quay Mail", "Quay Books"])
    driver.wait(.milliseconds(200))
    #expect(driver.pending.isEmpty)
  }

  @Test func `narrowing an answer that goes on asks anew`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("conn")
    driver.answerSearch()
    driver.typeAndPause("ector")
    #expect(driver.searches.map(\.query.name) == ["connector"])
  }

  @Test func `whoever returns to an earlier filter is not shown the other one's answer`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("quay")
    driver.answerSearch()
    driver.retypeAndPause("connector 29")
    #expect(driver.searches.count == 1)
    driver.retypeAndPause("quay")
    driver.answerAll()
    #expect(driver.foundNames == ["Quay CRM", "Quay Books"])
    #expect(driver.rest == .answered(ExplorerDriver.answer(to: "quay")))
  }

  // MARK: - Failing, waiting, being stopped

  @Test func `a failure is told, and r asks again`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("quay")
    driver.failSearch(Self.unavailable)
    #expect(driver.rest == .failed(Self.unavailable))
    #expect(driver.names == ["Quay Mail"])
    driver.press(.inField(.accept), .reload)
    #expect(driver.searches.map(\.query.name) == ["quay"])
    #expect(driver.state.reload == nil)
    driver.answerSearch()
    #expect(driver.foundNames == ["Quay CRM", "Quay Books"])
  }

  @Test func `a failure is tried again by itself after half a minute`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("quay")
    driver.failSearch(Self.unavailable)
    driver.wait(.seconds(20))
    #expect(driver.searches.isEmpty)
    driver.wait(.seconds(15))
    #expect(driver.searches.map(\.query.name) == ["quay"])
  }

  @Test(arguments: [true, false])
  func `an answer that breaks off goes on where it broke off`(byHand: Bool) {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("'connector")
    driver.answerSearch()
    driver.press(.inField(.accept))
    driver.press(.pageDown, times: 4)
    #expect(driver.searches.map(\.page.after?.text) == ["20"])
    driver.failSearch(Self.unavailable)
    if byHand { driver.press(.reload) } else { driver.wait(.seconds(35)) }
    #expect(driver.searches.map(\.page.after?.text) == ["20"])
    driver.answerSearch()
    #expect(driver.state.serverSearch?.hasMore == true)
    #expect(driver.state.serverSearch?.found.paging.endedInCycle == false)
  }

  @Test func `a try that waits can be hurried, or stopped and begun again`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("quay")
    driver.press(.inField(.accept))
    driver.delaySearch(Self.unavailable, by: .seconds(30))
    guard case .waits(let notice)? = driver.rest else {
      Issue.record("\(String(describing: driver.rest))")
      return
    }
    #expect(notice.error == Self.unavailable)
    let first = driver.searches.first?.ticket
    driver.press(.reload)
    #expect(driver.searches.count == 1)
    #expect(driver.searches.first?.ticket != first)
    driver.delaySearch(Self.unavailable, by: .seconds(30))
    driver.press(.takeBack)
    #expect(driver.pending.isEmpty)
    #expect(driver.rest == .isStopped)
    #expect(driver.state.isFiltering)
    driver.wait(.seconds(2))
    driver.press(.reload)
    #expect(driver.searches.map(\.query.name) == ["quay"])
  }

  @Test func `N32 a server that does not filter is noticed`() {
    var driver = ExplorerDriver.searching()
    driver.filtersByQuery = false
    driver.typeAndPause("quay")
    driver.answerSearch()
    #expect(driver.rest == .isNotFiltered)
    #expect(driver.names == ["Quay Mail"])
    #expect(driver.state.serverSearch?.hasMore == false)
  }

  @Test func `the listing's own query still holds`() {
    var driver = ExplorerDriver.searching(
      configure: {
        $0.listing = .organisation(SampleConnector.organisation, ConnectorQuery(name: "connector"))
      }, change: { $0[249].name = "Quay Connector" })
    driver.typeAndPause("quay")
    // The server takes one name.
    #expect(driver.searches.map(\.query) == [ConnectorQuery(name: "quay")])
    driver.answerSearch()
    #expect(driver.names == ["Quay Connector"])
    #expect(driver.rest == .answered(ExplorerDriver.answer(to: "quay")))
  }
}

extension ExplorerDriver {
  /// What an answer covers that was read to its end.
  static func answer(
    to name: String, isExhaustive: Bool = false, hasMore: Bool = false
  ) -> FilterCoverage.Answer {
    FilterCoverage.Answer(
      query: ConnectorQuery(name: name), isExhaustive: isExhaustive, hasMore: hasMore)
  }
}
