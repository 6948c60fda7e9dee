import ConnectModels
import Explorer
import TestSupport
import Testing

/// The views of connections, credentials, versions and messages.
@Suite struct ViewTests {
  private static func driver(_ view: ListView) -> ExplorerDriver {
    var driver = ExplorerDriver(PartsOrganisation.connectors(), rows: 20)
    driver.answerAll()
    driver.press(.showView(view))
    return driver
  }

  // MARK: - Rows

  @Test func `connections stand as their connectors list them`() {
    let driver = Self.driver(.connections)
    #expect(driver.names == ["production", "staging", "production"])
    #expect(driver.state.tree.subject == SampleConnector.id(1))
    #expect(driver.state.selectedNode?.node.label == "connection production")
  }

  @Test func `a credential is one row wherever it occurs, and what expires first comes first`() {
    let driver = Self.driver(.credentials)
    #expect(driver.names == ["old key", "shared key", "bad key", "free key"])
    guard case .credential(let row) = driver.state.listRow(at: 1) else {
      Issue.record("no credential")
      return
    }
    #expect(row.connectorCount == 2)
    #expect(row.connectionCount == 2)
    // One place knows its uses; that one speaks.
    #expect(row.fact.usages == 0)
  }

  @Test func `versions keep their connectors' order and know drafts`() {
    let driver = Self.driver(.versions)
    #expect(driver.names == ["2.0.0", "2.1.0", "1.0.0"])
    #expect(driver.state.listRow(at: 1).row.mark(by: driver.state.judgement) == .draft)
  }

  @Test func `messages of one text and severity are one row, the worst first`() {
    let driver = Self.driver(.messages)
    // The same words as an error and as a warning are two things.
    #expect(driver.names == ["401 Unauthorized", "deprecated", "deprecated"])
    guard case .message(let warning) = driver.state.listRow(at: 2) else {
      Issue.record("no message")
      return
    }
    #expect(warning.fact.severity == .warning)
    #expect(warning.places.count == 2)
    #expect(warning.places[0].names == ["Quay CRM", "2.0.0"])
  }

  @Test func `a filter leaves messages one by one, and counts those that it left`() {
    var driver = Self.driver(.messages)
    driver.press(.search)
    driver.type("severity:warning 'books")
    driver.press(.inField(.accept))
    #expect(driver.names == ["deprecated"])
    guard case .message(let left) = driver.state.listRow(at: 0) else {
      Issue.record("no message")
      return
    }
    #expect(left.places.map(\.names) == [["Quay Books", "1.0.0"]])
    driver.press(.takeBack)
    #expect(driver.names == ["401 Unauthorized", "deprecated", "deprecated"])
  }

  @Test func `an open group shows those of its places that the filter left`() {
    var driver = Self.driver(.messages)
    driver.press(.moveToLast, .enter)
    #expect(driver.state.listCount == 5)
    driver.press(.search)
    driver.type("connector:crm")
    driver.press(.inField(.accept))
    #expect(driver.names == ["deprecated", "deprecated"])
    #expect(driver.state.list.arrangement?.places.map(\.member) == [0, 1])
    #expect(driver.state.filterCoverage?.parts == 3)
    driver.press(.sort(.name), .takeBack)
    #expect(driver.state.listCount == 5)
  }

  @Test func `the best message comes first while words are typed, until it is sorted`() {
    var driver = Self.driver(.messages)
    driver.press(.search)
    driver.type("depr")
    driver.press(.inField(.accept))
    #expect(driver.names == ["deprecated", "deprecated"])
    #expect(driver.state.list.arrangement?.isRanked == true)
    driver.press(.sort(.count))
    #expect(driver.state.list.arrangement?.isRanked == false)
    guard case .message(let first) = driver.state.listRow(at: 0) else {
      Issue.record("no message")
      return
    }
    #expect(first.places.count == 2)
  }

