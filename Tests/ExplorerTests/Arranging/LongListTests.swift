import ConnectModels
import Explorer
import TestSupport
import Testing

/// Lists of more than 2,048 rows are arranged away from the main thread, which is an effect.
@Suite("A long list under a filter")
struct LongListTests {
  /// So many connectors, read in one page.
  private static func loaded(_ count: Int = 2_100) -> ExplorerDriver {
    var driver = ExplorerDriver(count: count) { $0.pageSize = count }
    driver.pageCap = count
    driver.answer()
    return driver
  }

  @Test func `it stands as it stood until it has been arranged`() {
    var driver = Self.loaded()
    driver.press(.search)
    driver.type("'2099")
    #expect(driver.state.listCount == 2_100)
    #expect(driver.arranging.count == 1)
    driver.finishArranging()
    #expect(driver.names == ["Connector 2099"])
    #expect(driver.selectedName == "Connector 2099")
    #expect(driver.arranging.isEmpty)
  }

  @Test func `a newer key cancels what the one before began`() throws {
    var driver = Self.loaded()
    driver.press(.search)
    driver.type("'2")
    let older = try #require(driver.arranging.first)
    driver.forgetEffects()
    driver.type("0")
    #expect(driver.effects.contains(.cancel(older.ticket)))
    #expect(driver.arranging.count == 1)
    // What had ended already when it was cancelled comes late.
    let late = try #require(older.task.arranged())
    driver.happen(.rowsArranged(older.ticket, late))
    #expect(driver.state.listCount == 2_100)
    driver.finishArranging()
    #expect(driver.names.allSatisfy { $0.contains("20") })
    driver.happen(.rowsArranged(older.ticket, late))
    #expect(driver.names.allSatisfy { $0.contains("20") })
  }

  @Test func `Esc cancels it, and the list is whole at once`() throws {
    var driver = Self.loaded()
    driver.press(.search)
    driver.type("'2")
    let ticket = try #require(driver.arranging.first?.ticket)
    driver.forgetEffects()
    driver.press(.takeBack)
    #expect(driver.effects.contains(.cancel(ticket)))
    #expect(driver.arranging.isEmpty)
    #expect(driver.state.listCount == 2_100)
    #expect(driver.selectedName == "Connector 1")
  }

  @Test func `pages that arrive meanwhile lead to one more arrangement`() {
    var driver = Self.loaded()
    driver.organisation += (2_101...2_400).map { SampleConnector($0) }
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.catalogue.count == 2_100)
    driver.press(.moveToLast, .search)
    driver.type("'2")
    #expect(driver.arranging.count == 1)
    driver.pageCap = 100
    driver.answerListing()
    driver.answerListing()
    #expect(driver.state.catalogue.count == 2_300)
    #expect(driver.arranging.count == 1)
    driver.finishArranging()
    #expect(driver.arranging.count == 1)
    #expect(driver.arranging.first?.task.size == 2_300)
    driver.finishArranging()
    #expect(driver.arranging.isEmpty)
    #expect(driver.names.contains("Connector 2299"))
  }

  @Test func `it can be seen while rows are replaced by fewer`() {
    var driver = Self.loaded(2_200)
    driver.press(.search)
    driver.type("'2")
    driver.press(.inField(.accept))
    driver.finishArranging()
    let before = driver.names
    driver.organisation.removeLast(100)
    driver.press(.moveToLast, .reload)
    driver.answerListing()
    driver.finishReconciling()
    #expect(driver.state.catalogue.count == 2_100)
    #expect(driver.names == before)
    driver.finishArranging()
    // What is gone stands where it stood until it was looked at.
    #expect(driver.names == before)
    driver.press(.clearChanges)
    driver.finishArranging()
    #expect(driver.names == before.filter { !driver.isGone($0) })
  }

  @Test func `the selection is found again where rows stand elsewhere meanwhile`() {
    var driver = Self.loaded()
    driver.press(.search)
    driver.type("'99")
    driver.press(.inField(.accept))
    driver.finishArranging()
    driver.press(.moveDown, times: 3)
    let (name, line) = (driver.selectedName, driver.selectedLine)
    driver.organisation.insert(SampleConnector(9_001, name: "New 99"), at: 0)
    driver.press(.reload)
    driver.pageCap = 3_000
    driver.answerAll()
    driver.finishArranging()
    #expect(driver.names.first == "New 99")
    #expect(driver.selectedName == name)
    #expect(driver.selectedLine == line)
  }

  @Test func `Esc in the field returns to the line of before in a sorted list too`() {
    var driver = Self.loaded()
    driver.press(.sort(.name))
    driver.finishArranging()
    driver.press(.moveDown, times: 30)
    driver.press(.moveUp, times: 4)
    let (name, line) = (driver.selectedName, driver.selectedLine)
    driver.press(.search)
    driver.type("'77")
    driver.finishArranging()
    driver.press(.takeBack)
    driver.finishArranging()
    #expect(driver.state.listCount == 2_100)
    #expect(driver.selectedName == name)
    #expect(driver.selectedLine == line)
  }
}

extension ExplorerDriver {
  /// Whether no connector of the organisation has a name any more.
  fileprivate func isGone(_ name: String) -> Bool {
    !organisation.contains { $0.name == name }
  }
}
