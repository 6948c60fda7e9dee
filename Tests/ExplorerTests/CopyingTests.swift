import ConnectModels
import Explorer
import TestSupport
import Testing

/// What is copied of the node in hand, and what is masked meanwhile.
@Suite struct CopyingTests {
  private static let organisation = SampleConnector.organisation

  private static var connector: SampleConnector {
    var connector = SampleConnector(1, name: "Quay CRM")
    connector.protocolFields +=
      #","documentationURL":"https://docs.example.test/quay","stray":{"clientSecret":"s3cret"}"#
    connector.authSchemes = [
      #"{"id":"s1","description":"","schemeType":"basic-auth","validationMessages":[{"text":"Odd.","severity":"warning"}]}"#
    ]
    connector.connectionVariables = [#"{"name":"region","value":"eu"}"#]
    connector.connections = [
      SampleConnector.connection("first", name: "first", action: []),
      SampleConnector.connection(
        "second", name: "second",
        action: [
          SampleConnector.credential("c1", name: "one"),
          SampleConnector.credential(
            "c2", name: "two",
            fields:
              #""errors":["bad"],"usages":[\#(SampleConnector.usage(connection: "u", of: SampleConnector(2)))],"#
          ),
        ],
        variables: [#"{"name":"apiToken","value":"t0ken"}"#]),
    ]
    connector.versions = [SampleConnector.version("1.0.0")]
    connector.tags = #"{"team":["sales","ops"],"a b":[]}"#
    return connector
  }

  /// In the tree, on the node of that label, everything above it opened.
  private func driver(on label: String) -> ExplorerDriver {
    var driver = ExplorerDriver([Self.connector])
    driver.answerAll()
    driver.press(.open)
    driver.openDown(to: label)
    driver.forgetEffects()
    return driver
  }

  private func copied(_ copied: Copied, on label: String) -> [Effect] {
    var driver = driver(on: label)
    driver.press(.begin(.copy), .onNode(.copy(copied)))
    return driver.effects
  }

  @Test(arguments: [
    ("connector Quay CRM", Copied.id, SampleConnector.id(1).text),
    ("connector Quay CRM", .name, "Quay CRM"),
    ("connector Quay CRM", .path, "."),
    ("scheme basic-auth", .path, ".authSchemeConfigs[0]"),
    ("message Odd.", .path, ".authSchemeConfigs[0].validationMessages[0]"),
    ("message Odd.", .value, "Odd."),
    ("default region", .path, ".connectionVariables[0]"),
    ("default region", .value, "eu"),
    ("connection second", .id, "second"),
    ("connection second", .path, ".connections[1]"),
    ("credential 2 two", .id, "c2"),
    ("credential 2 two", .url, "https://docs.example.test/quay"),
    ("credential 2 two", .path, ".connections[1].credentials.action[1]"),
    ("error bad", .path, ".connections[1].credentials.action[1].credential.errors[0]"),
    ("error bad", .json, #""bad""#),
    ("usage u", .path, ".connections[1].credentials.action[1].credential.usages[0]"),
    (
      "uses Connector 2", .path,
      ".connections[1].credentials.action[1].credential.usages[0].connection.connector"
    ),
    ("variable apiToken", .path, ".connections[1].variables[0]"),
    ("version 1.0.0", .path, ".versions[0]"),
    ("tag team", .value, "sales\nops"),
    ("tag a b", .path, #".tags["a b"]"#),
  ])
  func `each node has its own to copy`(label: String, copied: Copied, text: String) {
    #expect(self.copied(copied, on: label) == [.copy(copied, SecretText(text))])
  }

  @Test(arguments: [
    (
      "connector Quay CRM",
      ResourceReference.connector(organisation: organisation, connector: SampleConnector.id(1))
    ),
    (
      "error bad",
      .connection(
        organisation: organisation, connector: SampleConnector.id(1),
        connection: Identifier("second"))
    ),
    (
      "usage u",
      .connection(
        organisation: organisation, connector: SampleConnector.id(2), connection: Identifier("u"))
    ),
    (
      "version 1.0.0",
      .version(organisation: organisation, connector: SampleConnector.id(1), version: "1.0.0")
    ),
    (
      "definitions ?",
      .definitions(
        organisation: organisation, connector: SampleConnector.id(1), version: "1.0.0")
    ),
  ])
  func `the API is asked for a node, or for the nearest that holds it`(
    label: String, reference: ResourceReference
  ) {
    #expect(copied(.curl, on: label) == [.copyRequest(.curl, reference)])
    #expect(copied(.apiPath, on: label) == [.copyRequest(.apiPath, reference)])
  }

  @Test func `S01 the JSON that is copied has its secrets masked`() throws {
    for label in ["connector Quay CRM", "credential 2 two", "variable apiToken"] {
      let effects = copied(.json, on: label)
      guard case .copy(.json, let text)? = effects.first else {
        Issue.record("nothing was copied of \(label)")
        continue
      }
      #expect(text.revealed.contains("••••••••"))
      for secret in ["hunter2", "s3cret", "t0ken"] { #expect(!text.revealed.contains(secret)) }
    }
  }

  @Test func `what a node does not have is said`() {
    var driver = driver(on: "error bad")
    driver.press(.begin(.copy), .onNode(.copy(.id)))
    #expect(driver.effects.isEmpty)
    #expect(driver.state.notice?.fact == .nothingToCopy(.id))
  }

  @Test func `a list's row is copied although another node is selected in its tree`() {
    var driver = driver(on: "version 1.0.0")
    driver.press(.focusNextPane, .focusNextPane, .onNode(.copy(.name)))
    #expect(driver.effects == [.copy(.name, SecretText("Quay CRM"))])
  }

  @Test(arguments: [
    (ListView.connections, "first"), (.credentials, "c1"), (.versions, "v-1.0.0"),
  ])
  func `rows of every view are copied`(view: ListView, id: String) {
    var driver = ExplorerDriver([Self.connector])
    driver.answerAll()
    driver.press(.showView(view))
    driver.forgetEffects()
    driver.press(.onNode(.copy(.id)))
    #expect(driver.effects == [.copy(.id, SecretText(id))])
  }

  @Test func `what became of it is said`() {
    var driver = driver(on: "connector Quay CRM")
    let report = CopyReport(.id, sentence: "copied by tmux", isFailure: false, leftOut: 2)
    driver.happen(.textCopied(report))
    #expect(driver.state.notice?.fact == .copied(report))
  }

  // MARK: - Secrets

  @Test(arguments: ["variable apiToken", "credential 2 two"])
  func `S01 a masked value is shown and copied only once it was asked for`(label: String) {
    var driver = driver(on: label)
    driver.press(.onNode(.copy(.value)))
    #expect(driver.effects.isEmpty)
    #expect(driver.state.notice?.fact == .masked)
    #expect(!driver.isRevealing)
    driver.press(.onNode(.unmask))
    #expect(driver.isRevealing)
    driver.press(.onNode(.copy(.value)))
    let secret = label == "variable apiToken" ? "t0ken" : "hunter2"
    #expect(driver.effects == [.copy(.value, SecretText(secret))])
    driver.press(.onNode(.unmask))
    #expect(!driver.isRevealing)
  }

  @Test(arguments: [
    [Command.moveUp, .moveDown], [.focusPreviousPane, .focusNextPane],
    [.showView(.credentials), .showView(.connectors)],
  ])
  func `S01 it is masked again as soon as the person is elsewhere`(commands: [Command]) {
    var driver = driver(on: "variable apiToken")
    driver.press(.onNode(.unmask))
    #expect(driver.isRevealing)
    for command in commands { driver.press(command) }
    #expect(!driver.isRevealing)
  }

  @Test func `S01 a shown value is in no description`() {
    var driver = driver(on: "variable apiToken")
    driver.press(.onNode(.unmask), .onNode(.copy(.value)))
    #expect(driver.isRevealing)
    #expect(!String(reflecting: driver.state.detail).contains("t0ken"))
    #expect(!String(reflecting: driver.effects).contains("t0ken"))
  }

  @Test func `where nothing is masked nothing can be shown`() {
    var driver = driver(on: "default region")
    driver.press(.onNode(.unmask))
    #expect(driver.state.notice?.fact == .nothingMasked)
  }

  // MARK: - The documentation

  @Test func `o asks for the connector's documentation, from any node`() {
    var driver = driver(on: "variable apiToken")
    driver.press(.onNode(.openLink))
    #expect(driver.effects == [.open("https://docs.example.test/quay")])
  }

  @Test func `a connector without documentation says so`() {
    var driver = ExplorerDriver(named: ["Plain"])
    driver.answerAll()
    driver.forgetEffects()
    driver.press(.onNode(.openLink))
    #expect(driver.effects.isEmpty)
    #expect(driver.state.notice?.fact == .noDocumentation)
  }

  @Test func `a link that cannot be opened is shown, and is copied from there`() {
    var driver = driver(on: "connector Quay CRM")
    let report = LinkReport.shown(url: "https://docs.example.test/quay", reason: "no desktop")
    driver.happen(.linkOpened(report))
    #expect(driver.state.overlay?.content == .link(report))
    driver.press(.begin(.copy), .onNode(.copy(.url)))
    #expect(driver.effects == [.copy(.url, SecretText("https://docs.example.test/quay"))])
    driver.press(.takeBack)
    #expect(driver.state.overlay == nil)
  }

  @Test func `S04 a link that is refused says why`() {
    var driver = driver(on: "connector Quay CRM")
    driver.happen(.linkOpened(.refused(reason: "is no web address")))
    #expect(driver.state.notice?.fact == .linkRefused(reason: "is no web address"))
    #expect(driver.state.notice?.isFailure == true)
  }
}

extension ExplorerDriver {
  /// Whether the detail shows a value that was masked.
  fileprivate var isRevealing: Bool {
    state.detail.content.fields.contains { field in
      if case .revealed = field.value { return true }
      return false
    }
  }
}
