import ConnectModels
import Explorer
import TestSupport
import Testing

/// What breaks when a credential goes.
@Suite struct ImpactTests {
  private typealias Samples = ImpactSamples

  @Test func `every connection that holds the credential breaks, in each connector`() {
    var driver = ExplorerDriver.impact([
      Samples.connector(1, "CRM", ("live", [Samples.holding("key")])),
      Samples.connector(2, "Books", ("live", [Samples.holding("other")])),
      Samples.connector(
        3, "Mail", ("live", [Samples.holding("key")]), ("test", [Samples.holding("key")])),
      Samples.connector(4, "ERP", ("live", [Samples.holding("key")])),
    ])
    driver.askImpact(of: "key")
    #expect(
      driver.breaking == [
        "CRM › live: direct", "Mail › live: direct", "Mail › test: direct", "ERP › live: direct",
      ])
    guard case .impact(let impact)? = driver.state.impact?.finding else { return }
    #expect(impact.connectionCount == 4)
    #expect(impact.connectorCount == 3)
  }

  @Test func `a client breaks what its scheme is used for, and schemes that nothing uses yet`() {
    let scheme = Samples.scheme(client: "client")
    var driver = ExplorerDriver.impact([
      Samples.connector(1, "Host", ("live", [Samples.holding("client", type: "oauth2-client")])),
      Samples.connector(
        2, "A", schemes: [scheme], ("live", [Samples.holding("a", scheme: scheme)])),
      Samples.connector(3, "B", ("live", [Samples.holding("b", scheme: scheme)])),
      Samples.connector(4, "C", schemes: [scheme]),
      Samples.connector(5, "D", schemes: [scheme], ("live", [Samples.holding("d")])),
      Samples.connector(6, "E", schemes: [Samples.scheme(client: "another")]),
    ])
    driver.askImpact(of: "client")
    #expect(
      driver.breaking == [
        "Host › live: direct", "A › live: grant.credentialId", "B › live: grant.credentialId",
        "C › scheme oauth2: grant.credentialId", "D › scheme oauth2: grant.credentialId",
      ])
  }

  @Test func `a certificate breaks the client that presents it, and all that names the client`() {
    var driver = ExplorerDriver.impact([
      Samples.connector(
        1, "Named",
        (
          "live",
          [
            Samples.holding("a", scheme: Samples.scheme(client: "client"))
          ]
        )),
      Samples.connector(2, "Client", ("live", [Samples.client("client", presenting: "cert")])),
      Samples.connector(
        3, "Scheme",
        (
          "live",
          [
            Samples.holding("b", scheme: Samples.scheme(certificate: "cert"))
          ]
        )),
      Samples.connector(4, "Held", ("live", [Samples.holding("cert", type: "certificate")])),
    ])
    driver.askImpact(of: "cert")
    #expect(
      driver.breaking == [
        "Held › live: direct", "Client › live: data.mTLSCredentialId",
        "Scheme › live: mtlsCredentialId",
        "Named › live: through the client, grant.credentialId",
      ])
  }

  @Test func `a chain is followed to its end, whatever the order in which it is loaded`() {
    let chain = (1...6).map { number in
      Samples.connector(
        number, "N\(number)", ("live", [Samples.client("c\(number)", presenting: "c\(number - 1)")])
      )
    }
    for organisation in [chain, chain.reversed()] {
      var driver = ExplorerDriver.impact(
        organisation + [Samples.connector(9, "Root", ("live", [Samples.holding("c0")]))])
      driver.askImpact(of: "c0")
      #expect(
        driver.breaking == [
          "Root › live: direct", "N1 › live: data.mTLSCredentialId",
          "N2 › live: through the c1, data.mTLSCredentialId",
          "N3 › live: through the c2, the c1, data.mTLSCredentialId",
          "N4 › live: through the c3, the c2, the c1, data.mTLSCredentialId",
          "N5 › live: through the c4, the c3, the c2, the c1, data.mTLSCredentialId",
          "N6 › live: through the c5, the c4, the c3, the c2, the c1, data.mTLSCredentialId",
        ])
    }
  }

  @Test func `credentials that name each other in a circle are each told once`() {
    var driver = ExplorerDriver.impact([
      Samples.connector(1, "A", ("live", [Samples.client("a", presenting: "b")])),
      Samples.connector(2, "B", ("live", [Samples.client("b", presenting: "c")])),
      Samples.connector(3, "C", ("live", [Samples.client("c", presenting: "a")])),
      Samples.connector(4, "Self", ("live", [Samples.client("self", presenting: "self")])),
    ])
    driver.askImpact(of: "a")
    #expect(
      driver.breaking == [
        "A › live: direct", "C › live: data.mTLSCredentialId",
        "B › live: through the c, data.mTLSCredentialId",
      ])
    driver.press(.takeBack)
    driver.askImpact(of: "self")
    #expect(driver.breaking == ["Self › live: direct"])
  }

  @Test func `a connection that depends in several ways is told once, by the most direct`() {
    let scheme = Samples.scheme(client: "client", certificate: "cert")
    var driver = ExplorerDriver.impact([
      Samples.connector(
        1, "CRM",
        (
          "live",
          [
            Samples.holding("a", scheme: scheme), Samples.client("client", presenting: "cert"),
            Samples.holding("cert", type: "certificate"),
          ]
        )),
      Samples.connector(2, "Mail", ("live", [Samples.holding("b", scheme: scheme)])),
    ])
    driver.askImpact(of: "cert")
    #expect(driver.breaking == ["CRM › live: direct", "Mail › live: mtlsCredentialId"])
  }

  @Test func `the same credential at several places of a connection is one line`() {
    var first = SampleConnector(1, name: "CRM")
    first.connections = [
      SampleConnector.connection(
        "con", name: "live",
        action: [Samples.holding("other"), Samples.holding("key")],
        trigger: [Samples.holding("key")])
    ]
    var driver = ExplorerDriver.impact([
      first,
      Samples.connector(
        2, "Mail", ("live", [Samples.holding("key"), Samples.holding("last")])),
    ])
    driver.askImpact(of: "key")
    #expect(driver.breaking == ["CRM › live: direct", "Mail › live: direct"])
  }

  @Test func `a credential of another organisation says whose it is`() {
    let scheme = Samples.scheme(client: "client", owner: "01HZX00000000000000000THEM")
    var driver = ExplorerDriver.impact([
      Samples.connector(
        1, "CRM", ("live", [Samples.holding("key", owner: "01HZX00000000000000000FARR")])),
      Samples.connector(2, "Mail", ("live", [Samples.holding("own", scheme: scheme)])),
    ])
    driver.askImpact(of: "key")
    #expect(
      driver.state.impact?.owners == [Identifier("key"): Identifier("01HZX00000000000000000FARR")])
    driver.press(.takeBack)
    driver.askImpact(of: "own")
    #expect(driver.state.impact?.owners == [:])
    driver.press(.takeBack, .enter)
    driver.openDown(to: "scheme oauth2")
    driver.press(.showImpact)
    #expect(driver.breaking == ["Mail › live: grant.credentialId"])
    #expect(
      driver.state.impact?.owners
        == [Identifier("client"): Identifier("01HZX00000000000000000THEM")])
  }

  @Test func `a scheme that names two credentials asks for both`() {
    let scheme = Samples.scheme(client: "client", certificate: "cert")
    var driver = ExplorerDriver.impact([
      Samples.connector(1, "CRM", schemes: [scheme]),
      Samples.connector(2, "A", ("live", [Samples.holding("client")])),
      Samples.connector(3, "B", ("live", [Samples.holding("cert")])),
    ])
    driver.press(.showView(.connectors), .open)
    driver.openDown(to: "scheme oauth2")
    driver.press(.showImpact)
    #expect(
      driver.breaking == [
        "A › live: direct", "B › live: direct", "CRM › scheme oauth2: grant.credentialId",
      ])
  }

  @Test func `a credential without an id breaks nothing that could be told`() {
    var driver = ExplorerDriver.impact([
      Samples.connector(1, "CRM", ("live", [Samples.holding("")])),
      Samples.connector(2, "Mail", ("live", [Samples.holding("")])),
    ])
    driver.press(.showImpact)
    #expect(driver.state.overlay == nil)
    #expect(driver.state.notice?.fact == .credentialWithoutID)
  }

  @Test func `the count at the detail's edge is that of the overlay`() {
    let elsewhere = SampleConnector(9, name: "Elsewhere")
    var driver = ExplorerDriver.impact([
      Samples.connector(
        1, "CRM",
        ("live", [Samples.holding("key", fields: Samples.usages(("far", elsewhere)))])),
      Samples.connector(2, "Mail", ("live", [Samples.holding("key")])),
    ])
    driver.askImpact(of: "key")
    #expect(driver.breaking.count == 3)
    #expect(driver.state.breakage?.connectionCount == 3)
    driver.press(.takeBack, .enter, .moveUp)
    #expect(driver.state.breakage == nil)
  }
}
