/// The detail: it follows the tree, and is scrolled.
extension ExplorerState {
  mutating func scrollDetail(by lines: Int) -> [Effect] {
    detail.scroll += lines
    clampScrolling()
    return []
  }

  mutating func obeyInDetail(_ order: PaneOrder) -> [Effect] {
    switch order {
    case .close:
      return focus(on: .tree)
    case .enter:
      if let effects = follow() { return effects }
      say(.nothingToOpen)
      return []
    case .open, .toggle:
      say(.nothingToOpen)
      return []
    }
  }

  /// Shows the selected node's fields, from the top if it is another node than before.
  mutating func rebuildDetail(isSameNode: Bool) {
    if !isSameNode { detail.scroll = 0 }
    guard let row = selectedNode else {
      tree.unmasked = nil
      detail.content = Detail(title: "Detail", fields: [])
      return
    }
    if tree.unmasked != row.path { tree.unmasked = nil }
    detail.content = DetailBuilder(
      judgement: judgement, reveals: tree.unmasked != nil, breakage: breakage
    ).detail(of: row).showing(changeOfSubject, in: row)
  }
}
