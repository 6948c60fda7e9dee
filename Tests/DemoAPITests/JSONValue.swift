/// A JSON document read with no code of the program's or the demo's.
enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init?(_ bytes: some Collection<UInt8>) {
    var reader = JSONReader(bytes: Array(bytes))
    guard let value = reader.value(), reader.isAtEnd else { return nil }
    self = value
  }

  subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var number: Int? {
    guard case .number(let number) = self else { return nil }
    return Int(number)
  }

  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// Every object anywhere within, itself included.
  var objects: [[String: JSONValue]] {
    switch self {
    case .null, .bool, .number, .string: []
    case .array(let elements): elements.flatMap(\.objects)
    case .object(let members): [members] + members.values.flatMap(\.objects)
    }
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  var place = 0

  var isAtEnd: Bool { place == bytes.count }

  mutating func value() -> JSONValue? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  private mutating func word(_ text: String, _ value: JSONValue) -> JSONValue? {
    guard bytes[place...].starts(with: text.utf8) else { return nil }
    place += text.utf8.count
    return value
  }

  private mutating func number() -> JSONValue? {
    let start = place
    while place < bytes.count, "+-.0123456789eE".utf8.contains(bytes[place]) {
      place += 1
    }
    return Double(String(decoding: bytes[start..<place], as: UTF8.self)).map(JSONValue.number)
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if take("\\") {
        guard place < bytes.count, let escaped = escape() else { return nil }
        text.append(escaped)
      } else {
        guard bytes[place] >= 0x20 else { return nil }
        text.append(bytes[place])
      }
      place += 1
    }
    guard take("\"") else { return nil }
    return String(validating: text, as: UTF8.self)
  }

  private mutating func escape() -> UInt8? {
    switch bytes[place] {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return bytes[place]
    case UInt8(ascii: "u"):
      guard place + 4 < bytes.count else { return nil }
      let hex = String(decoding: bytes[(place + 1)...(place + 4)], as: UTF8.self)
      place += 4
      return UInt8(hex, radix: 16)
    default: return nil
    }
  }

  private mutating func array() -> JSONValue? {
    guard take("[") else { return nil }
    var elements: [JSONValue] = []
    guard !take("]") else { return .array([]) }
    repeat {
      guard let element = value() else { return nil }
      elements.append(element)
    } while take(",")
    return take("]") ? .array(elements) : nil
  }

  private mutating func object() -> JSONValue? {
    guard take("{") else { return nil }
    var members: [String: JSONValue] = [:]
    guard !take("}") else { return .object([:]) }
    repeat {
      guard let name = string(), take(":"), let value = value() else { return nil }
      guard members.updateValue(value, forKey: name) == nil else { return nil }
    } while take(",")
    return take("}") ? .object(members) : nil
  }
}
