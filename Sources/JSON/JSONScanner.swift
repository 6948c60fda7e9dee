/// Reads a text that simdjson refused, byte by byte, and says what to repair or what is wrong.
///
/// simdjson does not tell where it stopped. This runs on refused texts alone, so it may be slow;
/// its memory is one byte a level, bounded by `JSONParser.maximumDepth`.
struct JSONScanner {
  /// What simdjson stumbles over although JSON allows it.
  private(set) var repairs: [JSONRepair] = []

  private let bytes: [UInt8]
  private var next: Int
  /// The closing bracket that each open container waits for.
  private var open: [UInt8] = []

  /// Scans a text from a byte on.
  init(_ bytes: [UInt8], from start: Int) throws(JSONError) {
    self.bytes = bytes
    next = start
    if let offset = Self.firstInvalidUTF8(in: bytes) {
      throw JSONError(.invalidUTF8, offset: offset)
    }
    try scanDocument()
  }

  private static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  // MARK: - Structure

  private mutating func scanDocument() throws(JSONError) {
    skipWhiteSpace()
    if next == bytes.count { throw JSONError(.empty) }
    repeat {
      try scanValue()
      try closeContainers()
    } while !open.isEmpty
    if next < bytes.count { throw JSONError(.trailingContent, offset: next) }
  }

  /// Scans a scalar, or opens containers down to the first value that is none.
  private mutating func scanValue() throws(JSONError) {
    while let closing = Self.closing(current), !isEmptyContainer(closing) {
      if open.count == JSONParser.maximumDepth { throw JSONError(.tooDeep, offset: next) }
      open.append(closing)
      advance()
      if closing == UInt8(ascii: "}") { try scanKey() }
    }
    guard let byte = current else { throw JSONError(.truncated, offset: next) }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if open.count == JSONParser.maximumDepth { throw JSONError(.tooDeep, offset: next) }
      advance()
      next += 1
    case UInt8(ascii: "\""): try scanString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    default: try scanLiteral()
    }
    skipWhiteSpace()
  }

  /// After a value: takes closing brackets, then the comma (and key) before the next value.
  private mutating func closeContainers() throws(JSONError) {
    while let closing = open.last {
      guard let byte = current else { throw JSONError(.truncated, offset: next) }
      if byte == closing {
        open.removeLast()
        advance()
        continue
      }
      guard byte == UInt8(ascii: ",") else { throw JSONError(.unexpected, offset: next) }
      advance()
      if closing == UInt8(ascii: "}") { try scanKey() }
      return
    }
  }

  private mutating func scanKey() throws(JSONError) {
    guard let byte = current else { throw JSONError(.truncated, offset: next) }
    guard byte == UInt8(ascii: "\"") else { throw JSONError(.unexpected, offset: next) }
    try scanString()
    skipWhiteSpace()
    guard let colon = current else { throw JSONError(.truncated, offset: next) }
    guard colon == UInt8(ascii: ":") else { throw JSONError(.unexpected, offset: next) }
    advance()
  }

  private var current: UInt8? { next < bytes.count ? bytes[next] : nil }

  private mutating func advance() {
    next += 1
    skipWhiteSpace()
  }

  private mutating func skipWhiteSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      next += 1
    }
  }

  private static func closing(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    default: nil
    }
  }

  private func isEmptyContainer(_ closing: UInt8) -> Bool {
    var ahead = self
    ahead.advance()
    return ahead.current == closing
  }
}

// MARK: - Scalars

extension JSONScanner {
  private mutating func scanLiteral() throws(JSONError) {
    for literal in ["true", "false", "null"] where bytes[next...].starts(with: literal.utf8) {
      next += literal.utf8.count
      return
    }
    throw JSONError(.unexpected, offset: next)
  }

  private mutating func scanNumber() throws(JSONError) {
    let start = next
    if current == UInt8(ascii: "-") { next += 1 }
    let leading = next
    let integerDigits = skipDigits()
    var isInteger = true
    guard integerDigits > 0, integerDigits == 1 || bytes[leading] != UInt8(ascii: "0") else {
      throw JSONError(.invalidNumber, offset: start)
    }
    if current == UInt8(ascii: ".") {
      isInteger = false
      next += 1
      if skipDigits() == 0 { throw JSONError(.invalidNumber, offset: start) }
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      isInteger = false
      next += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { next += 1 }
      if skipDigits() == 0 { throw JSONError(.invalidNumber, offset: start) }
    }
    let text = String(decoding: bytes[start..<next], as: UTF8.self)
    let isHeld =
      isInteger
      ? Int64(text) != nil || UInt64(text) != nil : Double(text).map(\.isFinite) ?? false
    if !isHeld { repairs.append(JSONRepair(kind: .numberOutOfRange, source: start..<next)) }
  }

  private mutating func skipDigits() -> Int {
    let start = next
    while let byte = current, byte >= 0x30, byte <= 0x39 { next += 1 }
    return next - start
  }

  private mutating func scanString() throws(JSONError) {
    next += 1
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        next += 1
        return
      case 0..<0x20: throw JSONError(.invalidString, offset: next)
      case UInt8(ascii: "\\"): try scanEscape()
      default: next += 1
      }
    }
    throw JSONError(.truncated, offset: next)
  }

  private mutating func scanEscape() throws(JSONError) {
    let start = next
    guard let code = codeUnit(at: start) else {
      guard start + 1 < bytes.count else { throw JSONError(.truncated, offset: start) }
      guard #""\/bfnrt"#.utf8.contains(bytes[start + 1]) else {
        throw JSONError(.invalidString, offset: start)
      }
      next = start + 2
      return
    }
    next = start + 6
    guard (0xD800...0xDFFF).contains(code) else { return }
    if code < 0xDC00, let low = codeUnit(at: next), (0xDC00...0xDFFF).contains(low) {
      next += 6
    } else {
      repairs.append(JSONRepair(kind: .loneSurrogate, source: start..<next))
    }
  }

  /// The code unit of a `\u` escape; `nil` when there is none.
  private func codeUnit(at offset: Int) -> UInt32? {
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    var code: UInt32 = 0
    for byte in bytes[offset + 2..<offset + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      code = code << 4 | UInt32(digit)
    }
    return code
  }
}
