/// Completions for bash 3.2 and newer; it needs nothing of the bash-completion package.
enum BashCompletion {
  static var text: String {
    """
    # bash completion for vex, made by `vex completion bash`
    _vex() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
      local command= word option words=
      for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
          \(names.joined(separator: "|"))) command=$word; break ;;
        esac
      done
      # `=` is a word of its own to bash.
      if [ "$current" = = ]; then
        option=$previous current=
      elif [ "$previous" = = ]; then
        option=${COMP_WORDS[COMP_CWORD-2]}
      else
        option=$previous
      fi
      case $command:$option in
    \(values)
      esac
      if [ -z "$words" ]; then
        case $command in
    \(options)
        esac
        [ -n "$command" ] || words="$words \(names.joined(separator: " "))"
      fi
      COMPREPLY=($(compgen -W "$words" -- "$current"))
    }
    complete -F _vex vex

    """
  }

  private static let names = CompletionText.commands.map(\.rawValue)

  /// What may follow an option that takes a value, and a command that wants a word.
  private static var values: String {
    var lines: [String] = []
    for command in Subcommand.allCases {
      for option in CompletionText.options(of: command) {
        guard case .required = option.value else { continue }
        let spellings = [option.long] + (option.letter.map { ["-\($0)"] } ?? [])
        let pattern = spellings.map { "\(command.rawValue):\($0)" }.joined(separator: "|")
        lines.append("    \(pattern)) \(offer(option, to: command)) ;;")
      }
      if let operand = command.operand, !operand.words.isEmpty {
        lines.append(
          "    \(command.rawValue):\(command.rawValue)) words=\"\(operand.words.joined(separator: " "))\" ;;"
        )
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func offer(_ option: Option, to command: Subcommand) -> String {
    switch option.choices {
    case .free: "return"
    case .files: "COMPREPLY=($(compgen -f -- \"$current\")); return"
    case .contexts: "words=$(\(CompletionText.contextNames)); [ -n \"$words\" ] || return"
    case .words, .outputs: "words=\"\(option.words(for: command).joined(separator: " "))\""
    }
  }

  private static var options: String {
    Subcommand.allCases.map { command in
      let words = CompletionText.options(of: command)
        .flatMap { [$0.long] + ($0.letter.map { ["-\($0)"] } ?? []) }
      let pattern = command == .explorer ? "''" : command.rawValue
      return "      \(pattern)) words=\"\(words.joined(separator: " "))\" ;;"
    }.joined(separator: "\n")
  }
}
