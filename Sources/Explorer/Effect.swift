import ConnectModels

/// What `update` asks the outer rooms to do: a value, so that tests can compare it.
package enum Effect: Equatable, Sendable {
  /// Read from the API and answer with an event that carries the ticket.
  case read(Ticket, Read)
  /// Decode a document that is at hand but too large for the main thread; answered as a read is.
  case decode(Ticket, ConnectorDocument)
  /// Filter and sort the list away from the main thread; answered as a read is.
  case arrange(Ticket, ArrangementTask)
  /// Put together what was loaded and what was read anew, away from the main thread; answered as a
  /// read is.
  case reconcile(Ticket, Reconciliation)
  /// Stop a request; its reply is no longer awaited.
  case cancel(Ticket)
  /// Copy a text, which may be secret; answered with what became of it.
  case copy(Copied, SecretText)
  /// Copy what reads something from the API: its path, or a command.
  case copyRequest(Copied, ResourceReference)
  /// Open a link as the data spells it; answered with what became of it.
  case open(String)
  /// Show a text in the person's pager.
  case page(String)
  /// Find out which themes there are.
  case listThemes
  /// Look as a theme says, which is one of those that were listed.
  case useTheme(String)
  /// Open the account of a context in place of the present one.
  case changeAccount(Ticket, context: String)
  /// Write rows into a file; answered with what became of it.
  case export(Ticket, ExportTask)
  /// Paint the whole screen again, whatever it is believed to show.
  case redraw
  /// Take the mouse from the terminal, or give it back.
  case reportMouse(Bool)
  /// Give the terminal back and stop until the shell continues the program.
  case suspend
  /// End the program.
  case quit
}

/// The reads of the API that the explorer makes.
package enum Read: Equatable, Sendable {
  /// A page of the listing that is browsed.
  case connectors(Listing, PageRequest)
  /// One connector, whole.
  case connector(organisation: Identifier, connector: Identifier)
  /// The categories that there are.
  case categories
  /// A page of what is read when a node is opened; what has no pages comes as one.
  case branch(BranchReference, PageRequest)
}

/// The connectors that are browsed, and the server's own query over them.
package enum Listing: Hashable, Sendable, Codable {
  case organisation(Identifier, ConnectorQuery)
  case publicCatalogue(ConnectorQuery)
}
