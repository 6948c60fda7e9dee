/// A border between panes that can be moved.
package enum PaneDivider: CaseIterable, Hashable, Sendable {
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

  /// As the layout divides it by itself.
  package init() {}

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
