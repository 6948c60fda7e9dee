import Cells
import ConnectModels
import Explorer

/// The connectors that were visited, a line each: the name where it is loaded, else the id.
struct RecentText {
  let state: ExplorerState
  let width: Int

  func lines(on canvas: Canvas) -> [[Span]] {
    let ellipsis = canvas.signs.ellipsis
    return state.visited.map { id in
      let text = canvas.safe(id.text)
      guard let row = state.row(of: id) else {
        return [Span(text.cut(to: width, at: .middle, mark: ellipsis), .secondary)]
      }
      let name = canvas.safe(row.name)
      let room = max(width - min(text.columns, width / 2) - 2, 1)
      return [
        Span(name.cut(to: room, mark: ellipsis).padded(to: room + 2)),
        Span(text.cut(to: width - room - 2, at: .middle, mark: ellipsis), .secondary),
      ]
    }
  }
}
