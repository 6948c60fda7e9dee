/// Showing what is masked: of one node, until the person leaves it (`docs/faults.md`, S01).
extension ExplorerState {
  /// `x`: shows the masked values of the selected node, or masks them again.
  mutating func unmask() -> [Effect] {
    guard let row = selectedNode, detail.hasSecrets || tree.unmasked != nil else {
      say(.nothingMasked)
      return []
    }
    tree.unmasked = tree.unmasked == nil ? row.path : nil
    rebuildDetail(isSameNode: true)
    return []
  }

  /// Masks what was shown.
  mutating func maskAgain() {
    guard tree.unmasked != nil else { return }
    tree.unmasked = nil
    rebuildDetail(isSameNode: true)
  }
}
