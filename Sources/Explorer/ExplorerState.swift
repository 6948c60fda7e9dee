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
  package var clock: ClockReading
  package var viewport = Viewport()
  /// The pane that receives the keys.
  package var focus = Pane.list
  /// Tree or detail, whichever had the focus last: the one that is shown where there is room for
  /// one of the two.
  package var rightPane = Pane.tree

  package var catalogue: Catalogue
  package var list = ListState()
  package var tree = TreeState()
  package var detail = DetailState()
  package var versionItems: [VersionItemsReference: VersionItems] = [:]

  package var reload: Reload?
  package var overlay: Overlay?
  package var notice: Notice?
  package var history = History()

  /// Counts what can be seen to change; the same number means the same screen.
  package internal(set) var revision = 0

  var tickets = TicketCounter()
  /// Until when a second ^C quits.
  var quitArmedUntil: Duration?

  package init(configuration: Configuration, clock: ClockReading) {
    self.configuration = configuration
    self.clock = clock
    catalogue = Catalogue(documentBudget: configuration.documentBudget)
  }
}

extension ExplorerState {
  /// The moment for which states are worked out.
  package var judgement: Judgement {
    Judgement(now: clock.wall, soonSeconds: configuration.soonSeconds)
  }

  /// How many rows the list has.
  package var listCount: Int { catalogue.count }

  /// A row of the list, counted from the top.
  package func listRow(at index: Int) -> ConnectorRow { catalogue.rows[index] }

  /// The tree's selected line.
  package var selectedNode: TreeRow? {
    tree.rows.indices.contains(tree.window.selected) ? tree.rows[tree.window.selected] : nil
  }
}

/// How the program was started: fixed for as long as an account is open.
package struct Configuration: Equatable, Sendable {
  package var account: AccountLabel
  /// The listing that is browsed: an organisation's, or the public catalogue.
  package var listing: ResourceReference
  /// What counts as expiring soon, in seconds.
  package var soonSeconds: Int64 = 14 * 86_400
  /// Connectors a page, if the person chose.
  package var pageSize: Int?
  package var zone = ZoneOffsets.utc
  /// Bytes of documents to keep.
  package var documentBudget = DocumentStore.defaultBudget

  package init(account: AccountLabel, listing: ResourceReference) {
    self.account = account
    self.listing = listing
  }
}

/// What the header says of the account.
package struct AccountLabel: Equatable, Sendable {
  /// The context's name, or where the token came from.
  package var name: String
  package var organisation: String
  package var host: String
  package var isDemo: Bool
  /// Where the token came from, for the sentence that says it was refused.
  package var tokenSource: String

  package init(
    name: String, organisation: String, host: String, isDemo: Bool, tokenSource: String
  ) {
    self.name = name
    self.organisation = organisation
    self.host = host
    self.isDemo = isDemo
    self.tokenSource = tokenSource
  }
}

/// The list's selection, by id, and its part on the screen.
package struct ListState: Equatable, Sendable {
  package var window = ScrollWindow()
  /// The selected connector; the selection goes by this, not by its line.
  package var selected: Identifier?
  /// Whether the selection stands on the line below the rows that says what failed.
  package var isOnTrailer = false
  /// Whether the selection goes to each page's last row as it arrives, after `G`.
  var followsEnd = false
  /// Whether the person has moved since the last page was asked for.
  var hasScrolled = false
}

/// The tree of one connector.
package struct TreeState: Equatable, Sendable {
  /// The connector that is shown, or that will be once it is read.
  package var subject: Identifier?
  /// The connector, once its document is at hand.
  package var connector: Connector?
  /// How the reading of a document that was let go stands.
  package var loading = Loading.idle
  package var rows: [TreeRow] = []
  package var window = ScrollWindow()
  /// The open nodes of every connector that was looked at.
  package var opened: Set<NodePath> = []
  /// Where the selection was in every connector that was looked at.
  var remembered: [Identifier: NodePath] = [:]
  /// When to read a document that was let go, if the person stays on its row until then.
  package internal(set) var readWhenRested: Duration?
}

/// The fields of the tree's selected node.
package struct DetailState: Equatable, Sendable {
  package var content = Detail(title: "", fields: [])
  /// The first line on the screen.
  package var scroll = 0
}

/// A reading anew of what is loaded, in the background.
package struct Reload: Equatable, Sendable {
  /// What has been read of it.
  package var catalogue: Catalogue
  /// How many rows are wanted: as many as were loaded.
  package var wanted: Int
  package var loading: Loading
}

/// What lies over the panes.
package struct Overlay: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    case help
    /// All that is known of a failure.
    case failure(APIError)
  }

  package var content: Content
  /// The first line on the screen.
  package var scroll = 0
}

/// A message in the bottom line, for as long as it matters.
package struct Notice: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case information
    case failure
  }

  package var kind: Kind
  package var text: String
  /// When it goes away.
  package var until: Duration
}
