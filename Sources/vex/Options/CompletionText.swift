/// What makes a shell complete `vex`: commands, options and values, made from the tables.
enum CompletionText {
  /// The completions for a shell.
  ///
  /// - Parameters:
  ///   - shell: The shell.
  ///   - themes: The names of the themes that there are in files; those that would have to be quoted are
  ///     left out.
  /// - Returns: A script of the shell.
  static func of(_ shell: CompletionShell, themes: [String] = []) -> String {
    let themes = themes.filter(isPlain)
    return switch shell {
    case .bash: BashCompletion(themes: themes).text
    case .zsh: ZshCompletion(themes: themes).text
    case .fish: FishCompletion(themes: themes).text
    }
  }

  /// The commands that have a word.
  static let commands = Subcommand.allCases.filter { $0 != .explorer }

  /// The options that a command knows, in the order of `--help`.
  static func options(of command: Subcommand) -> [Option] {
    OptionTable.all.filter { $0.commands.contains(command) }
  }

  /// What prints the names of contexts, a line each: those whose JSON has no escapes but of quotes and
  /// backslashes. The account of the environment is no context.
  ///
  /// - Parameters:
  ///   - config: What the shell puts behind `vex context`.
  ///   - quoted: A text as one word of the shell.
  /// - Returns: A pipeline.
  static func contextNames(_ config: String, quoted: (String) -> String) -> String {
    let name = #"^.{9}(([^"\\]|\\["\\])*)""#
    let scripts = [
      #"/"from":"the environment"/d"#, "/\(name),/!d", "s/\(name).*/\\1/",
      #"s/\\(["\\])/\1/g"#,
    ]
    let edits = scripts.map { "-e \(quoted($0))" }.joined(separator: " ")
    return "vex context \(config) -o json 2>/dev/null | sed -E \(edits)"
  }

  /// A text as one word of a shell that knows single quotes as sh does.
  static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: #"'\''"#))'"
  }

  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-_.".utf8.contains(byte)
        }
      }
  }
}
