import JSON

extension AuthSchemeConfig {
  enum Field: Int, ResourceField {
    case id
    case description
    case validationMessages
    case schemeType
    case name
    case `in`
    case algorithm
    case digestInputs
    case authorizeUrl
    case tokenUrl
    case scopes
    case defaultScopes
    case additionalAuthorizeParams
    case additionalTokenParams
    case mtlsEnabled
    case mtlsCredentialId
    case grant
  }

  static let fields = FieldTable<Field>()

  fileprivate static let keyFields: [Field] = [.name, .in]
  fileprivate static let digestFields: [Field] = [.algorithm, .digestInputs]
  fileprivate static let oauth2Fields: [Field] = [
    .authorizeUrl, .tokenUrl, .scopes, .defaultScopes, .additionalAuthorizeParams,
    .additionalTokenParams, .mtlsEnabled, .mtlsCredentialId, .grant,
  ]
}

extension Scope {
  enum Field: Int, ResourceField {
    case name
    case description
  }

  static let fields = FieldTable<Field>()
}

extension OAuth2Grant {
  enum Field: Int, ResourceField {
    case grantType
    case credentialId
    case organisationId
    case clientId
    case clientSecret
  }

  static let fields = FieldTable<Field>()
}

extension ResourceDecoder {
  /// An auth scheme as a connector or a connection's credential has it.
  mutating func authSchemeConfig(_ value: JSONValue) -> AuthSchemeConfig? {
    guard let object = open(value, AuthSchemeConfig.fields) else { return nil }
    defer { close(object) }
    var unknownFields = object.unknownFields
    let scheme = authScheme(in: object, &unknownFields)
    return AuthSchemeConfig(
      id: identifier(.id, in: object),
      description: text(.description, in: object),
      validationMessages: list(.validationMessages, in: object, isRequired: false) {
        $0.message($1)
      },
      scheme: scheme,
      unknownFields: unknownFields)
  }

  private mutating func authScheme(
    in object: OpenObject<AuthSchemeConfig.Field>, _ unknownFields: inout [UnknownField]
  ) -> AuthScheme {
    let type = text(.schemeType, in: object)
    let strange: [AuthSchemeConfig.Field]
    switch type {
    case "api-key": strange = AuthSchemeConfig.digestFields + AuthSchemeConfig.oauth2Fields
    case "hmac": strange = AuthSchemeConfig.oauth2Fields
    case "oauth2": strange = AuthSchemeConfig.keyFields + AuthSchemeConfig.digestFields
    default:
      strange =
        AuthSchemeConfig.keyFields + AuthSchemeConfig.digestFields
        + AuthSchemeConfig.oauth2Fields
    }
    unknownFields += strangers(strange, in: object)
    switch type {
    case "none": return .none
    case "api-key":
      return .apiKey(
        APIKeyScheme(name: text(.name, in: object), location: text(.in, in: object)))
    case "basic-auth": return .basicAuth
    case "oauth2": return .oauth2(oauth2Scheme(in: object))
    case "hmac":
      return .hmac(
        HMACScheme(
          name: text(.name, in: object),
          location: text(.in, in: object),
          algorithm: text(.algorithm, in: object),
          digestInputs: texts(.digestInputs, in: object, isRequired: true) ?? []))
    case "certificate": return .certificate
    default: return .other(type)
    }
  }

  private mutating func oauth2Scheme(
    in object: OpenObject<AuthSchemeConfig.Field>
  ) -> OAuth2Scheme {
    OAuth2Scheme(
      authorizeURL: text(.authorizeUrl, in: object),
      tokenURL: text(.tokenUrl, in: object),
      scopes: list(.scopes, in: object, isRequired: true) { $0.scope($1) } ?? [],
      defaultScopes: texts(.defaultScopes, in: object, isRequired: true) ?? [],
      additionalAuthorizeParameters: secret(.additionalAuthorizeParams, in: object),
      additionalTokenParameters: secret(.additionalTokenParams, in: object),
      isMTLSEnabled: flag(.mtlsEnabled, in: object, isRequired: false),
      mtlsCredentialID: optionalIdentifier(.mtlsCredentialId, in: object),
      grant: nested(.grant, in: object, isRequired: true) { $0.grant($1) }
        ?? OAuth2Grant(type: .other("")))
  }

  private mutating func scope(_ value: JSONValue) -> Scope? {
    guard let object = open(value, Scope.fields) else { return nil }
    defer { close(object) }
    return Scope(
      name: text(.name, in: object), description: optionalText(.description, in: object))
  }

  private mutating func grant(_ value: JSONValue) -> OAuth2Grant? {
    guard let object = open(value, OAuth2Grant.fields) else { return nil }
    defer { close(object) }
    return OAuth2Grant(
      type: GrantType(text(.grantType, in: object)),
      credentialID: optionalIdentifier(.credentialId, in: object),
      organisationID: optionalIdentifier(.organisationId, in: object),
      clientID: optionalText(.clientId, in: object),
      clientSecret: secret(.clientSecret, in: object),
      unknownFields: object.unknownFields)
  }
}
