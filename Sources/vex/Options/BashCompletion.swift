/// Completions for bash 3.2 and newer; it needs nothing of the bash-completion package.
struct BashCompletion {
  /// The names of the themes in files.
  let themes: [String]

  var text: String {
    """
    # bash completion for vex, made by `vex completion bash`

    # What a word means that is being typed: without its quotes, and from the home where it says so.
    _vex_unquoted() {
      local text=${1//\\\\/}
      text=${text//[\\"\\']/}
      case $text in '~/'*) text=$HOME/${text:2} ;; esac
      printf '%s' "$text"
    }

    # `compopt` marks folders and quotes what has to be; bash 3.2 does not have it.
    _vex_files() {
      local file
      while IFS= read -r file; do
        COMPREPLY+=("$file")
      done < <(compgen -f -- "$(_vex_unquoted "$current")")
      compopt -o filenames 2>/dev/null
    }

    _vex_contexts() {
      local config= index name typed
      for ((index = 1; index < COMP_CWORD; index++)); do
        if [ "${COMP_WORDS[index]}" = --config ]; then
          config=${COMP_WORDS[index+1]}
          [ "$config" != = ] || config=${COMP_WORDS[index+2]}
        fi
      done
      config=$(_vex_unquoted "$config")
      typed=$(_vex_unquoted "$current")
      while IFS= read -r name; do
        case $name in "$typed"*) ;; *) continue ;; esac
        # Within quotes that are open the name stands as it is.
        case $current in [\\"\\']*) ;; *) printf -v name %q "$name" ;; esac
        COMPREPLY+=("$name")
      done < <(\(contextNames))
    }

    _vex() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
      local command= word option words=
      COMPREPLY=()
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
      COMPREPLY+=($(compgen -W "$words" -- "$current"))
    }
    complete -F _vex vex

    """
  }

  private let names = CompletionText.commands.map(\.rawValue)
  private let contextNames = CompletionText.contextNames(
    #"${config:+"--config=$config"}"#, quoted: CompletionText.quoted)

  init(themes: [String]) {
    self.themes = themes
  }

  /// What may follow an option that takes a value, and a command that wants a word.
  private var values: String {
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

  private func offer(_ option: Option, to command: Subcommand) -> String {
    switch option.choices {
    case .free: "return"
    case .files: "_vex_files; return"
    case .contexts: "_vex_contexts; return"
    case .themes:
      "_vex_files; words=\"\((option.words(for: command) + themes).joined(separator: " "))\""
    case .words, .outputs: "words=\"\(option.words(for: command).joined(separator: " "))\""
    }
  }

  private var options: String {
    Subcommand.allCases.map { command in
      let words = CompletionText.options(of: command)
        .flatMap { [$0.long] + ($0.letter.map { ["-\($0)"] } ?? []) }
      let pattern = command == .explorer ? "''" : command.rawValue
      return "      \(pattern)) words=\"\(words.joined(separator: " "))\" ;;"
    }.joined(separator: "\n")
  }
}
