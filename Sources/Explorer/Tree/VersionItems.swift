import ConnectModels

/// What a version has that is read only when opened.
package enum VersionItemKind: Hashable, Sendable, CaseIterable {
  case actions
  case triggers
  case definitions
}

/// The actions, triggers or definitions of one version.
package struct VersionItemsReference: Hashable, Sendable {
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
  package private(set) var items: [VersionItem] = []
  package var paging = Paging()
  /// Whether the items are from an earlier reading, and go when the first page arrives.
  private var isStale = false

  package init() {}

  /// Takes in a page.
  package mutating func take(_ page: Page<VersionItem>) {
    if isStale { items = [] }
    isStale = false
    items += page.items
    paging.advance(past: page)
  }

  /// Begins again from the first page; the items stay until it arrives.
  package mutating func markStale() {
    isStale = true
    paging = Paging()
  }
}
