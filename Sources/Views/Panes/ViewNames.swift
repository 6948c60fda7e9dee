import Cells
import Explorer

/// The other views in the list's title: with names and counts, with names, or by their numbers.
struct ViewNames {
  let state: ExplorerState

  /// The ways to name them, the longest first.
  func spans(on canvas: Canvas) -> [[Span]] {
    let others = ListView.allCases.filter { $0 != state.view }
    let named = others.map { canvas.safe("\($0.number) \($0.title)") }
    let counted = zip(named, others).map { name, view in
      let count = state.catalogue.census.count(of: view, connectors: state.catalogue.count)
      return name + canvas.safe(" \(count.grouped)")
    }
    let numbers = canvas.safe(others.map { "\($0.number)" }.joined(separator: " "))
    return [counted, named, [numbers]].map { parts in
      parts.flatMap { [Span(canvas.signs.separator, .border), Span($0, .secondary)] }
    }
  }
}

extension ListView {
  /// By which it is called, as its key is.
  var number: Int { rawValue + 1 }
}
