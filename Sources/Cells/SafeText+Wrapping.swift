extension SafeText {
  /// The text in lines of at most so many columns (one at least), broken at newlines, at blanks, and
  /// within words that are longer than a line. Blanks at a break go; those that begin a line stay.
  /// Empty text is one empty line; a wide character stands alone where one column is allowed.
  package func wrapped(to limit: Int) -> [SafeText] {
    let limit = max(1, limit)
    guard columns > limit || string.utf8.contains(0x0A) else { return [self] }
    var lines: [SafeText] = []
    for line in string.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      LineBreaker(text: Substring(line), limit: limit, isForASCII: isForASCII).append(to: &lines)
    }
    return lines
  }
}

/// Breaks one line of neutralised text into several.
private struct LineBreaker {
  /// A line's end in the text and its columns, and where the next line begins.
  private struct Break {
    var end: Int
    var columns: Int
    var next: Int
  }

  private let text: Substring
  private let scalars: [Unicode.Scalar]
  private let limit: Int
  private let isForASCII: Bool

  init(text: Substring, limit: Int, isForASCII: Bool) {
    self.text = text
    self.scalars = Array(text.unicodeScalars)
    self.limit = limit
    self.isForASCII = isForASCII
  }

  func append(to lines: inout [SafeText]) {
    var start = 0
    // Lines are cut out of the text by their bytes, which is far cheaper than to build them anew.
    var startIndex = text.startIndex
    repeat {
      let place = endOfLine(from: start)
      let endIndex = text.utf8.index(startIndex, offsetBy: bytes(start..<place.end))
      lines.append(
        SafeText(
          neutralised: String(text[startIndex..<endIndex]), columns: place.columns,
          isForASCII: isForASCII))
      startIndex = text.utf8.index(endIndex, offsetBy: bytes(place.end..<place.next))
      start = place.next
    } while start < scalars.count
  }

  private func bytes(_ range: Range<Int>) -> Int {
    scalars[range].reduce(0) { $0 + UTF8.width($1) }
  }

  private func endOfLine(from start: Int) -> Break {
    var columns = 0
    var index = start
    var afterWord: Break?
    while index < scalars.count {
      let width = TextWidth.columns(of: scalars[index])
      if columns + width > limit { break }
      if scalars[index] == " " {
        // A run of blanks after a word is one place to break; blanks before any word are none.
        if index > start, scalars[index - 1] != " " {
          afterWord = Break(end: index, columns: columns, next: index + 1)
        } else {
          afterWord?.next = index + 1
        }
      }
      columns += width
      index += 1
    }
    guard index < scalars.count else {
      return Break(end: index, columns: columns, next: index)
    }
    return overflow(at: index, columns, from: start, afterWord)
  }

  /// Where a line ends that the character at `index` would make too long.
  private func overflow(
    at index: Int, _ columns: Int, from start: Int, _ afterWord: Break?
  ) -> Break {
    if scalars[index] == " " {
      let next = scalars[index...].firstIndex { $0 != " " } ?? scalars.count
      let trailing = afterWord.map { $0.next == index ? $0 : nil } ?? nil
      return Break(
        end: trailing?.end ?? index, columns: trailing?.columns ?? columns, next: next)
    }
    if let afterWord { return afterWord }
    guard index == start else { return Break(end: index, columns: columns, next: index) }
    // Too wide for any line: it goes on one of its own, with its marks.
    let end = scalars[(index + 1)...].firstIndex { TextWidth.columns(of: $0) > 0 } ?? scalars.count
    return Break(end: end, columns: TextWidth.columns(of: scalars[index]), next: end)
  }
}
