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
    var json = [UInt8(ascii: "\"")]
    json.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): json += "\\n".utf8
      case UInt8(ascii: "\r"): json += "\\r".utf8
      case UInt8(ascii: "\t"): json += "\\t".utf8
      case ..<0x20, 0x7F: json += escape(Unicode.Scalar(byte)).utf8
      default: json.append(byte)
      }
    }
    json.append(UInt8(ascii: "\""))
    return String(decoding: json, as: UTF8.self)
  }

  /// A line of JSON in which every character that is not drawn, which stand in strings alone, is an
  /// escape that means the same.
  ///
  /// - Parameters:
  ///   - line: The JSON.
  ///   - isDrawn: Whether a character beyond printable ASCII is visible and harmless.
  /// - Returns: The same JSON.
  package static func inert(_ line: String, isDrawn: (Unicode.Scalar) -> Bool) -> String {
    guard !line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return line }
    var json: [UInt8] = []
    json.reserveCapacity(line.utf8.count)
    for scalar in line.unicodeScalars {
      if (0x20...0x7E).contains(scalar.value) {
        json.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if isDrawn(scalar) {
        json += String(scalar).utf8
      } else {
        json += escape(scalar).utf8
      }
    }
    return String(decoding: json, as: UTF8.self)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
    }.joined()
  }
}
