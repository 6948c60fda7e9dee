import Cells

/// A JSON object being written, member by member, in the order given.
package struct JSONText {
  /// A value of a member.
  package enum Value: Equatable, Sendable {
    case null
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([Value])
    case object([(name: String, value: Value)])
    /// JSON that is written already.
    case raw(String)

    package static func == (left: Value, right: Value) -> Bool { left.json == right.json }

    /// A text, or null.
    package static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }

    /// A number, or null.
    package static func optional(_ number: Int?) -> Value { number.map(Value.number) ?? .null }

    /// The value on one line.
    package var json: String {
      switch self {
      case .null: "null"
      case .text(let text): JSONText.quoted(text)
      case .number(let number): String(number)
      case .flag(let flag): flag ? "true" : "false"
      case .list(let values): "[\(values.map(\.json).joined(separator: ","))]"
      case .object(let members): JSONText.object(members)
      case .raw(let json): json
      }
    }
  }

  /// An object of these members.
  package static func object(_ members: [(name: String, value: Value)]) -> String {
    "{" + members.map { "\(quoted($0.name)):\($0.value.json)" }.joined(separator: ",") + "}"
  }

  /// A text between quotes. Controls are escaped as JSON demands; all else is written as it is.
  package static func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case ..<" ", "\u{7F}": json += escape(scalar)
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }

  /// A line of JSON for a terminal: controls and invisible characters (`docs/faults.md`, D12), which
  /// stand in strings alone, as escapes that mean the same.
  package static func inert(_ line: String) -> String {
    var json = ""
    for scalar in line.unicodeScalars {
      if SafeText.isDrawn(scalar) {
        json.unicodeScalars.append(scalar)
      } else {
        json += escape(scalar)
      }
    }
    return json
  }

  /// The same for several lines.
  package static func inert(lines: String) -> String {
    lines.split(separator: "\n", omittingEmptySubsequences: true).map { inert(String($0)) }.asLines
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
    }.joined()
  }
}
