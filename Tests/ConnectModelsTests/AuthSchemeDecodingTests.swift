import ConnectModels
import Testing

@Suite struct AuthSchemeDecodingTests {
  private static let key = APIKeyScheme(name: "X-Key", location: "cookie")
  private static let hmac = HMACScheme(
    name: "sig", location: "query", algorithm: "sha512", digestInputs: ["url", "body"])

  @Test(
    arguments: [
      (#""schemeType":"none""#, AuthScheme.none),
      (#""schemeType":"api-key","name":"X-Key","in":"cookie""#, .apiKey(key)),
      (#""schemeType":"basic-auth""#, .basicAuth),
      (
        #""schemeType":"hmac","name":"sig","in":"query","algorithm":"sha512","digestInputs":["url","body"]"#,
        .hmac(hmac)
      ),
      (#""schemeType":"certificate""#, .certificate),
      (#""schemeType":"google-service-account""#, .other("google-service-account")),
    ])
  func `a scheme has what its type has`(json: String, expected: AuthScheme) {
    let connector = Fixtures.read(Fixtures.connector(schemes: Fixtures.scheme(json)))
    #expect(connector.authSchemes.map(\.scheme) == [expected])
    #expect(json.contains(#""schemeType":"\#(expected.typeName)""#))
    #expect(connector.faults.isEmpty)
  }

  private static let plainGrant = OAuth2Grant(type: .clientCredentials)
  private static let fullGrant = OAuth2Grant(
    type: .authorizationCode, credentialID: Identifier("c"), organisationID: Identifier("o"),
    clientID: "client", clientSecret: SecretText("s"))

  @Test(
    arguments: [
      (#"{"grantType":"client_credentials"}"#, plainGrant),
      (
        #"{"grantType":"authorization_code","credentialId":"c","organisationId":"o","clientId":"client","clientSecret":"s"}"#,
        fullGrant
      ),
      (#"{"grantType":"password","clientId":null}"#, OAuth2Grant(type: .password)),
      (#"{"grantType":"device_code"}"#, OAuth2Grant(type: .other("device_code"))),
    ])
  func `an OAuth 2 scheme has its grant`(json: String, grant: OAuth2Grant) throws {
    let text = Fixtures.scheme(
      #"""
      "schemeType":"oauth2","authorizeUrl":"https://a","tokenUrl":"https://t",
      "scopes":[{"name":"r","description":"read"},{"name":"w"}],"defaultScopes":["r"],
      "additionalAuthorizeParams":"x=1","additionalTokenParams":"y=2","mtlsEnabled":true,
      "mtlsCredentialId":"m","grant":\#(json)
      """#)
    let connector = Fixtures.read(Fixtures.connector(schemes: text))
    let expected = OAuth2Scheme(
      authorizeURL: "https://a", tokenURL: "https://t",
      scopes: [Scope(name: "r", description: "read"), Scope(name: "w")], defaultScopes: ["r"],
      additionalAuthorizeParameters: SecretText("x=1"),
      additionalTokenParameters: SecretText("y=2"), isMTLSEnabled: true,
      mtlsCredentialID: Identifier("m"), grant: grant)
    #expect(connector.authSchemes.map(\.scheme) == [.oauth2(expected)])
    #expect(connector.faults.isEmpty)
    #expect(json.contains(grant.type.name))
  }

  @Test func `a scheme keeps its messages and what nobody knows`() throws {
    let text = Fixtures.scheme(
      #""schemeType":"none","validationMessages":[{"text":"t","severity":"info"}],"name":"n","x":1.50"#
    )
    let scheme = try #require(
      Fixtures.read(Fixtures.connector(schemes: text)).authSchemes.first)
    #expect(scheme.validationMessages == [Message(text: "t", severity: .info)])
    #expect(
      scheme.unknownFields == [
        UnknownField(name: "x", json: "1.50"), UnknownField(name: "name", json: #""n""#),
      ])
  }
}
