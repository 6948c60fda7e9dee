/// The order in which people put texts with numbers in them: `1.9.0` before `1.10.0`.
enum NaturalOrder {
  /// Whether one text stands before another; case counts only where nothing else differs.
  static func isBefore(_ left: String, _ right: String) -> Bool {
    var (first, second) = (Array(left.utf8)[...], Array(right.utf8)[...])
    while let one = first.first, let other = second.first {
      if isDigit(one), isDigit(other) {
        let (number, otherNumber) = (takeNumber(&first), takeNumber(&second))
        if number.count != otherNumber.count { return number.count < otherNumber.count }
        if number != otherNumber { return number.lexicographicallyPrecedes(otherNumber) }
      } else {
        let (letter, otherLetter) = (LetterKind.lowercased(one), LetterKind.lowercased(other))
        if letter != otherLetter { return letter < otherLetter }
        first.removeFirst()
        second.removeFirst()
      }
    }
    if first.isEmpty != second.isEmpty { return first.isEmpty }
    return left < right
  }

  /// The digits at the beginning without leading zeros: the more there are, the greater.
  private static func takeNumber(_ text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = text.prefix(while: isDigit)
    text = text.dropFirst(digits.count)
    return digits.drop { $0 == 0x30 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
