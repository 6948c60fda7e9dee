import ConnectModels

/// A credential that a connection or a connector does not work without.
package struct Dependency: Equatable, Sendable {
  package let id: Identifier
  /// How the connection or connector comes to depend on it.
  package let dependence: Dependence
  /// Where it occurs; nil where it is only named, and nothing else is known of it.
  package internal(set) var place: CredentialRow.Place?
  /// The organisation that owns it, if that is another one.
  package internal(set) var owner: Identifier?
  /// Whether actions go with it; neither these nor triggers where it is named alone.
  package internal(set) var servesActions = false
  /// Whether triggers go with it.
  package internal(set) var servesTriggers = false
  /// How many of the connections hold it.
  package internal(set) var connectionCount = 0

  /// What is known of it.
  package var fact: CredentialFact? { place?.fact }

  /// How it is; what is not known is marked as such.
  package func mark(by judgement: Judgement) -> Mark {
    fact?.mark(by: judgement) ?? .draft
  }

  /// What goes first stands first; then what cannot be told, then what never goes.
  func isBefore(_ other: Dependency) -> Bool {
    switch (rank, other.rank) {
    case (.timed(let own), .timed(let others)): own < others
    case (.timed, .untold), (.timed, .never), (.untold, .never): true
    case (.untold, .timed), (.never, .timed), (.never, .untold), (.untold, .untold),
      (.never, .never):
      false
    }
  }

  private enum Rank {
    case timed(Timestamp)
    case untold
    case never
  }

  private var rank: Rank {
    switch fact?.expiresAt {
    case .at(let moment): .timed(moment)
    case .unreadable, nil: .untold
    case .unset: .never
    }
  }
}
