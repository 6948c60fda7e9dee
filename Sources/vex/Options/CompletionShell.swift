/// A shell that completions are made for.
enum CompletionShell: String, CaseIterable {
  case bash
  case zsh
  case fish
}
