/// What makes a shell complete `vex`: commands, options and values, made from the tables.
enum CompletionText {
  static func of(_ shell: CompletionShell) -> String {
    switch shell {
    case .bash: BashCompletion.text
    case .zsh: ZshCompletion.text
    case .fish: FishCompletion.text
    }
  }

  /// The commands that have a word.
  static let commands = Subcommand.allCases.filter { $0 != .explorer }

  /// The options that a command knows, in the order of `--help`.
  static func options(of command: Subcommand) -> [Option] {
    OptionTable.all.filter { $0.commands.contains(command) }
  }

  /// What prints the names of accounts that need no quoting, a line each.
  static let contextNames =
    #"vex context -o json 2>/dev/null | sed -n 's/^{"name":"\([A-Za-z0-9_.@-]*\)".*/\1/p'"#

  /// A text as one word of a shell that knows single quotes as sh does.
  static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: #"'\''"#))'"
  }
}
