/// A text that is looked for in the lines of a pane, all of it in one piece: without case unless an
/// upper case letter was typed, and without accents that were not typed.
package struct TextSearch: Equatable, Sendable {
  /// As it was typed.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// Where it stands in a line, in scalars, from left to right; places do not overlap.
  package func places(in line: String) -> [Range<Int>] {
    let needle = Needle(TextCondition(.exact, text))
    guard !needle.letters.isEmpty else { return [] }
    let letters = FoldedText(line).letters
    var places: [Range<Int>] = []
    var start = 0
    while start + needle.letters.count <= letters.count {
      let end = start + needle.letters.count
      let stands = needle.letters.indices.allSatisfy {
        needle.accepts(letters[start + $0], at: $0)
      }
      if stands {
        places.append(letters[start].place..<letters[end - 1].place + 1)
        start = end
      } else {
        start += 1
      }
    }
    return places
  }

  /// Whether it stands in a line at all.
  package func isFound(in line: String) -> Bool {
    !text.isEmpty && Needle(TextCondition(.exact, text)).isFound(in: line)
  }
}

extension [Int] {
  /// Of lines in ascending order the next below one, or above, round the end; nil where there is
  /// none at all.
  func nearest(to line: Int, forward: Bool) -> Int? {
    forward ? first { $0 > line } ?? first : last { $0 < line } ?? last
  }
}
