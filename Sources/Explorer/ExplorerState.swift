// The room `Explorer`: the program without a screen.
//
// State and events go in, the next state and a list of effects come out. It must not know keys,
// cells, threads, clocks, files or sockets: time, the zone and every answer come in as values, so
// that each screen can be reproduced from a list of events.

import ConnectModels

/// Everything the program knows at one moment.
package struct ExplorerState: Equatable, Sendable {
  /// Where the person is and how the program was started.
  package let configuration: Configuration
  /// What both clocks said last.
  package internal(set) var clock: ClockReading
  /// How much of each pane is seen.
  package internal(set) var viewport = Viewport()
  /// The pane that receives the keys.
  package internal(set) var focus = Pane.list
  /// Tree or detail, whichever had the focus last: the one that is shown where there is room for
  /// one of the two.
  package internal(set) var rightPane = Pane.tree
  /// The text field that has the keys.
  package internal(set) var prompt: Prompt?
  /// What is searched in the tree or the detail.
  package internal(set) var search: PaneSearch?
  /// The command that the next key completes.
  package internal(set) var prefix: KeyPrefix?

  /// The connectors that are browsed, and the server's own query over them.
  package internal(set) var listing: Listing
  /// What is loaded.
  package internal(set) var catalogue: Catalogue
  /// The list: what is selected in it and what part of it is seen.
  package internal(set) var list = ListState()
  /// The selected connector, opened out.
  package internal(set) var tree = TreeState()
  /// The fields of the tree's selected node.
  package internal(set) var detail = DetailState()
  /// What has been read of versions' actions, triggers and definitions.
  package internal(set) var versionItems: [VersionItemsReference: VersionItems] = [:]

  /// The reading anew that is under way.
  package internal(set) var reload: Reload?
  /// When the token was refused; nil once a request has been answered.
  package internal(set) var refusedAt: Timestamp?
  /// When the token expires, if it says so itself.
  package internal(set) var tokenExpiresAt: Timestamp?
  /// What was asked of the server.
  package internal(set) var requests = RequestLog()
  /// What lies over the panes.
  package internal(set) var overlay: Overlay?
  /// The message in the bottom line.
  package internal(set) var notice: Notice?
  /// Counts what can be seen to change; the same number means the same screen.
  package internal(set) var revision = 0

  /// What the lines of the server's query can say.
  package internal(set) var offers = QueryOffers()

  /// The organisation to return to from the public catalogue.
  var home: Identifier?
  var history = History()
  var searchHistory = TextHistory()
  var paletteHistory = TextHistory()
  var tickets = TicketCounter()
  var serverClock = ServerClock()
  /// Until when a second ^C quits.
  var quitArmedUntil: Duration?
  /// When the person last tried something again by hand.
  var retriedAt: Duration?

  /// The state before anything has happened.
  package init(configuration: Configuration, clock: ClockReading) {
    self.configuration = configuration
    self.clock = clock
    listing = configuration.listing
    catalogue = Catalogue(documentBudget: configuration.documentBudget)
  }
}

extension ExplorerState {
  /// The moment for which states are worked out.
  package var judgement: Judgement {
    Judgement(now: now, soonSeconds: configuration.soonSeconds)
  }

  /// How many rows the list has.
  package var listCount: Int { list.arrangement?.places.count ?? catalogue.count }

  /// A row of the list, counted from the top.
  package func listRow(at index: Int) -> ConnectorRow {
    guard let place = list.arrangement?.places[index] else { return catalogue.rows[index] }
    return self[place]
  }

  /// Whether a row of the list was found by the server and its page is not loaded.
  package func isFound(at index: Int) -> Bool {
    guard let place = list.arrangement?.places[index], place.isFound else { return false }
    return catalogue.position(of: self[place].id) == nil
  }

  /// Where a connector stands in the list.
  func listIndex(of id: Identifier) -> Int? {
    guard let places = list.arrangement?.places else { return catalogue.position(of: id) }
    // Each of the two, since a category's rows come from the server although they may be loaded.
    let loaded = catalogue.position(of: id).map { RowPlace.loaded(UInt32($0)) }
    let found = list.search?.found.position(of: id).map { RowPlace.found(UInt32($0)) }
    return places.firstIndex { $0 == loaded || $0 == found }
  }

  private subscript(place: RowPlace) -> ConnectorRow {
    guard place.isFound, let found = list.search?.found else { return catalogue.rows[place.index] }
    return found.rows[place.index]
  }

