// Schemes and credentials: the two unions that carry most of a connector.

extension JSONWriter {
  mutating func scheme(_ scheme: SchemeSketch) {
    object { json in
      json.member("id", scheme.id)
      json.member("description", scheme.description)
      json.messages("validationMessages", scheme.messages)
      switch scheme.kind {
      case .none:
        json.member("schemeType", "none")
      case .apiKey(let name, let place):
        json.member("schemeType", "api-key")
        json.member("name", name)
        json.member("in", place)
      case .basicAuth:
        json.member("schemeType", "basic-auth")
      case .oauth2(let oauth2):
        json.member("schemeType", "oauth2")
        json.oauth2Members(oauth2)
      case .hmac(let name, let place, let algorithm, let inputs):
        json.member("schemeType", "hmac")
        json.member("name", name)
        json.member("in", place)
        json.member("algorithm", algorithm)
        json.member("digestInputs", inputs)
      case .certificate:
        json.member("schemeType", "certificate")
      }
    }
  }

  private mutating func oauth2Members(_ oauth2: OAuth2Sketch) {
    member("authorizeUrl", oauth2.authorizeURL)
    member("tokenUrl", oauth2.tokenURL)
    member("scopes", each: oauth2.scopes) { json, scope in
      json.object { json in
        json.member("name", scope.name)
        json.member("description", ifPresent: scope.description)
      }
    }
    member("defaultScopes", oauth2.defaultScopes)
    member("additionalAuthorizeParams", ifPresent: oauth2.authorizeParameters)
    member("additionalTokenParams", ifPresent: oauth2.tokenParameters)
    if let isMutualTLS = oauth2.isMutualTLS {
      member("mtlsEnabled", isMutualTLS)
    }
    if let id = oauth2.mutualTLSCredentialID {
      member("mtlsCredentialId", id)
    }
    member("grant") { json in
      switch oauth2.grant {
      case .authorizationCode(let client):
        json.member("grantType", "authorization_code")
        json.clientMembers(client)
      case .clientCredentials:
        json.member("grantType", "client_credentials")
      case .password(let client):
        json.member("grantType", "password")
        json.clientMembers(client)
      }
    }
  }

  private mutating func clientMembers(_ client: ClientSketch) {
    if let id = client.credentialID {
      member("credentialId", id)
    }
    if let id = client.organisationID {
      member("organisationId", id)
    }
    member("clientId", ifPresent: client.clientID)
    member("clientSecret", ifPresent: client.clientSecret)
  }

  mutating func credential(_ credential: CredentialSketch) {
    object { json in
      json.member("id", credential.id)
      json.member("organisationId", credential.organisationID)
      json.member("type", credential.content.type)
      json.member("name", credential.name)
      if let usages = credential.usages {
        json.member("usages", each: usages) { $0.usage($1) }
      }
      if let errors = credential.errors {
        json.member("errors", errors)
      }
      json.member("data") { $0.dataMembers(credential.content) }
      switch credential.expiry {
      case .never: break
      case .at(let instant): json.member("expiresAt", instant)
      case .zero: json.member("expiresAt", Self.goZeroTime)
      }
    }
  }

  /// Secrets come redacted, as the API sends them.
  private mutating func dataMembers(_ content: CredentialSketch.Content) {
    let redacted = "********"
    switch content {
    case .none, .customFunction, .jwtBearer:
      break
    case .string:
      member("value", redacted)
    case .binary:
      member("valueBase64", redacted)
    case .basicAuth(let username), .oauth2Password(let username):
      member("username", username)
      member("password", redacted)
    case .oauth2Client(let clientID, let tokenURL, let scopes, let certificate):
      member("clientId", clientID)
      member("clientSecret", redacted)
      // Empty for client_credentials, as the vendor's document asks.
      member("authorizeUrl", "")
      member("tokenUrl", tokenURL)
      member("scopes", scopes)
      if let certificate {
        member("mTLSEnabled", true)
        member("mTLSCredentialId", certificate)
      }
    case .oauth2Code:
      member("code", redacted)
      member("state", redacted)
    case .oauth2Token(let scopes):
      member("scopes", scopes)
      member("accessToken", redacted)
      member("refreshToken", redacted)
    case .certificate:
      member("certificate", "-----BEGIN CERTIFICATE-----\nMIIBdemo\n-----END CERTIFICATE-----\n")
      member("key", redacted)
      member("ca", "-----BEGIN CERTIFICATE-----\nMIIBroot\n-----END CERTIFICATE-----\n")
    }
  }
}

extension CredentialSketch.Content {
  /// The API's name of the credential type.
  var type: String {
    switch self {
    case .none: "none"
    case .string: "string"
    case .binary: "binary"
    case .basicAuth: "basic-auth"
    case .oauth2Client: "oauth2-client"
    case .oauth2Code: "oauth2-code"
    case .oauth2Password: "oauth2-password"
    case .oauth2Token: "oauth2-token"
    case .customFunction: "custom-function"
    case .certificate: "certificate"
    case .jwtBearer: "jwt-bearer"
    }
  }
}
