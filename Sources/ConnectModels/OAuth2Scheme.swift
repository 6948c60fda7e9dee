/// What an `oauth2` scheme has.
package struct OAuth2Scheme: Sendable, Hashable {
  /// Where consent is given, as the API spells it.
  package var authorizeURL: String
  /// Where tokens are had, as the API spells it.
  package var tokenURL: String
  /// The scopes that may be asked for.
  package var scopes: [Scope]
  /// The scopes that are asked for unless told otherwise.
  package var defaultScopes: [String]
  /// Added to the consent request (`additionalAuthorizeParams`).
  package var additionalAuthorizeParameters: SecretText?
  /// Added to the token request (`additionalTokenParams`).
  package var additionalTokenParameters: SecretText?
  /// Whether tokens are had with a client certificate (`mtlsEnabled`).
  package var isMTLSEnabled: Bool?
  /// The credential that holds that certificate (`mtlsCredentialId`).
  package var mtlsCredentialID: Identifier?
  /// How a token is granted.
  package var grant: OAuth2Grant

  package init(
    authorizeURL: String,
    tokenURL: String,
    scopes: [Scope] = [],
    defaultScopes: [String] = [],
    additionalAuthorizeParameters: SecretText? = nil,
    additionalTokenParameters: SecretText? = nil,
    isMTLSEnabled: Bool? = nil,
    mtlsCredentialID: Identifier? = nil,
    grant: OAuth2Grant
  ) {
    self.authorizeURL = authorizeURL
    self.tokenURL = tokenURL
    self.scopes = scopes
    self.defaultScopes = defaultScopes
    self.additionalAuthorizeParameters = additionalAuthorizeParameters
    self.additionalTokenParameters = additionalTokenParameters
    self.isMTLSEnabled = isMTLSEnabled
    self.mtlsCredentialID = mtlsCredentialID
    self.grant = grant
  }
}

/// A scope of OAuth 2.0: something that a person may consent to.
package struct Scope: Sendable, Hashable {
  /// The scope as it is asked for.
  package var name: String
  /// What it allows.
  package var description: String?

  package init(name: String, description: String? = nil) {
    self.name = name
    self.description = description
  }
}
