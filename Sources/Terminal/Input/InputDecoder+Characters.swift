import Cells

/// Characters of several bytes. A byte that cannot be part of one ends what was begun, which becomes
/// U+FFFD: one for each longest run that could have been the beginning of a character.
extension InputDecoder {
  mutating func takeLead(
    _ byte: UInt8, _ modifiers: Key.Modifiers, _ events: inout [InputEvent]
  ) {
    let missing: Int
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default:
      events.append(.key(Key("\u{FFFD}", modifiers)))
      return
    }
    bytes = [byte]
    isAfterEscape = modifiers.contains(.alt)
    state = .character(missing: missing, value: UInt32(byte) & (0x3F >> UInt32(missing)))
  }

  mutating func takeContinuation(
    _ byte: UInt8, _ missing: Int, _ value: UInt32, _ events: inout [InputEvent]
  ) {
    guard allowedNext.contains(byte) else {
      abandon(&events)
      return take(byte, &events)
    }
    let value = value << 6 | UInt32(byte & 0x3F)
    guard missing == 1 else {
      bytes.append(byte)
      state = .character(missing: missing - 1, value: value)
      return
    }
    let modifiers: Key.Modifiers = isAfterEscape ? .alt : []
    reset()
    // A control character of 8 bits is no key of any keyboard.
    let scalar = value < 0xA0 ? nil : Unicode.Scalar(value)
    events.append(.key(Key(Character(scalar ?? "\u{FFFD}"), modifiers)))
  }

  /// The continuation bytes that may follow: fewer after some leads, which would else spell a
  /// character longer than need be, a surrogate, or one beyond U+10FFFF.
  private var allowedNext: ClosedRange<UInt8> {
    guard bytes.count == 1 else { return 0x80...0xBF }
    return switch bytes[0] {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
