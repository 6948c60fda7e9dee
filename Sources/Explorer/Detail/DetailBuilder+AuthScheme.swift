import ConnectModels

/// The fields of an auth scheme, one chapter a scheme type.
extension DetailBuilder {
  func fields(of config: AuthSchemeConfig) -> [DetailField] {
    [
      DetailField("scheme type", .text(config.scheme.typeName)),
      DetailField("description", .optional(config.description)),
      DetailField("id", .optional(config.id)),
      messages(config.validationMessages, name: "validation messages"),
    ] + fields(of: config.scheme) + fields(of: config.unknownFields)
  }

  private func fields(of scheme: AuthScheme) -> [DetailField] {
    switch scheme {
    case .none, .basicAuth, .certificate, .other: []
    case .apiKey(let scheme):
      [DetailField("name", .text(scheme.name)), DetailField("in", .text(scheme.location))]
    case .hmac(let scheme):
      [
        DetailField("name", .text(scheme.name)),
        DetailField("in", .text(scheme.location)),
        DetailField("algorithm", .text(scheme.algorithm)),
        DetailField("digest inputs", .list(scheme.digestInputs, else: "none")),
      ]
    case .oauth2(let scheme): fields(of: scheme)
    }
  }

  private func fields(of scheme: OAuth2Scheme) -> [DetailField] {
    [
      DetailField("authorize URL", .optional(scheme.authorizeURL)),
      DetailField("token URL", .optional(scheme.tokenURL)),
      DetailField("scopes", .list(scheme.scopes.map(\.sentence), else: "none")),
      DetailField("default scopes", .list(scheme.defaultScopes, else: "none")),
      DetailField(
        "additional authorize params", secret(scheme.additionalAuthorizeParameters)),
      DetailField("additional token params", secret(scheme.additionalTokenParameters)),
      DetailField("mTLS enabled", .optional(scheme.isMTLSEnabled)),
      DetailField("mTLS credential", .optional(scheme.mtlsCredentialID)),
    ] + fields(of: scheme.grant)
  }

  private func fields(of grant: OAuth2Grant) -> [DetailField] {
    [
      DetailField("grant type", .text(grant.type.name)),
      DetailField("grant credential", .optional(grant.credentialID)),
      DetailField("grant organisation", .optional(grant.organisationID)),
      DetailField("grant client id", .optional(grant.clientID)),
      DetailField("grant client secret", secret(grant.clientSecret)),
    ] + fields(of: grant.unknownFields)
  }
}

extension Scope {
  /// Name and description in one line.
  fileprivate var sentence: String {
    guard let description, !description.isEmpty else { return name }
    return "\(name) – \(description)"
  }
}
