import Cells
import Explorer

/// A piece of text and what it is for.
package struct Span: Equatable, Sendable {
  var text: SafeText
  var role: Role

  init(_ text: SafeText, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

extension [Span] {
  /// The columns that the pieces take together.
  var columns: Int { reduce(0) { $0 + $1.text.columns } }

  /// The pieces cut to a number of columns; what is cut ends in an ellipsis.
  func cut(to limit: Int, _ signs: Signs) -> [Span] {
    guard columns > limit else { return self }
    var left = Swift.max(limit, 0)
    var result: [Span] = []
    for span in self {
      let isLast = span.text.columns >= left
      result.append(
        isLast
          ? Span(span.text.forcedCut(to: left, signs), span.role) : span)
      if isLast { break }
      left -= span.text.columns
    }
    return result
  }
}

extension SafeText {
  /// The text with an ellipsis at its end although it may fit, for more follows that does not.
  fileprivate func forcedCut(to limit: Int, _ signs: Signs) -> SafeText {
    guard limit > 0 else { return .empty }
    return prefix(columns: limit - 1) + signs.ellipsis
  }
}

/// A frame being drawn, with the theme that turns roles into styles.
struct Canvas {
  private(set) var frame: Frame
  let appearance: Appearance
  /// What was wrapped for earlier frames.
  private(set) var wrapped: WrappedTexts

  init(size: Size, appearance: Appearance, wrapped: WrappedTexts = WrappedTexts()) {
    frame = Frame(size: size, characters: appearance.characters)
    // A theme may paint the background, also where nothing is written.
    let text = appearance.theme[.text]
    if text != .plain { frame.fill(Rect(size), style: text) }
    self.appearance = appearance
    self.wrapped = wrapped
  }

  var signs: Signs { appearance.signs }

  /// Text from elsewhere, made harmless, on one line.
  func safe(_ text: String) -> SafeText {
    SafeText(untrusted: text, ascii: appearance.hasASCIIText)
  }

  /// Text from elsewhere, made harmless, in lines of at most so many columns.
  mutating func wrapped(_ text: String, columns: Int) -> [SafeText] {
    wrapped.lines(of: text, columns: columns, isASCII: appearance.hasASCIIText)
  }

  /// The first key of a command, for sentences that say what to press.
  func key(_ command: Command) -> SafeText {
    appearance.keyMap.keys(for: command).first.map { safe($0.name(ascii: appearance.isASCII)) }
      ?? safe(command.name)
  }

  /// Writes text at a place, clipped to a rectangle's width.
  mutating func write(_ text: SafeText, _ role: Role, column: Int, row: Int, within rect: Rect) {
    let columns = rect.endColumn - column
    guard columns > 0, row >= rect.row, row < rect.endRow else { return }
    frame.write(
      text, at: Position(column: column, row: row), style: appearance.theme[role],
      columns: columns)
  }

  /// Writes a line of pieces into a rectangle's row, cut with an ellipsis where it does not fit.
  ///
  /// - Parameters:
  ///   - spans: The pieces, from left to right.
  ///   - row: Counted from the rectangle's top.
  ///   - rect: Where the line stands; what is wider is cut.
  mutating func write(_ spans: [Span], row: Int, in rect: Rect) {
    var column = rect.column
    for span in spans.cut(to: rect.columns, signs) {
      write(span.text, span.role, column: column, row: rect.row + row, within: rect)
      column += span.text.columns
    }
  }

  /// Writes a line of pieces that ends at a rectangle's right edge.
  mutating func write(_ spans: [Span], rightAlignedInRow row: Int, of rect: Rect) {
    let line = spans.cut(to: rect.columns, signs)
    write(line, row: row, in: rect.right(line.columns))
  }

  /// Empties a rectangle.
  mutating func clear(_ rect: Rect, _ role: Role = .text) {
    frame.fill(rect, style: appearance.theme[role])
  }

  /// Lights characters that stand in a row: their letters stay, their look changes.
  mutating func light(_ rect: Rect, _ role: Role = .match) {
    let style = appearance.theme[role]
    frame.restyle(rect) { old in
      if style.foreground != .standard { old.foreground = style.foreground }
      old.attributes.remove(.dim)
      old.attributes.formUnion(style.attributes)
    }
  }

  /// Lights scalars of a text that was written at the start of a rectangle of one row.
  mutating func light(_ places: [Int], of text: String, in rect: Rect) {
    guard !places.isEmpty else { return }
    let scalars = Array(text.unicodeScalars)
    let isPlain = scalars.allSatisfy { $0.isASCII && $0.value >= 0x20 && $0.value != 0x7F }
    func column(_ place: Int) -> Int {
      guard !isPlain else { return place }
      // What is made harmless takes other columns than it has characters.
      var before = String.UnicodeScalarView()
      before.append(contentsOf: scalars[..<place])
      return safe(String(before)).columns
    }
    for place in places where place < scalars.count {
      let (start, end) = (column(place), min(column(place + 1), rect.columns))
      guard start < end else { continue }
      light(
        Rect(column: rect.column + start, row: rect.row, columns: end - start, rows: rect.rows))
    }
  }

  /// Lays the bar of the selected row over what stands in it.
  mutating func select(_ rect: Rect, isFocused: Bool) {
    let bar = appearance.theme[isFocused ? .selection : .selectionFaint]
    frame.restyle(rect) { style in
      if bar.background != .standard { style.background = bar.background }
      if bar.foreground != .standard { style.foreground = bar.foreground }
      style.attributes.remove(.dim)
      // Bold black is grey on many terminals, and would be lost on the bar.
      if bar.foreground != .standard { style.attributes.remove(.bold) }
      style.attributes.formUnion(bar.attributes)
    }
  }
}
