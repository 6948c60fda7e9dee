import CUTF8Proc

/// A text letter by letter as it is compared: without case and with its accents set apart.
///
/// Case folding and decomposition are utf8proc's. An accent is a mark with a combining class, so
/// that the vowel signs of Indic and Thai writing, which have none, stay letters.
struct FoldedText {
  struct Letter: Equatable {
    /// The folded code point without its accents.
    var base: UInt32
    /// Its accents, three at most, 21 bits each; 0 for none.
    var accents: UInt64 = 0
    /// Whether it is upper case in the text.
    var isUpper: Bool
    /// What a match that begins here is worth beyond any other; see `FuzzyScore`.
    var bonus: UInt8
    /// Where it stands in the text, in scalars.
    var place: Int
  }

  var letters: [Letter] = []

  init(_ text: some StringProtocol) {
    var previous = LetterKind.none
    for (place, scalar) in text.unicodeScalars.enumerated() {
      let kind = LetterKind(scalar)
      let count = letters.count
      if scalar.isASCII {
        let lower = LetterKind.lowercased(UInt8(truncatingIfNeeded: scalar.value))
        letters.append(
          Letter(
            base: UInt32(lower), isUpper: kind == .upper,
            bonus: kind.bonus(after: previous), place: place))
      } else {
        append(scalar, kind, after: previous, at: place)
      }
      // A mark does not end the word that it stands in.
      if letters.count > count { previous = kind }
    }
  }

  private mutating func append(
    _ scalar: Unicode.Scalar, _ kind: LetterKind, after previous: LetterKind, at place: Int
  ) {
    var bonus = kind.bonus(after: previous)
    for point in Self.fold(scalar.value) {
      let properties = vex_properties_of(point)
      let isAccent = ![0, Self.virama].contains(properties.combining_class)
      if isAccent, !letters.isEmpty {
        letters[letters.count - 1].add(accent: point)
      } else if !isAccent {
        let plain = Self.plainLetters[point]
        letters.append(
          Letter(
            base: plain ?? point, accents: plain == nil ? 0 : UInt64(point),
            isUpper: kind == .upper, bonus: bonus, place: place))
        bonus = 0
      }
    }
  }

  /// Letters whose stroke or missing dot is no mark of its own to Unicode, and which people without
  /// the key for it type without: folded ones, each with the plain letter; the stroke counts as an
  /// accent.
  private static let plainLetters: [UInt32: UInt32] = {
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("ø", "o"), ("ł", "l"), ("đ", "d"), ("ħ", "h"), ("ŧ", "t"), ("ı", "i"), ("ƀ", "b"),
      ("ǥ", "g"), ("ɨ", "i"), ("ƶ", "z"), ("ɍ", "r"), ("ɏ", "y"), ("ɉ", "j"), ("ɇ", "e"),
    ]
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0.value, $1.value) })
  }()

  /// The combining class of the sign that joins the letters of Indic writing: no accent.
  private static let virama: UInt8 = 9

  private static func fold(_ point: UInt32) -> [UInt32] {
    unsafe [UInt32](unsafeUninitializedCapacity: vex_fold_capacity) {
      buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = Int(unsafe vex_fold(point, start))
    }
  }
}

extension FoldedText.Letter {
  fileprivate mutating func add(accent: UInt32) {
    guard accents >> 42 == 0 else { return }
    accents = accents << 21 | UInt64(accent)
  }

  /// Whether a letter of a name is this letter of a term: an accent that was not typed is not
  /// looked at, and case only where the term has an upper case letter.
  func accepts(_ other: FoldedText.Letter, isCaseSensitive: Bool) -> Bool {
    base == other.base && (accents == 0 || accents == other.accents)
      && (!isCaseSensitive || isUpper == other.isUpper)
  }
}
