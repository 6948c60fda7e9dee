import ConnectModels
import Explorer
import TestSupport
import Testing

/// What happens to a kept filter: reading again, pages, going elsewhere and back.
@Suite("A filter that stays on")
struct FilterLastingTests {
  private func loaded(_ names: [String], filter: String) -> ExplorerDriver {
    var driver = ExplorerDriver(named: names)
    driver.answerAll()
    driver.keep(filter)
    return driver
  }

  @Test func `reading again keeps the filter, and looks at the names as they are now`() {
    var driver = loaded(["Quay CRM", "Payments", "Quay Books", "Mail"], filter: "quay")
    #expect(driver.names == ["Quay CRM", "Quay Books"])
    driver.press(.moveDown)
    driver.organisation[0].name = "Harbour CRM"
    driver.organisation[3].name = "Quay Mail"
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.list.filter.text == "quay")
    #expect(driver.names == ["Quay Mail", "Quay Books"])
    #expect(driver.selectedName == "Quay Books")
  }

  @Test func `reading again sorts by what is there now`() {
    var driver = ExplorerDriver(named: ["b", "a", "d", "c"])
    driver.answerAll()
    driver.press(.sort(.name))
    driver.organisation[1].name = "z"
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.names == ["b", "c", "d", "z"])
  }

  @Test func `a page that arrives is narrowed too, and the selection stays`() {
    var driver = ExplorerDriver(count: 60) { $0.pageSize = 20 }
    driver.answer()
    driver.keep(#"'"connector 1""#)
    #expect(driver.state.listCount == 11)
    driver.press(.moveToLast)
    driver.press(.moveUp, times: 7)
    let (name, line) = (driver.selectedName, driver.selectedLine)
    driver.answerAll()
    #expect(driver.state.catalogue.count == 60)
    #expect(driver.names.allSatisfy { $0.contains("Connector 1") })
    #expect(driver.selectedName == name)
    #expect(driver.selectedLine == line)
  }

  @Test func `G loads all with the filter on, and the person stays`() {
    var driver = ExplorerDriver(count: 250) { $0.pageSize = 20 }
    driver.answer()
    driver.keep("'5")
    #expect(driver.names == ["Connector 5", "Connector 15"])
    driver.press(.moveToLast)
    driver.answerAll()
    #expect(driver.state.catalogue.paging.isComplete)
    #expect(driver.state.catalogue.count == 250)
    #expect(driver.selectedName == "Connector 15")
    #expect(driver.state.listCount == driver.names.filter { $0.contains("5") }.count)
    #expect(driver.names.contains("Connector 205"))
  }

  @Test func `without scrolling nothing more is read`() {
    var driver = ExplorerDriver(count: 250) { $0.pageSize = 20 }
    driver.answer()
    driver.keep("is:draft")
    #expect(driver.pending.isEmpty)
    driver.wait(.seconds(60))
    #expect(driver.pending.isEmpty)
  }

  @Test func `a filter from the start reads the first page and selects the best match`() {
    var driver = ExplorerDriver(named: ["Mail", "Quay Books", "Quay CRM"]) { $0.filter = "quay" }
    #expect(driver.pagesAsked.count == 1)
    #expect(!driver.state.isTyping)
    driver.answer()
    #expect(driver.names == ["Quay CRM", "Quay Books"])
    #expect(driver.selectedName == "Quay CRM")
    driver.press(.takeBack)
    #expect(driver.names == ["Mail", "Quay Books", "Quay CRM"])
    #expect(driver.selectedName == "Quay CRM")
  }

  // MARK: - Going elsewhere

  /// Two connectors of which the first uses a credential of the second.
  private func organisation() -> [SampleConnector] {
    var mail = SampleConnector(1, name: "Mail")
    var quay = SampleConnector(2, name: "Quay CRM")
    mail.connections = [SampleConnector.connection("nightly", name: "nightly", action: [])]
    let use = SampleConnector.usage(connection: "nightly", of: mail)
    quay.connections = [
      SampleConnector.connection(
        "main", name: "main",
        action: [SampleConnector.credential("c", name: "key", fields: #""usages":[\#(use)],"#)])
    ]
    return [mail, quay, SampleConnector(3, name: "Quay Books")]
  }

  @Test func `following to a hidden connector shows it, and going back brings the filter back`() {
    var driver = ExplorerDriver(organisation())
    driver.answerAll()
    driver.keep("quay")
    #expect(driver.names == ["Quay CRM", "Quay Books"])
    driver.press(.enter)
    driver.openDown(to: "usage nightly")
    driver.press(.enter)
    #expect(driver.state.tree.connector?.name == "Mail")
    #expect(!driver.state.isFiltering)
    #expect(driver.names == ["Mail", "Quay CRM", "Quay Books"])
    #expect(driver.selectedName == "Mail")
    driver.press(.goBack)
    #expect(driver.state.list.filter.text == "quay")
    #expect(driver.names == ["Quay CRM", "Quay Books"])
    #expect(driver.selectedName == "Quay CRM")
    #expect(driver.state.selectedNode?.node.label == "usage nightly")
    driver.press(.goForward)
    #expect(!driver.state.isFiltering)
    #expect(driver.selectedName == "Mail")
  }

  @Test func `following within what the filter leaves keeps it`() {
    var driver = ExplorerDriver(organisation())
    driver.answerAll()
    driver.keep("a")
    #expect(driver.names.contains("Mail"))
    while driver.selectedName != "Quay CRM" { driver.press(.moveDown) }
    driver.press(.enter)
    driver.openDown(to: "usage nightly")
    driver.press(.enter)
    #expect(driver.selectedName == "Mail")
    #expect(driver.state.list.filter.text == "a")
  }

  @Test func `the order comes back too, and that it was preferred`() {
    var driver = ExplorerDriver(organisation())
    driver.answerAll()
    driver.keep("quay")
    driver.press(.sort(.name))
    #expect(driver.names == ["Quay Books", "Quay CRM"])
    driver.press(.moveToLast, .enter)
    driver.openDown(to: "usage nightly")
    driver.press(.enter)
    #expect(driver.names == ["Mail", "Quay Books", "Quay CRM"])
    driver.press(.goBack)
    #expect(driver.names == ["Quay Books", "Quay CRM"])
    #expect(driver.selectedName == "Quay CRM")
  }
}

extension ExplorerDriver {
  /// The person types a filter and keeps it.
  mutating func keep(_ filter: String) {
    press(.search, .inField(.edit(.deleteToStart)))
    type(filter)
    press(.inField(.accept))
  }
}
