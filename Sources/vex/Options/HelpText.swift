/// `--help`, made from the tables.
enum HelpText {
  private static let columns = 80

  /// The help of a command; that of the full-screen program lists the commands too.
  static func of(_ command: Subcommand) -> String {
    var lines = ["vex \(Version.text), a terminal explorer for the Versori Connect API", ""]
    let operand = command.operand.map { " \($0.name)" } ?? ""
    lines.append("Usage: \(command.call)\(operand) [OPTION]…")
    if command == .explorer {
      lines.append("       vex COMMAND [OPTION]…")
      lines += ["", "Commands (none opens the full screen):"]
      lines += rows(
        Subcommand.allCases.filter { $0 != .explorer }.map { ($0.rawValue, $0.meaning) })
      lines += [
        "", "A command has options of its own: `vex COMMAND --help`, or `vex help COMMAND`.",
      ]
    } else {
      lines += ["", sentence(command.meaning)]
    }
    lines += ["", "Options:"]
    lines += rows(
      OptionTable.all.filter { $0.commands.contains(command) }
        .map { (names($0), $0.meaning(for: command)) })
    if Set.reading.contains(command) {
      lines += ["", "The account is the first of:"]
      lines += rows(AccountTable.rows(of: command))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func names(_ option: Option) -> String {
    let long =
      switch option.value {
      case .none: option.long
      case .required(let value): "\(option.long) \(value)"
      case .optional(let value): "\(option.long)[=\(value)]"
      }
    return option.letter.map { "-\($0), \(long)" } ?? "    \(long)"
  }

  private static func sentence(_ meaning: String) -> String {
    meaning.prefix(1).uppercased() + meaning.dropFirst() + "."
  }

  /// Two columns, the second wrapped at words.
  private static func rows(_ rows: [(name: String, meaning: String)]) -> [String] {
    let width = rows.map(\.name.count).max() ?? 0
    return rows.flatMap { name, meaning in
      var lines = [""]
      for word in meaning.split(separator: " ") {
        let last = lines[lines.count - 1]
        if last.isEmpty {
          lines[lines.count - 1] = String(word)
        } else if 2 + width + 2 + last.count + 1 + word.count <= columns {
          lines[lines.count - 1] = "\(last) \(word)"
        } else {
          lines.append(String(word))
        }
      }
      return lines.enumerated().map { index, line in
        let left = index == 0 ? name : ""
        return "  \(left)\(String(repeating: " ", count: width - left.count))  \(line)"
      }
    }
  }
}
