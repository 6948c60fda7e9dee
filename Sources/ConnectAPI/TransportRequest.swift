/// A request as it goes on the wire; always a GET, since the explorer only reads.
package struct TransportRequest: Sendable, Hashable {
  /// The whole URL, http or https, already percent-encoded.
  package var url: String
  /// Header fields beside the ones that the transport sets by itself.
  package var headers: [Header]
  /// Whether a proxy may stand in between; never for loopback (N25).
  package var allowsProxy: Bool

  /// One header field.
  package struct Header: Sendable, Hashable {
    /// The field's name.
    package var name: String
    /// Its value; redacted in descriptions, since it may hold the token.
    package var value: Secret
  }

  package init(url: String, headers: [Header] = [], allowsProxy: Bool = true) {
    self.url = url
    self.headers = headers
    self.allowsProxy = allowsProxy
  }
}
