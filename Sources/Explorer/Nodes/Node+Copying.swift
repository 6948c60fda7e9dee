import ConnectModels

/// What a node has to be copied; nil where it has none.
extension Node {
  var id: Identifier? {
    let id: Identifier? =
      switch self {
      case .connector(let connector): connector.id
      case .connectorProtocol(_, let supported, _): supported?.id
      case .supportedScheme(let scheme): scheme.id
      case .authScheme(let scheme): scheme.id
      case .connection(let connection): connection.id
      case .credential(let holder, _): holder.credential.id
      case .usage(let usage): usage.connection.id
      case .usedConnector(let connector): connector.id
      case .version(let version): version.id
      case .versionItem(let item): item.id
      case .group, .message, .connectionVariable, .credentialError, .variable, .schemaPart, .tag,
        .placeholder:
        nil
      }
    return id.flatMap { $0.isEmpty ? nil : $0 }
  }

  var name: String? {
    let name: String? =
      switch self {
      case .connector(let connector): connector.name
      case .connectorProtocol(let slug, _, _): slug
      case .supportedScheme(let scheme): scheme.name
      case .group(let group, _, _): group.title
      case .authScheme(let scheme): scheme.scheme.typeName
      case .connectionVariable(let variable), .variable(let variable, _): variable.name
      case .connection(let connection): connection.name
      case .credential(let holder, _): holder.credential.name
      case .usage(let usage): usage.connection.name
      case .usedConnector(let connector): connector.name
      case .version(let version): version.name
      case .versionItem(let item): item.name
      case .schemaPart(let index, let schema): schema.parts[index].step
      case .tag(let tag): tag.key
      case .message, .credentialError, .placeholder: nil
      }
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The one value that a node stands for.
  var value: MaskableText? {
    switch self {
    case .message(let message): .plain(message.text)
    case .connectionVariable(let variable), .variable(let variable, _): variable.value
    case .credential(let holder, _): holder.credential.data.onlySecret
    case .credentialError(let text): .plain(text)
    case .tag(let tag): .plain(tag.values.joined(separator: "\n"))
    case .connector, .connectorProtocol, .supportedScheme, .group, .authScheme, .connection,
      .usage, .usedConnector, .version, .versionItem, .schemaPart, .placeholder:
      nil
    }
  }
}

extension CredentialData {
  /// The secret that the credential is for; nil where it has several, or none.
  fileprivate var onlySecret: MaskableText? {
    let secrets = members.filter(\.isSecret)
    return secrets.count == 1 ? secrets[0].value : nil
  }
}

extension TreeRow {
  /// What would be asked of the API for it; nil where it comes with what it is in.
  func resource(in connector: Connector) -> ResourceReference? {
    let organisation = connector.organisationID
    return switch node {
    case .connector: .connector(organisation: organisation, connector: connector.id)
    case .connection(let connection):
      .connection(
        organisation: organisation, connector: connector.id, connection: connection.id)
    case .version(let version):
      .version(organisation: organisation, connector: connector.id, version: version.name)
    case .usage(let usage): usage.resource
    case .usedConnector(let used):
      .connector(organisation: used.organisationID, connector: used.id)
    case .group(.connections, _, _):
      .connections(organisation: organisation, connector: connector.id)
    case .group(.versions, _, _):
      .versions(organisation: organisation, connector: connector.id)
    case .connectorProtocol, .supportedScheme, .group, .authScheme, .message, .connectionVariable,
      .credential, .credentialError, .variable, .versionItem, .schemaPart, .tag, .placeholder:
      branch?.resource
    }
  }
}

extension Usage {
  fileprivate var resource: ResourceReference {
    .connection(
      organisation: connection.connector.organisationID, connector: connection.connector.id,
      connection: connection.id)
  }
}

extension BranchReference {
  /// The read that brings it.
  fileprivate var resource: ResourceReference {
    switch self {
    case .versionItems(let items): items.resource
    case .schema(let schema): schema.resource
    case .protocols(let organisation): .protocols(organisation: organisation)
    case .supportedSchemes(let organisation, let slug):
      .authSchemes(organisation: organisation, protocolSlug: slug)
    }
  }
}
