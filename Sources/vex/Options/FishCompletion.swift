/// Completions for fish.
enum FishCompletion {
  static var text: String {
    let names = CompletionText.commands.map(\.rawValue).joined(separator: " ")
    var lines = [
      "# fish completion for vex, made by `vex completion fish`",
      "",
      "function __vex_contexts",
      "    \(CompletionText.contextNames)",
      "end",
      "",
      "set -l commands \(names)",
      "complete -c vex -f",
    ]
    for command in CompletionText.commands {
      lines.append(
        "complete -c vex -n \"not __fish_seen_subcommand_from $commands\" -a \(command.rawValue)"
          + " -d \(quoted(command.meaning))")
      if let operand = command.operand, !operand.words.isEmpty {
        lines.append(
          "complete -c vex -n \"\(condition(command))\" -a \(quoted(operand.words.joined(separator: " ")))"
        )
      }
    }
    for command in Subcommand.allCases {
      lines += CompletionText.options(of: command).map { line($0, of: command) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ option: Option, of command: Subcommand) -> String {
    var line = "complete -c vex -n \"\(condition(command))\" -l \(option.name.rawValue)"
    if let letter = option.letter { line += " -s \(letter)" }
    if case .required = option.value { line += " -x" }
    switch option.choices {
    case .free: break
    case .files: line += " -F"
    case .contexts: line += " -a '(__vex_contexts)'"
    case .words, .outputs:
      line += " -a \(quoted(option.words(for: command).joined(separator: " ")))"
    }
    return line + " -d \(quoted(option.meaning))"
  }

  private static func condition(_ command: Subcommand) -> String {
    command == .explorer
      ? "not __fish_seen_subcommand_from $commands"
      : "__fish_seen_subcommand_from \(command.rawValue)"
  }

  /// Within fish's single quotes a backslash escapes a quote and itself.
  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
