/// How the program ends (docs: program.md, "Exit codes").
enum ExitCode: Int32 {
  case done = 0
  /// `check` found something.
  case found = 1
  /// The command line is wrong.
  case usage = 2
  /// Configuration, terminal or output unusable.
  case unusable = 3
  /// 401 or 403, in a printing command.
  case notAuthorised = 4
  /// Network or API failure, or a reading that is not complete, in a printing command.
  case failed = 5
}
