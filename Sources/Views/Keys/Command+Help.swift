import Explorer

/// The chapters of the help.
package enum CommandGroup: String, CaseIterable, Sendable {
  case moving = "Moving"
  case opening = "Opening"
  case finding = "Finding and sorting"
  case panes = "Panes"
  case program = "Program"
  case field = "In a text field"
}

extension Command {
  /// The name under which the command can be bound.
  package var name: String {
    switch self {
    case .move(.down): "move-down"
    case .move(.up): "move-up"
    case .move(.pageDown): "page-down"
    case .move(.pageUp): "page-up"
    case .move(.halfPageDown): "half-page-down"
    case .move(.halfPageUp): "half-page-up"
    case .move(.first): "first"
    case .move(.last): "last"
    case .inPane(.open): "open"
    case .inPane(.close): "close"
    case .inPane(.enter): "enter"
    case .inPane(.toggle): "toggle"
    case .goBack: "back"
    case .goForward: "forward"
    case .search: "search"
    case .nextMatch: "next-match"
    case .previousMatch: "previous-match"
    case .begin(.sort): "sort"
    case .sort(let column): "sort-\(column.name)"
    case .sortAsListed: "sort-as-listed"
    case .reverseSorting: "reverse-sorting"
    case .inField(let order): order.name
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
    case .move: .moving
    case .inPane, .goBack, .goForward: .opening
    case .search, .nextMatch, .previousMatch, .begin, .sort, .sortAsListed, .reverseSorting: .finding
    case .inField: .field
    case .focusNextPane, .focusPreviousPane, .scrollDetailDown, .scrollDetailUp: .panes
    case .reload, .redraw, .takeBack, .showHelp, .suspend, .interrupt, .quit: .program
    }
  }

  /// What the command does, in one line.
  package var explanation: String {
    switch self {
    case .move(.down): "one row down"
    case .move(.up): "one row up"
    case .move(.pageDown): "one page down"
    case .move(.pageUp): "one page up"
    case .move(.halfPageDown): "half a page down"
    case .move(.halfPageUp): "half a page up"
    case .move(.first): "the first row"
    case .move(.last): "the last row; in the list, reads to the very end"
    case .inPane(.open): "open a node, or go into it"
    case .inPane(.close): "close a node, or go to its parent"
    case .inPane(.enter): "go in; follow a usage to its connector; all of an error"
    case .inPane(.toggle): "open or close a node"
    case .goBack: "back to where you were before following"
    case .goForward: "forward again"
    case .search: "filter the list as you type; search in tree and detail"
    case .nextMatch: "the next match in tree or detail"
    case .previousMatch: "the match before"
    case .begin(.sort): "sort by …: the next key says by which column"
    case .sort(let column): "sort by \(column.meaning); again, the other way round"
    case .sortAsListed: "as the server lists them"
    case .reverseSorting: "the other way round"
    case .inField(let order): order.explanation
    case .focusNextPane: "the next pane"
    case .focusPreviousPane: "the previous pane"
    case .scrollDetailDown: "scroll the detail down, from any pane"
    case .scrollDetailUp: "scroll the detail up, from any pane"
    case .reload: "read again; try again what failed"
    case .redraw: "paint the screen again"
    case .takeBack: "take back: field, overlay, load, search, focus, filter"
    case .showHelp: "this help"
    case .suspend: "stop the program; fg brings it back"
    case .interrupt: "take back; pressed twice, quit"
    case .quit: "quit; closes an overlay first"
    }
  }
}
