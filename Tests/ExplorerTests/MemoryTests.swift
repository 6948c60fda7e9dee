import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Documents within their budget")
struct MemoryTests {
  /// Some hundreds of connectors of which only a part of the documents may be kept.
  private func scrolled() -> ExplorerDriver {
    var driver = ExplorerDriver(count: 600, rows: 20) { $0.documentBudget = 100_000 }
    driver.answer()
    driver.press(.moveToLast)
    driver.answerAll()
    return driver
  }

  @Test func `N21 a large document is decoded elsewhere while the person goes on`() {
    var large = SampleConnector(2, name: "Large")
    let value = String(repeating: "x", count: 300_000)
    large.connectionVariables = [#"{"name":"certificate","value":"\#(value)"}"#]
    var driver = ExplorerDriver([SampleConnector(1), large, SampleConnector(3)], rows: 20)
    driver.answerAll()
    driver.press(.moveDown)
    #expect(driver.decoding.count == 1)
    #expect(driver.state.tree.connector == nil)
    driver.press(.moveDown)
    #expect(driver.decoding.isEmpty)
    #expect(driver.state.tree.connector?.name == "Connector 3")
    driver.press(.moveUp)
    driver.finishDecoding()
    #expect(driver.state.tree.connector?.name == "Large")
    #expect(driver.pending.isEmpty)
  }

  @Test func `documents are let go and rows stay`() {
    let driver = scrolled()
    #expect(driver.state.listCount == 600)
    #expect(driver.state.catalogue.documentBytes <= 100_000)
    #expect(driver.state.catalogue.document(of: SampleConnector.id(1)) == nil)
    #expect(driver.state.catalogue.document(of: SampleConnector.id(600)) != nil)
  }

  @Test func `a connector that was let go is read again when it is opened`() {
    var driver = scrolled()
    driver.press(.moveToFirst)
    #expect(driver.state.tree.connector == nil)
    #expect(driver.pending.isEmpty)
    driver.press(.open)
    #expect(
      driver.pending.map(\.read) == [
        .connector(organisation: SampleConnector.organisation, connector: SampleConnector.id(1))
      ])
    driver.answer()
    #expect(driver.state.tree.connector?.name == "Connector 1")
    #expect(!driver.state.tree.rows.isEmpty)
  }

  @Test func `it is read as well when the person rests on its row`() {
    var driver = scrolled()
    driver.press(.moveToFirst)
    driver.wait(.milliseconds(200))
    #expect(driver.pending.count == 1)
  }

  @Test func `moving on takes the question back`() {
    var driver = scrolled()
    driver.press(.moveToFirst)
    driver.wait(.milliseconds(200))
    driver.press(.moveDown)
    #expect(driver.pending.isEmpty)
  }
}
