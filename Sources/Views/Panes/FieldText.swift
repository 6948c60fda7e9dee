import Cells
import Explorer

/// A text field on one line: scrolled so that the cursor is seen, its cell marked.
struct FieldText {
  let field: TextField
  /// Scalars of the text that cannot be read.
  var unreadable: [Range<Int>] = []
  /// Whether it has the keys; a field without them has no cursor.
  var hasCursor = true

  /// The field in so many columns.
  func spans(columns: Int, on canvas: Canvas) -> [Span] {
    guard columns > 1 else { return [] }
    var glyphs = self.glyphs(on: canvas)
    if hasCursor {
      glyphs.append(Glyph(text: " ", role: .field, isCursor: glyphs.count == field.cursor))
    }
    let cursor = glyphs.firstIndex { $0.isCursor } ?? 0
    var first = 0
    // The character behind the cursor is seen as well, if there is one.
    let last = min(cursor + 1, glyphs.count - 1)
    while first < cursor, width(glyphs[first...max(last, first)]) > columns { first += 1 }
    var left = columns
    var spans: [Span] = []
    for glyph in glyphs[min(first, glyphs.count)...] {
      guard glyph.text.columns <= left else { break }
      left -= glyph.text.columns
      spans.append(Span(glyph.text, glyph.isCursor ? .cursor : glyph.role))
    }
    return spans
  }

  private struct Glyph {
    var text: SafeText
    var role: Role
    var isCursor: Bool
  }

  private func glyphs(on canvas: Canvas) -> [Glyph] {
    var scalar = 0
    return field.text.enumerated().map { index, character in
      defer { scalar += character.unicodeScalars.count }
      let isBad = unreadable.contains { $0.contains(scalar) }
      return Glyph(
        text: canvas.safe(String(character)), role: isBad ? .fieldBad : .field,
        isCursor: hasCursor && index == field.cursor)
    }
  }

  private func width(_ glyphs: ArraySlice<Glyph>) -> Int {
    glyphs.reduce(0) { $0 + $1.text.columns }
  }
}
