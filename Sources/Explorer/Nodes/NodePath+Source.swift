import ConnectModels

extension NodePath {
  /// The way to what the node stands for within its connector's text; nil for what is not in it.
  /// The node knows what its path does not tell.
  func source(of node: Node) -> [SourceStep]? {
    // The connector's own node is beside its groups, what it leads to below it.
    if steps == [.connector] { return [] }
    switch node {
    case .connectorProtocol: return [.member("protocol")]
    case .tag(let tag): return [.member("tags"), .member(tag.key)]
    case .usedConnector:
      return parent?.source.map { $0 + [.member("connection"), .member("connector")] }
    case .message where parent?.steps.last != .group(.messages):
      // A scheme's messages stand under it without a group of their own.
      guard case .ordinal(let ordinal)? = steps.last else { return nil }
      return parent?.source.map {
        $0 + [.member("validationMessages"), .ordinal(ordinal, ofTexts: false)]
      }
    case .connector, .supportedScheme, .group, .authScheme, .message, .connectionVariable,
      .connection, .credential, .credentialError, .usage, .variable, .version, .versionItem,
      .schemaPart, .placeholder:
      return source
    }
  }

  /// The way by the path alone, which does not tell a scheme's messages; nil as above.
  package var source: [SourceStep]? {
    var source: [SourceStep] = []
    var list: NodeGroup?
    for step in steps {
      switch step {
      case .group(let group):
        guard let members = group.members else { return nil }
        source += members.map(SourceStep.member)
        list = group
      case .resource(let id):
        source.append(.element(id, at: list == .usages ? ["connection", "id"] : ["id"]))
      case .ordinal(let ordinal): source.append(.ordinal(ordinal, ofTexts: list == .errors))
      case .placeholder: break
      case .connector: return nil
      }
    }
    return source
  }
}

extension NodeGroup {
  /// The members that lead to the group from what holds it; nil where it is no part of the text.
  fileprivate var members: [String]? {
    switch self {
    case .authSchemes: ["authSchemeConfigs"]
    case .connectionVariables: ["connectionVariables"]
    case .connections: ["connections"]
    case .versions: ["versions"]
    case .tags: ["tags"]
    case .messages: ["messages"]
    case .actionCredentials: ["credentials", "action"]
    case .triggerCredentials: ["credentials", "trigger"]
    case .authScheme: ["authSchemeConfig"]
    case .errors: ["credential", "errors"]
    case .usages: ["credential", "usages"]
    case .variables: ["variables"]
    case .actions, .triggers, .definitions, .protocol, .supportedSchemes: nil
    }
  }
}

extension MessageRow.Place {
  /// The way to the message within its connector's text; nil for a finding of ours.
  package var source: [SourceStep]? {
    switch fact.subject {
    case .scheme, .credentialScheme:
      path.parent?.source.map {
        $0 + [.member("validationMessages"), .ordinal(Int(fact.ordinal), ofTexts: false)]
      }
    case .credential, .version: path.source
    case .consent, .item: nil
    }
  }
}
