/// What a credential holds: the union that the credential's type tells apart, and every member as
/// it came.
package struct CredentialData: Sendable, Hashable {
  /// What the credential's type promises; a member that is absent or of another type is `nil`.
  package var form: CredentialForm
  /// Every member in source order, for showing.
  package var members: [DataMember]

  package init(form: CredentialForm, members: [DataMember] = []) {
    self.form = form
    self.members = members
  }
}

/// The forms of a credential's data; the large ones are indirect, since most are small.
package enum CredentialForm: Sendable, Hashable {
  /// Nothing.
  case none
  /// One text.
  case string(value: SecretText?)
  /// Bytes.
  case binary(valueBase64: SecretText?)
  /// User name and password.
  case basicAuth(username: String?, password: SecretText?)
  /// An OAuth 2.0 client.
  indirect case oauth2Client(OAuth2ClientData)
  /// A code that is about to be exchanged for a token.
  case oauth2Code(code: SecretText?, state: SecretText?)
  /// User name and password to have a token for.
  case oauth2Password(username: String?, password: SecretText?)
  /// A token, with what the person consented to.
  indirect case oauth2Token(OAuth2TokenData)
  /// A client certificate with its key.
  case certificate(certificate: SecretText?, key: SecretText?, authority: SecretText?)
  /// A form that the API's document does not describe; see the members.
  case other
}

/// What an `oauth2-client` credential holds.
package struct OAuth2ClientData: Sendable, Hashable {
  /// The client's id (`clientId`).
  package var clientID: String?
  /// The client's secret.
  package var clientSecret: SecretText?
  /// Where consent is given (`authorizeUrl`).
  package var authorizeURL: String?
  /// Where tokens are had (`tokenUrl`).
  package var tokenURL: String?
  /// The scopes that are asked for.
  package var scopes: [String]?
  /// Added to requests (`additionalParams`).
  package var additionalParameters: SecretText?
  /// Whether tokens are had with a client certificate (`mTLSEnabled`).
  package var isMTLSEnabled: Bool?
  /// The credential that holds that certificate (`mTLSCredentialId`).
  package var mtlsCredentialID: Identifier?

  package init(
    clientID: String? = nil,
    clientSecret: SecretText? = nil,
    authorizeURL: String? = nil,
    tokenURL: String? = nil,
    scopes: [String]? = nil,
    additionalParameters: SecretText? = nil,
    isMTLSEnabled: Bool? = nil,
    mtlsCredentialID: Identifier? = nil
  ) {
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.authorizeURL = authorizeURL
    self.tokenURL = tokenURL
    self.scopes = scopes
    self.additionalParameters = additionalParameters
    self.isMTLSEnabled = isMTLSEnabled
    self.mtlsCredentialID = mtlsCredentialID
  }
}

/// What an `oauth2-token` credential holds.
package struct OAuth2TokenData: Sendable, Hashable {
  /// What the person consented to.
  package var scopes: [String]?
  /// The access token.
  package var accessToken: SecretText?
  /// The refresh token.
  package var refreshToken: SecretText?

  package init(
    scopes: [String]? = nil,
    accessToken: SecretText? = nil,
    refreshToken: SecretText? = nil
  ) {
    self.scopes = scopes
    self.accessToken = accessToken
    self.refreshToken = refreshToken
  }
}
