/// What a person can order, whatever key it was bound to.
///
/// Keys stop at the key map: the explorer receives these, so that rebinding never touches logic
/// and tests read as sentences.
package enum Command: Hashable, Sendable {
  /// Move in the pane that has the focus.
  case move(Movement)
  /// Act on what is selected in the pane that has the focus.
  case inPane(PaneOrder)
  /// Do something with the node that is selected, in whichever pane.
  case onNode(NodeOrder)

  // Through the places where the person has been
  case goBack
  case goForward

  // The list
  case showView(ListView)
  /// What one of the header's counts counts.
  case showConcern(Concern)
  /// Why what is selected looks as it does.
  case explain
  /// When credentials expire, over the coming weeks.
  case showTimeline
  /// The next key says by which column, or how far.
  case begin(KeyPrefix)
  case sort(ListColumn)
  /// As the server lists it.
  case sortAsListed
  case reverseSorting

  // The clock
  /// Show the organisation as it will be at another moment.
  case turnClock(ClockTurn)

  // A text field
  case inField(FieldOrder)

  // Panes
  case focusNextPane
  case focusPreviousPane
  case scrollDetailDown
  case scrollDetailUp
  /// Give the pane that has the focus more room, or less; show its texts another way.
  case arrange(LayoutOrder)

  // The program
  case reload
  /// Why what is loaded could not be read again by itself.
  case showRefreshFailure
  case redraw
  /// The mouse to the terminal, for selecting text, and back.
  case toggleMouse
  case takeBack
  /// Filter the list; search in tree and detail.
  case search
  case nextMatch
  case previousMatch
  /// To the nearest problem below, or above.
  case nextProblem
  case previousProblem
  /// To the next connector that a reading found to be new, changed or gone.
  case nextChange
  /// Take all of these as looked at.
  case clearChanges
  /// What breaks when this goes; what this depends on.
  case showImpact
  /// The server's own query.
  case editQuery
  /// To the public catalogue, and back to the organisation.
  case togglePublicCatalogue
  /// Any command by its name.
  case openPalette
  /// What was asked of the server, and what came of it.
  case showRequests
  /// What is set, and where each value comes from.
  case showSettings
  /// What drawing and reading have cost so far.
  case showMeasures
  /// The connectors that were visited.
  case showRecent
  /// View, filter and selection of the last time.
  case resume
  /// The themes, previewed as one moves through them.
  case chooseTheme
  case showHelp
  case suspend
  case interrupt
  case quit
}

/// A way to move through the lines of a pane.
package enum Movement: Hashable, Sendable, CaseIterable {
  case down
  case up
  case pageDown
  case pageUp
  case halfPageDown
  case halfPageUp
  case first
  case last

  /// How many lines that is, down if positive; beyond any list's length for its ends.
  ///
  /// - Parameter page: The lines that fit.
  /// - Returns: The lines, to be cut off at the list's ends.
  package func lines(page: Int) -> Int {
    let page = max(page, 1)
    return switch self {
    case .down: 1
    case .up: -1
    // One line of the old page stays, for the eye to hold on to.
    case .pageDown: max(page - 1, 1)
    case .pageUp: -max(page - 1, 1)
    case .halfPageDown: max(page / 2, 1)
    case .halfPageUp: -max(page / 2, 1)
    case .first: -(1 << 30)
    case .last: 1 << 30
    }
  }
}

/// A command that the next key completes.
package enum KeyPrefix: Hashable, Sendable, CaseIterable {
  /// Sort by one of the columns.
  case sort
  /// Turn the clock on.
  case later
  /// Turn it back.
  case earlier
  /// Copy something of the selected node.
  case copy
}

/// What can be done with the selected line of a pane.
package enum PaneOrder: Hashable, Sendable, CaseIterable {
  case open
  case close
  case enter
  case toggle
}

/// How the person arranges the screen.
package enum LayoutOrder: Hashable, Sendable, CaseIterable {
  /// The whole screen to the focused pane, without borders, and back.
  case zoom
  case widen
  case narrow
  /// Long texts of the detail on as many lines as they take, or cut to one.
  case wrap
}

