import Cells
import Explorer

/// How many lines have what is searched, and on which of them the person is.
struct SearchCount {
  let state: ExplorerState

  /// `3/17`; of the tree, that closed nodes were not looked into.
  func text(on canvas: Canvas) -> SafeText {
    if let raw = state.rawOverlay, let search = raw.search, !search.text.isEmpty {
      guard !raw.matches.isEmpty else { return "nothing" }
      let number = raw.numberOfMatch.map { $0.grouped } ?? canvas.signs.dash.string
      return canvas.safe("\(number)/\(raw.matches.count.grouped)")
    }
    guard let search = state.search, !search.search.text.isEmpty else { return .empty }
    let place: SafeText = search.pane == .tree ? " in what is open" : .empty
    guard !search.lines.isEmpty else { return "nothing" + place }
    let number = state.numberOfMatch.map { $0.grouped } ?? canvas.signs.dash.string
    return canvas.safe("\(number)/\(search.lines.count.grouped)") + place
  }
}

/// A kept search in the title of its pane.
struct SearchNote {
  let state: ExplorerState
  let pane: Pane

  /// `/token 3/17`; nothing while another pane is searched.
  func text(on canvas: Canvas) -> SafeText {
    guard let search = state.search, search.pane == pane, !search.search.text.isEmpty else {
      return .empty
    }
    let number = state.numberOfMatch.map { "\($0.grouped)/" } ?? ""
    return "/" + canvas.safe("\(search.search.text) \(number)\(search.lines.count.grouped)")
  }
}
