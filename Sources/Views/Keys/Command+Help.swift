import Explorer

/// The chapters of the help.
package enum CommandGroup: String, CaseIterable, Sendable {
  case moving = "Moving"
  case opening = "Opening"
  case node = "A node"
  case views = "Views"
  case finding = "Finding and sorting"
  case time = "What expires"
  case panes = "Panes"
  case program = "Program"
  case field = "In a text field"
}

extension Command {
  /// The chapter of the help in which the command stands.
  package var group: CommandGroup {
    switch self {
    case .move: .moving
    case .inPane, .goBack, .goForward: .opening
    case .onNode, .begin(.copy): .node
    case .showView, .showConcern, .explain, .showImpact, .nextProblem, .previousProblem,
      .nextChange,
      .clearChanges:
      .views
    case .editQuery: .finding
    case .togglePublicCatalogue, .openPalette, .showRequests, .showSettings, .chooseTheme,
      .toggleMouse, .showMeasures, .showRecent, .resume, .showRefreshFailure:
      .program
    case .showTimeline, .begin(.later), .begin(.earlier), .turnClock: .time
    case .search, .nextMatch, .previousMatch, .begin(.sort), .sort, .sortAsListed, .reverseSorting:
      .finding
    case .inField: .field
    case .focusNextPane, .focusPreviousPane, .scrollDetailDown, .scrollDetailUp, .arrange: .panes
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
    case .onNode(let order): order.explanation
    case .goBack: "back to where you were before following"
    case .goForward: "forward again"
    case .search: "filter the list as you type; search in tree and detail"
    case .showView(let view): view.meaning
    case .showConcern(.expired): "credentials that have expired"
    case .showConcern(.soon): "credentials that expire soon"
    case .showConcern(.errors): "messages that are errors"
    case .explain: "why: the rule, the fields and the request behind what is shown"
    case .editQuery: "the server's query: name, protocol, categories, tags, sort"
    case .togglePublicCatalogue: "to the public catalogue, and back"
    case .openPalette: "any command by its name"
    case .nextMatch: "the next match in tree or detail"
    case .previousMatch: "the match before"
    case .nextProblem: "the next problem: what expires, is invalid or carries a warning"
    case .previousProblem: "the problem before"
    case .nextChange: "the next connector that is new, changed or gone since it was read before"
    case .clearChanges: "take all of these as looked at"
    case .showImpact: "used by: what breaks when this goes; what this depends on"
    case .showTimeline: "timeline: when credentials expire, by days or weeks"
    case .begin(.later): "the clock on: the next key says how far ahead is shown"
    case .begin(.earlier): "the clock back: the next key says how far"
    case .turnClock(.later(.day)): "as it will be a day later"
    case .turnClock(.later(.week)): "a week later"
    case .turnClock(.later(.expiry)): "when the next credential expires"
    case .turnClock(.earlier(.day)): "a day earlier, not before now"
    case .turnClock(.earlier(.week)): "a week earlier"
    case .turnClock(.earlier(.expiry)): "when the credential before expires"
    case .turnClock(.now): "back to now, after either of the two"
    case .begin(.sort): "sort by …: the next key says by which column"
    case .begin(.copy): "copy …: the next key says what"
    case .sort(let column): "sort by \(column.meaning); again, the other way round"
    case .sortAsListed: "sort by nothing: as the server lists them"
    case .reverseSorting: "sort the other way round"
    case .inField(let order): order.explanation
    case .focusNextPane: "the next pane"
    case .focusPreviousPane: "the previous pane"
    case .scrollDetailDown: "scroll the detail down, from any pane"
    case .scrollDetailUp: "scroll the detail up, from any pane"
    case .arrange(.zoom): "the whole screen to the pane, without borders, and back"
    case .arrange(.widen): "widen the pane"
    case .arrange(.narrow): "narrow the pane"
    case .arrange(.wrap): "wrap the detail's long texts, or cut them to one line"
    case .reload: "read again; try again what failed"
    case .showRefreshFailure: "why it was not read again by itself: all that the server said"
    case .redraw: "paint the screen again"
    case .toggleMouse: "the mouse to the terminal, for selecting text, and back"
    case .takeBack: "take back: field, overlay, load, search, zoom, focus, filter, clock"
    case .showRequests: "what was asked of the server, and what came of it"
    case .showSettings: "what is set, and where each value comes from"
    case .showMeasures: "frames drawn, memory held, requests under way"
    case .showRecent: "the connectors that were visited, in earlier sessions too"
    case .resume: "on from where the last session ended: view, filter and selection"
    case .chooseTheme: "themes, previewed as you move"
    case .showHelp: "this help"
    case .suspend: "stop the program; fg brings it back"
    case .interrupt: "take back; pressed twice, quit"
    case .quit: "quit; closes an overlay first"
    }
  }
}
