// What the server says may contain the token that it was sent (S07). It is taken out
// where an answer arrives and nowhere else: who cuts, decodes or words it later cannot leave a part.

extension Secret {
  /// The same words without the secret, however it is spelt in them.
  package func redacted(_ words: String) -> String {
    String(decoding: redacted(Array(words.utf8)), as: UTF8.self)
  }

  /// The same bytes without the secret; uncopied where it is not in there.
  package func redacted(_ bytes: [UInt8]) -> [UInt8] {
    let ranges = exposed { EchoSearch(Array($0.utf8)) }.ranges(in: bytes)
    guard !ranges.isEmpty else { return bytes }
    var result: [UInt8] = []
    var copied = 0
    for range in ranges {
      result += bytes[copied..<range.lowerBound]
      result += Self.placeholder.utf8
      copied = range.upperBound
    }
    return result + bytes[copied...]
  }
}

extension TransportResponse {
  /// The same answer without the secret in its body, its reason and its header fields.
  func redacted(_ secret: Secret) -> TransportResponse {
    var response = self
    response.reason = secret.redacted(reason)
    response.headers = headers.mapValues(secret.redacted)
    response.body = secret.redacted(body)
    return response
  }
}

extension TransportError {
  /// The same error without the secret in libcurl's words.
  func redacted(_ secret: Secret) -> TransportError {
    TransportError(kind, reason: secret.redacted(reason))
  }
}