  @Test func `a scope that was asked for and not granted is a warning of ours`() throws {
    var connector = SampleConnector(1)
    let scheme = """
      {"id":"s","description":"","schemeType":"oauth2","authorizeUrl":"","tokenUrl":"",
      "scopes":[],"defaultScopes":["read","write"],"grant":{"grantType":"authorization_code"}}
      """
    connector.connections = [
      SampleConnector.connection(
        "con", name: "production",
        action: [
          """
          {"id":"at","authSchemeConfig":\(scheme),"credential":{"id":"c","organisationId":"o",
          "type":"oauth2-token","name":"token","errors":[],"data":{"scopes":["read"]}}}
          """
        ])
    ]
    var driver = ExplorerDriver([connector])
    driver.answerAll()
    driver.press(.showView(.messages))
    let text = try #require(driver.names.first)
    #expect(text.contains("write"))
    #expect(!text.contains("read,"))
    #expect(driver.state.listRow(at: 0).row.mark(by: driver.state.judgement) == .warning)
    #expect(driver.state.selectedNode?.node.label == "credential 1 token")
  }

  @Test func `errors of actions are among the messages once they were read`() {
    var driver = Self.driver(.connectors)
    let before = driver.state.catalogue.census.errors
    driver.readFaultyAction()
    #expect(driver.state.catalogue.census.errors == before + 1)
    driver.press(.showView(.messages))
    #expect(driver.names.contains("no such path"))
    // Read again, it is not said twice.
    driver.press(.showView(.connectors), .reload)
    driver.answerAll()
    #expect(driver.state.catalogue.census.errors == before)
  }

  @Test func `what was said of actions outlasts another reading, until their version has changed`()
  {
    var driver = Self.driver(.connectors)
    let before = driver.state.catalogue.census.errors
    driver.readFaultyAction()
    // What is read anew is the list; the actions are not open any more.
    driver.press(.takeBack, .moveDown, .reload)
    driver.answerAll()
    #expect(driver.state.tree.subject == SampleConnector.id(2))
    #expect(driver.state.catalogue.census.errors == before + 1)
    driver.press(.showView(.messages))
    #expect(driver.names.contains("no such path"))

    driver.press(.showView(.connectors))
    driver.organisation[0].versions = driver.organisation[0].versions.map {
      $0.replacing(#""updatedAt":"2026-03"#, with: #""updatedAt":"2026-04"#)
    }
    driver.wait(.seconds(2))
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.catalogue.census.errors == before)
  }

  // MARK: - Groups

  @Test func `Enter opens a group of messages and closes it again`() {
    var driver = Self.driver(.messages)
    driver.press(.moveToLast, .enter)
    #expect(driver.state.listCount == 5)
    driver.press(.moveDown, .moveDown)
    #expect(driver.state.tree.connector?.name == "Quay Books")
    #expect(driver.state.selectedNode?.node.label == "message deprecated")
    driver.press(.close)
    #expect(driver.state.listCount == 3)
    #expect(driver.state.list.window.selected == 2)
  }

  // MARK: - Ways

  @Test func `Enter reveals a row in the view of connectors, and Backspace comes back`() {
    var driver = Self.driver(.credentials)
    driver.press(.moveToLast, .moveUp, .enter)
    #expect(driver.state.view == .connectors)
    #expect(driver.selectedName == "Quay Books")
    #expect(driver.state.selectedNode?.node.label == "credential 1 bad key")
    #expect(driver.state.focus == .tree)
    driver.press(.goBack)
    #expect(driver.state.view == .credentials)
    #expect(driver.selectedName == "bad key")
    #expect(driver.state.focus == .list)
  }

  @Test func `each view keeps its row, and the filter goes along`() {
    var driver = Self.driver(.connections)
    driver.press(.moveDown)
    driver.press(.showView(.credentials), .moveDown, .showView(.connections))
    #expect(driver.selectedName == "staging")
    driver.press(.search)
    driver.type("key")
    driver.press(.inField(.accept))
    #expect(driver.names.isEmpty)
    driver.press(.showView(.credentials))
    #expect(driver.state.list.filter.text == "key")
    #expect(driver.names.count == 4)
    #expect(driver.selectedName == "shared key")
  }

