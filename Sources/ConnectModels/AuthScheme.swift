/// How a call is authenticated: the union that `schemeType` tells apart.
///
/// The large cases are indirect: most schemes are small, and every credential carries one.
package enum AuthScheme: Sendable, Hashable {
  /// Not at all.
  case none
  /// By a key in a header, the query or a cookie.
  case apiKey(APIKeyScheme)
  /// By user name and password.
  case basicAuth
  /// By a token of OAuth 2.0.
  indirect case oauth2(OAuth2Scheme)
  /// By a keyed digest of the request.
  indirect case hmac(HMACScheme)
  /// By a client certificate.
  case certificate
  /// By a scheme that the API's document does not name.
  case other(String)

  /// The scheme as the API spells it.
  package var typeName: String {
    switch self {
    case .none: "none"
    case .apiKey: "api-key"
    case .basicAuth: "basic-auth"
    case .oauth2: "oauth2"
    case .hmac: "hmac"
    case .certificate: "certificate"
    case .other(let name): name
    }
  }
}
