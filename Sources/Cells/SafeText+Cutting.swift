extension SafeText {
  /// Where a text that is too long loses its characters.
  package enum CutPlace: Hashable, Sendable {
    /// At the end: names.
    case end
    /// In the middle, so that both ends are seen: ids.
    case middle
  }

  /// The text in at most so many columns; where characters had to go, `mark` stands for them: `…`, or
  /// `~` in text for a screen that draws ASCII alone.
  /// A wide character is never split, so that the result may have a column less than allowed.
  package func cut(to limit: Int, at place: CutPlace = .end, mark: SafeText? = nil) -> SafeText {
    guard columns > limit else { return self }
    let mark = mark ?? (isForASCII ? "~" : "…")
    let kept = limit - mark.columns
    guard kept >= 0 else { return .empty }
    switch place {
    case .end:
      return prefix(columns: kept) + mark
    case .middle:
      // Five to three: ids begin alike, but it is the beginning that is recognised.
      let head = prefix(columns: kept * 5 / 8)
      return head + mark + suffix(columns: kept - head.columns)
    }
  }

  /// As many whole characters from the start as so many columns hold.
  package func prefix(columns limit: Int) -> SafeText {
    guard columns > limit else { return self }
    guard limit > 0 else { return .empty }
    if isASCII { return part(String(decoding: string.utf8.prefix(limit), as: UTF8.self), limit) }
    let scalars = string.unicodeScalars
    var used = 0
    var end = scalars.startIndex
    while end < scalars.endIndex {
      let width = SafeText.columns(of: scalars[end])
      guard used + width <= limit else { break }
      used += width
      end = scalars.index(after: end)
    }
    return part(String(scalars[..<end]), used)
  }

  /// As many whole characters from the end as so many columns hold.
  package func suffix(columns limit: Int) -> SafeText {
    guard columns > limit else { return self }
    guard limit > 0 else { return .empty }
    let scalars = string.unicodeScalars
    var used = 0
    var start = scalars.endIndex
    var candidate = scalars.endIndex
    while candidate > scalars.startIndex {
      candidate = scalars.index(before: candidate)
      let width = SafeText.columns(of: scalars[candidate])
      guard used + width <= limit else { break }
      used += width
      // Marks come before their character on the way back; a cut never falls between them.
      if width > 0 { start = candidate }
    }
    return part(String(scalars[start...]), used)
  }

  /// The text with blanks after it, or before it for numbers, up to so many columns; longer text stays.
  package func padded(to width: Int, atStart: Bool = false) -> SafeText {
    let blanks = SafeText(repeating: " ", count: width - columns)
    return atStart ? blanks + self : self + blanks
  }

  private func part(_ string: String, _ columns: Int) -> SafeText {
    SafeText(neutralised: string, columns: columns, isForASCII: isForASCII)
  }

  static func columns(of scalar: Unicode.Scalar) -> Int {
    scalar == "\n" ? 1 : TextWidth.columns(of: scalar)
  }
}