extension Command {
  /// The prefix that has to be begun before the command's own key counts.
  package var prefix: KeyPrefix? {
    switch self {
    case .sort, .sortAsListed: .sort
    case .turnClock(.later), .turnClock(.now): .later
    case .turnClock(.earlier): .earlier
    case .onNode(.copy): .copy
    case .move, .inPane, .onNode, .showView, .showConcern, .explain, .showImpact, .showTimeline,
      .goBack, .goForward, .search, .nextMatch, .previousMatch, .nextProblem, .previousProblem,
      .nextChange, .clearChanges, .editQuery,
      .togglePublicCatalogue, .openPalette, .begin, .reverseSorting, .inField,
      .focusNextPane, .focusPreviousPane, .scrollDetailDown, .scrollDetailUp, .reload, .redraw,
      .toggleMouse, .takeBack, .showRequests, .showSettings, .chooseTheme, .showHelp, .suspend,
      .interrupt, .quit,
      .arrange, .showMeasures, .showRecent, .resume, .showRefreshFailure:
      nil
    }
  }

  /// Whether it starts without a key and is called by its name, or by a click where it is offered:
  /// it is wanted too seldom for a key that a slip might press.
  package var isCalledByName: Bool {
    if case .showConcern = self { return true }
    return [
      .togglePublicCatalogue, .toggleMouse, .showSettings, .showMeasures, .showRecent, .resume,
      .showRefreshFailure,
    ].contains(self)
  }

  /// Whether its own key counts after a prefix.
  package func completes(_ prefix: KeyPrefix) -> Bool {
    // Whichever way the clock was to be turned, the way back to now is the same.
    self.prefix == prefix || self == .turnClock(.now) && prefix == .earlier
  }

  /// Whether its keys count in a text field alone.
  package var isOfField: Bool {
    if case .inField = self { return true }
    return false
  }
}

extension Command: CaseIterable {
  package static let allCases: [Command] =
    Movement.allCases.map(Command.move) + PaneOrder.allCases.map(Command.inPane)
    + ListView.allCases.map(Command.showView) + Concern.allCases.map(Command.showConcern) + [
      .explain, .showImpact, .nextProblem, .previousProblem, .nextChange, .clearChanges,
      .showTimeline, .begin(.later),
      .begin(.earlier),
    ] + ClockTurn.allCases.map(Command.turnClock) + [
      .goBack, .goForward, .search, .nextMatch, .previousMatch, .editQuery, .begin(.sort),
    ] + ListColumn.allCases.map(Command.sort) + [
      .sortAsListed, .reverseSorting, .begin(.copy),
    ] + NodeOrder.allCases.map(Command.onNode) + [
      .focusNextPane, .focusPreviousPane, .scrollDetailDown, .scrollDetailUp,
    ] + LayoutOrder.allCases.map(Command.arrange) + [
      .togglePublicCatalogue, .reload, .showRefreshFailure, .redraw, .toggleMouse, .takeBack,
      .openPalette,
      .showRequests, .showRecent, .resume, .showMeasures, .chooseTheme, .showSettings, .showHelp,
      .suspend, .interrupt,
      .quit,
    ] + FieldOrder.allCases.map(Command.inField)
}

/// The commands by the words in which people speak of them.
extension Command {
  package static let moveDown = Command.move(.down)
  package static let moveUp = Command.move(.up)
  package static let pageDown = Command.move(.pageDown)
  package static let pageUp = Command.move(.pageUp)
  package static let halfPageDown = Command.move(.halfPageDown)
  package static let halfPageUp = Command.move(.halfPageUp)
  package static let moveToFirst = Command.move(.first)
  package static let moveToLast = Command.move(.last)
  package static let open = Command.inPane(.open)
  package static let close = Command.inPane(.close)
  package static let enter = Command.inPane(.enter)
  package static let toggle = Command.inPane(.toggle)
}
