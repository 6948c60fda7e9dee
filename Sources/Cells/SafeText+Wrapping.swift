extension SafeText {
  /// The text in lines of at most so many columns (one at least), broken at newlines, at blanks, and
  /// within words that are longer than a line. Blanks at a break go; those that begin a line stay.
  /// Empty text is one empty line.
  package func wrapped(to limit: Int) -> [SafeText] {
    let limit = max(1, limit)
    var lines: [SafeText] = []
    for line in string.split(separator: "\n", omittingEmptySubsequences: false) {
      var breaker = LineBreaker(limit: limit)
      lines += breaker.lines(of: line.unicodeScalars)
    }
    return lines
  }
}

/// Breaks one line of neutralised text. Every scalar is looked at once.
private struct LineBreaker {
  let limit: Int
  private var lines: [SafeText] = []
  private var line = String.UnicodeScalarView()
  private var columns = 0
  /// Where the line could end, and how wide it is up to there and up to where it goes on.
  private var lastBreak: (end: Int, columns: Int, next: Int, nextColumns: Int)?
  private var seenWord = false

  init(limit: Int) {
    self.limit = limit
  }

  mutating func lines(of scalars: Substring.UnicodeScalarView) -> [SafeText] {
    var pending: [Unicode.Scalar] = []
    pending.reserveCapacity(limit)
    for scalar in scalars {
      take(scalar, into: &pending)
    }
    emit(pending[...], columns: columns)
    return lines
  }

  private mutating func take(_ scalar: Unicode.Scalar, into pending: inout [Unicode.Scalar]) {
    let width = TextWidth.columns(of: scalar)
    if columns + width > limit, width > 0 { breakLine(before: scalar, in: &pending) }
    if scalar == " ", columns >= limit || (pending.isEmpty && !lines.isEmpty) {
      // The blank at which the line was broken.
      return
    }
    if scalar == " ", seenWord {
      let start = pending.last == " " ? (lastBreak?.end ?? pending.count) : pending.count
      let startColumns = pending.last == " " ? (lastBreak?.columns ?? columns) : columns
      lastBreak = (start, startColumns, pending.count + 1, columns + 1)
    }
    if scalar != " " { seenWord = true }
    pending.append(scalar)
    columns += width
  }

  private mutating func breakLine(
    before scalar: Unicode.Scalar, in pending: inout [Unicode.Scalar]
  ) {
    guard !pending.isEmpty else { return }
    if scalar == " " || lastBreak == nil {
      emit(pending[...], columns: columns)
      pending.removeAll(keepingCapacity: true)
      columns = 0
    } else if let place = lastBreak {
      emit(pending[..<place.end], columns: place.columns)
      pending.removeSubrange(..<place.next)
      columns -= place.nextColumns
    }
    lastBreak = nil
    seenWord = !pending.isEmpty
  }

  private mutating func emit(_ scalars: ArraySlice<Unicode.Scalar>, columns: Int) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    lines.append(SafeText(neutralised: String(view), columns: columns))
  }
}
