import JSON

extension ConnectorDocument {
  /// The bytes of every secret value (`SecretPaths`), in source order: what to mask wherever the
  /// text is shown, copied or printed. Every occurrence of a duplicate key is among them.
  package func secretRanges() -> [Range<Int>] { JSONDocument.secretRanges(in: bytes) }
}

extension ConnectionDocument {
  /// The bytes of every secret value (`SecretPaths`), in source order: what to mask wherever the
  /// text is shown, copied or printed. Every occurrence of a duplicate key is among them.
  package func secretRanges() -> [Range<Int>] { JSONDocument.secretRanges(in: bytes) }
}

extension JSONDocument {
  /// The bytes of the secret values of a resource's text; all of a text that cannot be read.
  fileprivate static func secretRanges(in bytes: [UInt8]) -> [Range<Int>] {
    guard let document = try? JSONDocument(bytes) else { return [0..<bytes.count] }
    return document.secretRanges(in: document.root, at: [])
  }

  /// The bytes of the secret values within a value at a path, in source order.
  ///
  /// It descends as deep as the text is nested, which the parser bounds.
  func secretRanges(in value: JSONValue, at path: [String]) -> [Range<Int>] {
    secrets(in: value, at: path).map { sourceRange(of: $0) }
  }

  /// The secret values within a value at a path, in source order; what lies within one of them is not
  /// told of by itself.
  func secrets(in value: JSONValue, at path: [String]) -> [JSONValue] {
    var secrets: [JSONValue] = []
    var names: [String] = []
    collectSecrets(in: value, at: path, variableNames: &names, into: &secrets)
    return secrets
  }

  private func collectSecrets(
    in value: JSONValue, at path: [String], variableNames: inout [String],
    into secrets: inout [JSONValue]
  ) {
    let kind = kind(of: value)
    let isContainer = kind == .object || kind == .array
    let isScalar = !isContainer && kind != .null
    // A name that is given twice counts twice: the value is secret if either says so.
    let isSecret =
      variableNames.isEmpty
      ? SecretPaths.isSecret(path: path, isScalar: isScalar)
      : variableNames.contains {
        SecretPaths.isSecret(path: path, variableName: $0, isScalar: isScalar)
      }
    if isSecret {
      secrets.append(value)
      return
    }
    var names = isContainer ? self.names(in: value) : []
    var members = members(of: value)
    while let member = nextMember(&members) {
      let inner = path + [name(of: member)]
      collectSecrets(in: member.value, at: inner, variableNames: &names, into: &secrets)
    }
    var elements = elements(of: value)
    while let element = nextElement(&elements) {
      collectSecrets(in: element, at: path, variableNames: &names, into: &secrets)
    }
  }

  /// What an object's `name` members say, which decides about the `value` beside them.
  private func names(in object: JSONValue) -> [String] {
    var names: [String] = []
    var members = members(of: object)
    while let member = nextMember(&members) {
      if name(of: member) == "name", let text = string(member.value) { names.append(text) }
    }
    return names
  }

  /// A value as the server wrote it, with its secrets masked.
  func maskedText(of value: JSONValue, at path: [String]) -> String {
    let secrets = secrets(in: value, at: path)
    guard !secrets.isEmpty else { return sourceText(of: value) }
    let text = source(sourceRange(of: value), replacing: secrets) { _ in SecretPaths.mask }
    return String(decoding: text, as: UTF8.self)
  }

  /// A part of the source in which something else stands in place of some values, which are in source
  /// order and do not overlap.
  func source(
    _ range: Range<Int>, replacing values: [JSONValue], by text: (JSONValue) -> String
  ) -> [UInt8] {
    var replaced: [UInt8] = []
    replaced.reserveCapacity(range.count)
    var done = range.lowerBound
    for value in values {
      let place = sourceRange(of: value)
      replaced += source[done..<place.lowerBound]
      replaced += text(value).utf8
      done = place.upperBound
    }
    return replaced + source[done..<range.upperBound]
  }
}

extension SecretPaths {
  /// What stands in JSON for a secret: of no telling length.
  package static let mask = "\"••••••••\""
}
