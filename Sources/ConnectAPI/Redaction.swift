import CCurl
import ConnectModels

// What the server says may contain the token that it was sent (robustness.md, S07).

extension APIError {
  /// The same error without the secret in any of its texts.
  func redacted(_ secret: Secret) -> APIError {
    var error = self
    error.sentence = secret.redacted(sentence)
    error.remedy = remedy.map(secret.redacted)
    error.request?.path = request.map { secret.redacted($0.path) } ?? ""
    error.cause = cause.map(secret.redacted)
    error.bodyExcerpt = bodyExcerpt.map(secret.redacted)
    error.server = server.map { said in
      ServerError(
        code: secret.redacted(said.code),
        message: secret.redacted(said.message),
        fields: said.fields?.map {
          .init(field: secret.redacted($0.field), message: secret.redacted($0.message))
        },
        details: said.details.map(secret.redacted))
    }
    return error
  }
}

extension Secret {
  /// A body without the secret; the same bytes, uncopied, where it is not in there.
  func redacted(_ body: [UInt8]) -> [UInt8] {
    spellings.reduce(body) { body, needle in
      Self.replacing(Array(needle.utf8), in: body)
    }
  }

  private static func replacing(_ needle: [UInt8], in body: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    while let place = first(needle, in: body, from: copied) {
      result += body[copied..<place]
      result += placeholder.utf8
      copied = place + needle.count
    }
    return copied == 0 ? body : result + body[copied...]
  }

  /// By C's own search, since a body may be 64 MB and almost never holds what is looked for.
  private static func first(_ needle: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    unsafe body.withUnsafeBytes { body in
      unsafe needle.withUnsafeBytes { needle in
        guard start < body.count, let base = body.baseAddress, let wanted = needle.baseAddress
        else { return nil }
        let place = unsafe vex_find_bytes(base + start, body.count - start, wanted, needle.count)
        return place >= 0 ? start + Int(place) : nil
      }
    }
  }
}
