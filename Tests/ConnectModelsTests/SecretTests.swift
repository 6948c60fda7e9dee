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
  func `a member of data is secret unless it is named plain`(name: String, isSecret: Bool) {
    #expect(SecretPaths.isSecret(dataMember: name) == isSecret)
  }

  @Test(
    arguments: [
      ("apiKey", true), ("API_TOKEN", true), ("clientsecret", true), ("dbPassword", true),
      ("PASSWD", true), ("authorisation", true), ("monkey", true), ("region", false), ("", false),
      ("passw", false), ("ke y", false),
    ])
  func `a variable is secret by its name`(name: String, isSecret: Bool) {
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
  func `a path is secret by the one list`(path: String, isSecret: Bool) {
    #expect(SecretPaths.isSecret(path: path.split(separator: " ").map(String.init)) == isSecret)
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
