import Cells
import Explorer

/// The other views in the list's title: with names and counts, with names, or by their numbers.
struct ViewNames {
  let state: ExplorerState

  /// The ways to name them, the longest first.
  func pieces(on canvas: Canvas) -> [[HintLine.Piece]] {
    let others = ListView.allCases.filter { $0 != state.view }
    let named = others.map { canvas.safe("\($0.number) \($0.title)") }
    let counted = zip(named, others).map { name, view in
      let count = state.catalogue.census.count(of: view, connectors: state.catalogue.count)
      return name + canvas.safe(" \(count.grouped)")
    }
    let numbers = others.map { canvas.safe("\($0.number)") }
    let separator = canvas.signs.separator
    return [(counted, separator), (named, separator), (numbers, " ")].map { parts, gap in
      zip(others, parts).enumerated().flatMap { place, part in
        [
          HintLine.Piece([Span(place == 0 ? separator : gap, .border)]),
          HintLine.Piece(spans: [Span(part.1, .secondary)], command: .showView(part.0)),
        ]
      }
    }
  }
}

extension ListView {
  /// By which it is called, as its key is.
  var number: Int { rawValue + 1 }
}
