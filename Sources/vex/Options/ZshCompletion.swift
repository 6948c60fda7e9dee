/// Completions for zsh, as a function of its completion system: a file `_vex` in `$fpath`.
struct ZshCompletion {
  /// The names of the themes in files.
  let themes: [String]

  var text: String {
    """
    #compdef vex
    # zsh completion for vex, made by `vex completion zsh`

    _vex_contexts() {
      local config= index
      local -a names
      for index in {2..$#words}; do
        case $words[index] in
          --config) config=${(Q)words[index+1]} ;;
          --config=*) config=${(Q)words[index]#--config=} ;;
        esac
      done
      config=${config/#\\~\\//$HOME/}
      names=(${(f)"$(\(Self.contextNames))"})
      compadd -a names
    }

    _vex_themes() {
      _alternative 'themes:theme:(\(looks))' 'files:file:_files'
    }

    _vex() {
      local word command=
      for word in ${words[2,CURRENT-1]}; do
        case $word in
          \(CompletionText.commands.map(\.rawValue).joined(separator: "|"))) command=$word; break ;;
        esac
      done
      case $command in
    \(Subcommand.allCases.map(branch).joined(separator: "\n"))
      esac
    }

    if [ "$funcstack[1]" = _vex ]; then
      _vex "$@"
    else
      compdef _vex vex
    fi

    """
  }

  private var looks: String {
    (BuiltInTheme.allCases.map(\.rawValue) + themes).joined(separator: " ")
  }

  private static let contextNames = CompletionText.contextNames(
    #"${config:+"--config=$config"}"#, quoted: CompletionText.quoted)

  /// What `_arguments` is told for a command.
  private func branch(_ command: Subcommand) -> String {
    var lines = CompletionText.options(of: command).flatMap { specs($0, of: command) }
    if command == .explorer {
      // zsh evaluates what stands between the double parentheses once more.
      let commands = CompletionText.commands.map {
        "\($0.rawValue)\\:\(Self.evaluated($0.meaning))"
      }
      lines.append(
        CompletionText.quoted("1:command:((\(commands.joined(separator: " "))))"))
    } else {
      // The command's own word is an argument too.
      lines.append("'1:command:'")
      if let operand = command.operand {
        lines.append("'2:\(operand.name):(\(operand.words.joined(separator: " ")))'")
      }
    }
    let pattern = command == .explorer ? "''" : command.rawValue
    let body = lines.map { "        \($0)" }.joined(separator: " \\\n")
    return "    \(pattern))\n      _arguments -s \\\n\(body) ;;"
  }

  private func specs(_ option: Option, of command: Subcommand) -> [String] {
    let meaning = "[\(Self.escaped(option.meaning))]"
    let long =
      switch option.value {
      case .none: "\(option.long)\(meaning)"
      case .required(let value): "\(option.long)=\(meaning):\(value):\(action(option, command))"
      case .optional(let value): "\(option.long)=-\(meaning)::\(value):"
      }
    // Options may be given again; the last one counts.
    guard let letter = option.letter else { return [CompletionText.quoted("*" + long)] }
    let short =
      if case .required(let value) = option.value {
        "-\(letter)+\(meaning):\(value):\(action(option, command))"
      } else {
        "-\(letter)\(meaning)"
      }
    return [CompletionText.quoted("*" + long), CompletionText.quoted("*" + short)]
  }

  private func action(_ option: Option, _ command: Subcommand) -> String {
    switch option.choices {
    case .free: " "
    case .files: "_files"
    case .contexts: "_vex_contexts"
    case .themes: "_vex_themes"
    case .words, .outputs: "(\(option.words(for: command).joined(separator: " ")))"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.map { #"[]:\"#.contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// A text as a word that is read by the shell.
  private static func evaluated(_ text: String) -> String {
    text.map { $0.isLetter || $0.isNumber ? String($0) : "\\\($0)" }.joined()
  }
}
