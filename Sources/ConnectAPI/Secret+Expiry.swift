import ConnectModels
import JSON

extension Secret {
  /// When a token expires by its own word, if it is a signed JWT with an `exp` (RFC 7519, section
  /// 4.1.4); `nil` of every other.
  ///
  /// Nothing is verified: this is for telling the person, and the server decides. What else the
  /// token says is forgotten at once.
  var expiresAt: Timestamp? {
    exposed { token in
      let parts = token.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard parts.count == 3, let claims = Base64URL.decoded(parts[1]),
        let document = try? JSONDocument(claims), document.kind(of: document.root) == .object,
        let value = document.value("exp", in: document.root),
        let seconds = document.double(value), abs(seconds) < 1e11
      else { return nil }
      return Timestamp(secondsSince1970: Int64(seconds.rounded(.down)))
    }
  }
}
