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

  private static let keyFields: [Field] = [.name, .in]
  private static let digestFields: [Field] = [.algorithm, .digestInputs]
  private static let oauth2Fields: [Field] = [
    .authorizeUrl, .tokenUrl, .scopes, .defaultScopes, .additionalAuthorizeParams,
    .additionalTokenParams, .mtlsEnabled, .mtlsCredentialId, .grant,
  ]

  /// Fields of other kinds of schemes, by the kind that does not have them.
  fileprivate static let beyondKey = digestFields + oauth2Fields
  fileprivate static let beyondDigest = oauth2Fields
  fileprivate static let beyondOAuth2 = keyFields + digestFields
  fileprivate static let beyondNone = keyFields + digestFields + oauth2Fields
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
  /// An auth scheme; where it is written like one that the same connector has already, that one:
  /// every credential carries the scheme that it satisfies, mostly one of its connector's own.
  ///
  /// One with faults is read again, for they have to be noted at each place.
  mutating func sharedScheme(_ value: JSONValue) -> AuthSchemeConfig? {
    if let known = schemes.first(where: { document.areAlike($0.source, value) }) {
      return known.config
    }
    let faults = faultCount
    guard let config = authSchemeConfig(value) else { return nil }
    if faultCount == faults { schemes.append((value, config)) }
    return config
  }

  /// An auth scheme as a connector or a connection's credential has it.
  private mutating func authSchemeConfig(_ value: JSONValue) -> AuthSchemeConfig? {
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
    case "api-key": strange = AuthSchemeConfig.beyondKey
    case "hmac": strange = AuthSchemeConfig.beyondDigest
    case "oauth2": strange = AuthSchemeConfig.beyondOAuth2
    default: strange = AuthSchemeConfig.beyondNone
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
