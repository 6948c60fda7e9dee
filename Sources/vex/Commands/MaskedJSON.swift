import ConnectModels
import JSON

/// A connector as the server sent it, on one line, every secret masked by ``SecretPaths``.
struct MaskedJSON {
  /// What stands for a secret, whatever its type and length.
  static let mask = Array("\"••••••••\"".utf8)

  private let document: JSONDocument
  private var secrets: [Range<Int>] = []

  /// The line for BYTES, without its newline.
  ///
  /// With `forTerminal`, characters that a terminal might obey or hide are written as `\u` escapes:
  /// JSON readers see no difference.
  static func line(_ bytes: [UInt8], forTerminal: Bool) throws(JSONError) -> [UInt8] {
    var masked = MaskedJSON(document: try JSONDocument(bytes))
    masked.mark(masked.document.root, path: [])
    let line = masked.compacted()
    return forTerminal ? Self.escaped(line) : line
  }

  private init(document: JSONDocument) {
    self.document = document
  }

  /// Notes the secrets in VALUE. As deep as the document, which the reader bounds at 1,024.
  private mutating func mark(_ value: JSONValue, path: [String]) {
    switch document.kind(of: value) {
    case .object: markMembers(of: value, path: path)
    case .array:
      var elements = document.elements(of: value)
      while let element = document.nextElement(&elements) { mark(element, path: path) }
    case .string, .number, .boolean, .null: break
    }
  }

  private mutating func markMembers(of object: JSONValue, path: [String]) {
    let name = variableName(of: object)
    var members = document.members(of: object)
    while let member = document.nextMember(&members) {
      let below = path + [document.name(of: member)]
      if SecretPaths.isSecret(path: below, variableName: name) || isBareData(member.value, below) {
        secrets.append(document.sourceRange(of: member.value))
      } else {
        mark(member.value, path: below)
      }
    }
  }

  /// The name that decides about a variable's value; none where several could.
  private func variableName(of object: JSONValue) -> String? {
    guard !document.duplicateKeys(of: object).contains("name") else { return nil }
    return document.value("name", in: object).flatMap { document.string($0) }
  }

  /// Whether a credential's data is no object, so that no list of members can say what of it is
  /// plain.
  private func isBareData(_ value: JSONValue, _ path: [String]) -> Bool {
    guard path.suffix(2) == ["credential", "data"] else { return false }
    switch document.kind(of: value) {
    case .object, .null: return false
    case .array, .string, .number, .boolean: return true
    }
  }

  /// The source with its secrets replaced and the white space between values left out.
  private func compacted() -> [UInt8] {
    let root = document.sourceRange(of: document.root)
    let source = document.source
    var result: [UInt8] = []
    result.reserveCapacity(root.count)
    var secret = secrets.makeIterator()
    var following = secret.next()
    var place = root.lowerBound
    var isInString = false
    while place < root.upperBound {
      if let range = following, range.lowerBound == place {
        result += Self.mask
        place = range.upperBound
        following = secret.next()
        continue
      }
      let byte = source[place]
      place += 1
      if isInString, byte == UInt8(ascii: "\\"), place < root.upperBound {
        result += [byte, source[place]]
        place += 1
        continue
      }
      if byte == UInt8(ascii: "\"") { isInString.toggle() }
      if isInString || !Self.isBlank(byte) { result.append(byte) }
    }
    return result
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Characters of D12 (robustness.md) stand in strings alone, where an escape means the same.
  private static func escaped(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      if isInert(scalar) {
        result += UTF8.encode(scalar).map { Array($0) } ?? []
      } else {
        for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] {
          let digits = String(unit, radix: 16)
          result += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
        }
      }
    }
    return result
  }

  private static func isInert(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    default: return true
    }
  }
}
