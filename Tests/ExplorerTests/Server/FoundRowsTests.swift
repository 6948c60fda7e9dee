import ConnectModels
import TestSupport
import Testing

@testable import Explorer

/// What the server found beside what is loaded, as rows of the list.
@Suite("Rows that the server found")
struct FoundRowsTests {
  private func quay(_ filter: String = "quay") -> ExplorerDriver {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause(filter)
    driver.answerSearch()
    return driver
  }

  @Test func `they are ranked among the loaded ones, each once`() {
    let driver = quay()
    #expect(driver.names == ["Quay CRM", "Quay Mail", "Quay Books"])
    #expect(driver.foundNames == ["Quay CRM", "Quay Books"])
    #expect(driver.selectedName == "Quay CRM")
    #expect(driver.state.tree.connector?.name == "Quay CRM")
    #expect(driver.state.catalogue.count == 20)
  }

  @Test func `where no match is better they stand below the loaded ones`() {
    let driver = quay("'quay")
    #expect(driver.names == ["Quay Mail", "Quay CRM", "Quay Books"])
  }

  @Test func `they are sorted among the loaded ones`() {
    var driver = quay("'quay")
    driver.press(.inField(.accept), .sort(.name))
    #expect(driver.names == ["Quay Books", "Quay CRM", "Quay Mail"])
    driver.press(.reverseSorting)
    #expect(driver.names == ["Quay Mail", "Quay CRM", "Quay Books"])
    #expect(driver.foundNames == ["Quay CRM", "Quay Books"])
  }

  @Test func `what the filter leaves out of an answer is left out`() {
    var driver = quay("quay !crm")
    #expect(driver.names == ["Quay Mail", "Quay Books"])
    driver.retypeAndPause("Quay mail")
    driver.retypeAndPause("quay CRM")
    #expect(driver.foundNames == ["Quay CRM"])
  }

  @Test func `whose page is loaded later is no longer found, and stands once`() {
    var driver = quay()
    driver.press(.inField(.accept), .moveDown, .moveUp)
    #expect(driver.selectedName == "Quay CRM")
    driver.press(.moveToLast)
    for _ in 0..<7 { driver.answerListing() }
    #expect(driver.state.catalogue.count == 160)
    #expect(driver.names == ["Quay CRM", "Quay Mail", "Quay Books"])
    #expect(driver.foundNames == ["Quay Books"])
    driver.answerAll()
    #expect(driver.names == ["Quay CRM", "Quay Mail", "Quay Books"])
    #expect(driver.foundNames.isEmpty)
    #expect(driver.state.serverSearch == nil)
    #expect(driver.rest == FilterCoverage.Rest.none)
  }

  @Test func `an answer renews the loaded rows that it repeats`() {
    var driver = ExplorerDriver.searching()
    driver.typeAndPause("quay")
    driver.organisation[4].name = "Quay Mailbox"
    driver.answerSearch()
    #expect(driver.names.contains("Quay Mailbox"))
    #expect(driver.state.catalogue.row(of: SampleConnector.id(5))?.name == "Quay Mailbox")
    #expect(driver.state.listCount == 3)
  }

  @Test func `whoever clears the filter on one of them is back where they were`() {
    var driver = ExplorerDriver.searching()
    driver.press(.moveDown, times: 7)
    driver.answerAll()
    driver.typeAndPause("quay")
    driver.answerSearch()
    driver.press(.inField(.accept))
    #expect(driver.selectedName == "Quay CRM")
    driver.press(.takeBack)
    #expect(driver.selectedName == "Connector 8")
    #expect(driver.selectedLine == 7)
    #expect(driver.state.listCount == 40)
  }

  @Test func `they belong to their filter alone`() {
    var driver = quay()
    driver.retypeAndPause("!is:draft")
    #expect(driver.foundNames.isEmpty)
    driver.press(.takeBack, .sort(.name))
    #expect(driver.state.listCount == 20)
    #expect(driver.foundNames.isEmpty)
  }

  @Test func `they are there at once for whoever comes back to the filter`() {
    var driver = quay()
    driver.press(.takeBack)
    driver.keep("quay")
    driver.wait(.seconds(1))
    #expect(driver.pending.isEmpty)
    #expect(driver.foundNames == ["Quay CRM", "Quay Books"])
  }

