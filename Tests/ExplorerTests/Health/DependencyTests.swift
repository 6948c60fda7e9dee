import ConnectModels
import Explorer
import TestSupport
import Testing

/// What a connection or a connector depends on.
@Suite struct DependencyTests {
  private typealias Samples = ImpactSamples

  private static func expiring(_ time: String) -> String { #""expiresAt":"\#(time)","# }

  private static let organisation = [
    Samples.connector(
      1, "CRM", schemes: [Samples.scheme(client: "spare")],
      (
        "live",
        [
          Samples.holding("never"),
          Samples.holding("late", fields: expiring("2027-05-01T00:00:00Z")),
          Samples.holding(
            "token", scheme: Samples.scheme(client: "client", certificate: "lost"),
            fields: expiring("2026-12-24T00:00:00Z")),
        ]
      ), ("test", [Samples.holding("never"), Samples.holding("odd", fields: expiring("soon"))])),
    Samples.connector(2, "Client", ("live", [Samples.client("client", presenting: "cert")])),
    Samples.connector(
      3, "Cert",
      (
        "live",
        [Samples.holding("cert", fields: expiring("2026-11-24T11:00:00Z"), owner: "another")]
      )),
  ]

  @Test func `a connection depends on what it holds and on what that names, the soonest first`() {
    var driver = ExplorerDriver(Self.organisation)
    driver.answerAll()
    driver.press(.showView(.connections), .showImpact)
    #expect(
      driver.dependedOn == [
        "cert: through the client, data.mTLSCredentialId", "token: direct", "late: direct",
        "lost: mtlsCredentialId", "never: direct", "client: grant.credentialId",
      ])
    guard case .dependencies(let found)? = driver.state.impact?.finding else { return }
    #expect(found[0].owner == Identifier("another"))
    #expect(found[0].mark(by: driver.state.judgement) == .bad)
    #expect(found[3].place == nil)
    #expect(found[3].mark(by: driver.state.judgement) == .draft)
  }

  @Test func `a connector depends on what all its connections and schemes do`() {
    var driver = ExplorerDriver(Self.organisation)
    driver.answerAll()
    driver.press(.showImpact)
    #expect(
      driver.dependedOn == [
        "cert: through the client, data.mTLSCredentialId", "token: direct", "late: direct",
        "odd: direct", "spare: grant.credentialId", "lost: mtlsCredentialId", "never: direct",
        "client: grant.credentialId",
      ])
    guard case .dependencies(let found)? = driver.state.impact?.finding else { return }
    #expect(found[6].connectionCount == 2)
    #expect(found[6].servesActions && !found[6].servesTriggers)
  }

  @Test func `what is named is found as soon as its holder is loaded`() {
    var organisation = Self.organisation
    organisation.insert(contentsOf: (10...40).map { SampleConnector($0) }, at: 1)
    var driver = ExplorerDriver(organisation) { $0.pageSize = 20 }
    driver.answer()
    driver.press(.showView(.connections), .showImpact)
    #expect(!driver.dependedOn.contains("cert: through the client, data.mTLSCredentialId"))
    driver.press(.moveToLast)
    #expect(driver.state.impact?.selected == 4)
    driver.answerAll()
    #expect(driver.dependedOn.first == "cert: through the client, data.mTLSCredentialId")
    // The line of before stays selected, wherever it stands now.
    #expect(driver.state.impact?.selected == 4)
    #expect(driver.dependedOn[4] == "never: direct")
  }

  @Test func `a version and a message ask for their connector`() {
    var organisation = Self.organisation
    organisation[0].versions = [SampleConnector.version("1.0.0")]
    var driver = ExplorerDriver(organisation)
    driver.answerAll()
    driver.press(.showView(.versions), .showImpact)
    #expect(driver.state.impact?.subject == .connector(SampleConnector.id(1)))
    driver.press(.takeBack, .showView(.connectors), .open)
    driver.press(.moveToLast, .moveUp, .showImpact)
    #expect(driver.state.impact?.subject == .connector(SampleConnector.id(1)))
  }

  @Test func `in the tree the nearest credential or connection above is asked about`() {
    var driver = ExplorerDriver(Self.organisation, rows: 60)
    driver.answerAll()
    driver.press(.open)
    driver.openDown(to: "credential 1 the never")
    driver.press(.moveUp, .showImpact)
    #expect(driver.dependedOn.count == 6)
    driver.press(.takeBack, .moveDown, .open, .moveDown, .showImpact)
    #expect(driver.state.impact?.subject == .credentials([Identifier("never")]))
  }

  @Test func `u on a line asks the same of that line`() {
    var driver = ExplorerDriver(Self.organisation)
    driver.answerAll()
    driver.press(.showView(.connections), .showImpact, .showImpact)
    #expect(driver.state.impact?.subject == .credentials([Identifier("cert")]))
    #expect(driver.breaking.first == "Cert › live: direct")
    driver.press(.showImpact)
    #expect(driver.dependedOn == ["cert: direct"])
  }

  @Test func `Enter goes to the credential; one that is not held anywhere says so`() {
    var driver = ExplorerDriver(Self.organisation)
    driver.answerAll()
    driver.press(.showView(.connections), .showImpact, .enter)
    #expect(driver.selectedName == "Cert")
    #expect(driver.state.selectedNode?.node.label == "credential 1 the cert")
    driver.press(.goBack)
    #expect(driver.state.view == .connections)
    driver.press(.showImpact)
    driver.press(.moveDown, times: 3)
    driver.press(.enter)
    #expect(driver.state.notice?.fact == .notLoaded(name: "lost", isAll: true))
    #expect(driver.state.impact != nil)
  }

  @Test func `a connection that is no longer there after a reading says so`() {
    var driver = ExplorerDriver(Self.organisation)
    driver.answerAll()
    driver.press(.showView(.connections), .showImpact)
    driver.wait(.seconds(2))
    driver.organisation[0].connections = []
    driver.press(.reload)
    driver.answerAll()
    #expect(driver.state.impact?.finding == .gone)
  }

  @Test func `what expires at the threshold expires soon, a second later it does not`() {
    let noon = ExplorerDriver.noon.seconds
    let moments = [14 * 86_400, 14 * 86_400 + 1, 0, 1].map { offset in
      Timestamp(secondsSince1970: noon + Int64(offset)).description
    }
    let credentials = moments.enumerated().map { index, time in
      Samples.holding("c\(index)", fields: #""errors":[],"# + Self.expiring(time))
    }
    var driver = ExplorerDriver([Samples.connector(1, "CRM", ("live", credentials))])
    driver.answerAll()
    driver.press(.showImpact)
    guard case .dependencies(let found)? = driver.state.impact?.finding else { return }
    #expect(found.map(\.id.text) == ["c2", "c3", "c0", "c1"])
    #expect(
      found.map { $0.mark(by: driver.state.judgement) } == [.bad, .warning, .warning, .valid])
  }
}
