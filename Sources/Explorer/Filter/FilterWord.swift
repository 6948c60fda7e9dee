/// A word of a filter: what stands between two spaces that are not quoted.
///
/// Quotes and backslashes are gone; each scalar remembers whether they made it a letter like any
/// other, and where it stood.
struct FilterWord {
  struct Glyph {
    var scalar: Unicode.Scalar
    /// Whether it is meant as it stands, never as a sign.
    var isLiteral: Bool
  }

  var glyphs: ArraySlice<Glyph> = []
  /// Where it stands in the text, in scalars.
  var place: Range<Int>

  /// Whether it is the `|` between two terms.
  var isBar: Bool { glyphs.count == 1 && starts(with: "|") }

  var text: String { Self.text(glyphs) }

  static func text(_ glyphs: ArraySlice<Glyph>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: glyphs.lazy.map(\.scalar))
    return String(text)
  }

  func starts(with sign: Unicode.Scalar) -> Bool { glyphs.first?.isSign(sign) ?? false }

  /// Takes a sign off the beginning.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard starts(with: sign) else { return false }
    glyphs.removeFirst()
    return true
  }

  /// Takes a sign off the end, if something stands before it.
  mutating func takeLast(_ sign: Unicode.Scalar) -> Bool {
    guard glyphs.count > 1, glyphs.last?.isSign(sign) == true else { return false }
    glyphs.removeLast()
    return true
  }

  /// What stands before the first such sign and what after it.
  func split(at sign: Unicode.Scalar) -> (before: FilterWord, after: FilterWord)? {
    guard let middle = glyphs.firstIndex(where: { $0.isSign(sign) }) else { return nil }
    return (
      FilterWord(glyphs: glyphs[..<middle], place: place),
      FilterWord(glyphs: glyphs[(middle + 1)...], place: place)
    )
  }

  /// The values between commas, without those that are still empty.
  var values: [FilterWord] {
    glyphs.split(whereSeparator: { $0.isSign(",") }).map { FilterWord(glyphs: $0, place: place) }
  }
}

extension FilterWord.Glyph {
  func isSign(_ sign: Unicode.Scalar) -> Bool { !isLiteral && scalar == sign }
}

// MARK: - Splitting a text

extension FilterWord {
  /// The scalars that a backslash makes letters; it stands for itself before any other.
  private static let escapable = Set<Unicode.Scalar>(" \"\\|!'^$:,=".unicodeScalars)
  /// The signs after which a quote opens; elsewhere in a word it is a letter.
  private static let opening = Set<Unicode.Scalar>("!'^:,=".unicodeScalars)

  /// The words of a text. A quote that is not closed yet reaches to the end.
  static func words(of text: String) -> [FilterWord] {
    let scalars = Array(text.unicodeScalars)
    var words: [FilterWord] = []
    var place = 0
    while place < scalars.count {
      if scalars[place] == " " || scalars[place] == "\t" {
        place += 1
      } else {
        words.append(word(in: scalars, at: &place))
      }
    }
    return words
  }

  private static func word(in scalars: [Unicode.Scalar], at place: inout Int) -> FilterWord {
    let start = place
    var glyphs: ArraySlice<Glyph> = []
    var isQuoted = false
    while place < scalars.count {
      let scalar = scalars[place]
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      if scalar == "\\", let next, escapable.contains(next) {
        glyphs.append(Glyph(scalar: next, isLiteral: true))
        place += 1
      } else if scalar == "\"", isQuoted || opens(after: glyphs) {
        isQuoted.toggle()
      } else if !isQuoted, scalar == " " || scalar == "\t" {
        break
      } else {
        glyphs.append(Glyph(scalar: scalar, isLiteral: isQuoted))
      }
      place += 1
    }
    return FilterWord(glyphs: glyphs, place: start..<place)
  }

  private static func opens(after glyphs: ArraySlice<Glyph>) -> Bool {
    guard let last = glyphs.last else { return true }
    return !last.isLiteral && opening.contains(last.scalar)
  }
}
