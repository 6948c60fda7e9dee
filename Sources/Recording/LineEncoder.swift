import JSON

/// Writes a value as one line of JSON, by what the compiler knows of its members, so that a member
/// that is added is written without a word here.
///
/// Durations are nanoseconds, and numbers that JSON's readers may not hold are texts. No part of
/// Foundation is needed for it.
final class LineEncoder: Encoder {
  private enum Content {
    case nothing
    case value(JSONText.Value)
    case list([LineEncoder])
    case object([(name: String, encoder: LineEncoder)])
  }

  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private var content = Content.nothing

  /// The JSON of a value, with what `write` makes of each text in it that is no member's name.
  static func json(
    of value: some Encodable, writing write: (String) -> String = { $0 }
  ) throws -> String {
    try encoded(value).value.mapTexts(write).json
  }

  fileprivate static func encoded(_ value: some Encodable) throws -> LineEncoder {
    let encoder = LineEncoder()
    if let plain = JSONText.Value(plain: value) {
      encoder.content = .value(plain)
    } else {
      try value.encode(to: encoder)
    }
    return encoder
  }

  private var value: JSONText.Value {
    switch content {
    case .nothing: .null
    case .value(let value): value
    case .list(let encoders): .list(encoders.map(\.value))
    case .object(let members): .object(members.map { ($0.name, $0.encoder.value) })
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .nothing = content { content = .object([]) }
    return KeyedEncodingContainer(Members<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .nothing = content { content = .list([]) }
    return Elements(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

  fileprivate func add(_ encoder: LineEncoder, named name: String) {
    guard case .object(var members) = content else { return }
    content = .nothing
    members.append((name, encoder))
    content = .object(members)
  }

  fileprivate func add(_ encoder: LineEncoder) {
    guard case .list(var elements) = content else { return }
    content = .nothing
    elements.append(encoder)
    content = .list(elements)
  }

  fileprivate func take(_ other: LineEncoder) { content = other.content }

  fileprivate var count: Int {
    if case .list(let elements) = content { elements.count } else { 0 }
  }
}

// MARK: - Containers

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: LineEncoder
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil(forKey key: Key) throws {
    encoder.add(LineEncoder(), named: key.stringValue)
  }

  mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    encoder.add(try LineEncoder.encoded(value), named: key.stringValue)
  }

  mutating func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Inner> {
    inner(key).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    inner(key).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { encoder }
  mutating func superEncoder(forKey key: Key) -> any Encoder { inner(key) }

  private func inner(_ key: Key) -> LineEncoder {
    let inner = LineEncoder()
    encoder.add(inner, named: key.stringValue)
    return inner
  }
}

private struct Elements: UnkeyedEncodingContainer {
  let encoder: LineEncoder
  var codingPath: [any CodingKey] { [] }
  var count: Int { encoder.count }

  mutating func encodeNil() throws { encoder.add(LineEncoder()) }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    encoder.add(try LineEncoder.encoded(value))
  }

  mutating func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type
  ) -> KeyedEncodingContainer<Inner> {
    inner().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    inner().unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { inner() }

  private func inner() -> LineEncoder {
    let inner = LineEncoder()
    encoder.add(inner)
    return inner
  }
}

private struct Single: SingleValueEncodingContainer {
  let encoder: LineEncoder
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil() throws {}

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    encoder.take(try LineEncoder.encoded(value))
  }
}

// MARK: - Values

extension JSONText.Value {
  /// A value that holds no others; nil of one that does.
  fileprivate init?(plain value: some Encodable) {
    switch value {
    case let text as String: self = .text(text)
    case let flag as Bool: self = .flag(flag)
    case let number as UInt64: self = .text(String(number))
    case let number as any FixedWidthInteger: self = .number(Int(clamping: number).readable)
    case let number as any BinaryFloatingPoint: self = number.isFinite ? .raw("\(number)") : .null
    case let duration as Duration: self = .number(duration.nanoseconds)
    default: return nil
    }
  }
}

extension JSONText.Value {
  /// The same with other texts; names of members are none.
  fileprivate func mapTexts(_ change: (String) -> String) -> Self {
    switch self {
    case .text(let text): .text(change(text))
    case .list(let values): .list(values.map { $0.mapTexts(change) })
    case .object(let members): .object(members.map { ($0.name, $0.value.mapTexts(change)) })
    case .null, .number, .flag, .raw: self
    }
  }
}

extension Int {
  /// The nearest that is read again: nothing of ours is as large, what a service says may be.
  fileprivate var readable: Int {
    Swift.min(Swift.max(self, LineDecoder.numbers.lowerBound), LineDecoder.numbers.upperBound)
  }
}

extension Duration {
  /// The nearest that fits.
  fileprivate var nanoseconds: Int {
    let (seconds, attoseconds) = components
    let (whole, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isTooLarge) = whole.addingReportingOverflow(attoseconds / 1_000_000_000)
    return overflows || isTooLarge ? (seconds < 0 ? .min : .max) : Int(sum)
  }
}
