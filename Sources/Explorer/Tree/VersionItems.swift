import ConnectModels

/// What a version has that is read only when opened.
package enum VersionItemKind: Hashable, Sendable, CaseIterable {
  case actions
  case triggers
  case definitions
}

/// The actions, triggers or definitions of one version.
package struct VersionItemsReference: Hashable, Sendable {
  /// The organisation that owns the connector, under which the API is asked.
  package var organisation: Identifier
  package var connector: Identifier
  /// The version's name, which is what the API's paths take.
  package var version: String
  package var kind: VersionItemKind

  /// What a connector's version has of one kind; asked under the organisation that owns it.
  package init(of connector: Connector, version: ConnectorVersion, kind: VersionItemKind) {
    organisation = connector.organisationID
    self.connector = connector.id
    self.version = version.name
    self.kind = kind
  }

  /// The read that brings them.
  package var resource: ResourceReference {
    switch kind {
    case .actions:
      .actions(organisation: organisation, connector: connector, version: version)
    case .triggers:
      .triggers(organisation: organisation, connector: connector, version: version)
    case .definitions:
      .definitions(organisation: organisation, connector: connector, version: version)
    }
  }
}

/// One of a version's actions, triggers or definitions.
package enum VersionItem: Hashable, Sendable {
  case action(Action)
  case trigger(Trigger)
  case definition(Definition)

  package var id: Identifier {
    switch self {
    case .action(let action): action.id
    case .trigger(let trigger): trigger.id
    case .definition(let definition): definition.id
    }
  }
}

/// What has been read of one version's actions, triggers or definitions.
package struct VersionItems: Equatable, Sendable {
  /// What is shown: while items are read again, those of the earlier reading.
  package private(set) var items: [VersionItem] = []
  /// How far the reading has come.
  package var paging = Paging()
  /// What a reading anew has brought so far.
  private var fresh: [VersionItem]?
  private var seen: Set<Identifier> = []

  package init() {}

  /// Whether a reading anew has not brought as much yet as there was before.
  package var isBehind: Bool { fresh != nil }

  /// Takes in a page: an item that is there already is not taken twice.
  package mutating func take(_ page: Page<VersionItem>, at time: Duration) {
    let new = page.items.filter { $0.id.isEmpty || seen.insert($0.id).inserted }
    paging.advance(past: page, at: time)
    guard let read = fresh.map({ $0 + new }) else {
      items += new
      return
    }
    let isEnough = read.count >= items.count || paging.isComplete
    fresh = isEnough ? nil : read
    if isEnough { items = read }
  }

  /// Begins again from the first page; the items stay until as many have been read.
  package mutating func beginAgain() {
    fresh = []
    seen = []
    paging = Paging()
  }
}
