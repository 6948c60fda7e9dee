import ConnectModels

/// What `update` asks the outer rooms to do: a value, so that tests can compare it.
package enum Effect: Equatable, Sendable {
  /// Read from the API and answer with an event that carries the ticket; the page says which
  /// part of a listing is wanted, and is nil for a single resource.
  case read(Ticket, ResourceReference, PageRequest?)
  /// Stop a request; its reply is no longer awaited.
  case cancel(Ticket)
  /// Paint the whole screen again, whatever it is believed to show.
  case redraw
  /// Give the terminal back and stop until the shell continues the program.
  case suspend
  /// End the program.
  case quit
}
