/// A text that is masked everywhere until the person asks for it.
///
/// Neither description, debug description nor mirror tells it or its length; `revealed` does. What
/// is secret is said by `SecretPaths`.
package struct SecretText: Sendable, Hashable {
  /// The text itself, for the one who has asked for it.
  package let revealed: String

  package init(_ text: String) {
    revealed = text
  }
}

extension SecretText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "<redacted>" }
  package var debugDescription: String { "<redacted>" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
