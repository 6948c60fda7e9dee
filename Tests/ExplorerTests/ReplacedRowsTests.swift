import ConnectModels
import Explorer
import TestSupport
import Testing

/// What was worked out for rows that have all been replaced.
@Suite struct ReplacedRowsTests {
  private func renaming(_ view: ListView) -> ExplorerDriver {
    var driver = ExplorerDriver(count: 3)
    driver.organisation[0].connections = [SampleConnector.connection("c", name: "old", action: [])]
    driver.answerAll()
    driver.press(.showView(view))
    return driver
  }

  @Test func `a view shows the parts that were read again, not those of before`() {
    var driver = renaming(.connections)
    driver.wait(.seconds(2))
    #expect(driver.state.listRow(at: 0).row.title == "old")
    driver.organisation[0].connections = [SampleConnector.connection("c", name: "new", action: [])]
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.listRow(at: 0).row.title == "new")
  }

  @Test func `a filter is put to the rows that were read again`() {
    var driver = renaming(.connectors)
    driver.wait(.seconds(2))
    driver.press(.search)
    driver.type("fresh")
    driver.press(.inField(.accept))
    #expect(driver.state.listCount == 0)
    driver.organisation[1].name = "Fresh"
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.names == ["Fresh"])
  }

  @Test func `another listing has its own parts`() {
    var driver = renaming(.connections)
    #expect(driver.state.listRow(at: 0).row.title == "old")
    driver.organisation[0].connections = [SampleConnector.connection("c", name: "new", action: [])]
    driver.press(.togglePublicCatalogue)
    driver.answerAll()
    #expect(driver.state.listRow(at: 0).row.title == "new")
  }
}
