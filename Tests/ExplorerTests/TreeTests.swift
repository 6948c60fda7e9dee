import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("The tree")
struct TreeTests {
  /// A connector with something in every group.
  private static var full: SampleConnector {
    var full = SampleConnector(1, name: "Quay CRM")
    let used = SampleConnector(2, name: "Quay Books")
    full.authSchemes = [
      """
      {"id":"s1","description":"key","schemeType":"api-key","name":"X-Key","in":"header",
      "validationMessages":[{"text":"deprecated","severity":"warning"}]}
      """
    ]
    full.connectionVariables = [#"{"name":"region","value":"eu"}"#]
    full.connections = [
      SampleConnector.connection(
        "con-1", name: "production",
        action: [
          SampleConnector.credential(
            "cred-1", name: "salesforce",
            fields: """
              "errors":["bad password"],
              "usages":[\(SampleConnector.usage(connection: "con-9", of: used))],
              """),
          SampleConnector.credential(
            "cred-2", name: "second", fields: #""errors":[],"usages":[],"#),
        ],
        trigger: [SampleConnector.credential("cred-3", name: "hook")],
        variables: [#"{"name":"region","value":"us"}"#])
    ]
    full.versions = [
      SampleConnector.version("2.0.0"),
      SampleConnector.version(
        "3.0.0", published: nil, isDefault: false,
        messages: #"[{"text":"no actions","severity":"info"}]"#),
    ]
    full.tags = #"{"team":["sales","ops"],"legacy":[]}"#
    return full
  }

  /// The full connector with the tree focused and every node open.
  private func opened() -> ExplorerDriver {
    let others = (2...30).map { SampleConnector($0, name: "Connector \($0)") }
    var driver = ExplorerDriver([Self.full] + others, rows: 60)
    driver.answerAll()
    driver.press(.open)
    driver.openDown(to: nil)
    return driver
  }

  @Test func `every node of a connector is there`() {
    #expect(
      opened().tree == [
        "-connector Quay CRM",
        "  -protocol http",
        "     loading…",
        "    -supportedSchemes ?",
        "       loading…",
        "-authSchemes 1",
        "  -scheme api-key",
        "     message deprecated",
        "-connectionVariables 1",
        "   default region",
        "-connections 1",
        "  -connection production",
        "    -actionCredentials 2",
        "      -credential 1 salesforce",
        "         scheme basic-auth",
        "        -errors 1",
        "           error bad password",
        "        -usages 1",
        "          -usage con-9",
        "             uses Quay Books",
        "      -credential 2 second",
        "         scheme basic-auth",
        "         empty…",
        "         empty…",
        "    -triggerCredentials 1",
        "      -credential 1 hook",
        "         scheme basic-auth",
        "         unknown…",
        "         unknown…",
        "    -variables 1",
        "       variable region",
        "-versions 2",
        "  -version 2.0.0",
        "    -actions ?",
        "       loading…",
        "    -triggers ?",
        "       loading…",
        "    -definitions ?",
        "       loading…",
        "  -version 3.0.0",
        "    -messages 1",
        "       message no actions",
        "    -actions ?",
        "       loading…",
        "    -triggers ?",
        "       loading…",
        "    -definitions ?",
        "       loading…",
        "-tags 2",
        "   tag team",
        "   tag legacy",
      ])
  }

  @Test func `a parent shows the worst of its children`() {
    let driver = opened()
    let marks = driver.state.tree.rows.reduce(into: [String: Mark]()) {
      $0[$1.node.label] = $0[$1.node.label] ?? $1.mark
    }
    #expect(marks["error bad password"] == .bad)
    #expect(marks["connection production"] == .bad)
    #expect(marks["connections 1"] == .bad)
    #expect(marks["connector Quay CRM"] == .bad)
    #expect(marks["scheme api-key"] == .warning)
    #expect(marks["authSchemes 1"] == .warning)
    #expect(marks["credential 1 hook"] == .unvalidated)
    #expect(marks["credential 2 second"] == .valid)
    #expect(marks["version 3.0.0"] == .draft)
    #expect(marks["version 2.0.0"] == .nothing)
  }

  @Test func `an open connection is closed from within, parent by parent`() {
    var driver = ExplorerDriver([Self.full, SampleConnector(2)], rows: 60)
    driver.answerAll()
    driver.press(.open)
    driver.press(.moveDown, times: 4)
    driver.press(.open, .open, .open, .open)
    #expect(driver.state.selectedNode?.node.label == "credential 1 salesforce")
    driver.press(.close)
    #expect(driver.state.selectedNode?.node.label == "actionCredentials 2")
    driver.press(.close)
    #expect(driver.state.selectedNode?.disclosure == .closed)
    driver.press(.close, .close, .close)
    #expect(driver.state.selectedNode?.node.label == "connections 1")
    driver.press(.close, .close)
    #expect(driver.state.focus == .list)
  }

  @Test func `a usage is followed to its connection and Backspace comes back`() {
    var used = SampleConnector(2, name: "Quay Books")
    used.connections = [SampleConnector.connection("con-9", name: "staging", action: [])]
    var driver = ExplorerDriver([Self.full, used], rows: 60)
    driver.answerAll()
    driver.press(.open)
    driver.openDown(to: "usage con-9")
    driver.press(.enter)
    #expect(driver.selectedName == "Quay Books")
    #expect(driver.state.selectedNode?.node.label == "connection staging")
    driver.press(.goBack)
    #expect(driver.selectedName == "Quay CRM")
    #expect(driver.state.selectedNode?.node.label == "usage con-9")
    driver.press(.goForward)
    #expect(driver.selectedName == "Quay Books")
  }

  @Test func `each connector remembers its node`() {
    var driver = ExplorerDriver([Self.full, SampleConnector(2), SampleConnector(3)], rows: 60)
    driver.answerAll()
    driver.press(.open, .moveDown, .moveDown, .focusPreviousPane)
    #expect(driver.state.selectedNode?.node.label == "connectionVariables 1")
    driver.press(.moveDown)
    #expect(driver.state.selectedNode?.node.label != "connectionVariables 1")
    driver.press(.moveUp)
    #expect(driver.state.selectedNode?.node.label == "connectionVariables 1")
  }

  @Test func `a connector seen for the first time begins at its own node`() {
    var driver = ExplorerDriver([Self.full, SampleConnector(2)], rows: 60)
    driver.answerAll()
    driver.press(.open, .moveToLast, .focusPreviousPane, .moveDown)
    #expect(driver.state.selectedNode?.node.label == "connector Connector 2")
    #expect(driver.state.tree.window == ScrollWindow())
  }

  @Test func `Enter follows a usage that is open, too`() {
    var driver = ExplorerDriver([Self.full, SampleConnector(2, name: "Quay Books")], rows: 60)
    driver.answerAll()
    driver.press(.open)
    driver.openDown(to: "usage con-9")
    driver.press(.open, .enter)
    #expect(driver.selectedName == "Quay Books")
  }

  @Test func `a usage whose connection is gone says so`() {
    var driver = ExplorerDriver([Self.full, SampleConnector(2, name: "Quay Books")], rows: 60)
    driver.answerAll()
    driver.press(.open)
    driver.openDown(to: "usage con-9")
    driver.press(.enter)
    #expect(driver.state.notice?.fact == .connectionGone(name: "con-9"))
    #expect(driver.state.selectedNode?.node.label == "connections 0")
  }

  @Test func `coming back finds the same rows on the same lines`() {
    let others = (2...60).map { SampleConnector($0) }
    var driver = ExplorerDriver(others + [Self.full], rows: 12)
    driver.answer()
    driver.press(.moveToLast)
    driver.answerAll()
    driver.press(.moveUp, times: 3)
    driver.press(.moveDown, times: 3)
    driver.press(.open)
    driver.openDown(to: "usage con-9")
    let (listLine, treeLine) = (driver.selectedLine, driver.state.tree.window.line)
    driver.press(.enter)
    #expect(driver.selectedName == "Connector 2")
    driver.press(.goBack)
    #expect(driver.selectedLine == listLine)
    #expect(driver.state.tree.window.line == treeLine)
  }

  @Test func `what is opened at the lower edge scrolls into sight`() {
    var driver = ExplorerDriver([Self.full], rows: 5)
    driver.answerAll()
    driver.press(.open, .moveToLast, .open)
    let window = driver.state.tree.window
    #expect(driver.state.tree.rows.count == 9)
    #expect(window.top + 5 == 9)
  }

  @Test func `an answer that is another connector is a failure, not that connector`() {
    var driver = ExplorerDriver(count: 600, rows: 20) { $0.documentBudget = 100_000 }
    driver.answer()
    driver.press(.moveToLast)
    driver.answerAll()
    driver.press(.moveToFirst, .open)
    driver.happen(.connectorArrived(driver.pending[0].ticket, SampleConnector(7).arrival))
    #expect(driver.state.tree.connector == nil)
    #expect(driver.state.tree.loading.failure != nil)
    #expect(driver.state.listCount == 600)
  }

  @Test func `siblings without an id of their own are told apart`() {
    var twins = SampleConnector(1)
    twins.connections = [
      SampleConnector.connection("", name: "one", action: []),
      SampleConnector.connection("same", name: "two", action: []),
      SampleConnector.connection("same", name: "three", action: []),
    ]
    var driver = ExplorerDriver([twins], rows: 60)
    driver.answerAll()
    let paths = driver.state.tree.rows.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(driver.tree.filter { $0.contains("connection ") }.count == 3)
  }
}
