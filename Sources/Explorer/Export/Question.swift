/// What is asked in the bottom line before a file is written; answered by one letter.
package enum Question: Equatable, Sendable {
  /// Not everything is loaded.
  case loadRest(Export)
  /// There is a file of that name.
  case replace(Export)

  /// An answer to a question.
  package enum Answer: String, Sendable {
    /// Load what is missing, then write.
    case loadAll = "a"
    /// Write what is loaded.
    case loadedOnly = "l"
    /// Put the new file in the old one's place.
    case replace = "y"
  }

  /// What can be answered, beside taking the question back.
  package var answers: [Answer] {
    switch self {
    case .loadRest: [.loadAll, .loadedOnly]
    case .replace: [.replace]
    }
  }
}
