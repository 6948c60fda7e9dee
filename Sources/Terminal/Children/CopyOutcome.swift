/// What became of a text that was to be copied.
package enum CopyOutcome: Sendable, Hashable {
  /// A program took it.
  case copied(by: String)
  /// The terminal was sent it, which nothing confirms; these failed before.
  case sent(after: [ChildFailure])
  /// There is no text.
  case empty
  /// The terminal is the only way, and the text is larger than it takes; in bytes.
  case tooLarge(bytes: Int, limit: Int, after: [ChildFailure])
  /// There is no way, or each one failed.
  case noWay(after: [ChildFailure])

  /// What is said of it; fit for any output.
  package var sentence: String {
    switch self {
    case .copied(let program): "copied by \(program)"
    case .sent(let failures): "sent to the terminal" + Self.reasons(failures)
    case .empty: "there is nothing to copy"
    case .tooLarge(let bytes, let limit, let failures):
      "not copied: \(bytes) bytes are more than the \(limit) that a terminal takes"
        + Self.reasons(failures)
    case .noWay(let failures) where failures.isEmpty:
      "not copied: the terminal has no clipboard, and there is no wl-copy, xclip or pbcopy for it"
    case .noWay(let failures): "not copied" + Self.reasons(failures)
    }
  }

  private static func reasons(_ failures: [ChildFailure]) -> String {
    failures.map { "; \($0.sentence)" }.joined()
  }
}
