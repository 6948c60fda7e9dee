import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("The detail of every kind of node")
struct DetailTests {
  /// A connector with every union member that a detail tells apart, opened down to the last node.
  private func everything() -> ExplorerDriver {
    var sample = SampleConnector(1, name: "Quay CRM")
    sample.protocolFields = #""protocol":"http","baseUrl":"https://a.test","newField":{"x":1}"#
    sample.authSchemes = [
      """
      {"id":"o","description":"","schemeType":"oauth2","authorizeUrl":"https://a.test/auth",
      "tokenUrl":"https://a.test/token","scopes":[{"name":"read","description":"Read"}],
      "defaultScopes":["read"],"additionalTokenParams":"secret=1",
      "grant":{"grantType":"password","clientId":"public-id","clientSecret":"S3CRET"}}
      """,
      #"{"id":"h","description":"","schemeType":"hmac","name":"X","in":"header","algorithm":"sha256","digestInputs":["body"]}"#,
      #"{"id":"n","description":"","schemeType":"quantum"}"#,
    ]
    sample.connections = [
      SampleConnector.connection(
        "c", name: "production",
        action: [
          SampleConnector.credential(
            "1", name: "main", type: "basic-auth",
            fields: #""expiresAt":"2026-11-27T12:00:00Z","errors":["bad"],"usages":[],"#,
            data: #"{"username":"ann","password":"S3CRET"}"#)
        ], variables: [#"{"name":"api_token","value":"S3CRET"}"#])
    ]
    sample.versions = [SampleConnector.version("1.0.0", published: nil)]
    var driver = ExplorerDriver([sample], rows: 100)
    driver.answerAll()
    driver.press(.open)
    driver.openDown(to: nil)
    driver.press(.moveToFirst)
    return driver
  }

  /// The details of all nodes, from top to bottom.
  private func details() -> [Detail] {
    var driver = everything()
    return (0..<driver.state.tree.rows.count).map { _ in
      defer { driver.press(.moveDown) }
      return driver.state.detail.content
    }
  }

  private func value(_ name: String, in title: String) -> DetailValue? {
    details().first { $0.title == title && $0.fields.contains { $0.name == name } }?
      .fields.first { $0.name == name }?.value
  }

  @Test func `every node has a title and fields`() {
    for detail in details() {
      #expect(!detail.title.isEmpty)
      #expect(!detail.fields.isEmpty, "\(detail.title) has no field")
    }
  }

  @Test func `S01 no secret is in any detail`() {
    #expect(!"\(details())".contains("S3CRET"))
    #expect(value("password", in: "Credential") == .secret)
    #expect(value("value", in: "Variable") == .secret)
    #expect(value("grant client secret", in: "Auth scheme") == .secret)
  }

  @Test func `what tells accounts apart is plain`() {
    #expect(value("username", in: "Credential") == .text("ann"))
    #expect(value("grant client id", in: "Auth scheme") == .text("public-id"))
  }

  @Test func `D03 fields and kinds that nobody knows are shown as they are`() {
    #expect(value("newField", in: "Connector") == .json(#"{"x":1}"#))
    #expect(details().contains { $0.fields.contains(DetailField("scheme type", .text("quantum"))) })
  }

  @Test func `D01 the three states of errors and usages are told apart`() {
    #expect(value("validation", in: "Credential") == .state(.bad, "1 error"))
    #expect(
      value("used by", in: "Credential")
        == .unset("unused by the server's word, yet 1 connection here holds it"))
  }

  @Test func `an expiry says what it means now`() {
    let moment = TimeValue("2026-11-27T12:00:00Z")
    #expect(value("expires", in: "Credential") == .expiry(moment, .soon))
  }

  @Test func `a draft is no published version`() {
    #expect(value("published", in: "Version") == .unset("draft"))
    #expect(value("state", in: "Version") == .state(.draft, "draft, never published"))
  }
}
