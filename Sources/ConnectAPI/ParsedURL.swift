import CCurl

/// A URL as the parser understands it that will also send it.
///
/// Judging a URL by another parser than the one that connects is how tokens go astray
/// (S10).
struct ParsedURL {
  /// One of the two that are spoken.
  let scheme: Origin.Scheme
  /// As it will be connected to: lower case, IPv4 in four decimal parts, IPv6 in brackets, other
  /// alphabets as punycode.
  let host: String
  /// The one that is written, or the scheme's own.
  let port: Int
  /// Begins with a slash.
  let path: String
  /// Without the question mark; `nil`: none.
  let query: String?
  /// Without the hash; `nil`: none.
  let fragment: String?

  /// The URL in `text`, which may be relative to `base` where there is one. Userinfo is refused.
  init(_ text: String, relativeTo base: String? = nil) throws(AddressFault) {
    // A NUL would end the C string early, and the rest would never be judged.
    guard !text.utf8.contains(0) else { throw .malformed }
    var fault = vex_url_fault.ok
    guard let url = unsafe vex_url_parse(base, text, &fault) else { throw AddressFault(fault) }
    defer { unsafe vex_url_destroy(url) }
    func part(_ part: vex_url_part) -> String? {
      guard let text = unsafe vex_url_copy_part(url, part) else { return nil }
      defer { unsafe vex_url_free_text(text) }
      return unsafe String(cString: text)
    }
    guard let scheme = part(.scheme).flatMap({ Origin.Scheme(rawValue: $0) }) else {
      throw .scheme
    }
    guard let host = part(.host), host.utf8.allSatisfy({ 0x21...0x7E ~= $0 }), part(.zone) == nil,
      let port = part(.port).flatMap({ Int($0) }), let path = part(.path)
    else { throw .malformed }
    self.scheme = scheme
    self.host = host.lowercased()
    self.port = port
    self.path = path
    query = part(.query)
    fragment = part(.fragment)
  }
}
