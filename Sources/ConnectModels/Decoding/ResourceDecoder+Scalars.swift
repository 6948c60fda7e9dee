import JSON

extension ResourceDecoder {
  /// A required string; empty when it cannot be read. A number or boolean is kept as written.
  mutating func text<Field>(_ field: Field, in object: OpenObject<Field>) -> String {
    text(field, in: object, isRequired: true) ?? ""
  }

  /// A string; `nil` when absent, null, or no scalar. A number or boolean is kept as written.
  mutating func optionalText<Field>(_ field: Field, in object: OpenObject<Field>) -> String? {
    text(field, in: object, isRequired: false)
  }

  /// A string; `nil` when absent, null, or no scalar. A number or boolean is kept as written.
  mutating func text<Field>(
    _ field: Field, in object: OpenObject<Field>, isRequired: Bool
  ) -> String? {
    let found = present(field, in: object, isRequired: isRequired, expected: .string)
    guard let value = found else { return nil }
    if let text = document.string(value) { return text }
    noteWrongType(value, .string, at: field, in: object)
    switch document.kind(of: value) {
    case .number, .boolean: return document.sourceText(of: value)
    case .string, .object, .array, .null: return nil
    }
  }

  /// A secret string; `nil` when absent, null, or no scalar.
  mutating func secret<Field>(
    _ field: Field, in object: OpenObject<Field>, isRequired: Bool = false
  ) -> SecretText? {
    text(field, in: object, isRequired: isRequired).map { SecretText($0) }
  }

  /// A required id; empty when it cannot be read.
  mutating func identifier<Field>(_ field: Field, in object: OpenObject<Field>) -> Identifier {
    if let value = value(field, in: object),
      let identifier = document.withUTF8(of: value, { Identifier(utf8: $0) })
    {
      return identifier
    }
    return Identifier(text(field, in: object))
  }

  /// An id; `nil` when absent, null or empty.
  mutating func optionalIdentifier<Field>(
    _ field: Field, in object: OpenObject<Field>
  ) -> Identifier? {
    guard let text = optionalText(field, in: object), !text.isEmpty else { return nil }
    return Identifier(text)
  }

  /// A time; what is no date is kept as written.
  mutating func time<Field>(
    _ field: Field, in object: OpenObject<Field>, isRequired: Bool
  ) -> TimeValue {
    let found = present(field, in: object, isRequired: isRequired, expected: .string)
    guard let value = found else { return .unset }
    guard let read = document.withUTF8(of: value, { Timestamp(utf8: $0) }) else {
      noteWrongType(value, .string, at: field, in: object)
      return .unreadable(document.sourceText(of: value))
    }
    if let time = read { return time == .goZero ? .unset : .at(time) }
    note(.unreadable("no date of RFC 3339"), at: field.stringValue)
    return .unreadable(document.string(value) ?? "")
  }

  /// A required boolean; false when it cannot be read.
  mutating func flag<Field>(_ field: Field, in object: OpenObject<Field>) -> Bool {
    flag(field, in: object, isRequired: true) ?? false
  }

  /// A boolean; `nil` when absent or null.
  mutating func flag<Field>(
    _ field: Field, in object: OpenObject<Field>, isRequired: Bool
  ) -> Bool? {
    let found = present(field, in: object, isRequired: isRequired, expected: .boolean)
    guard let value = found else { return nil }
    if let flag = document.bool(value) { return flag }
    noteWrongType(value, .boolean, at: field, in: object)
    return nil
  }

  /// An integer; `nil` when absent, null, or none that fits.
  mutating func optionalInteger<Field>(_ field: Field, in object: OpenObject<Field>) -> Int? {
    let found = present(field, in: object, isRequired: false, expected: .number)
    guard let value = found else { return nil }
    if let number = document.int(value) { return number }
    noteWrongType(value, .number, at: field, in: object)
    return nil
  }

  /// An array, read element by element; `nil` when absent or null.
  mutating func list<Field, Item>(
    _ field: Field, in object: OpenObject<Field>, isRequired: Bool,
    _ read: (inout ResourceDecoder, JSONValue) -> Item?
  ) -> [Item]? {
    let found = present(field, in: object, isRequired: isRequired, expected: .array)
    guard let value = found else { return nil }
    guard document.kind(of: value) == .array else {
      noteWrongType(value, .array, at: field, in: object)
      return nil
    }
    return within(field.stringValue) { $0.elements(of: value, read) }
  }

  /// An array of strings; `nil` when absent or null.
  mutating func texts<Field>(
    _ field: Field, in object: OpenObject<Field>, isRequired: Bool
  ) -> [String]? {
    list(field, in: object, isRequired: isRequired) { $0.element($1) }
  }

  /// A string that is an array's element; a number or boolean is kept as written.
  mutating func element(_ value: JSONValue) -> String? {
    if let text = document.string(value) { return text }
    let kind = document.kind(of: value)
    if document.repairs(in: value).isEmpty {
      note(.wrongType(expected: JSONKind.string.words, found: kind.words))
    }
    switch kind {
    case .number, .boolean: return document.sourceText(of: value)
    case .string, .object, .array, .null: return nil
    }
  }

  /// A nested resource; `nil`, with a fault, where it cannot be read.
  mutating func nested<Field, Item>(
    _ field: Field, in object: OpenObject<Field>, isRequired: Bool,
    _ read: (inout ResourceDecoder, JSONValue) -> Item?
  ) -> Item? {
    let found = present(field, in: object, isRequired: isRequired, expected: .object)
    guard let value = found else { return nil }
    return within(field.stringValue) { read(&$0, value) }
  }
}
