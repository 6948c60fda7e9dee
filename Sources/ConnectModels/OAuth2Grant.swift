/// How a token is granted; the union that `grantType` tells apart.
package enum GrantType: Sendable, Hashable {
  /// `authorization_code`: a person consents.
  case authorizationCode
  /// `client_credentials`: the client speaks for itself.
  case clientCredentials
  /// `password`: the client holds a person's password.
  case password
  /// A grant that the API's document does not name.
  case other(String)

  /// The grant type that the API spells so.
  package init(_ name: String) {
    switch name {
    case "authorization_code": self = .authorizationCode
    case "client_credentials": self = .clientCredentials
    case "password": self = .password
    default: self = .other(name)
    }
  }

  /// The grant type as the API spells it.
  package var name: String {
    switch self {
    case .authorizationCode: "authorization_code"
    case .clientCredentials: "client_credentials"
    case .password: "password"
    case .other(let name): name
    }
  }
}

/// The grant of an `oauth2` scheme.
package struct OAuth2Grant: Sendable, Hashable {
  /// Which grant (`grantType`).
  package var type: GrantType
  /// The credential that holds the OAuth 2.0 client (`credentialId`).
  package var credentialID: Identifier?
  /// The organisation that owns that credential, when another does.
  package var organisationID: Identifier?
  /// The client's id (`clientId`).
  package var clientID: String?
  /// The client's secret.
  package var clientSecret: SecretText?
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]

  package init(
    type: GrantType,
    credentialID: Identifier? = nil,
    organisationID: Identifier? = nil,
    clientID: String? = nil,
    clientSecret: SecretText? = nil,
    unknownFields: [UnknownField] = []
  ) {
    self.type = type
    self.credentialID = credentialID
    self.organisationID = organisationID
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.unknownFields = unknownFields
  }
}
