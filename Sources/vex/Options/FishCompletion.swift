/// Completions for fish.
struct FishCompletion {
  /// The names of the themes in files.
  let themes: [String]

  var text: String {
    let names = CompletionText.commands.map(\.rawValue).joined(separator: " ")
    var lines = [
      "# fish completion for vex, made by `vex completion fish`",
      "",
      Self.contexts,
      "",
      "set -l commands \(names)",
      "complete -c vex -f",
    ]
    for command in CompletionText.commands {
      lines.append(
        "complete -c vex -n \"not __fish_seen_subcommand_from $commands\" -a \(command.rawValue)"
          + " -d \(Self.quoted(command.meaning))")
      if let operand = command.operand, !operand.words.isEmpty {
        let words = Self.quoted(operand.words.joined(separator: " "))
        lines.append("complete -c vex -n \"\(Self.condition(command))\" -a \(words)")
      }
    }
    for command in Subcommand.allCases {
      lines += CompletionText.options(of: command).map { line($0, of: command) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Asks for the contexts of the file that is typed, where one is.
  private static let contexts = """
    function __vex_contexts
        set -l words (commandline -opc)
        set -l config
        for index in (seq (count $words))
            switch $words[$index]
                case --config
                    set config $words[(math $index + 1)]
                case '--config=*'
                    set config (string replace -- --config= '' $words[$index])
            end
        end
        set -q config[1]
        and set config --config=(string replace -r -- '^~/' "$HOME/" $config[1])
        \(CompletionText.contextNames("$config", quoted: quoted))
    end
    """

  private func line(_ option: Option, of command: Subcommand) -> String {
    var line = "complete -c vex -n \"\(Self.condition(command))\" -l \(option.name.rawValue)"
    if let letter = option.letter { line += " -s \(letter)" }
    if case .required = option.value { line += option.choices.areFiles ? " -r -F" : " -x" }
    switch option.choices {
    case .free, .files: break
    case .contexts: line += " -a '(__vex_contexts)'"
    case .themes: line += " -a \(words(option.words(for: command) + themes))"
    case .words, .outputs: line += " -a \(words(option.words(for: command)))"
    }
    return line + " -d \(Self.quoted(option.meaning))"
  }

  private func words(_ words: [String]) -> String { Self.quoted(words.joined(separator: " ")) }

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

extension Option.Choices {
  /// Whether files are offered; fish does not take that beside `-x`, which offers none.
  fileprivate var areFiles: Bool {
    switch self {
    case .files, .themes: true
    case .free, .words, .contexts, .outputs: false
    }
  }
}
