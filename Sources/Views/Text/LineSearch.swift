import Cells
import ConnectModels
import Explorer

/// Looks for what is searched in the lines of tree and detail, as they are drawn.
struct LineSearch {
  let search: TextSearch

  /// The columns of a line's matches.
  func columns(in spans: [Span]) -> [Range<Int>] {
    let line = spans.map(\.text.string).joined()
    let places = search.places(in: line)
    guard !places.isEmpty else { return [] }
    let scalars = Array(line.unicodeScalars)
    func column(_ place: Int) -> Int {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[..<min(place, scalars.count)])
      return TextWidth.columns(of: String(text))
    }
    return places.map { column($0.lowerBound)..<column($0.upperBound) }
  }

  /// Whether a line has a match.
  func isFound(in spans: [Span]) -> Bool {
    search.isFound(in: spans.map(\.text.string).joined())
  }
}

extension Canvas {
  /// Writes a line of pieces and lights what is searched in it.
  mutating func write(_ spans: [Span], lighting search: LineSearch?, row: Int, in rect: Rect) {
    write(spans, row: row, in: rect)
    for columns in search?.columns(in: spans.cut(to: rect.columns, signs)) ?? [] {
      light(
        Rect(
          column: rect.column + columns.lowerBound, row: rect.row + row, columns: columns.count,
          rows: 1))
    }
  }
}

/// The lines of the searched pane that have the text, and from what they were worked out: the same
/// tree is not read again for every key.
struct FoundLines: Sendable {
  private var rows: [TreeRow] = []
  private var found: SearchLines?

  /// The lines as they are now; nil where nothing is searched.
  mutating func lines(of state: ExplorerState, detail: [[Span]], on canvas: Canvas) -> SearchLines?
  {
    guard let search = state.search else { return nil }
    let lineSearch = LineSearch(search: search.search)
    switch search.pane {
    case .list: return nil
    case .detail:
      return SearchLines(
        search: search.search,
        lines: detail.indices.filter { lineSearch.isFound(in: detail[$0]) })
    case .tree:
      if let found, found.search == search.search, rows == state.tree.rows { return found }
      let text = TreeText(state: state, canvas: canvas)
      rows = state.tree.rows
      let lines = rows.indices.filter { lineSearch.isFound(in: text.line(of: rows[$0]).whole) }
      found = SearchLines(search: search.search, lines: lines)
      return found
    }
  }
}
