/// A reversible mix of 64 bits: what looks random in an id still says what it is the id of.
struct Scramble {
  private let key: UInt64
  private static let factors: (UInt64, UInt64) = (0xD6E8_FEB8_6659_FD93, 0xA5A3_564E_27F8_86E7)
  private static let inverses = (inverse(of: factors.0), inverse(of: factors.1))

  init(key: UInt64) {
    self.key = key
  }

  func forward(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ key) &* Self.factors.0
    mixed ^= mixed >> 32
    mixed = mixed &* Self.factors.1
    return mixed ^ (mixed >> 32)
  }

  func backward(_ mixed: UInt64) -> UInt64 {
    var value = mixed ^ (mixed >> 32)
    value = value &* Self.inverses.1
    value ^= value >> 32
    return (value &* Self.inverses.0) ^ key
  }

  /// Newton's iteration doubles the number of right bits: an odd number is its own inverse in the
  /// lowest three, and five steps reach 64.
  private static func inverse(of odd: UInt64) -> UInt64 {
    var inverse = odd
    for _ in 0..<5 {
      inverse = inverse &* (2 &- odd &* inverse)
    }
    return inverse
  }
}
