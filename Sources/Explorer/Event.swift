import ConnectModels

/// A fact that the outer rooms report: the only way in.
package enum Event: Sendable {
  /// The program begins; the first page is asked for.
  case started
  /// The time, as both clocks tell it. Reported before whatever happened at that time.
  case timePassed(ClockReading)
  /// The panes' sizes changed, or the number of lines in one.
  case viewportChanged(Viewport)
  /// The person gave an order.
  case commanded(Command)
  /// The person pointed at something.
  case pointed(PointerOrder)
  /// The person typed or pasted into the text field that has the keys.
  case typed(String)
  /// A page of connectors arrived.
  case connectorsArrived(Ticket, ConnectorArrivals)
  /// A connector that was asked for by its id arrived.
  case connectorArrived(Ticket, ConnectorArrival)
  /// A document that was at hand has been decoded.
  case connectorDecoded(Ticket, Connector)
  /// The categories that there are arrived.
  case categoriesArrived(Ticket, [String])
  /// A page of what is read when a node is opened arrived.
  case branchArrived(Ticket, Page<BranchItem>)
  /// The view has looked for what is searched; reported after whatever may have changed it.
  case searchLinesFound(SearchLines)
  /// The list has been arranged away from the main thread.
  case rowsArranged(Ticket, Arranged)
  /// What was loaded and what was read anew have been put together.
  case reconciled(Ticket, Reconciled)
  /// A try failed; the request is tried again by itself.
  case requestWaits(Ticket, RetryNotice)
  /// A request was given up.
  case requestFailed(Ticket, APIError)
  /// A text was copied, or was not.
  case textCopied(CopyReport)
  /// A link was opened, or was not.
  case linkOpened(LinkReport)
  /// There is no pager, or it cannot be started; why.
  case pagerFailed(String)
  /// The themes that there are.
  case themesListed([ThemeOffer])
  /// The account of a context cannot be opened; why. One that can takes the place of all of this.
  case accountRefused(Ticket, String)
  /// What the work has cost so far; reported while the overlay that shows it is open.
  case measured(SessionMeasures)
  /// Rows were written into a file, or were not.
  case exported(Ticket, ExportReport)
  /// An exchange with the server ended; reported before what comes of it.
  case requestTried(RequestTry)
  /// A file that the session is written into takes no more; why.
  case writingStopped(String)
  /// A token was read from its source; when it expires, if it says so itself.
  case tokenRead(expiresAt: Timestamp?)
}

/// What both clocks say at one moment.
package struct ClockReading: Equatable, Sendable, Codable {
  /// Time since some fixed moment, never set back: what deadlines go by.
  package var monotonic: Duration
  /// The local time of day, which may be wrong and may be set: see `ExplorerState.now`.
  package var wall: Timestamp

  package init(monotonic: Duration, wall: Timestamp) {
    self.monotonic = monotonic
    self.wall = wall
  }
}

/// A connector as it arrives: the row for the list and the document it was read from.
package struct ConnectorArrival: Equatable, Sendable {
  /// Stays for as long as the catalogue does.
  package var row: ConnectorRow
  /// May be let go and read again.
  package var document: ConnectorDocument

  package init(row: ConnectorRow, document: ConnectorDocument) {
    self.row = row
    self.document = document
  }

  /// Makes the row; done away from the terminal's thread.
  package init(_ decoded: DecodedConnector) {
    row = ConnectorRow(decoded.connector)
    document = decoded.document
  }
}

/// A page of connectors as it arrives.
package typealias ConnectorArrivals = Page<ConnectorArrival>

extension Page where Item == ConnectorArrival {
  /// Makes the rows of a page, which take less room together; done away from the terminal's thread.
  package init(_ page: ConnectorPage) {
    let rows = ConnectorRow.rows(page.items.lazy.map(\.connector))
    self.init(
      items: zip(rows, page.items).map { ConnectorArrival(row: $0, document: $1.document) },
      totalCount: page.totalCount, next: page.next, previous: page.previous, faults: page.faults)
  }
}
