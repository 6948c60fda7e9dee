import Explorer

extension PaletteEntry {
  /// What it does, in one line.
  var explanation: String {
    switch self {
    case .command(let command): command.explanation
    case .account(let context): "change to this account, of \(context.file)"
    case .export(""): "write these rows to a file: export FILE.json or FILE.csv"
    case .export(let file): "write these rows to \(file)"
    case .theme: "look like this until the end of the session"
    }
  }

  /// The command that it is, if it has keys.
  var command: Command? {
    guard case .command(let command) = self else { return nil }
    return command
  }
}
