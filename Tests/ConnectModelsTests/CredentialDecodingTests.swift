import ConnectModels
import Testing

@Suite struct CredentialDecodingTests {
  private func read(_ json: String) throws -> (credential: Credential, faults: [DecodingFault]) {
    let connector = Fixtures.read(
      Fixtures.connector(connections: Fixtures.connection(credential: json)))
    let credential = try #require(connector.connections.first?.actionCredentials?.first?.credential)
    return (credential, connector.faults)
  }

  private static let client = OAuth2ClientData(
    clientID: "id", clientSecret: SecretText("s"), authorizeURL: "a", tokenURL: "t",
    scopes: ["r"], additionalParameters: SecretText("p"), isMTLSEnabled: false,
    mtlsCredentialID: Identifier("m"))

  @Test(
    arguments: [
      ("none", "{}", CredentialForm.none),
      ("string", #"{"value":"v"}"#, .string(value: SecretText("v"))),
      ("binary", #"{"valueBase64":"dg=="}"#, .binary(valueBase64: SecretText("dg=="))),
      (
        "basic-auth", #"{"username":"u","password":"p"}"#,
        .basicAuth(username: "u", password: SecretText("p"))
      ),
      (
        "oauth2-client",
        #"{"clientId":"id","clientSecret":"s","authorizeUrl":"a","tokenUrl":"t","scopes":["r"],"additionalParams":"p","mTLSEnabled":false,"mTLSCredentialId":"m"}"#,
        .oauth2Client(client)
      ),
      (
        "oauth2-code", #"{"code":"c","state":"s"}"#,
        .oauth2Code(code: SecretText("c"), state: SecretText("s"))
      ),
      (
        "oauth2-password", #"{"username":"u","password":"p"}"#,
        .oauth2Password(username: "u", password: SecretText("p"))
      ),
      (
        "oauth2-token", #"{"scopes":["r","w"],"accessToken":"a","refreshToken":"r"}"#,
        .oauth2Token(
          OAuth2TokenData(
            scopes: ["r", "w"], accessToken: SecretText("a"), refreshToken: SecretText("r")))
      ),
      (
        "certificate", #"{"certificate":"c","key":"k","ca":"a"}"#,
        .certificate(
          certificate: SecretText("c"), key: SecretText("k"), authority: SecretText("a"))
      ),
      ("custom-function", "{}", .other), ("jwt-bearer", #"{"issuer":"i"}"#, .other),
      ("smoke-signal", #"{"colour":"grey"}"#, .other),
    ])
  func `a credential's data has the form of its type`(
    type: String, data: String, form: CredentialForm
  ) throws {
    let (credential, faults) = try read(Fixtures.credential(type: type, data: data))
    #expect(credential.data.form == form)
    #expect(credential.type.name == type)
    #expect(CredentialType(type) == credential.type)
    #expect(faults.isEmpty)
  }

  @Test func `D03 members are kept in order and what is not named plain is secret`() throws {
    let data = #"{"new":{"a": 1},"username":"u","password":"p","scopes":[ "r" ]}"#
    let (credential, _) = try read(Fixtures.credential(type: "basic-auth", data: data))
    #expect(
      credential.data.members == [
        DataMember(name: "new", value: .secret(SecretText(#"{"a": 1}"#)), isString: false),
        DataMember(name: "username", value: .plain("u")),
        DataMember(name: "password", value: .secret(SecretText("p"))),
        DataMember(name: "scopes", value: .plain(#"[ "r" ]"#), isString: false),
      ])
  }

  @Test(
    arguments: [
      ("", nil, nil), (#""errors":null,"usages":null"#, nil, nil),
      (#""errors":[],"usages":[]"#, [], 0), (#""errors":["refused"],"usages":[]"#, ["refused"], 0),
    ] as [(String, [String]?, Int?)])
  func `D01 errors and usages keep absent apart from empty`(
    members: String, errors: [String]?, usages: Int?
  ) throws {
    let (credential, faults) = try read(Fixtures.credential(type: "none", data: "{}", members))
    #expect(credential.errors == errors)
    #expect(credential.usages?.count == usages)
    #expect(faults.isEmpty)
  }

  @Test func `a usage names its connection and connector`() throws {
    let usage = """
      "usages":[{"connection":{"id":"n","name":"live","connector":{"id":"k","organisationId":"o",
      "name":"Orders","protocol":"http","createdAt":"\(Fixtures.date)",
      "updatedAt":"\(Fixtures.date)"},"createdAt":"\(Fixtures.date)",
      "updatedAt":"\(Fixtures.date)"}}]
      """
    let (credential, faults) = try read(Fixtures.credential(type: "none", data: "{}", usage))
    let connector = ConnectorSummary(
      id: Identifier("k"), organisationID: Identifier("o"), name: "Orders", protocolName: "http",
      createdAt: Fixtures.time, updatedAt: Fixtures.time)
    let connection = UsedConnection(
      id: Identifier("n"), name: "live", connector: connector, createdAt: Fixtures.time,
      updatedAt: Fixtures.time)
    #expect(credential.usages == [Usage(connection: connection)])
    #expect(faults.isEmpty)
  }

  @Test(
    arguments: [
      ("", TimeValue.unset), (#""expiresAt":null"#, .unset),
      (#""expiresAt":"2026-11-24T00:00:00Z""#, Fixtures.time),
      (#""expiresAt":"never""#, .unreadable("never")), (#""expiresAt":12"#, .unreadable("12")),
    ])
  func `an expiry is a time, none, or shown as written`(
    members: String, expiresAt: TimeValue
  ) throws {
    let (credential, _) = try read(Fixtures.credential(type: "none", data: "{}", members))
    #expect(credential.expiresAt == expiresAt)
  }
}