  @Test(arguments: [
    ("is:expired", ["old key"]), ("is:invalid", ["bad key"]), ("expires:never", ["free key"]),
    ("is:unused", ["shared key"]), ("connection:staging", ["free key"]),
    ("connector:books", ["shared key", "bad key"]),
    ("quay !old", ["shared key", "bad key", "free key"]),
    // Whichever of its connectors is asked for.
    ("connector:crm 'shared", ["shared key"]), ("'crm", ["shared key", "old key", "free key"]),
    ("public:yes", []), ("public:no is:unused", ["shared key"]),
    // Of credentials it is not told when they changed: the term is marked, and the rest applies.
    ("updated:<1d 'bad", ["bad key"]),
  ])
  func `field terms mean the rows of the view`(text: String, names: [String]) {
    var driver = Self.driver(.credentials)
    driver.press(.search)
    driver.type(text)
    driver.press(.inField(.accept))
    if text.contains("connector:books") {
      // The shared credential is shown where its uses are known.
      #expect(Set(driver.names) == Set(names))
    } else {
      #expect(Set(driver.names) == Set(names), "\(driver.names)")
    }
  }

  @Test func `passing over rows opens no nodes that stay`() {
    var driver = Self.driver(.credentials)
    driver.press(.moveDown, .moveDown, .moveDown, .showView(.connectors))
    driver.press(.moveToLast, .moveToFirst)
    #expect(driver.tree.filter { $0.contains("Credentials") }.isEmpty)
  }

  // MARK: - Loading the rest

  @Test(arguments: [ListView.credentials, .messages])
  func `a view that speaks of the whole loads the rest by itself`(view: ListView) {
    var driver = ExplorerDriver(count: 300, rows: 10)
    driver.answer()
    driver.press(.showView(view))
    driver.answerAll()
    #expect(driver.state.catalogue.count == 300)
  }

  @Test func `above the limit it does not begin, and Esc stops it below`() {
    var driver = ExplorerDriver(count: 300, rows: 10) { $0.loadLimit = 299 }
    driver.answer()
    driver.press(.showView(.credentials))
    #expect(driver.pending.isEmpty)
    driver.press(.moveToLast)
    #expect(!driver.pending.isEmpty)
    driver.press(.takeBack)
    #expect(driver.pending.isEmpty)
    #expect(driver.state.catalogue.count < 300)
  }

  @Test func `the first row stays the first while the rest is read, until one is chosen`() {
    var late = SampleConnector(30)
    late.connections = [
      SampleConnector.connection(
        "con", name: "late",
        action: [
          SampleConnector.credential(
            "c-late", name: "soonest", fields: #""expiresAt":"2026-11-24T13:00:00Z","#)
        ])
    ]
    let connectors = PartsOrganisation.connectors() + (4...29).map { SampleConnector($0) } + [late]
    var driver = ExplorerDriver(connectors, rows: 10)
    driver.pageCap = 20
    driver.answer()
    driver.press(.showView(.credentials))
    #expect(driver.selectedName == "old key")
    driver.press(.moveDown)
    #expect(driver.selectedName == "shared key")
    driver.answerAll()
    #expect(driver.names[1] == "soonest")
    #expect(driver.selectedName == "shared key")
  }
}

extension ExplorerDriver {
  /// The person opens the first connector's actions, of which the service says that one has an error.
  fileprivate mutating func readFaultyAction() {
    press(.open)
    openDown(to: "actions ?")
    press(.open)
    let error = OperationError(field: "path", message: "no such path", severity: .error)
    let action = Action(id: Identifier("a"), name: "listOrders", errors: [error])
    while let question = pending.first {
      guard case .branch(.versionItems(let items), _) = question.read, items.kind == .actions else {
        answer()
        continue
      }
      answer(with: Page<BranchItem>(items: [.versionItem(.action(action))]))
    }
  }
}
