/// Where the API is: an origin that a token may be sent to, and the path that everything lies below.
///
/// Over http that is this machine alone, so that no address can be made that would carry the token
/// in clear text (N24).
package struct ServiceAddress: Sendable, Hashable, CustomStringConvertible {
  /// Scheme, host and port.
  package let origin: Origin
  /// Without a slash at its end; empty for the root.
  package let path: String

  /// The address that a base URL names, judged as the parser has rewritten it.
  package init(_ text: String) throws(AddressFault) {
    guard text.utf8.count <= 8_192 else { throw .malformed }
    // Read by us, since the parser would guess a scheme and resolve dots without a word.
    guard let end = text.firstRange(of: "://") else { throw .scheme }
    let dots = text[end.upperBound...].split(separator: "/").dropFirst().contains { segment in
      let segment = PercentEncoding.decoded(segment)
      return segment == "." || segment == ".."
    }
    let url = try ParsedURL(text)
    guard !dots else { throw .dotSegments }
    guard url.query == nil, url.fragment == nil else { throw .queryOrFragment }
    guard url.path.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else { throw .malformed }
    origin = Origin(url)
    guard origin.scheme == .https || origin.isLoopback else { throw .clearText }
    var path = Substring(url.path)
    while path.last == "/" { path.removeLast() }
    self.path = String(path)
  }

  /// The whole URL of a target below the base.
  func url(of target: RequestPath) -> String { "\(origin)\(path)\(target)" }

  package var description: String { "\(origin)\(path)" }
}
