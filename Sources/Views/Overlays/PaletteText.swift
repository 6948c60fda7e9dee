import Cells
import Explorer

/// What fits what is typed: name, keys and a line of explanation.
struct PaletteText {
  let palette: CommandPrompt
  let width: Int

  func lines(on canvas: Canvas) -> [[Span]] {
    guard !palette.matches.isEmpty else { return [[Span("Nothing is called that.", .secondary)]] }
    let keyMap = canvas.appearance.keyMap
    let rows = palette.matches.map { entry in
      (
        name: canvas.safe(entry.name),
        keys: canvas.safe(
          entry.command.flatMap {
            keyMap.spellings(for: $0, ascii: canvas.appearance.isASCII).first
          } ?? ""),
        words: canvas.safe(entry.explanation)
      )
    }
    let names = min(rows.lazy.map(\.name.columns).max() ?? 0, width / 2)
    let keys = rows.lazy.map(\.keys.columns).max() ?? 0
    return rows.map { row in
      [
        Span(row.name.cut(to: names, mark: canvas.signs.ellipsis).padded(to: names + 2)),
        Span(row.keys.padded(to: keys + 2), .hintKey), Span(row.words, .secondary),
      ]
    }
  }
}
