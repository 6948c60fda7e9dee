import ConnectModels
import Explorer
import TestSupport
import Testing

/// What the header counts.
@Suite struct CensusTests {
  private static func driver() -> ExplorerDriver {
    var driver = ExplorerDriver(PartsOrganisation.connectors(), rows: 20)
    driver.answerAll()
    return driver
  }

  @Test func `each credential counts once, and each message as often as it is said`() {
    let state = Self.driver().state
    let census = state.catalogue.census
    #expect(census.credentialCount == 4)
    #expect(census.connections == 3)
    #expect(census.versions == 3)
    #expect(census.messages == 4)
    #expect(
      census.attention(by: state.judgement)
        == census.attention(by: Judgement(now: ExplorerDriver.noon)))
    #expect(census.attention(by: state.judgement).expired == 1)
    #expect(census.attention(by: state.judgement).soon == 1)
    #expect(census.attention(by: state.judgement).errors == 2)
  }

  @Test func `reading again counts nothing twice`() {
    var driver = Self.driver()
    let before = driver.state.catalogue.census
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.catalogue.census == before)
  }

  @Test(arguments: [
    // An expiry is past from its own second on, and soon up to the threshold's last second.
    (-1, 0, 1), (0, 1, 0), (1, 1, 0), (-14 * 86_400, 0, 1), (-14 * 86_400 - 1, 0, 0),
  ])
  func `the boundaries are those of the marks`(seconds: Int, expired: Int, soon: Int) {
    var connector = SampleConnector(1)
    connector.connections = [
      SampleConnector.connection(
        "con", name: "production",
        action: [
          SampleConnector.credential(
            "c", name: "key", fields: #""errors":[],"expiresAt":"2026-11-24T12:00:00Z","#)
        ])
    ]
    var driver = ExplorerDriver([connector])
    driver.answerAll()
    let now = Timestamp(secondsSince1970: ExplorerDriver.noon.seconds + Int64(seconds))
    let judgement = Judgement(now: now)
    let attention = driver.state.catalogue.census.attention(by: judgement)
    #expect((attention.expired, attention.soon) == (expired, soon))
    let mark = driver.state.listRow(at: 0).row.mark(by: judgement)
    #expect(mark == (expired > 0 ? .bad : soon > 0 ? .warning : .valid))
  }

  @Test func `a credential that is everywhere is counted until the last place has gone`() {
    func holder(_ number: Int, _ ids: String...) -> SampleConnector {
      var connector = SampleConnector(number)
      connector.connections = ids.enumerated().map { index, id in
        SampleConnector.connection(
          "con-\(index)", name: "live",
          action: [
            SampleConnector.credential(
              id, name: "key", fields: #""expiresAt":"2026-11-20T12:00:00Z","#)
          ])
      }
      return connector
    }
    var driver = ExplorerDriver([holder(1, "a", "a", "a"), holder(2, "a", "b")])
    driver.answerAll()
    #expect(driver.state.catalogue.census.credentialCount == 2)
    driver.organisation = [holder(1, "b"), holder(2, "b")]
    driver.press(.reload)
    driver.answerAll()
    let census = driver.state.catalogue.census
    #expect(census.credentialCount == 1)
    #expect(census.attention(by: driver.state.judgement).expired == 1)
    driver.organisation = [SampleConnector(1), SampleConnector(2)]
    driver.wait(.seconds(2))
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.catalogue.census.credentialCount == 0)
    #expect(driver.state.catalogue.census.attention(by: driver.state.judgement).expired == 0)
  }

  @Test(arguments: Concern.allCases)
  func `a count leads to the rows that it counts`(concern: Concern) {
    var driver = Self.driver()
    driver.press(.showConcern(concern))
    let attention = driver.state.catalogue.census.attention(by: driver.state.judgement)
    switch concern {
    case .expired: #expect(driver.names.count == attention.expired)
    case .soon: #expect(driver.names.count == attention.soon)
    case .errors: #expect(driver.names == ["401 Unauthorized", "deprecated"])
    }
    driver.press(.goBack)
    #expect(driver.state.view == .connectors)
    #expect(!driver.state.isFiltering)
  }

  @Test func `of a credential that two connectors hold the newest expiry counts`() {
    func holder(_ number: Int, until expiry: String) -> SampleConnector {
      var connector = SampleConnector(number)
      connector.connections = [
        SampleConnector.connection(
          "con-\(number)", name: "production",
          action: [
            SampleConnector.credential(
              "c", name: "key", fields: #""errors":[],"expiresAt":"\#(expiry)","#)
          ])
      ]
      return connector
    }
    var driver = ExplorerDriver([
      holder(1, until: "2026-11-20T00:00:00Z"), holder(2, until: "2026-11-20T00:00:00Z"),
    ])
    driver.answerAll()
    #expect(driver.state.catalogue.census.attention(by: driver.state.judgement).expired == 1)
    driver.organisation[1] = holder(2, until: "2027-11-20T00:00:00Z")
    driver.organisation[0] = holder(1, until: "2027-11-20T00:00:00Z")
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.catalogue.census.attention(by: driver.state.judgement).expired == 0)
  }

  @Test func `credentials without an id are rows of their own`() {
    var connector = SampleConnector(1)
    connector.connections = ["one", "two"].map { name in
      SampleConnector.connection(
        "con-\(name)", name: name, action: [SampleConnector.credential("", name: "key \(name)")])
    }
    var driver = ExplorerDriver([connector], rows: 20)
    driver.answerAll()
    driver.press(.showView(.credentials))
    #expect(driver.names == ["key one", "key two"])
    driver.press(.moveDown)
    #expect(driver.state.selectedNode?.node.label == "credential 1 key two")
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.selectedName == "key two")
  }
}
