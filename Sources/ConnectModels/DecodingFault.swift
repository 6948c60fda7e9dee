/// What could not be read in an answer, where, and why.
package struct DecodingFault: Sendable, Hashable, Codable {
  /// The ways in which a field can disappoint.
  package enum Reason: Sendable, Hashable, Codable {
    /// A required field is absent or null.
    case missing
    /// A field has another type than promised; both in words: "a string", "a number".
    case wrongType(expected: String, found: String)
    /// The field's number is beyond what JSON readers hold; its text is kept as written.
    case numberOutOfRange
    /// The field's text has half of a surrogate pair; it is shown as U+FFFD.
    case loneSurrogate
    /// The member occurs more than once; the last counts (`docs/faults.md`, D10).
    case duplicateKey
    /// The document cannot be read at all, with the reader's reason.
    case unreadable(String)
  }

  /// The field from the resource down, as in `connections[2].name`; empty for the resource itself.
  package var path: String
  /// Why.
  package var reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Whether the resource is incomplete for it; a duplicate key alone does not make it so.
  package var makesIncomplete: Bool { reason != .duplicateKey }

  /// The fault in words, as in `incomplete: field name: expected a string, found a number`.
  package var sentence: String {
    let place = path.isEmpty ? "the whole" : "field \(path)"
    switch reason {
    case .missing: return "incomplete: \(place): missing"
    case .wrongType(let expected, let found):
      return "incomplete: \(place): expected \(expected), found \(found)"
    case .numberOutOfRange: return "incomplete: \(place): a number out of range"
    case .loneSurrogate: return "incomplete: \(place): half of a surrogate pair"
    case .duplicateKey: return "duplicate: \(place): given more than once, the last counts"
    case .unreadable(let why): return "incomplete: \(place): \(why)"
    }
  }
}