  @Test func `the way back leads to one of them`() {
    var driver = ExplorerDriver.searching(change: { organisation in
      organisation[0].connections = [
        SampleConnector.connection("nightly", name: "nightly", action: [])
      ]
      let use = SampleConnector.usage(connection: "nightly", of: organisation[0])
      organisation[149].connections = [
        SampleConnector.connection(
          "main", name: "main",
          action: [
            SampleConnector.credential("c", name: "key", fields: #""usages":[\#(use)],"#)
          ])
      ]
    })
    driver.typeAndPause("quay")
    driver.answerSearch()
    driver.press(.inField(.accept), .enter)
    driver.openDown(to: "usage nightly")
    driver.press(.enter)
    #expect(driver.selectedName == "Connector 1")
    #expect(!driver.state.isFiltering)
    driver.press(.goBack)
    #expect(driver.state.list.filter.text == "quay")
    #expect(driver.selectedName == "Quay CRM")
    #expect(driver.state.selectedNode?.node.label == "usage nightly")
  }

  @Test func `a usage that leads to one the filter hides and nobody listed is shown in place`() {
    var driver = ExplorerDriver.searching(change: { organisation in
      let use = SampleConnector.usage(connection: "x", of: organisation[199])
      organisation[4].connections = [
        SampleConnector.connection(
          "main", name: "main",
          action: [
            SampleConnector.credential("c", name: "key", fields: #""usages":[\#(use)],"#)
          ])
      ]
    })
    driver.typeAndPause("quay")
    driver.answerSearch()
    driver.press(.inField(.edit(.deleteToStart)))
    driver.type("quay mail")
    driver.press(.inField(.accept), .enter)
    driver.openDown(to: "usage x")
    driver.press(.enter)
    #expect(driver.state.tree.connector?.name == "Quay Books")
    #expect(driver.selectedName == "Quay Mail")
  }

  // MARK: - Reading again

  @Test func `reading again asks anew, and what is gone goes`() {
    var driver = quay()
    driver.press(.inField(.accept))
    driver.organisation.remove(at: 199)
    driver.organisation[220].name = "Quay Pay"
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.names == ["Quay CRM", "Quay Pay", "Quay Mail"])
    #expect(driver.rest == .answered(ExplorerDriver.answer(to: "quay")))
  }

  @Test func `what was found before everything was read again is asked anew`() {
    var driver = quay()
    driver.press(.takeBack, .reload)
    driver.answerAll()
    driver.typeAndPause("quay")
    #expect(driver.searches.map(\.query.name) == ["quay"])
  }

  @Test func `reading again to the end leaves nothing to be found`() {
    var driver = quay()
    driver.press(.inField(.accept))
    driver.organisation.removeLast(285)
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.catalogue.paging.isComplete)
    #expect(driver.names == ["Quay Mail"])
    #expect(driver.state.serverSearch == nil)
  }

  @Test func `in a long list one of them stays selected while rows and answer are renewed`() {
    var driver = ExplorerDriver(count: 2_300) { $0.pageSize = 2_100 }
    driver.pageCap = 2_100
    driver.answer()
    for number in 2_200..<2_210 { driver.organisation[number].name = "Quay \(number)" }
    driver.typeAndPause("quay")
    driver.finishArranging()
    driver.answerSearch()
    driver.finishArranging()
    driver.press(.inField(.accept))
    driver.press(.moveDown, times: 5)
    #expect(driver.selectedName == "Quay 2205")
    driver.organisation[10].name = "Quay"
    driver.organisation[2_150].name = "Quay 2150"
    driver.press(.reload)
    driver.answerListing()
    driver.finishReconciling()
    // While the new rows are arranged the new answer comes.
    driver.answerSearch()
    #expect(driver.arranging.count == 1)
    driver.finishArranging()
    #expect(driver.names.first == "Quay")
    #expect(driver.selectedName == "Quay 2205")
    driver.finishArranging()
    #expect(driver.names.contains("Quay 2150"))
    #expect(driver.selectedName == "Quay 2205")
  }

  @Test func `a long list can be seen while an answer takes the place of another`() {
    var driver = ExplorerDriver(count: 2_300) { $0.pageSize = 2_100 }
    driver.pageCap = 2_100
    driver.answer()
    for number in 2_200..<2_210 { driver.organisation[number].name = "Quay \(number)" }
    driver.organisation[2_250].name = "Harbour"
    driver.typeAndPause("quay")
    driver.finishArranging()
    driver.answerSearch()
    driver.finishArranging()
    let quays = driver.foundNames
    #expect(quays.count == 10)
    driver.press(.moveDown, times: 5)
    let name = driver.selectedName
    driver.typeAndPause(" | harbour")
    driver.finishArranging()
    driver.answerSearch()
    // The new answer has one row; the ten of the old one stand until it has been arranged.
    #expect(driver.state.serverSearch?.found.count == 1)
    #expect(driver.names == quays)
    #expect(driver.names[driver.state.list.window.selected] == name)
    driver.finishArranging()
    #expect(driver.names == ["Harbour"])
    driver.press(.takeBack)
    #expect(driver.state.listCount == 2_100)
  }
}
