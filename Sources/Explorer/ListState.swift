import ConnectModels

/// The list of one view: its selection, by identity, and its part on the screen.
package struct ListState: Equatable, Sendable {
  package let view: ListView
  /// The selected line and the part of the list that is seen.
  package internal(set) var window = ScrollWindow()
  /// The selected row; the selection goes by this, not by its line.
  package internal(set) var selected: RowIdentity?
  /// Whether the person has gone down to the line below the rows; see `isOnTrailer`.
  var wantsTrailer = false
  /// Whether the selection goes to each page's last row as it arrives, after `G`.
  var followsEnd = false
  /// Whether the person has moved since the last page was asked for.
  var hasScrolled = false

  /// The filter that is on, typed or kept; without a term where none is.
  package internal(set) var filter = FilterExpression("")
  /// What the rows are sorted by.
  package internal(set) var sorting: Sorting
  /// Whether the sorting was chosen after the filter, and counts although the filter knows which
  /// match is best.
  var prefersSorting = false
  /// The view's rows; nil for connectors, which the catalogue keeps, and before they were made.
  package internal(set) var table: ViewTable?
  /// The view's rows of connectors that are gone; nil for connectors, and where there are none.
  var departed: DepartedParts?
  /// Which rows are shown, in which order; nil where all stand as the server lists them.
  package internal(set) var arrangement: Arrangement?
  /// The connectors that the arrangement speaks of, which may have moved on since.
  var arranged: ArrangedConnectors?
  /// The groups of messages that are open.
  package internal(set) var opened: Set<MessageKey> = []
  /// How many matches there were when the person went on past the last: pages are read until there
  /// are more.
  package internal(set) var seeksPast: Int?

  /// The arranging that is under way away from the main thread.
  var arranging: Ticket?
  /// Whether rows have come since it began.
  var isArrangementStale = false
  /// The line of the screen on which the selected row is to stand as soon as it has been arranged.
  var wantedLine: Int?
  /// Whether the person has chosen the selected row; the best match is selected otherwise.
  var hasChosen = true
  /// Where the person was before there was a filter.
  var filterOrigin: FilterOrigin?

  init(_ view: ListView) {
    self.view = view
    sorting = view.firstSorting
  }
}
