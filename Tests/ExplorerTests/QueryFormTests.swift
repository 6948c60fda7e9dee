import ConnectModels
import Explorer
import TestSupport
import Testing

/// The server's own query, filled in.
@Suite("The query's form")
struct QueryFormTests {
  @Test func `what was listed stays until the first page has come`() {
    var driver = ExplorerDriver(count: 30, rows: 10)
    driver.answer()
    driver.press(.editQuery)
    driver.type("Connector 2")
    driver.press(.inField(.accept))
    #expect(driver.state.catalogue.count == 20)
    driver.answerAll()
    #expect(driver.state.queryForm == nil)
    #expect(driver.state.listing.query.name == "Connector 2")
    #expect(driver.names.allSatisfy { $0.contains("Connector 2") })
  }

  @Test func `a field that the server refuses says why, and the rows stay`() {
    var driver = ExplorerDriver(count: 30, rows: 10)
    driver.answer()
    driver.press(.editQuery)
    driver.answerAll()
    driver.press(.inField(.complete), .inField(.complete))
    driver.type("nonsense")
    driver.press(.inField(.accept))
    var error = APIError(kind: .rejected, sentence: "refused")
    error.server = ServerError(
      code: "invalid_argument", message: "refused",
      fields: [.init(field: "categories", message: "is no category")])
    driver.fail(error)
    let form = driver.state.queryForm
    #expect(form?.problems == [.categories: "is no category"])
    #expect(form?.selected == .categories)
    #expect(driver.state.catalogue.count == 20)
  }

  @Test(arguments: [(QueryForm.Line.tags, ":x"), (.sort, "name:up")])
  func `what cannot be meant is said before anything is asked`(line: QueryForm.Line, text: String) {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    driver.press(.editQuery)
    driver.answerAll()
    while driver.state.queryForm?.selected != line { driver.press(.moveDown) }
    driver.type(text)
    driver.press(.inField(.accept))
    #expect(driver.pending.isEmpty)
    #expect(driver.state.queryForm?.problems[line] != nil)
  }

  @Test func `what is offered goes in by the keys of earlier and later`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    driver.press(.editQuery)
    driver.answerAll()
    driver.press(.moveDown, .inField(.later), .inField(.later))
    #expect(driver.state.queryForm?[.protocolName].text == "http")
    driver.press(.moveDown, .inField(.later))
    driver.type(", ")
    driver.press(.inField(.later), .inField(.later))
    #expect(driver.state.queryForm?[.categories].text == "CRM, ERP")
  }

  @Test func `rows that the query should have kept away are left out and counted`() {
    var driver = ExplorerDriver(count: 30, rows: 10) {
      $0.listing = .organisation(SampleConnector.organisation, ConnectorQuery(name: "Connector 2"))
    }
    driver.filtersByQuery = false
    driver.answerAll()
    #expect(driver.names.allSatisfy { $0.contains("Connector 2") })
    #expect(driver.state.catalogue.strays > 0)
  }
}
