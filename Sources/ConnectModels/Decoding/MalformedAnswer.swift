import JSON

/// An answer that is not what was asked for: no JSON, or JSON of another shape (`docs/faults.md`,
/// N11).
package struct MalformedAnswer: Error, Sendable, Hashable {
  /// What came instead, in words, as in `expected a page, found an array`.
  package var sentence: String
  /// The first 200 characters of what came, raw.
  package var excerpt: String

  enum Reason {
    case json(JSONError)
    case shape(String, found: JSONKind)
    case missing(String, key: String)
  }

  init(_ reason: Reason, bytes: [UInt8]) {
    switch reason {
    case .json(let error): sentence = "the answer is no JSON: \(error.sentence)"
    case .shape(let expected, let found):
      sentence = "expected \(expected), found \(found.words)"
    case .missing(let expected, let key):
      sentence = "expected \(expected), found an object without \"\(key)\""
    }
    excerpt = Self.excerpt(of: bytes)
  }

  /// The first 200 characters of a body, raw, for an error about it.
  package static func excerpt(of bytes: [UInt8]) -> String {
    // A character has no bound in bytes, an excerpt has.
    String(String(decoding: bytes.prefix(4_000), as: UTF8.self).prefix(200))
  }

  static func document(_ bytes: [UInt8]) throws(MalformedAnswer) -> JSONDocument {
    do {
      return try JSONDocument(bytes)
    } catch {
      throw MalformedAnswer(.json(error), bytes: bytes)
    }
  }
}
