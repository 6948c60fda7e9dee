/// How much of each pane is seen, as the layout worked it out.
///
/// The explorer does not know where a pane stands or how text is wrapped; it is told how many
/// rows fit and how many there are, and turns keys into movement with these figures alone.
package struct Viewport: Equatable, Sendable {
  /// Rows of the list that fit.
  package var listRows: Int
  /// Rows of the tree that fit.
  package var treeRows: Int
  /// Lines of the detail that fit.
  package var detailRows: Int
  /// Lines that the detail has in all, wrapped at its present width.
  package var detailLines: Int
  /// Lines of the open overlay that fit.
  package var overlayRows: Int
  /// Lines that the open overlay has in all.
  package var overlayLines: Int
  /// The borders between panes that stand side by side, where they are now.
  package var borders: PaneShares

  /// The sizes that are left out are those of 80×24, more or less, with nothing to scroll.
  package init(
    listRows: Int = 20, treeRows: Int = 10, detailRows: Int = 10, detailLines: Int = 0,
    overlayRows: Int = 0, overlayLines: Int = 0, borders: PaneShares = PaneShares()
  ) {
    self.listRows = listRows
    self.treeRows = treeRows
    self.detailRows = detailRows
    self.detailLines = detailLines
    self.overlayRows = overlayRows
    self.overlayLines = overlayLines
    self.borders = borders
  }
}

/// The three panes, in the order in which Tab visits them.
package enum Pane: String, CaseIterable, Hashable, Sendable, Codable {
  case list
  case tree
  case detail
}
