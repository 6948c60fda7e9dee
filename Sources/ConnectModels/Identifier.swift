/// An id of the API: a ULID, or any text where the server gives something else.
///
/// A ULID in canonical spelling (26 characters of Crockford's base 32, upper case, at most 128 bits)
/// is stored as its bits, everything else as text; `text` gives back exactly what came.
package struct Identifier: Sendable, Hashable {
  private enum Storage: Sendable, Hashable {
    case ulid(high: UInt64, low: UInt64)
    case text(String)
  }

  private let storage: Storage

  /// The id that is spelled so.
  package init(_ text: String) {
    if let (high, low) = Self.bits(of: text.utf8.span) {
      storage = .ulid(high: high, low: low)
    } else {
      storage = .text(text)
    }
  }

  /// The id that these bytes spell, without a string in between where they are a ULID.
  ///
  /// - Parameter bytes: UTF-8; what is none is repaired.
  package init(utf8 bytes: Span<UInt8>) {
    if let (high, low) = Self.bits(of: bytes) {
      storage = .ulid(high: high, low: low)
    } else {
      storage = .text(
        unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
    }
  }

  /// The ULID of these 128 bits, the high half first.
  package init(ulid bits: (high: UInt64, low: UInt64)) {
    storage = .ulid(high: bits.high, low: bits.low)
  }

  /// The bits of a ULID; nil for an id that is none.
  package var ulid: (high: UInt64, low: UInt64)? {
    switch storage {
    case .ulid(let high, let low): (high, low)
    case .text: nil
    }
  }

  /// The id as the server spells it.
  package var text: String {
    switch storage {
    case .ulid(let high, let low): Self.spelling(high: high, low: low)
    case .text(let text): text
    }
  }

  /// Whether there is no id: absent, null or empty.
  package var isEmpty: Bool {
    switch storage {
    case .ulid: false
    case .text(let text): text.isEmpty
    }
  }

  /// When a ULID was made, to the millisecond; `nil` for an id that is none.
  package var creationTime: Timestamp? {
    switch storage {
    case .ulid(let high, _):
      let milliseconds = Int64(high >> 16)
      return Timestamp(
        secondsSince1970: milliseconds / 1_000,
        nanoseconds: Int32(milliseconds % 1_000) * 1_000_000)
    case .text: return nil
    }
  }
}

extension Identifier: CustomStringConvertible {
  /// As the API spelled it.
  package var description: String { text }
}

// MARK: - Crockford's base 32

extension Identifier {
  private static let length = 26
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// The digit that a byte stands for in canonical spelling; 255 for none.
  private static let digits: [UInt8] = {
    var digits = [UInt8](repeating: 255, count: 256)
    for (digit, byte) in alphabet.enumerated() { digits[Int(byte)] = UInt8(digit) }
    return digits
  }()

  private static func bits(of bytes: Span<UInt8>) -> (high: UInt64, low: UInt64)? {
    guard bytes.count == length else { return nil }
    let digits = Self.digits
    var high: UInt64 = 0
    var low: UInt64 = 0
    for index in bytes.indices {
      let digit = digits[Int(bytes[index])]
      // Only the first digit can push set bits out at the top: 26 digits are 130 bits.
      guard digit < 32, high >> 59 == 0 else { return nil }
      high = high << 5 | low >> 59
      low = low << 5 | UInt64(digit)
    }
    return (high, low)
  }

  private static func spelling(high: UInt64, low: UInt64) -> String {
    var bytes = [UInt8](repeating: 0, count: length)
    var high = high
    var low = low
    for place in stride(from: length - 1, through: 0, by: -1) {
      bytes[place] = alphabet[Int(low & 31)]
      low = low >> 5 | high << 59
      high >>= 5
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
