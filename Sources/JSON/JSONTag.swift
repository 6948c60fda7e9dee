/// The kind of a tape word, in its top byte.
struct JSONTag: Equatable {
  let byte: UInt8

  init(_ word: UInt64) {
    byte = UInt8(truncatingIfNeeded: word >> 56)
  }

  private init(_ scalar: Unicode.Scalar) {
    byte = UInt8(ascii: scalar)
  }

  static let object = JSONTag("{")
  static let array = JSONTag("[")
  static let string = JSONTag("\"")
  static let signed = JSONTag("l")
  static let unsigned = JSONTag("u")
  static let double = JSONTag("d")
  static let yes = JSONTag("t")
  static let no = JSONTag("f")
  static let null = JSONTag("n")

  static func ~= (pattern: JSONTag, tag: JSONTag) -> Bool { pattern.byte == tag.byte }

  /// What a word says beside its kind: the place of a string, the word after a container.
  static func payload(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: word & 0xFFFF_FFFF)
  }
}
