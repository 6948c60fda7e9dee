import ConnectModels
import Testing

@Suite struct SecretTests {
  @Test(
    arguments: [
      ("password", true), ("value", true), ("clientSecret", true), ("accessToken", true),
      ("certificate", true), ("additionalParams", true), ("somethingNew", true), ("", true),
      ("Username", true), ("username", false), ("clientId", false), ("authorizeUrl", false),
      ("tokenUrl", false), ("scopes", false), ("mTLSEnabled", false), ("mTLSCredentialId", false),
    ])
  func `S01 a member of data is secret unless it is named plain`(name: String, isSecret: Bool) {
    #expect(SecretPaths.isSecret(dataMember: name) == isSecret)
  }

  @Test(
    arguments: [
      ("apiKey", true), ("API_TOKEN", true), ("clientsecret", true), ("dbPassword", true),
      ("PASSWD", true), ("authorisation", true), ("monkey", true), ("region", false), ("", false),
      ("passw", false), ("ke y", false),
    ])
  func `S01 a variable is secret by its name`(name: String, isSecret: Bool) {
    #expect(SecretPaths.isSecret(variable: name) == isSecret)
  }

  @Test(
    arguments: [
      ("connections credentials action credential data password", true),
      ("connections credentials trigger credential data unknown deeper", true),
      ("connections credentials action credential data username", false),
      ("connections credentials action credential data scopes", false),
      ("connections credentials action credential name", false),
      ("credential data value", true), ("data value", true), ("data clientId", false),
      ("authSchemeConfigs grant clientSecret", true), ("authSchemeConfigs grant clientId", false),
      ("connections credentials action authSchemeConfig grant clientSecret", true),
      ("authSchemeConfigs additionalAuthorizeParams", true),
      ("authSchemeConfigs additionalTokenParams", true), ("authSchemeConfigs tokenUrl", false),
      ("connectionVariables value", true), ("connections variables value", true),
      ("connections variables name", false), ("name", false), ("tags data", false),
    ])
  func `S01 a path is secret by the one list`(path: String, isSecret: Bool) {
    #expect(SecretPaths.isSecret(path: path.split(separator: " ").map(String.init)) == isSecret)
  }

  @Test func `S01 a scalar where an object should be is secret as a whole`() {
    let data = ["connections", "credentials", "action", "credential", "data"]
    #expect(SecretPaths.isSecret(path: data, isScalar: true))
    #expect(!SecretPaths.isSecret(path: data))
    #expect(SecretPaths.isSecret(path: ["connections", "variables"], isScalar: true))
    #expect(SecretPaths.isSecret(path: ["connections", "variables", "apiKey"]))
    #expect(!SecretPaths.isSecret(path: ["connections", "variables", "region"]))
  }

  @Test func `D10 a document's secrets are found, every occurrence`() {
    let grant = #"{"grantType":"password","clientId":"c","clientSecret":"S1","clientSecret":"S2"}"#
    let scheme = Fixtures.scheme(
      #""schemeType":"oauth2","authorizeUrl":"a","additionalTokenParams":"S3","grant":\#(grant)"#)
    let data = #"{"username":"u","password":"S4","password":"S5","new":{"deep":["S6"]}}"#
    let credential = Fixtures.credential(type: "basic-auth", data: data)
    let variables = #"""
      "connectionVariables":[{"name":"region","value":"eu"},{"value":"S7","name":"apiKey"},
      {"name":"region","value":"S8","name":"token"}]
      """#
    let text = Fixtures.connector(
      variables, schemes: scheme, connections: Fixtures.connection(credential: credential))
    let document = ConnectorDocument(bytes: Array(text.utf8))
    let secrets = document.secretRanges().map {
      String(decoding: document.bytes[$0], as: UTF8.self)
    }
    #expect(
      secrets == [
        #""S3""#, #""S1""#, #""S2""#, #""S4""#, #""S5""#, #"{"deep":["S6"]}"#, #""S7""#, #""S8""#,
      ])
  }

  @Test func `a stray member shows nothing that a known one would hide`() throws {
    let scheme = Fixtures.scheme(
      #""schemeType":"new","additionalTokenParams":"S1","grant":{"clientId":"c","clientSecret":"S2"}"#
    )
    let members = #""extra":[{"credential":{"name":"n","data":{"username":"u","value":"S3"}}}]"#
    let connector = Fixtures.read(Fixtures.connector(members, schemes: scheme))
    let mask = SecretPaths.mask
    #expect(
      connector.authSchemes.first?.unknownFields == [
        UnknownField(name: "additionalTokenParams", json: mask),
        UnknownField(name: "grant", json: #"{"clientId":"c","clientSecret":\#(mask)}"#),
      ])
    #expect(
      connector.unknownFields.map(\.json) == [
        #"[{"credential":{"name":"n","data":{"username":"u","value":\#(mask)}}}]"#
      ])
  }

  @Test func `a variable's value by path depends on its name`() {
    let path = ["connections", "variables", "value"]
    #expect(!SecretPaths.isSecret(path: path, variableName: "region"))
    #expect(SecretPaths.isSecret(path: path, variableName: "authHeader"))
  }

  @Test func `a secret tells itself in no description`() {
    let secret = SecretText("hunter2")
    let grant = OAuth2Grant(type: .password, clientSecret: secret)
    let member = DataMember(name: "password", value: .secret(secret))
    var dumped = ""
    dump(grant, to: &dumped)
    dump(member, to: &dumped)
    for text in ["\(secret)", String(reflecting: secret), "\(grant)", "\(member)", dumped] {
      #expect(text.contains("<redacted>"))
      #expect(!text.contains("hunter2"))
    }
    #expect(secret.revealed == "hunter2")
  }
}
