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

  package var name: String {
    switch self {
    case .action(let action): action.name
    case .trigger(let trigger): trigger.name
    case .definition(let definition): definition.name
    }
  }
}
