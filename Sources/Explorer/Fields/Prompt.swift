/// A text field in the bottom line, and what it is for.
package enum Prompt: Equatable, Sendable {
  case filter(FilterPrompt)
  case search(SearchPrompt)
  case command(CommandPrompt)
  case help(HelpPrompt)
  /// No text, but a letter that answers.
  case question(Question)

  /// What is typed.
  package var field: TextField {
    switch self {
    case .filter(let prompt): prompt.field
    case .search(let prompt): prompt.field
    case .command(let prompt): prompt.field
    case .help(let prompt): prompt.field
    case .question: TextField()
    }
  }
}
