/// A border between panes that can be moved.
package enum PaneDivider: String, CaseIterable, Hashable, Sendable, Codable {
  /// Between the list and all that is to the right of it.
  case list
  /// Between tree and detail, whether they stand side by side or one above the other.
  case tree
}

/// How the person has divided the screen among the panes.
package struct PaneShares: Equatable, Sendable {
  /// No pane is made to vanish.
  private static let bounds = 0.1...0.9

  private var shares: [PaneDivider: Double] = [:]

  /// What a key moves a border by.
  private static let step = 0.05

  /// As the layout divides it by itself.
  package init() {}

  /// Borders where they stand.
  package init(_ shares: [PaneDivider: Double]) {
    self.shares = shares
  }

  /// Whether no border is among them.
  var isEmpty: Bool { shares.isEmpty }

  /// The border that a pane moves as it is widened: the one behind it, of the last pane the one before
  /// it.
  ///
  /// - Parameters:
  ///   - pane: The pane.
  ///   - isWider: Whether it gets more room; else less.
  /// - Returns: The border and the share to which it goes; nil where none of these is the pane's.
  func moved(for pane: Pane, isWider: Bool) -> (divider: PaneDivider, share: Double)? {
    let divider = pane == .list || shares[.tree] == nil ? PaneDivider.list : .tree
    let isBehind = pane == (divider == .list ? .list : .tree)
    return shares[divider].map { share in
      (divider, share + (isBehind == isWider ? Self.step : -Self.step))
    }
  }

  /// The part that goes to the pane before a border, of what it and those behind it have together;
  /// nil where the person has not moved the border.
  package internal(set) subscript(divider: PaneDivider) -> Double? {
    get { shares[divider] }
    set {
      let bounds = Self.bounds
      shares[divider] = newValue.map { min(max($0, bounds.lowerBound), bounds.upperBound) }
    }
  }
}
