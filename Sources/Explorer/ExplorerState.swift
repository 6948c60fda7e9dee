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
  /// How far ahead of that the moment lies that is shown.
  package internal(set) var clockShift = ClockShift()
  /// How much of each pane is seen.
  package internal(set) var viewport = Viewport()
  /// The pane that receives the keys.
  package internal(set) var focus = Pane.list
  /// Tree or detail, whichever had the focus last: the one that is shown where there is room for
  /// one of the two.
  package internal(set) var rightPane = Pane.tree
  /// How the person has divided the screen among the panes.
  package internal(set) var shares = PaneShares()
  /// Whether the pane that has the focus has the screen for itself, without borders.
  package internal(set) var isZoomed = false
  /// Whether long texts of the detail go on in further lines; else they are cut to one.
  package internal(set) var wrapsDetail = true
  /// Whether the terminal reports the mouse; else it is the terminal's, and selects text.
  package internal(set) var reportsMouse: Bool
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
  /// The view that the list shows.
  package internal(set) var view = ListView.connectors
  /// What the server was asked for the name to start on, until it has answered.
  var startSearch: StartSearch?
  /// What the server was asked for connectors that are not loaded.
  package internal(set) var serverSearch: ServerSearch?
  /// When the server is asked, if the person does not type on until then.
  package internal(set) var askServerAt: Duration?
  /// The selected connector, opened out.
  package internal(set) var tree = TreeState()
  /// The fields of the tree's selected node.
  package internal(set) var detail = DetailState()
  /// What has been read of branches of the tree: each when its node was opened for the first time.
  package internal(set) var branches: [BranchReference: Branch] = [:]

  /// The reading anew that is under way.
  package internal(set) var reload: Reload?
  /// When what is loaded is read anew by itself; nil where it is not.
  package internal(set) var refresh: RefreshSchedule?
  /// What was found to be new, changed or gone, and was not looked at yet.
  package internal(set) var changes = ChangeBook()
  /// When the token was refused; nil once a request has been answered.
  package internal(set) var refusedAt: Timestamp?
  /// When the token expires, if it says so itself.
  package internal(set) var tokenExpiresAt: Timestamp?
  /// What was asked of the server.
  package internal(set) var requests = RequestLog()
  /// What lies over the panes.
  package internal(set) var overlay: Overlay?
  /// What the overlay of what breaks, or of what is depended on, shows; nil while it is not open.
  package internal(set) var impact: ImpactPanel?
  /// What breaks with the tree's selected node; nil where it is no credential.
  package internal(set) var breakage: Breakage?
  /// The message in the bottom line.
  package internal(set) var notice: Notice?
  /// Counts what can be seen to change; the same number means the same screen.
  package internal(set) var revision = 0

  /// The theme that the screen has.
  package internal(set) var theme: String
  /// The themes that there are, as far as they have been asked for.
  package internal(set) var themes: [ThemeOffer] = []
  /// The context whose account is being opened.
  package internal(set) var accountChange: AccountChange?

  /// The connectors that were visited, the newest first.
  package internal(set) var visited: [Identifier]
  /// The rows that are being written into a file.
  var exportUnderWay: ExportUnderWay?
  /// What is to be written once the rest is loaded.
  var awaitedExport: AwaitedExport?

  /// What the lines of the server's query can say.
  package internal(set) var offers = QueryOffers()

  /// The organisation to return to from the public catalogue.
  var home: Identifier?
  /// Connectors that are not listed here, read because something led to them.
  var guests: Catalogue
  /// At how many connectors the reading of the rest ends by itself, if it began by itself.
  var loadLimit: Int?
  /// The list of each view.
  var lists = ListView.allCases.map(ListState.init)
  var history = History()
  var filterHistory = TextHistory()
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
    reportsMouse = configuration.usesMouse
    refresh = configuration.refreshInterval.map(RefreshSchedule.init)
    catalogue = Catalogue(documentBudget: configuration.documentBudget)
    guests = Catalogue(documentBudget: configuration.documentBudget / ServerSearch.budgetShare)
    view = configuration.view
    visited = configuration.recollection.visited
    filterHistory = TextHistory(configuration.recollection.filters)
    theme = configuration.theme
  }

  /// The state before anything has happened with another account. What the person has arranged on
  /// the screen goes along, and nothing of what was shown there.
  package init(configuration: Configuration, clock: ClockReading, after before: ExplorerState) {
    self.init(configuration: configuration, clock: clock)
    viewport = before.viewport
    shares = before.shares
    wrapsDetail = before.wrapsDetail
    reportsMouse = before.reportsMouse
    theme = before.theme
    themes = before.themes
    // What is still under way for the account before must not pass for what this one asks.
    tickets = before.tickets
    paletteHistory = before.paletteHistory
  }
}

extension ExplorerState {
  /// The moment for which states are worked out.
  package var judgement: Judgement {
    Judgement(
      now: clockShift.judged(now), soonSeconds: configuration.soonSeconds, zone: configuration.zone)
  }

  /// The list of the view that is shown: what is selected in it and what part of it is seen.
  package internal(set) var list: ListState {
    get { lists[view.rawValue] }
    _modify { yield &lists[view.rawValue] }
  }

  /// The columns of the view that is shown.
  package var columns: [ListColumn] { configuration.columns[view] ?? view.columns }

  /// The tree's selected line.
  package var selectedNode: TreeRow? {
    tree.rows.indices.contains(tree.window.selected) ? tree.rows[tree.window.selected] : nil
  }
}

/// The tree of one connector.
package struct TreeState: Equatable, Sendable {
  /// The connector that is shown, or that will be once it is read.
  package internal(set) var subject: Identifier?
  /// What led to the connector, if it is not one of the list's.
  package internal(set) var visit: Visit?
  /// The connector, once its document is at hand.
  package internal(set) var connector: Connector?
  /// How the reading of a document that was let go stands.
  package internal(set) var loading = Loading.idle
  /// The lines, from top to bottom.
  package internal(set) var rows: [TreeRow] = []
  /// The selected line and the part of the tree that is seen.
  package internal(set) var window = ScrollWindow()
  /// The branches that are open, from top to bottom, each once.
  var branches: [BranchReference] = []
  /// Since when the connector is shown, on the monotonic clock.
  var shownSince = Duration.zero
  /// When to read a document that was let go, if the person stays on its row until then.
  package internal(set) var readWhenRested: Duration?
  /// The nodes of the subject that are open.
  var opened: Set<NodePath> = []
  /// The node whose masked values are shown.
  package internal(set) var unmasked: NodePath?
  /// The node to select as soon as the connector is at hand.
  var wanted: NodePath?
  /// Whether the connector is read from its page, since it is not handed out alone.
  var isReadFromPage = false
  /// Whether the nodes that are open were opened by passing over a row of a view, not by hand.
  var isPassing = false
  /// What was open and selected in the connectors that the person has worked in.
  var memories = TreeMemories()
}

/// A connector that something led to and that the list may not have.
package struct Visit: Equatable, Sendable {
  package let organisation: Identifier
  package let name: String
}

/// The fields of the tree's selected node.
package struct DetailState: Equatable, Sendable {
  /// The fields.
  package internal(set) var content = Detail(title: "", fields: [])
  /// The first line on the screen.
  package internal(set) var scroll = 0
}
