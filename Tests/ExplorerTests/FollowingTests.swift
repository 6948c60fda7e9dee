import ConnectModels
import Explorer
import TestSupport
import Testing

/// Following a usage to a connector that the list does not have.
@Suite struct FollowingTests {
  /// A connector whose credential is used by a connection of the second one, which is not loaded.
  private static func following() -> ExplorerDriver {
    var holder = SampleConnector(1, name: "Quay CRM")
    let usage = SampleConnector.usage(connection: "con-9", of: SampleConnector(2))
    holder.connections = [
      SampleConnector.connection(
        "con-1", name: "production",
        action: [
          SampleConnector.credential(
            "cred-1", name: "key", fields: #""errors":[],"usages":[\#(usage)],"#)
        ])
    ]
    var driver = ExplorerDriver([holder], rows: 60)
    driver.answerAll()
    var used = SampleConnector(2, name: "Quay Books")
    used.connections = [SampleConnector.connection("con-9", name: "staging", action: [])]
    driver.organisation.append(used)
    driver.press(.open)
    driver.openDown(to: "usage con-9")
    driver.answerAll()
    driver.press(.enter)
    return driver
  }

  @Test func `it is read and shown in place, and the list stays`() {
    var driver = Self.following()
    #expect(
      driver.pending.map(\.read) == [
        .connector(organisation: SampleConnector.organisation, connector: SampleConnector.id(2))
      ])
    #expect(driver.state.tree.loading.isUnderWay)
    driver.answerAll()
    #expect(driver.selectedName == "Quay CRM")
    #expect(driver.names == ["Quay CRM"])
    #expect(driver.state.tree.connector?.name == "Quay Books")
    #expect(driver.state.selectedNode?.node.label == "connection staging")
    #expect(driver.state.focus == .tree)
  }

  @Test func `Backspace leads back, and forward again without another request`() {
    var driver = Self.following()
    driver.answerAll()
    driver.press(.goBack)
    #expect(driver.state.tree.connector?.name == "Quay CRM")
    #expect(driver.state.selectedNode?.node.label == "usage con-9")
    driver.press(.goForward)
    #expect(driver.pending.isEmpty)
    #expect(driver.state.tree.connector?.name == "Quay Books")
    #expect(driver.state.selectedNode?.node.label == "connection staging")
  }

  @Test func `a page that arrives meanwhile does not take it away`() {
    var driver = Self.following()
    driver.answerAll()
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.tree.connector?.name == "Quay Books")
  }

  @Test func `moving in the list leaves it`() {
    var driver = Self.following()
    driver.answerAll()
    driver.press(.focusPreviousPane, .moveToFirst)
    #expect(driver.state.focus == .list)
    #expect(driver.state.tree.connector?.name == "Quay CRM")
  }

  @Test func `one that is no longer there says so where it would stand`() {
    var driver = Self.following()
    let error = APIError(kind: .notFound, sentence: "no such connector")
    driver.fail(error)
    #expect(driver.state.tree.loading.error == error)
    #expect(driver.selectedName == "Quay CRM")
    driver.press(.goBack)
    #expect(driver.state.tree.connector?.name == "Quay CRM")
  }
}

/// The connector that the program is started on.
@Suite struct StartSelectionTests {
  @Test func `a connector that is not listed yet is read and stays when the first page comes`() {
    var driver = ExplorerDriver(count: 100) { $0.selection = .id(SampleConnector.id(90)) }
    driver.answerAll()
    #expect(driver.state.tree.subject == SampleConnector.id(90))
    #expect(driver.state.tree.connector?.name == "Connector 90")
    #expect(driver.selectedName == "Connector 1")
  }

  @Test func `a connector of the first page is selected in the list`() {
    var driver = ExplorerDriver(count: 5) { $0.selection = .id(SampleConnector.id(3)) }
    driver.answerAll()
    #expect(driver.selectedName == "Connector 3")
    #expect(driver.state.tree.subject == SampleConnector.id(3))
  }

  @Test func `a connector is found by its name on whichever page, and all others stay listed`() {
    var driver = ExplorerDriver(count: 150) {
      $0.selection = .name("Connector 9")
      $0.filter = "connector"
    }
    driver.answerAll()
    driver.finishArranging()
    #expect(driver.state.tree.connector?.name == "Connector 9")
    #expect(driver.selectedName == "Connector 9")
    #expect(driver.state.list.filter.text == "connector")
    #expect(driver.state.focus == .tree)
  }

  @Test func `a name that the service does not filter by is looked for on all pages`() {
    var driver = ExplorerDriver(count: 150) { $0.selection = .name("Connector 140") }
    driver.filtersByQuery = false
    driver.answerAll()
    #expect(driver.state.tree.connector?.name == "Connector 140")
    #expect(driver.state.list.filter.text.isEmpty)
  }

  @Test func `whatever view is shown first, a name is a connector's`() {
    var driver = ExplorerDriver(count: 20) {
      $0.selection = .name("Connector 7")
      $0.view = .credentials
    }
    driver.answerAll()
    driver.finishArranging()
    #expect(driver.state.tree.connector?.name == "Connector 7")
  }

  @Test(arguments: [0, 2]) func `a name that is nobody's, or several ones', becomes the filter`(
    count: Int
  ) {
    var driver = ExplorerDriver(count: 20) {
      $0.selection = .name("Twin")
      $0.view = .credentials
    }
    for index in 0..<count { driver.organisation[index].name = "Twin" }
    driver.answerAll()
    driver.finishArranging()
    #expect(driver.state.view == .connectors)
    #expect(driver.state.list.filter.text == #"^"Twin"$"#)
    #expect(driver.names == Array(repeating: "Twin", count: count))
  }

  @Test func `a service that does not answer to a name leaves it as the filter`() {
    var driver = ExplorerDriver(count: 20) { $0.selection = .name("Connector 7") }
    driver.failSearch(APIError(kind: .unavailable, sentence: "down"))
    driver.answerAll()
    #expect(driver.state.list.filter.text == #"^"Connector 7"$"#)
  }

  @Test(arguments: [
    "Quay", "Quay CRM (2.0)", #"a "b" \c"#, "!x", "protocol:http", "a|b", "x$", "a \"\u{301} b",
  ])
  func `a filter for a name leaves that name alone`(name: String) {
    let filter = RowFilter(
      FilterExpression(FilterExpression.text(naming: name)),
      judgement: Judgement(now: Timestamp(secondsSince1970: 0)))
    func row(_ name: String) -> ConnectorRow {
      ConnectorRow(
        Connector(
          id: Identifier("i"), organisationID: Identifier("o"), name: name, protocol: .other("p")))
    }
    #expect(filter.matches(row(name)))
    #expect(!filter.matches(row(name + " more")))
    #expect(!filter.matches(row("more " + name)))
  }
}
