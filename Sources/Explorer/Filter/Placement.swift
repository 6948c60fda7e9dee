/// Where the letters of a needle stand in a text, and what that is worth.
///
/// Letter by letter, for texts and needles beyond ASCII, and for the few rows on the screen, whose
/// matched letters are lit. By the rules of `FuzzyScore`, as `FuzzyMatcher` counts on bytes.
struct Placement: Equatable {
  let score: Int32
  /// Indices of the text's letters, ascending.
  let letters: [Int]

  /// nil where the needle is not in the text.
  init?(of needle: Needle, in text: [FoldedText.Letter]) {
    guard needle.letters.count <= text.count else { return nil }
    guard !needle.letters.isEmpty else {
      self.init(score: 0, letters: [])
      return
    }
    if needle.kind == .fuzzy {
      self.init(scattered: needle, in: text)
    } else {
      self.init(together: needle, in: text)
    }
  }

  private init(score: Int32, letters: [Int]) {
    self.score = score
    self.letters = letters
  }

  // MARK: - In one piece

  private init?(together needle: Needle, in text: [FoldedText.Letter]) {
    let last = text.count - needle.letters.count
    let starts: ClosedRange<Int>
    switch needle.kind {
    case .fuzzy, .exact: starts = 0...last
    case .prefix: starts = 0...0
    case .suffix: starts = last...last
    case .whole:
      guard last == 0 else { return nil }
      starts = 0...0
    }
    let found = starts.first { start in
      needle.letters.indices.allSatisfy { needle.accepts(text[start + $0], at: $0) }
    }
    guard let found else { return nil }
    self.init(score: 0, letters: Array(found..<(found + needle.letters.count)))
  }

  // MARK: - Scattered

  private init?(scattered needle: Needle, in text: [FoldedText.Letter]) {
    var rows: [[Int32]] = []
    for index in needle.letters.indices {
      var reach = PlacementReach()
      let row = text.indices.map { place -> Int32 in
        let before = index == 0 ? 0 : reach.step(rows[index - 1][place])
        guard needle.accepts(text[place], at: index) else { return FuzzyScore.impossible }
        return before + FuzzyScore.letter + Int32(text[place].bonus) * (index == 0 ? 2 : 1)
      }
      rows.append(row)
    }
    guard let top = rows.last?.max(), top > FuzzyScore.impossible / 2 else { return nil }
    self.init(score: max(0, top), letters: Self.trace(rows, text, top))
  }

  /// Follows the best placement back from its last letter, the earliest of several.
  private static func trace(
    _ rows: [[Int32]], _ text: [FoldedText.Letter], _ top: Int32
  ) -> [Int] {
    guard var place = rows.last?.firstIndex(of: top) else { return [] }
    var letters = [place]
    for index in rows.indices.dropLast().reversed() {
      let wanted = rows[index + 1][place] - FuzzyScore.letter - Int32(text[place].bonus)
      let before = (0..<place).last { earlier in
        let score = rows[index][earlier]
        let gap = Int32(place - earlier - 1)
        let link =
          gap == 0 ? FuzzyScore.run : -(FuzzyScore.gapStart + gap * FuzzyScore.gapLetter)
        return score > FuzzyScore.impossible / 2 && score + link == wanted
      }
      guard let before else { return letters }
      letters.insert(before, at: 0)
      place = before
    }
    return letters
  }
}

extension Needle {
  func accepts(_ letter: FoldedText.Letter, at place: Int) -> Bool {
    letters[place].accepts(letter, isCaseSensitive: isCaseSensitive)
  }
}
