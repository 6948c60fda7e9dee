/// A command line that cannot be meant: exit 2.
enum UsageError: Error, Equatable {
  case unknownOption(String, nearest: String?)
  case unknownCommand(String, nearest: String?)
  case surplus(String)
  /// A command that wants to be told what.
  case operandMissing(Subcommand, expected: String)
  case operandUnreadable(Subcommand, String, expected: String)
  case valueMissing(OptionName)
  case valueUnwanted(OptionName)
  /// A value that is none of what is expected.
  case valueUnreadable(OptionName, String, expected: String)
  /// An option of another command.
  case misplaced(OptionName, Subcommand)
  case needs(OptionName, OptionName)
  case contradiction(OptionName, OptionName)
  /// A filter that cannot be applied, and why.
  case filter(String)
}

extension UsageError: CustomStringConvertible {
  /// What is wrong, in a sentence; what was typed is as it was typed, and has to be neutralised.
  var description: String {
    switch self {
    case .unknownOption(let typed, let nearest):
      "unknown option \(typed)\(Self.suggestion(nearest))"
    case .unknownCommand(let typed, let nearest):
      "unknown command \(typed)\(Self.suggestion(nearest))"
    case .operandMissing(let command, let expected): "\(command.call) needs \(expected)"
    case .operandUnreadable(let command, let typed, let expected):
      "\(command.call) takes \(expected), not \(typed.isEmpty ? "nothing" : typed)"
    case .surplus(let typed): "nothing is expected after the command, not \(typed)"
    case .valueMissing(let name): "--\(name.rawValue) needs a value"
    case .valueUnwanted(let name): "--\(name.rawValue) takes no value"
    case .valueUnreadable(let name, let value, let expected):
      "--\(name.rawValue) takes \(expected), not \(value.isEmpty ? "nothing" : value)"
    case .misplaced(let name, let command):
      "--\(name.rawValue) is no option of \(command.call)"
    case .needs(let name, let other):
      "--\(name.rawValue) is read only beside --\(other.rawValue)"
        + (name == .dump ? " or --\(OptionName.replay.rawValue)" : "")
    case .contradiction(let name, let other):
      "--\(name.rawValue) and --\(other.rawValue) cannot both be meant"
    case .filter(let reason): "--filter: \(reason)"
    }
  }

  private static func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean \($0)?" } ?? ""
  }
}
