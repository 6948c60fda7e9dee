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
    case .nextProblem: "next-problem"
    case .previousProblem: "previous-problem"
    case .nextChange: "next-change"
    case .clearChanges: "clear-changes"
    case .showImpact: "used-by"
    case .showTimeline: "timeline"
    case .begin(.sort): "sort"
    case .begin(.later): "later"
    case .begin(.earlier): "earlier"
    case .turnClock(.later(let step)): "later-\(step.rawValue)"
    case .turnClock(.earlier(let step)): "earlier-\(step.rawValue)"
    case .turnClock(.now): "now"
    case .begin(.copy): "copy"
    case .onNode(let order): order.name
    case .sort(let column): "sort-\(column.name)"
    case .sortAsListed: "sort-as-listed"
    case .reverseSorting: "reverse-sorting"
    case .inField(let order): order.name
    case .showView(let view): view.name
    case .showConcern(.expired): "show-expired"
    case .showConcern(.soon): "show-expiring"
    case .showConcern(.errors): "show-errors"
    case .explain: "why"
    case .editQuery: "query"
    case .togglePublicCatalogue: "public"
    case .openPalette: "palette"
    case .showRequests: "requests"
    case .showSettings: "config"
    case .showMeasures: "debug"
    case .chooseTheme: "themes"
    case .showRecent: "recent"
    case .resume: "resume"
    case .focusNextPane: "next-pane"
    case .focusPreviousPane: "previous-pane"
    case .scrollDetailDown: "scroll-detail-down"
    case .scrollDetailUp: "scroll-detail-up"
    case .arrange(.zoom): "zoom"
    case .arrange(.widen): "widen"
    case .arrange(.narrow): "narrow"
    case .arrange(.wrap): "wrap"
    case .reload: "reload"
    case .showRefreshFailure: "not-refreshed"
    case .redraw: "redraw"
    case .toggleMouse: "mouse"
    case .takeBack: "take-back"
    case .showHelp: "help"
    case .suspend: "suspend"
    case .interrupt: "interrupt"
    case .quit: "quit"
    }
  }
}

extension Command {
  /// The command of a name; nil where there is none.
  package static func named(_ name: String) -> Command? { allCases.first { $0.name == name } }
}

extension NodeOrder {
  /// The name under which the order can be bound.
  var name: String {
    switch self {
    case .copy(.id): "copy-id"
    case .copy(.name): "copy-name"
    case .copy(.value): "copy-value"
    case .copy(.url): "copy-url"
    case .copy(.json): "copy-json"
    case .copy(.path): "copy-path"
    case .copy(.apiPath): "copy-api-path"
    case .copy(.curl): "copy-curl"
    case .openLink: "open-documentation"
    case .unmask: "unmask"
    case .showRaw: "json"
    case .page: "pager"
    }
  }
}

extension FieldOrder {
  /// The name under which the order can be bound.
  var name: String {
    switch self {
    case .edit(.left): "field-left"
    case .edit(.right): "field-right"
    case .edit(.wordLeft): "field-word-left"
    case .edit(.wordRight): "field-word-right"
    case .edit(.start): "field-start"
    case .edit(.end): "field-end"
    case .edit(.deleteBackward): "field-delete-backward"
    case .edit(.deleteForward): "field-delete-forward"
    case .edit(.deleteWord): "field-delete-word"
    case .edit(.deleteToStart): "field-delete-to-start"
    case .edit(.deleteToEnd): "field-delete-to-end"
    case .accept: "field-accept"
    case .complete: "field-complete"
    case .completeBackward: "field-complete-backward"
    case .earlier: "field-earlier"
    case .later: "field-later"
    }
  }
}

extension ListColumn {
  /// The word for the column in names of commands and in settings.
  package var name: String {
    switch self {
    case .mark: "state"
    case .name: "name"
    case .protocolName: "protocol"
    case .connections: "connections"
    case .version: "version"
    case .expires: "expiry"
    case .updated: "updated"
    case .connector: "connector"
    case .credentials: "credentials"
    case .type: "type"
    case .kind: "use"
    case .state: "validation"
    case .usedBy: "used-by"
    case .created: "created"
    case .status: "status"
    case .messages: "messages"
    case .published: "published"
    case .place: "place"
    case .count: "count"
    }
  }
}

extension ListView {
  /// The word for the view in commands and options.
  package var name: String {
    switch self {
    case .connectors: "connectors"
    case .connections: "connections"
    case .credentials: "credentials"
    case .versions: "versions"
    case .messages: "messages"
    }
  }
}
