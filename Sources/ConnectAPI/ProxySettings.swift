/// The proxies that the environment names, as values: libcurl is told, and never looks itself.
package struct ProxySettings: Sendable, Hashable {
  /// For https; empty: none.
  private let https: String
  /// For http; empty: none.
  private let http: String
  /// The hosts that are reached directly, in curl's spelling.
  private let exceptions: String

  /// No proxy for anything.
  package static let none = ProxySettings(environment: [:])

  /// What `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy` say; the lower-case name wins,
  /// and `HTTP_PROXY` in capitals counts for nothing, since a web server may have set it.
  package init(environment: [String: String]) {
    let all = environment["all_proxy"] ?? environment["ALL_PROXY"] ?? ""
    https = environment["https_proxy"] ?? environment["HTTPS_PROXY"] ?? all
    http = environment["http_proxy"] ?? all
    exceptions = environment["no_proxy"] ?? environment["NO_PROXY"] ?? ""
  }

  /// What libcurl is told for a URL.
  func choice(for request: TransportRequest) -> (proxy: String, exceptions: String) {
    guard request.allowsProxy else { return ("", "") }
    return (request.url.hasPrefix("https:") ? https : http, exceptions)
  }
}
