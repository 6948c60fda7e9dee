import JSON

/// Reads a value from one line of JSON that ``LineEncoder`` wrote, or that somebody claims it did.
struct LineDecoder: Decoder {
  /// Beyond them nothing is counted here, and whoever adds to a number need not fear its end.
  static let numbers = -(1 << 53)...(1 << 53)

  let document: JSONDocument
  let value: JSONValue
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The value that a line says.
  static func value<Value: Decodable>(
    _ type: Value.Type = Value.self, of document: JSONDocument
  ) throws -> Value {
    try LineDecoder(document: document, value: document.root, codingPath: []).decode(type)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard document.kind(of: value) == .object else { throw mismatch([String: String].self) }
    return KeyedDecodingContainer(Members<Key>(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard document.kind(of: value) == .array else { throw mismatch([String].self) }
    return Elements(decoder: self)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    Single(decoder: self)
  }

  fileprivate var isNull: Bool { document.isNull(value) }

  fileprivate func inner(_ value: JSONValue, _ key: any CodingKey) -> LineDecoder {
    LineDecoder(document: document, value: value, codingPath: codingPath + [key])
  }

  fileprivate func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let plain: Any? =
      switch type {
      case is String.Type: document.string(value)
      case is Bool.Type: document.bool(value)
      case is UInt64.Type: document.string(value).flatMap { UInt64($0) }
      case let integer as any FixedWidthInteger.Type: number.flatMap { Self.exact($0, integer) }
      case is Float.Type: document.double(value).map { Float($0) }
      case is Double.Type: document.double(value)
      case is Duration.Type: document.int(value).map { Duration.nanoseconds(Int64($0)) }
      default: try type.init(from: self)
      }
    guard let decoded = plain as? Value else { throw mismatch(type) }
    return decoded
  }

  /// The number as another kind of integer; nil where it does not fit.
  private static func exact<Integer: FixedWidthInteger>(
    _ number: Int, _ type: Integer.Type
  ) -> Integer? {
    Integer(exactly: number)
  }

  private var number: Int? {
    document.int(value).flatMap { Self.numbers.contains($0) ? $0 : nil }
  }

  private func mismatch(_ type: Any.Type) -> DecodingError {
    .typeMismatch(type, .init(codingPath: codingPath, debugDescription: "another kind of value"))
  }
}

// MARK: - Containers

private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: LineDecoder
  var codingPath: [any CodingKey] { decoder.codingPath }

  var allKeys: [Key] {
    var keys: [Key] = []
    var members = decoder.document.members(of: decoder.value)
    while let member = decoder.document.nextMember(&members) {
      if let key = Key(stringValue: decoder.document.name(of: member)) { keys.append(key) }
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { member(key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try inner(key).isNull }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try inner(key).decode(type)
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Inner> {
    try inner(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try inner(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { try inner(key) }

  private func member(_ key: Key) -> JSONValue? {
    decoder.document.value(key.stringValue, in: decoder.value)
  }

  private func inner(_ key: Key) throws -> LineDecoder {
    guard let value = member(key) else {
      throw DecodingError.keyNotFound(
        key, .init(codingPath: codingPath, debugDescription: "it is missing"))
    }
    return decoder.inner(value, key)
  }
}

private struct Elements: UnkeyedDecodingContainer {
  private struct Place: CodingKey {
    let intValue: Int?
    var stringValue: String { intValue.map(String.init) ?? "" }

    init(intValue: Int) { self.intValue = intValue }
    init?(stringValue: String) { nil }
  }

  let decoder: LineDecoder
  private var cursor: JSONCursor
  private(set) var currentIndex = 0
  private var ahead: JSONValue?

  init(decoder: LineDecoder) {
    self.decoder = decoder
    cursor = decoder.document.elements(of: decoder.value)
    ahead = decoder.document.nextElement(&cursor)
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { decoder.document.count(of: decoder.value) }
  var isAtEnd: Bool { ahead == nil }

  mutating func decodeNil() throws -> Bool {
    guard let ahead, decoder.document.isNull(ahead) else { return false }
    _ = try next()
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next().decode(type)
  }

  mutating func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type
  ) throws -> KeyedDecodingContainer<Inner> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try next() }

  private mutating func next() throws -> LineDecoder {
    guard let value = ahead else {
      throw DecodingError.valueNotFound(
        String.self, .init(codingPath: codingPath, debugDescription: "the list ends"))
    }
    defer {
      ahead = decoder.document.nextElement(&cursor)
      currentIndex += 1
    }
    return decoder.inner(value, Place(intValue: currentIndex))
  }
}

private struct Single: SingleValueDecodingContainer {
  let decoder: LineDecoder
  var codingPath: [any CodingKey] { decoder.codingPath }

  func decodeNil() -> Bool { decoder.isNull }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.decode(type) }
}
