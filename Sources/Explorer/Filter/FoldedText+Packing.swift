/// Letters in 32 bits each, for being kept: the code point, whether it is upper case, its bonus. An
/// accent follows its letter as a number of its own. Places in the text are not kept.
extension FoldedText {
  private static let codePoint: UInt32 = 0x1F_FFFF
  private static let upper: UInt32 = 1 << 21
  private static let bonusShift: UInt32 = 22
  private static let accent: UInt32 = 1 << 31

  static func packed(_ letters: [Letter]) -> [UInt32] {
    var packed: [UInt32] = []
    packed.reserveCapacity(letters.count)
    for letter in letters {
      packed.append(
        letter.base | (letter.isUpper ? upper : 0) | UInt32(letter.bonus) << bonusShift)
      for shift in [UInt64(42), 21, 0] {
        let point = UInt32(truncatingIfNeeded: letter.accents >> shift) & codePoint
        if point != 0 { packed.append(point | accent) }
      }
    }
    return packed
  }

  static func unpacked(_ packed: [UInt32]) -> [Letter] {
    var letters: [Letter] = []
    letters.reserveCapacity(packed.count)
    for number in packed {
      if number & accent != 0 {
        guard let last = letters.indices.last else { continue }
        letters[last].accents = letters[last].accents << 21 | UInt64(number & codePoint)
      } else {
        letters.append(
          Letter(
            base: number & codePoint, isUpper: number & upper != 0,
            bonus: UInt8(truncatingIfNeeded: number >> bonusShift & 0x0F), place: 0))
      }
    }
    return letters
  }
}
