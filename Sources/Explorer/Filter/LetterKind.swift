/// What a letter is to the words around it.
enum LetterKind {
  /// Nothing: before the text begins.
  case none
  /// A space, a sign.
  case separator
  case lower
  case upper
  case digit
  /// A letter of a script without case.
  case other

  init(_ scalar: Unicode.Scalar) {
    guard !scalar.isASCII else {
      self.init(ascii: UInt8(truncatingIfNeeded: scalar.value))
      return
    }
    let properties = scalar.properties
    if properties.isUppercase || properties.generalCategory == .titlecaseLetter {
      self = .upper
    } else if properties.isLowercase {
      self = .lower
    } else if properties.numericType != nil {
      self = .digit
    } else {
      self = properties.isAlphabetic ? .other : .separator
    }
  }

  init(ascii byte: UInt8) {
    switch byte {
    case 0x61...0x7A: self = .lower
    case 0x41...0x5A: self = .upper
    case 0x30...0x39: self = .digit
    default: self = .separator
    }
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// What a letter of this kind is worth as a beginning, after one of another kind.
  func bonus(after previous: LetterKind) -> UInt8 {
    guard self != .separator else { return 0 }
    return switch (previous, self) {
    case (.none, _): FuzzyScore.textStart
    case (.separator, _): FuzzyScore.wordStart
    case (.lower, .upper), (.other, .upper): FuzzyScore.camelCase
    case (.digit, .digit): 0
    case (.digit, _), (_, .digit): FuzzyScore.numberStart
    default: 0
    }
  }
}
