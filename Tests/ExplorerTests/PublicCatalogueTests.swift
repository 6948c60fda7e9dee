import ConnectModels
import Explorer
import TestSupport
import Testing

/// The public catalogue, whose connectors belong to others.
@Suite("The public catalogue")
struct PublicCatalogueTests {
  /// A catalogue whose first connector's document was let go and is asked for again.
  private static func asking() -> ExplorerDriver {
    var driver = ExplorerDriver(count: 300, rows: 10) {
      $0.listing = .publicCatalogue(ConnectorQuery())
      $0.documentBudget = 1
    }
    driver.press(.moveToLast)
    driver.answerAll()
    driver.press(.moveToFirst, .open)
    return driver
  }

  @Test func `a document that its owner does not hand out alone is read from its page`() {
    var driver = Self.asking()
    #expect(driver.pending.count == 1)
    driver.fail(APIError(kind: .forbidden, sentence: "not yours"))
    #expect(driver.pagesAsked == [PageRequest(first: 20)])
    driver.answerAll()
    #expect(driver.state.tree.connector?.name == "Connector 1")
  }

  @Test func `where the page is refused as well, that is said and nothing more is asked`() {
    var driver = Self.asking()
    let error = APIError(kind: .forbidden, sentence: "not yours")
    driver.fail(error)
    driver.fail(error)
    #expect(driver.pending.isEmpty)
    #expect(driver.state.tree.loading.error == error)
  }

  @Test func `going there and back browses the organisation again`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    let home = driver.state.listing
    driver.press(.togglePublicCatalogue)
    #expect(driver.state.listing == .publicCatalogue(ConnectorQuery()))
    #expect(driver.state.catalogue.count == 0)
    driver.answerAll()
    driver.press(.togglePublicCatalogue)
    driver.answerAll()
    #expect(driver.state.listing == home)
    #expect(driver.names.count == 3)
  }
}
