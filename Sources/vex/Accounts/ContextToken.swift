import YAML

/// Where a context's token is.
enum ContextToken: Equatable {
  /// In the file itself, as the vendor's has it.
  case written(Surroundings.Token)
  /// In a variable.
  case variable(String)
  /// In a file of its own.
  case file(String)
  /// A command of the shell prints it.
  case command(String)

  /// What one of the settings `token_env`, `token_file` and `token_command` says; two of them would
  /// leave open which token is meant.
  init?(of context: YAMLNode) throws(YAMLError) {
    var found: ContextToken?
    for (key, make) in Self.settings {
      guard let node = context[key], let text = try node.requireText("a text"), !text.isEmpty else {
        continue
      }
      guard found == nil else {
        throw node.error(.expected("only one of token_env:, token_file: and token_command:"))
      }
      found = make(text)
    }
    guard let found else { return nil }
    self = found
  }

  private static let settings: [(key: String, make: @Sendable (String) -> ContextToken)] = [
    ("token_env", { .variable($0) }), ("token_file", { .file($0) }),
    ("token_command", { .command($0) }),
  ]
}
