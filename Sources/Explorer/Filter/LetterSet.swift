/// Which letters a text has, in a word: whatever a term has and a name has not rules the name out.
///
/// Letters and digits have a bit each, signs share 27, and one says that there is more than ASCII.
struct LetterSet: Equatable {
  private(set) var bits: UInt64 = 0

  mutating func insert(ascii byte: UInt8) {
    let bit =
      switch byte {
      case 0x61...0x7A: UInt64(byte - 0x61)
      case 0x30...0x39: 26 + UInt64(byte - 0x30)
      default: 36 + UInt64(byte % 27)
      }
    bits |= 1 << bit
  }

  /// A letter as it is compared; an accent counts as more than ASCII.
  mutating func insert(_ letter: FoldedText.Letter) {
    if letter.base < 0x80 { insert(ascii: UInt8(truncatingIfNeeded: letter.base)) }
    if letter.base >= 0x80 || letter.accents != 0 { bits |= Self.wideBit }
  }

  private static let wideBit: UInt64 = 1 << 63

  /// Whether there is more than ASCII.
  var hasWide: Bool { bits & Self.wideBit != 0 }

  mutating func formUnion(_ other: LetterSet) { bits |= other.bits }

  func isSubset(of other: LetterSet) -> Bool { bits & ~other.bits == 0 }
}
