import ConnectModels

/// A place where the person has been, with all that is needed to return to it.
package struct Place: Equatable, Sendable {
  /// The view that was shown.
  var view = ListView.connectors
  /// The selected row; nil where the list was empty.
  var row: RowIdentity?
  /// The connector that the tree showed, which need not be the row's.
  var subject: Identifier?
  /// What led to it, if it was not one of the list's.
  var visit: Visit?
  /// The tree's selected node; nil where there was no tree.
  package var node: NodePath?
  package var focus: Pane
  /// The filter that was on.
  var filter = ""
  /// What the list was sorted by.
  var sorting = Sorting()
  /// Whether that counted although the filter knew which match was best.
  var prefersSorting = false
  /// The lines of the screen on which the selected rows stood; nil where that is not known.
  package var listLine: Int?
  package var treeLine: Int?
}

/// The places behind and ahead, as a browser keeps them.
package struct History: Equatable, Sendable {
  /// How many places are remembered.
  private static let limit = 100

  private var behind: [Place] = []
  private var ahead: [Place] = []

  package init() {}

  /// Remembers a place that is being left for a new one.
  package mutating func leave(_ place: Place) {
    behind.append(place)
    if behind.count > Self.limit { behind.removeFirst() }
    ahead = []
  }

  /// The place before this one; this one is then ahead.
  package mutating func goBack(from place: Place) -> Place? {
    guard let previous = behind.popLast() else { return nil }
    ahead.append(place)
    return previous
  }

  /// The place after this one; this one is then behind.
  package mutating func goForward(from place: Place) -> Place? {
    guard let next = ahead.popLast() else { return nil }
    behind.append(place)
    return next
  }
}
