/// A term's text, prepared for being looked for.
struct Needle {
  let kind: TextCondition.Kind
  /// As it is compared.
  let letters: [FoldedText.Letter]
  /// Whether case counts: where an upper case letter was typed.
  let isCaseSensitive: Bool
  /// Each letter's byte, and above it the upper case bit where case counts; nil where the term has
  /// letters beyond ASCII.
  let keys: [UInt16]?
  /// What of a byte's traits is compared with the upper half of a key.
  let traitMask: UInt16
  /// What a name must have to be looked at.
  let required: LetterSet

  init(_ condition: TextCondition, ignoresCase: Bool = false) {
    kind = condition.kind
    let letters = FoldedText(condition.text).letters
    let isCaseSensitive = !ignoresCase && letters.contains(where: \.isUpper)
    self.letters = letters
    self.isCaseSensitive = isCaseSensitive
    traitMask = isCaseSensitive ? UInt16(SearchIndex.Chunk.upperBit) << 8 : 0
    var required = LetterSet()
    for letter in letters { required.insert(letter) }
    self.required = required
    let isASCII = letters.allSatisfy { $0.base < 0x80 && $0.accents == 0 }
    keys = isASCII ? letters.map { Self.key($0, isCaseSensitive: isCaseSensitive) } : nil
  }

  private static func key(_ letter: FoldedText.Letter, isCaseSensitive: Bool) -> UInt16 {
    let upper = letter.isUpper && isCaseSensitive ? UInt16(SearchIndex.Chunk.upperBit) << 8 : 0
    return UInt16(letter.base) | upper
  }
}
