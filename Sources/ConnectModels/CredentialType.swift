/// What a credential is; says which form its data has.
package enum CredentialType: Sendable, Hashable {
  /// `none`
  case none
  /// `string`
  case string
  /// `binary`
  case binary
  /// `basic-auth`
  case basicAuth
  /// `oauth2-client`
  case oauth2Client
  /// `oauth2-code`
  case oauth2Code
  /// `oauth2-password`
  case oauth2Password
  /// `oauth2-token`
  case oauth2Token
  /// `custom-function`
  case customFunction
  /// `certificate`
  case certificate
  /// `jwt-bearer`
  case jwtBearer
  /// A type that the API's document does not name.
  case other(String)

  /// The type that the API spells so.
  package init(_ name: String) {
    self = Self.named.first { $0.name == name } ?? .other(name)
  }

  /// The type as the API spells it.
  package var name: String {
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
    case .other(let name): name
    }
  }

  /// Every type that the API's document names, in its order.
  package static let named: [CredentialType] = [
    .none, .string, .binary, .basicAuth, .oauth2Client, .oauth2Code, .oauth2Password,
    .oauth2Token, .customFunction, .certificate, .jwtBearer,
  ]
}
