import Settings

/// A command line, understood.
enum Invocation: Equatable {
  case help(Subcommand)
  case version
  case run(Subcommand, Options)

  /// Reads the arguments, the program's own name left out. `--help` and `--version` win over whatever
  /// follows them, and `help COMMAND` is the same as `COMMAND --help`; the command may stand before or after
  /// its options; `--` ends the options.
  ///
  /// - Parameters:
  ///   - arguments: The command line.
  ///   - usual: What counts where nothing is typed.
  /// - Returns: What is asked for.
  /// - Throws: what cannot be meant.
  static func parse(
    _ arguments: [String], over usual: Options = Options()
  ) throws(UsageError) -> Invocation {
    var words = ArgumentWords(arguments)
    var command: Subcommand?
    var given: [(option: Option, value: String?)] = []
    var operands: [String] = []
    while let word = try words.next() {
      switch word {
      case .plain(helpWord) where command == nil:
        guard case .plain(let text)? = try words.next() else { return .help(.explorer) }
        return .help(try Self.command(text))
      case .plain(let text):
        if command == nil { command = try Self.command(text) } else { operands.append(text) }
      case .option(let option, _) where option.name == .help:
        return .help(command ?? words.commandAhead())
      case .option(let option, _) where option.name == .version:
        return .version
      case .option(let option, let value):
        given.append((option, value))
      }
    }
    let chosen = command ?? .explorer
    var reading = OptionReading(for: chosen, over: usual)
    for operand in operands { try reading.take(operand: operand) }
    for (option, value) in given {
      guard option.commands.contains(chosen) else { throw .misplaced(option.name, chosen) }
      try reading.take(option.name, value)
    }
    return .run(chosen, try reading.finished())
  }

  private static let helpWord = "help"

  /// The command that a command line is for, also one that cannot be meant.
  static func commandMeant(by arguments: [String]) -> Subcommand {
    var words = ArgumentWords(arguments)
    while true {
      // What cannot be read is left behind.
      do throws(UsageError) {
        guard let word = try words.next() else { return .explorer }
        if case .plain(let text) = word, !text.isEmpty, let command = Subcommand(rawValue: text) {
          return command
        }
      } catch {}
    }
  }

  /// The options that are typed, by their names; none of a command line that cannot be read.
  static func typed(_ arguments: [String]) -> Set<OptionName> {
    var words = ArgumentWords(arguments)
    var names: Set<OptionName> = []
    while let word = try? words.next() {
      if case .option(let option, _) = word { names.insert(option.name) }
    }
    return names
  }

  /// The command of a word.
  static func command(_ text: String) throws(UsageError) -> Subcommand {
    if !text.isEmpty, let command = Subcommand(rawValue: text) { return command }
    let names = Subcommand.allCases.map(\.rawValue).filter { !$0.isEmpty }
    throw .unknownCommand(text, nearest: NearestName.of(text, among: names))
  }
}