  /// The row of a connector that is loaded or was found.
  package func row(of id: Identifier) -> ConnectorRow? {
    catalogue.row(of: id) ?? list.search?.found.row(of: id)
  }

  /// The document of a connector: present, or nil if it was let go or never loaded.
  func document(of id: Identifier) -> ConnectorDocument? {
    catalogue.document(of: id) ?? list.search?.found.document(of: id)
  }

  /// The loaded row that is nearest to where the person is, which decides what is let go.
  var placeInCatalogue: Int {
    guard list.arrangement != nil else { return list.window.selected }
    return list.selected.flatMap { catalogue.position(of: $0) } ?? 0
  }

  /// The tree's selected line.
  package var selectedNode: TreeRow? {
    tree.rows.indices.contains(tree.window.selected) ? tree.rows[tree.window.selected] : nil
  }
}

/// The list's selection, by id, and its part on the screen.
package struct ListState: Equatable, Sendable {
  /// The selected line and the part of the list that is seen.
  package internal(set) var window = ScrollWindow()
  /// The selected connector; the selection goes by this, not by its line.
  package internal(set) var selected: Identifier?
  /// Whether the person has gone down to the line below the rows; see `isOnTrailer`.
  var wantsTrailer = false
  /// Whether the selection goes to each page's last row as it arrives, after `G`.
  var followsEnd = false
  /// Whether the person has moved since the last page was asked for.
  var hasScrolled = false

  /// The filter that is on, typed or kept; without a term where none is.
  package internal(set) var filter = FilterExpression("")
  /// What the rows are sorted by.
  package internal(set) var sorting = Sorting()
  /// Whether the sorting was chosen after the filter, and counts although the filter knows which
  /// match is best.
  var prefersSorting = false
  /// Which rows are shown, in which order; nil where all stand as the server lists them.
  package internal(set) var arrangement: Arrangement?
  /// What the server was asked for what is not loaded.
  package internal(set) var search: ServerSearch?
  /// When the server is asked, if the person does not type on until then.
  package internal(set) var askAt: Duration?
  /// How many matches there were when the person went on past the last: pages are read until there
  /// are more.
  package internal(set) var seeksPast: Int?

  /// The arranging that is under way away from the main thread.
  var arranging: Ticket?
  /// Whether rows have come since it began.
  var isArrangementStale = false
  /// Whether the person has moved since the filter's text changed; the best match is selected until
  /// then.
  var hasChosen = true
  /// Where the person was before there was a filter.
  var filterOrigin: FilterOrigin?
  var filterHistory = TextHistory()
}

/// A text field in the bottom line, and what it is for.
package enum Prompt: Equatable, Sendable {
  case filter(FilterPrompt)
  case search(SearchPrompt)
  case command(CommandPrompt)

  /// What is typed.
  package var field: TextField {
    switch self {
    case .filter(let prompt): prompt.field
    case .search(let prompt): prompt.field
    case .command(let prompt): prompt.field
    }
  }
}

/// The tree of one connector.
package struct TreeState: Equatable, Sendable {
  /// The connector that is shown, or that will be once it is read.
  package internal(set) var subject: Identifier?
  /// The connector, once its document is at hand.
  package internal(set) var connector: Connector?
  /// How the reading of a document that was let go stands.
  package internal(set) var loading = Loading.idle
  /// The lines, from top to bottom.
  package internal(set) var rows: [TreeRow] = []
  /// The selected line and the part of the tree that is seen.
  package internal(set) var window = ScrollWindow()
  /// When to read a document that was let go, if the person stays on its row until then.
  package internal(set) var readWhenRested: Duration?
  /// The nodes of the subject that are open.
  var opened: Set<NodePath> = []
  /// What was open and selected in the connectors that the person has worked in.
  var memories = TreeMemories()
}

/// The fields of the tree's selected node.
package struct DetailState: Equatable, Sendable {
  /// The fields.
  package internal(set) var content = Detail(title: "", fields: [])
  /// The first line on the screen.
  package internal(set) var scroll = 0
}

/// A reading anew of what is loaded, in the background.
package struct Reload: Equatable, Sendable {
  /// What has been read of it.
  package internal(set) var catalogue: Catalogue
  /// How many rows are wanted: as many as were loaded.
  package let wanted: Int
  /// Where the reading of the next page stands.
  package internal(set) var loading: Loading
}
