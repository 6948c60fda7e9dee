import Explorer

/// The chapters of the help.
package enum CommandGroup: String, CaseIterable, Sendable {
  case moving = "Moving"
  case opening = "Opening"
  case panes = "Panes"
  case program = "Program"
}

extension Command {
  /// The name under which the command can be bound.
  package var name: String {
    switch self {
    case .moveDown: "move-down"
    case .moveUp: "move-up"
    case .pageDown: "page-down"
    case .pageUp: "page-up"
    case .halfPageDown: "half-page-down"
    case .halfPageUp: "half-page-up"
    case .moveToFirst: "first"
    case .moveToLast: "last"
    case .open: "open"
    case .close: "close"
    case .enter: "enter"
    case .toggle: "toggle"
    case .goBack: "back"
    case .goForward: "forward"
    case .focusNextPane: "next-pane"
    case .focusPreviousPane: "previous-pane"
    case .scrollDetailDown: "scroll-detail-down"
    case .scrollDetailUp: "scroll-detail-up"
    case .reload: "reload"
    case .redraw: "redraw"
    case .takeBack: "take-back"
    case .showHelp: "help"
    case .suspend: "suspend"
    case .interrupt: "interrupt"
    case .quit: "quit"
    }
  }

  /// The chapter of the help in which the command stands.
  package var group: CommandGroup {
    switch self {
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .moveToFirst,
      .moveToLast:
      .moving
    case .open, .close, .enter, .toggle, .goBack, .goForward: .opening
    case .focusNextPane, .focusPreviousPane, .scrollDetailDown, .scrollDetailUp: .panes
    case .reload, .redraw, .takeBack, .showHelp, .suspend, .interrupt, .quit: .program
    }
  }

  /// What the command does, in one line.
  package var explanation: String {
    switch self {
    case .moveDown: "one row down"
    case .moveUp: "one row up"
    case .pageDown: "one page down"
    case .pageUp: "one page up"
    case .halfPageDown: "half a page down"
    case .halfPageUp: "half a page up"
    case .moveToFirst: "the first row"
    case .moveToLast: "the last row; in the list, reads to the very end"
    case .open: "open a node, or go into it"
    case .close: "close a node, or go to its parent"
    case .enter: "go in; follow a usage to its connector; all of an error"
    case .toggle: "open or close a node"
    case .goBack: "back to where you were before following"
    case .goForward: "forward again"
    case .focusNextPane: "the next pane"
    case .focusPreviousPane: "the previous pane"
    case .scrollDetailDown: "scroll the detail down, from any pane"
    case .scrollDetailUp: "scroll the detail up, from any pane"
    case .reload: "read again; try again what failed"
    case .redraw: "paint the screen again"
    case .takeBack: "take back: overlay, running load, focus"
    case .showHelp: "this help"
    case .suspend: "stop the program; fg brings it back"
    case .interrupt: "take back; pressed twice, quit"
    case .quit: "quit; closes an overlay first"
    }
  }
}
