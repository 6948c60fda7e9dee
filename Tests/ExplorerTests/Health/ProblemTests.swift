import ConnectModels
import Explorer
import TestSupport
import Testing

/// Going from problem to problem.
@Suite struct ProblemTests {
  private typealias Samples = ImpactSamples

  /// Has a problem of every kind.
  private static var broken: SampleConnector {
    let scheme = """
      {"id":"s1","description":"","schemeType":"hmac","name":"X","in":"header","algorithm":"sha256",
      "digestInputs":[],"validationMessages":[{"text":"good to know","severity":"info"},
      {"text":"no inputs","severity":"warning"}]}
      """
    let consent = """
      {"id":"s","description":"","schemeType":"oauth2","authorizeUrl":"","tokenUrl":"","scopes":[],
      "defaultScopes":["read"],"grant":{"grantType":"authorization_code"},
      "validationMessages":[{"text":"old url","severity":"error"}]}
      """
    var connector = Samples.connector(
      1, "Broken", schemes: [scheme],
      ("fine", [Samples.holding("fine", fields: #""errors":[],"#)]),
      (
        "live",
        [
          Samples.holding(
            "token", type: "oauth2-token", scheme: consent,
            fields: #""errors":["refused"],"expiresAt":"2026-11-25T12:00:00Z","#,
            data: #"{"scopes":[]}"#),
          Samples.holding("gone", fields: #""errors":[],"expiresAt":"2026-11-01T12:00:00Z","#),
        ]
      ))
    connector.versions = [
      SampleConnector.version(
        "1.0.0", messages: #"[{"text":"no trigger","severity":"strange"}]"#)
    ]
    return connector
  }

  private static let problems = [
    "message no inputs", "credential 1 the token", "message old url", "error refused",
    "credential 2 the gone", "message no trigger",
  ]

  private static let warning = SampleConnector.version(
    "2.0.0", messages: #"[{"text":"two paths","severity":"warning"}]"#)

  /// The broken connector, four sound ones, one with a warning, four sound ones.
  private func organisation() -> ExplorerDriver {
    var organisation = (1...10).map { SampleConnector($0) }
    organisation[0] = Self.broken
    organisation[5].versions = [Self.warning]
    var driver = ExplorerDriver(organisation, rows: 40)
    driver.answerAll()
    return driver
  }

  @Test func `within a connector they come in the order of the tree, opened and selected`() {
    var driver = organisation()
    for problem in Self.problems {
      driver.press(.nextProblem)
      #expect(driver.state.selectedNode?.node.label == problem)
      #expect(driver.state.focus == .tree)
    }
    for problem in Self.problems.dropLast().reversed() {
      driver.press(.previousProblem)
      #expect(driver.state.selectedNode?.node.label == problem)
    }
  }

  @Test func `it goes on from the selected node, whatever that is`() {
    var driver = organisation()
    driver.press(.open)
    driver.openDown(to: "connection live")
    driver.press(.nextProblem)
    #expect(driver.state.selectedNode?.node.label == Self.problems[1])
    driver.press(.close, .close, .previousProblem)
    #expect(driver.state.selectedNode?.node.label == Self.problems[0])
  }

  @Test func `after a connector's last the next connector that has one follows, and back`() {
    var driver = organisation()
    driver.press(.nextProblem, times: Self.problems.count + 1)
    #expect(driver.selectedName == "Connector 6")
    #expect(driver.state.selectedNode?.node.label == "message two paths")
    #expect(driver.state.notice == nil)
    driver.press(.previousProblem)
    #expect(driver.selectedName == "Broken")
    #expect(driver.state.selectedNode?.node.label == Self.problems.last)
  }

  @Test func `from the last it goes on at the first, and says so`() {
    var driver = organisation()
    driver.press(.nextProblem, times: Self.problems.count + 2)
    #expect(driver.selectedName == "Broken")
    #expect(driver.state.selectedNode?.node.label == Self.problems[0])
    let scope = ProblemScope(loaded: 10, isAll: true, isFiltered: false)
    #expect(driver.state.notice?.fact == .problemsWentRound(forward: true, scope))
    driver.press(.previousProblem)
    #expect(driver.selectedName == "Connector 6")
    #expect(driver.state.notice?.fact == .problemsWentRound(forward: false, scope))
  }

  @Test func `where there is no other it says so, and that not all is loaded`() {
    var organisation = (1...40).map { SampleConnector($0) }
    organisation[3].versions = [Self.warning]
    organisation[39].versions = [Self.warning]
    var driver = ExplorerDriver(organisation) { $0.pageSize = 20 }
    driver.answer()
    driver.press(.nextProblem)
    #expect(driver.selectedName == "Connector 4")
    driver.press(.nextProblem)
    #expect(driver.selectedName == "Connector 4")
    let scope = ProblemScope(loaded: 20, isAll: false, isFiltered: false)
    #expect(driver.state.notice?.fact == .noProblem(isOther: true, scope))
  }

  @Test func `where nothing is wrong it says so and stays`() {
    var driver = ExplorerDriver(count: 5)
    driver.answerAll()
    driver.press(.moveDown, .nextProblem)
    let scope = ProblemScope(loaded: 5, isAll: true, isFiltered: false)
    #expect(driver.state.notice?.fact == .noProblem(isOther: false, scope))
    #expect(driver.selectedName == "Connector 2")
    #expect(driver.state.focus == .list)
  }

  @Test func `a filter leaves out what it leaves out`() {
    var driver = organisation()
    driver.press(.search)
    driver.type("Connector")
    driver.press(.inField(.accept), .nextProblem)
    #expect(driver.selectedName == "Connector 6")
    driver.press(.nextProblem)
    let scope = ProblemScope(loaded: 10, isAll: true, isFiltered: true)
    #expect(driver.state.notice?.fact == .noProblem(isOther: true, scope))
  }

  @Test func `what expires at the threshold is a problem, a second later it is none`() {
    for (seconds, isProblem) in [(14 * 86_400, true), (14 * 86_400 + 1, false)] {
      let time = Timestamp(secondsSince1970: ExplorerDriver.noon.seconds + Int64(seconds))
      let fields = #""errors":[],"expiresAt":"\#(time.description)","#
      var driver = ExplorerDriver([
        SampleConnector(1),
        Samples.connector(2, "CRM", ("live", [Samples.holding("key", fields: fields)])),
      ])
      driver.answerAll()
      driver.press(.nextProblem)
      #expect((driver.state.selectedNode?.node.label == "credential 1 the key") == isProblem)
    }
  }

  @Test func `in the other views it goes to the next row that is marked, and stays in the list`() {
    var driver = organisation()
    driver.press(.showView(.versions))
    driver.press(.nextProblem)
    #expect(driver.state.selectedRow?.row.title == "2.0.0")
    #expect(driver.state.focus == .list)
    driver.press(.nextProblem)
    #expect(driver.state.selectedRow?.row.title == "1.0.0")
    #expect(driver.state.notice != nil)
    driver.press(.showView(.connections), .nextProblem)
    #expect(driver.state.selectedRow?.row.title == "live")
    #expect(driver.state.focus == .list)
  }

  @Test func `an action with errors comes once, after the version's messages`() {
    var driver = organisation()
    driver.press(.open)
    driver.openDown(to: "actions ?")
    driver.press(.open)
    let wrong = OperationError(field: "path", message: "no such path", severity: .error)
    let action = Action(id: Identifier("list"), name: "list", errors: [wrong, wrong])
    while let question = driver.pending.first {
      guard case .branch(.versionItems(let items), _) = question.read, items.kind == .actions else {
        driver.answer()
        continue
      }
      driver.answer(with: Page<BranchItem>(items: [.versionItem(.action(action))]))
    }
    driver.press(.previousProblem)
    #expect(driver.state.selectedNode?.node.label == "message no trigger")
    driver.press(.nextProblem)
    #expect(driver.state.selectedNode?.node.label == "item list")
    driver.press(.nextProblem)
    #expect(driver.selectedName == "Connector 6")
  }

  @Test func `a document that was let go is read, and its problem selected then`() {
    var organisation = (1...300).map { SampleConnector($0) }
    organisation[0] = Self.broken
    var driver = ExplorerDriver(organisation) { $0.documentBudget = 0 }
    driver.press(.moveToLast)
    driver.answerAll()
    driver.press(.nextProblem)
    #expect(driver.selectedName == "Broken")
    #expect(driver.state.tree.connector == nil)
    driver.press(.nextProblem)
    driver.answerAll()
    #expect(driver.state.selectedNode?.node.label == Self.problems[1])
  }
}
