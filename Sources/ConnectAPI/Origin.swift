/// Scheme, host and port: what a token may be sent to.
package struct Origin: Sendable, Hashable, CustomStringConvertible {
  /// The two schemes that are spoken.
  package enum Scheme: String, Sendable, Hashable {
    case http
    case https

    var defaultPort: Int {
      switch self {
      case .http: 80
      case .https: 443
      }
    }
  }

  /// The scheme.
  package let scheme: Scheme
  /// As it is connected to: lower case, punycode, IPv6 in brackets.
  package let host: String
  /// The port, the scheme's own where none was written.
  package let port: Int

  init(_ url: ParsedURL) {
    scheme = url.scheme
    host = url.host
    port = url.port
  }

  /// Whether it is this very machine: `localhost`, 127.0.0.0/8 or `[::1]`, and nothing that merely
  /// resolves to it (S10).
  package var isLoopback: Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  package var description: String {
    let isDefault = port == scheme.defaultPort
    return "\(scheme.rawValue)://\(host)\(isDefault ? "" : ":\(port)")"
  }

  /// Host and port, for sentences about connecting.
  package var hostAndPort: String { "\(host):\(port)" }
}
