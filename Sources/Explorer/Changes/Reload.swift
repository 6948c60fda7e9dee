import ConnectModels

/// A reading anew of what is loaded, in the background.
package struct Reload: Equatable, Sendable {
  /// How far it is to go.
  package enum Extent: Equatable, Sendable {
    /// As many rows as were loaded.
    case loaded
    /// Until a whole page says what it said.
    case changes
    /// To the very end, since something seems to be gone.
    case end
  }

  /// What has been read of it.
  package internal(set) var catalogue: Catalogue
  /// How many rows are wanted: as many as were loaded.
  package let wanted: Int
  /// Whether it was begun by itself, and is to disturb nobody.
  package let isQuiet: Bool
  /// How far it is to go.
  package internal(set) var extent = Extent.loaded
  /// Where the reading of the next page stands.
  package internal(set) var loading: Loading
  /// Why it was broken off; nil as long as it was not.
  var failure: BrokenOff?
  /// The putting together with what was loaded, where that is under way.
  var reconciling: Ticket?

  /// What takes back all that is under way for it.
  var cancelling: [Effect] { loading.cancelling + (reconciling.map { [.cancel($0)] } ?? []) }
}

/// Why a reading was given up, and how soon the service may be asked again.
struct BrokenOff: Equatable, Sendable {
  let error: APIError
  /// On the monotonic clock; nil where nothing speaks against asking when it is due.
  let probe: Duration?
}
