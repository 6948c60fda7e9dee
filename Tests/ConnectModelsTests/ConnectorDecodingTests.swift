import ConnectModels
import Testing

@Suite struct ConnectorDecodingTests {
  @Test func `a connector with every field is read without a fault`() {
    let members = #"""
      "documentationURL":"https://d","imageURL":"https://i","tags":{"team":["a","b"],"beta":[]},
      "connectionVariables":[{"name":"region","value":"eu"}]
      """#
    let connector = Fixtures.read(Fixtures.connector(members, versions: Fixtures.version()))
    #expect(connector.faults.isEmpty)
    #expect(connector.id == Identifier(Fixtures.id))
    #expect(connector.organisationID == Identifier(Fixtures.otherID))
    #expect(connector.name == "Orders")
    #expect(connector.isPublic)
    #expect(connector.documentationURL == "https://d")
    #expect(connector.imageURL == "https://i")
    #expect(connector.tags == [Tag(key: "team", values: ["a", "b"]), Tag(key: "beta")])
    #expect(connector.connectionVariables == [Variable(name: "region", value: .plain("eu"))])
    #expect(connector.createdAt == Fixtures.time)
    #expect(connector.updatedAt == Fixtures.time)
    #expect(connector.versions.map(\.name) == ["1.0"])
  }

  @Test(
    arguments: [
      (#""protocol":"http","baseUrl":"https://h""#, ConnectorProtocol.http(baseURL: "https://h")),
      (#""protocol":"bigquery","datasetId":"sales""#, .bigquery(datasetID: "sales")),
      (#""protocol":"grpc""#, .other("grpc")),
    ])
  func `a connector has what its protocol has`(json: String, expected: ConnectorProtocol) {
    let connector = Fixtures.read(Fixtures.connector(protocol: json))
    #expect(connector.protocol == expected)
    #expect(connector.protocol.name == expected.name)
    #expect(connector.faults.isEmpty)
  }

  @Test func `D03 what belongs to another protocol is kept as unknown`() {
    let json = #""protocol":"grpc","baseUrl":"https://h","reflection":{"on": true}"#
    let connector = Fixtures.read(Fixtures.connector(protocol: json))
    #expect(
      connector.unknownFields == [
        UnknownField(name: "reflection", json: #"{"on": true}"#),
        UnknownField(name: "baseUrl", json: #""https://h""#),
      ])
  }

  @Test(arguments: [
    "", #""documentationURL":null,"imageURL":null,"tags":null,"connectionVariables":null"#,
  ])
  func `D01 optional fields may be absent or null`(members: String) {
    let connector = Fixtures.read(Fixtures.connector(members))
    #expect(connector.documentationURL == nil)
    #expect(connector.imageURL == nil)
    #expect(connector.tags == nil)
    #expect(connector.connectionVariables == nil)
    #expect(connector.faults.isEmpty)
  }

  @Test(
    arguments: [
      (#""publishedAt":null"#, true, TimeValue.unset),
      (#""publishedAt":"2026-11-24T00:00:00Z""#, false, Fixtures.time),
      (#""publishedAt":"soon""#, false, .unreadable("soon")),
    ])
  func `a version that is not published is a draft`(
    members: String, isDraft: Bool, publishedAt: TimeValue
  ) {
    let connector = Fixtures.read(Fixtures.connector(versions: Fixtures.version(members)))
    #expect(connector.versions.map(\.isDraft) == [isDraft])
    #expect(connector.versions.map(\.publishedAt) == [publishedAt])
  }

  @Test func `messages have a severity and perhaps details`() {
    let version = Fixtures.version(
      #"""
      "publishedAt":null,"description":"first","messages":[{"text":"a","severity":"error"},
      {"text":"b","severity":"warning","detail":[]},{"text":"c","severity":"info","detail":["x"]},
      {"text":"d","severity":"notice","detail":null}]
      """#)
    let messages = Fixtures.read(Fixtures.connector(versions: version)).versions.first?.messages
    #expect(
      messages == [
        Message(text: "a", severity: .error),
        Message(text: "b", severity: .warning, details: []),
        Message(text: "c", severity: .info, details: ["x"]),
        Message(text: "d", severity: .other("notice")),
      ])
  }

  @Test func `severities are ordered by badness`() {
    #expect(
      [.error, .info, .other("odd"), .warning].sorted() == [
        Severity.info, .warning, .other("odd"), .error,
      ])
  }

  @Test func `a connection's credentials keep their order and kind`() {
    let credential = { (name: String) in
      """
      {"id":"\(name)","authSchemeConfig":\(Fixtures.scheme(#""schemeType":"none""#)),
       "credential":\(Fixtures.credential(type: "none", data: "{}"))}
      """
    }
    let connection = #"""
      {"id":"c","name":"live","credentials":{"trigger":[\#(credential("t"))],
       "action":[\#(credential("b")),\#(credential("a"))],"webhook":[]},
       "variables":[{"name":"apiKey","value":"v"}],"createdAt":"\#(Fixtures.date)",
       "updatedAt":"\#(Fixtures.date)"}
      """#
    let read = Fixtures.read(Fixtures.connector(connections: connection)).connections.first
    #expect(read?.actionCredentials?.map(\.id.text) == ["b", "a"])
    #expect(read?.triggerCredentials?.map(\.id.text) == ["t"])
    #expect(read?.variables == [Variable(name: "apiKey", value: .secret(SecretText("v")))])
    #expect(read?.unknownFields == [UnknownField(name: "credentials.webhook", json: "[]")])
  }
}
