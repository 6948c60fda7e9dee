import ConnectModels

/// A place in packed facts, from which they are read one value after the other.
///
/// The bytes are our own, written by ``FactWriter``: what stands where is known, and nothing is
/// checked twice.
package struct FactCursor {
  let bytes: [UInt8]
  private(set) var place: Int

  init(_ bytes: [UInt8], at place: Int) {
    self.bytes = bytes
    self.place = place
  }

  mutating func byte() -> UInt8 {
    defer { place += 1 }
    return bytes[place]
  }

  mutating func skip(_ count: Int) { place += count }

  // MARK: - Numbers

  /// A number in groups of seven bits, the lowest first.
  mutating func number() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  mutating func count() -> Int { Int(number()) }

  mutating func index() -> Int32 { Int32(number()) }

  /// A number of a fixed count of bytes, the highest first.
  mutating func fixed(_ count: Int) -> UInt64 {
    var number: UInt64 = 0
    for _ in 0..<count { number = number << 8 | UInt64(byte()) }
    return number
  }

  // MARK: - Texts

  /// Where the bytes of a text stand.
  mutating func textRange() -> Range<Int> {
    var text = FactCursor(bytes, at: count())
    let length = text.count()
    return text.place..<text.place + length
  }

  mutating func text() -> String {
    let range = textRange()
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Goes past a text.
  mutating func skipText() { _ = number() }

  // MARK: - Ids and times

  mutating func identifier() -> Identifier {
    guard bytes[place] == FactWriter.Escape.mark else { return ulid() }
    place += 1
    return byte() == FactWriter.Escape.text ? Identifier(text()) : ulid()
  }

  private mutating func ulid() -> Identifier {
    let high = fixed(8)
    return Identifier(ulid: (high, fixed(8)))
  }

  /// Goes past an id.
  mutating func skipIdentifier() {
    if bytes[place] == FactWriter.Escape.mark {
      _ = identifier()
    } else {
      place += FactWriter.ulidLength
    }
  }

  mutating func sharedIdentifier() -> Identifier {
    let range = textRange()
    guard let first = range.first, bytes[first] == FactWriter.Escape.mark else {
      return Identifier(utf8: bytes.span.extracting(range))
    }
    var shared = FactCursor(bytes, at: first + 1)
    return shared.ulid()
  }

  mutating func time() -> TimeValue {
    switch number() {
    case FactWriter.Time.unset: return .unset
    case FactWriter.Time.unreadable: return .unreadable(text())
    case FactWriter.Time.exact:
      let seconds = Int64(bitPattern: fixed(8))
      return .at(
        Timestamp(
          seconds: seconds, nanoseconds: Int32(number()), isLeapSecond: byte() != 0))
    case let number:
      let milliseconds = FactWriter.Time.milliseconds(in: number)
      let seconds = milliseconds.flooredQuotient(1_000)
      let rest = Int32(milliseconds - seconds * 1_000)
      return .at(Timestamp(secondsSince1970: seconds, nanoseconds: rest * 1_000_000))
    }
  }
}
