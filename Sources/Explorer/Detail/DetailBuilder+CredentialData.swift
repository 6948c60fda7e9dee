import ConnectModels

/// The members of a credential's data, each under its name in human words; one that the program
/// does not know keeps its own.
extension DetailBuilder {
  func fields(of data: CredentialData) -> [DetailField] {
    data.members.map { member in
      if member.name == "scopes", let scopes = data.form.scopes {
        return DetailField("granted scopes", .list(scopes, else: "none"))
      }
      return DetailField(Self.names[member.name] ?? member.name, value(of: member))
    }
  }

  private func value(of member: DataMember) -> DetailValue {
    switch member.value {
    case .secret(let text): secret(text)
    case .plain("true") where !member.isString: .flag(true)
    case .plain("false") where !member.isString: .flag(false)
    case .plain(let text): member.isString ? .optional(text, else: "empty") : .json(text)
    }
  }

  private static let names = [
    "valueBase64": "value (base64)", "clientId": "client id", "clientSecret": "client secret",
    "authorizeUrl": "authorize URL", "tokenUrl": "token URL",
    "additionalParams": "additional params", "mTLSEnabled": "mTLS enabled",
    "mTLSCredentialId": "mTLS credential", "accessToken": "access token",
    "refreshToken": "refresh token", "ca": "certificate authority",
  ]
}

extension CredentialForm {
  /// The scopes that were granted, or that a client may ask for.
  fileprivate var scopes: [String]? {
    switch self {
    case .oauth2Client(let client): client.scopes
    case .oauth2Token(let token): token.scopes
    case .none, .string, .binary, .basicAuth, .oauth2Code, .oauth2Password, .certificate, .other:
      nil
    }
  }
}
