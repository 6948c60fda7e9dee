/// A text that may be secret.
package enum MaskableText: Sendable, Hashable {
  /// Shown plainly.
  case plain(String)
  /// Masked until the person asks for it.
  case secret(SecretText)

  /// A text, wrapped when it is secret.
  package init(_ text: String, isSecret: Bool) {
    self = isSecret ? .secret(SecretText(text)) : .plain(text)
  }

  /// Whether it is to be masked.
  package var isSecret: Bool {
    switch self {
    case .plain: false
    case .secret: true
    }
  }

  /// The text itself, for the one who has asked for it when it is secret.
  package var revealed: String {
    switch self {
    case .plain(let text): text
    case .secret(let text): text.revealed
    }
  }
}
