import Cells
import Explorer

/// The layout read backwards: which pane and which border stand at a place.
extension Layout {
  /// The pane at a place; of two that share a line the first.
  func pane(at place: Position) -> Pane? {
    Pane.allCases.first { panes[$0]?.contains(place) == true }
  }

  /// The border at a place that can be moved; nil where there is none.
  func divider(at place: Position) -> MouseTarget? {
    guard isBoxed, panes.values.contains(where: { $0.contains(place) }) else { return nil }
    if panes.count > 1, let list = panes[.list], place.column == list.endColumn - 1 {
      return .divider(.list, title: nil)
    }
    guard let tree = panes[.tree], let detail = panes[.detail] else { return nil }
    if isStacked {
      let isOnLine = place.row == detail.row && detail.contains(place)
      return isOnLine ? .divider(.tree, title: .detail) : nil
    }
    return place.column == tree.endColumn - 1 ? .divider(.tree, title: nil) : nil
  }

  /// The part that the pane before a border has if the border stands at a place; see
  /// ``PaneShares``.
  func share(of divider: PaneDivider, at place: Position) -> Double? {
    guard isBoxed, panes.count > 1 else { return nil }
    switch divider {
    case .list:
      return Self.part(from: overlay.column, to: place.column, of: overlay.columns)
    case .tree:
      guard let tree = panes[.tree], let detail = panes[.detail] else { return nil }
      return isStacked
        ? Self.part(from: tree.row, to: place.row, of: detail.endRow - tree.row)
        : Self.part(from: tree.column, to: place.column, of: detail.endColumn - tree.column)
    }
  }

  /// The borders between panes that stand side by side, where they are.
  var columnBorders: PaneShares {
    guard panes.count > 1, let list = panes[.list] else { return PaneShares() }
    var shares = [
      PaneDivider.list: Self.part(
        from: overlay.column, to: list.endColumn - 1, of: overlay.columns)
    ]
    if !isStacked, let tree = panes[.tree], let detail = panes[.detail] {
      shares[.tree] = Self.part(
        from: tree.column, to: tree.endColumn - 1, of: detail.endColumn - tree.column)
    }
    return PaneShares(shares)
  }

  /// Whether the detail stands below the tree.
  private var isStacked: Bool {
    guard let tree = panes[.tree], let detail = panes[.detail] else { return false }
    return tree.column == detail.column
  }

  /// The part of a length that goes up to a line, the line included.
  private static func part(from start: Int, to line: Int, of length: Int) -> Double {
    Double(line - start + 1) / Double(max(length, 1))
  }
}
