/// The detail: it follows the tree, and is scrolled.
extension ExplorerState {
  mutating func moveInDetail(_ command: Command) -> [Effect] {
    scrollDetail(by: command.lines(page: viewport.detailRows) ?? 0)
  }

  mutating func scrollDetail(by lines: Int) -> [Effect] {
    detail.scroll += lines
    clampScrolling()
    return []
  }

  mutating func obeyInDetail(_ command: Command) -> [Effect] {
    switch command {
    case .close: focus(on: .tree)
    case .enter: follow()
    default: []
    }
  }

  /// Shows the selected node's fields, from the top if it is another node than before.
  mutating func rebuildDetail(isSameNode: Bool) {
    if !isSameNode { detail.scroll = 0 }
    guard let row = selectedNode else {
      detail.content = Detail(title: "Detail", fields: [])
      return
    }
    detail.content = DetailBuilder(judgement: judgement).detail(of: row)
  }
}
