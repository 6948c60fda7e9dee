/// The manual page in the macros of man(7), made from the tables that make `--help`.
enum ManPage {
  static var text: String {
    var lines = [
      ".\\\" Made by `vex man`.",
      ".TH VEX 1 \"\(Version.date)\" \"vex \(Version.text)\" \"User Commands\"",
      ".SH NAME",
      "vex \\- a terminal explorer for the Versori Connect API",
      ".SH SYNOPSIS",
    ]
    lines += [".B vex", ".RI [ OPTION ]...", ".br", ".B vex", ".I COMMAND", ".RI [ OPTION ]..."]
    for chapter in ManChapters.all {
      lines.append(".SH \(chapter.title)")
      lines += chapter.lines
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// How a text is written for roff.
enum Roff {
  /// How long a line of text is at most, in bytes, as mandoc wants it.
  private static let longest = 80

  /// A paragraph of a text, which is not taken for requests, in lines of no more than 80 bytes.
  static func text(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ").map({ escaped(String($0)) }) {
      if let line = lines.last, line.utf8.count + 1 + word.utf8.count <= longest {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(word.hasPrefix(".") ? "\\&\(word)" : word)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A text on one line, as a request has it behind its name.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "…": escaped += "..."
      case "`": escaped += "\\(ga"
      case "·": escaped += "\\(bu"
      case "–": escaped += "\\(en"
      case _ where character.isASCII: escaped.append(character)
      default:
        for scalar in character.unicodeScalars {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          escaped += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
        }
      }
    }
    return escaped
  }

  /// The lines of a text as they are, for between `.nf` and `.fi`.
  static func literal(_ text: String) -> [String] {
    text.split(separator: "\n").map { escaped(String($0)) }
  }

  /// An item: its name in bold, then what it means.
  static func item(_ name: String, _ meaning: String) -> [String] {
    [".TP", ".B \(escaped(name))", text(sentence(meaning))]
  }

  private static func sentence(_ meaning: String) -> String {
    let first = meaning.prefix(1).uppercased() + meaning.dropFirst()
    return first.hasSuffix(".") ? first : first + "."
  }
}
