/// The state of a thing at a glance: one sign, always the same, always with a word near it.
///
/// Ordered from the best to the worst, so that a parent's mark is the greatest of its children's.
package enum Mark: Int, Comparable, Hashable, Sendable, CaseIterable {
  /// Nothing to say.
  case nothing
  /// Validated, without errors, and not about to expire.
  case valid
  /// A draft, or not loaded.
  case draft
  /// Never validated.
  case unvalidated
  /// Expires soon, or carries a warning.
  case warning
  /// Expired, invalid, or carries an error.
  case bad

  package static func < (left: Mark, right: Mark) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Sequence<Mark> {
  /// The worst of the marks; `nothing` where there is none.
  package var worst: Mark { self.max() ?? .nothing }
}
