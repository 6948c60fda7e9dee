/// 48 bits of time and 80 others, written as 26 characters of Crockford's base 32.
struct ULID: Hashable, Comparable {
  var high: UInt64
  var low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Reads the canonical spelling alone; nil for anything else.
  init?(_ text: String) {
    let utf8 = text.utf8
    guard utf8.count == 26, let first = utf8.first, first <= UInt8(ascii: "7") else {
      return nil
    }
    high = 0
    low = 0
    for byte in utf8 {
      guard let value = Self.alphabet.firstIndex(of: byte) else { return nil }
      high = high << 5 | low >> 59
      low = low << 5 | UInt64(value)
    }
  }

  var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(to bytes: inout [UInt8]) {
    var (high, low) = (high, low)
    // 26 characters carry 130 bits: the first holds the upper three alone.
    bytes.append(Self.alphabet[Int(high >> 61)])
    high = high << 3 | low >> 61
    low <<= 3
    for _ in 1..<26 {
      bytes.append(Self.alphabet[Int(high >> 59)])
      high = high << 5 | low >> 59
      low <<= 5
    }
  }

  static func < (left: ULID, right: ULID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
