import JSON

extension CredentialData {
  enum Field: Int, ResourceField {
    case value
    case valueBase64
    case username
    case password
    case clientId
    case clientSecret
    case authorizeUrl
    case tokenUrl
    case scopes
    case additionalParams
    case mTLSEnabled
    case mTLSCredentialId
    case code
    case state
    case accessToken
    case refreshToken
    case certificate
    case key
    case ca
  }

  static let fields = FieldTable<Field>()
}

extension ResourceDecoder {
  /// A credential's data, read as its type promises; every member is kept beside.
  mutating func credentialData(_ value: JSONValue, of type: CredentialType) -> CredentialData? {
    guard let object = open(value, CredentialData.fields) else { return nil }
    defer { close(object) }
    return CredentialData(form: form(of: type, in: object), members: dataMembers(value))
  }

  private mutating func dataMembers(_ value: JSONValue) -> [DataMember] {
    // Duplicates were noted when the object was opened: here only the last is wanted.
    document.lastMembers(of: value).members.map { name, value in
      let string = document.string(value)
      let text = string ?? document.sourceText(of: value)
      let isSecret = SecretPaths.isSecret(dataMember: name)
      return DataMember(
        name: name, value: MaskableText(text, isSecret: isSecret), isString: string != nil)
    }
  }

  private mutating func form(
    of type: CredentialType, in object: OpenObject<CredentialData.Field>
  ) -> CredentialForm {
    switch type {
    case .none: return .none
    case .string: return .string(value: secret(.value, in: object, isRequired: true))
    case .binary: return .binary(valueBase64: secret(.valueBase64, in: object, isRequired: true))
    case .basicAuth:
      return .basicAuth(
        username: text(.username, in: object, isRequired: true),
        password: secret(.password, in: object, isRequired: true))
    case .oauth2Client: return .oauth2Client(oauth2Client(in: object))
    case .oauth2Code:
      return .oauth2Code(
        code: secret(.code, in: object, isRequired: true),
        state: secret(.state, in: object, isRequired: true))
    case .oauth2Password:
      return .oauth2Password(
        username: text(.username, in: object, isRequired: true),
        password: secret(.password, in: object, isRequired: true))
    case .oauth2Token:
      return .oauth2Token(
        OAuth2TokenData(
          scopes: texts(.scopes, in: object, isRequired: true),
          accessToken: secret(.accessToken, in: object),
          refreshToken: secret(.refreshToken, in: object)))
    case .certificate:
      return .certificate(
        certificate: secret(.certificate, in: object, isRequired: true),
        key: secret(.key, in: object, isRequired: true),
        authority: secret(.ca, in: object, isRequired: true))
    case .customFunction, .jwtBearer, .other: return .other
    }
  }

  private mutating func oauth2Client(
    in object: OpenObject<CredentialData.Field>
  ) -> OAuth2ClientData {
    OAuth2ClientData(
      clientID: text(.clientId, in: object, isRequired: true),
      clientSecret: secret(.clientSecret, in: object, isRequired: true),
      authorizeURL: text(.authorizeUrl, in: object, isRequired: true),
      tokenURL: text(.tokenUrl, in: object, isRequired: true),
      scopes: texts(.scopes, in: object, isRequired: false),
      additionalParameters: secret(.additionalParams, in: object),
      isMTLSEnabled: flag(.mTLSEnabled, in: object, isRequired: false),
      mtlsCredentialID: optionalIdentifier(.mTLSCredentialId, in: object))
  }
}
