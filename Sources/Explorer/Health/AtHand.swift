import ConnectModels

/// The connectors that are at hand.
struct AtHand: Sendable {
  /// What tells one state of what is at hand from another.
  struct Version: Hashable, Sendable {
    let loaded: Int
    let replacements: Int
    let guests: Int
    let replacedGuests: Int
    /// The connector that is shown, which need not be listed.
    let subject: Identifier?
  }

  let loaded: RowTable<ConnectorRow>
  /// Those that are not among the loaded ones.
  let others: [ConnectorFacts]
  let version: Version
}

extension ExplorerState {
  /// What tells what is at hand from what was before.
  var handVersion: AtHand.Version {
    AtHand.Version(
      loaded: catalogue.count, replacements: catalogue.table.replacements, guests: guests.count,
      replacedGuests: guests.table.replacements, subject: tree.subject)
  }

  /// The connectors that are at hand: loaded, followed to, shown.
  var atHand: AtHand {
    var others = guests.rows.filter { catalogue.position(of: $0.id) == nil }
    if let id = tree.subject, catalogue.position(of: id) == nil, guests.position(of: id) == nil {
      others += row(of: id).map { [$0] } ?? []
    }
    return AtHand(
      loaded: catalogue.table, others: others.map(\.facts), version: handVersion)
  }

  /// What is known of a connector that is at hand.
  var factsAtHand: (Identifier) -> ConnectorFacts? {
    let state = (catalogue, serverSearch?.found, guests)
    return { id in (state.0.row(of: id) ?? state.1?.row(of: id) ?? state.2.row(of: id))?.facts }
  }
}
