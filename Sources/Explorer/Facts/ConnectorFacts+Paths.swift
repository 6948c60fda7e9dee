import ConnectModels

/// Where the parts stand in their connector's tree.
extension ConnectorFacts {
  private var root: NodePath { NodePath(connector: connector) }

  package func path(ofScheme index: Int) -> NodePath {
    root.appending(.group(.authSchemes)).appending(schemes.step(of: index, by: \.id))
  }

  package func path(ofConnection index: Int) -> NodePath {
    root.appending(.group(.connections)).appending(connections.step(of: index, by: \.id))
  }

  package func path(ofVersion index: Int) -> NodePath {
    root.appending(.group(.versions)).appending(versions.step(of: index, by: \.id))
  }

  package func path(ofCredential index: Int) -> NodePath {
    let credential = credentials[index]
    let group: NodeGroup = credential.isTrigger ? .triggerCredentials : .actionCredentials
    let siblings = credentials(ofConnection: Int(credential.connection))
      .filter { $0.isTrigger == credential.isTrigger }
    return path(ofConnection: Int(credential.connection)).appending(.group(group))
      .appending(siblings.step(of: Int(credential.order), by: \.holder))
  }

  /// The connection at a node or above it; nil where there is none.
  package func connection(at path: NodePath) -> Int? {
    part(at: path, of: .connections, connections, by: \.id)
  }

  /// The version at a node or above it; nil where there is none.
  func version(at path: NodePath) -> Int? { part(at: path, of: .versions, versions, by: \.id) }

  private func part<Parts: RandomAccessCollection<Part>, Part>(
    at path: NodePath, of group: NodeGroup, _ parts: Parts, by id: (Part) -> Identifier
  ) -> Int? where Parts.Index == Int {
    guard path.steps.first == .group(group), path.steps.count > 1 else { return nil }
    switch path.steps[1] {
    case .resource(let wanted): return parts.firstIndex { id($0) == wanted }
    case .ordinal(let number): return parts.indices.contains(number) ? number : nil
    case .connector, .group, .placeholder: return nil
    }
  }

  /// The message's own line; where a finding is ours, the line of what it is about.
  package func path(ofMessage index: Int) -> NodePath {
    path(of: messages[index].subject, ordinal: Int(messages[index].ordinal))
  }

  /// The line of the n-th that is said of something; of what it is about, where a finding is ours.
  func path(of subject: MessageFact.Subject, ordinal: Int) -> NodePath {
    let ordinal = NodeStep.ordinal(ordinal)
    switch subject {
    case .scheme(let scheme): return path(ofScheme: Int(scheme)).appending(ordinal)
    case .credentialScheme(let credential):
      return path(ofCredential: Int(credential)).appending(.group(.authScheme)).appending(ordinal)
    case .credential(let credential):
      return path(ofCredential: Int(credential)).appending(.group(.errors)).appending(ordinal)
    case .consent(let credential): return path(ofCredential: Int(credential))
    case .version(let version):
      return path(ofVersion: Int(version)).appending(.group(.messages)).appending(ordinal)
    case .item(let item):
      return path(ofVersion: Int(item.version)).appending(.group(item.kind.group))
        .appending(item.step)
    }
  }

  /// The names on the way to what a message is about, the connector's apart.
  package func names(toMessage index: Int) -> [String] {
    switch messages[index].subject {
    case .scheme(let scheme): [schemes[Int(scheme)].type]
    case .credentialScheme(let credential):
      names(toCredential: Int(credential)) + [credentials[Int(credential)].schemeType]
    case .credential(let credential), .consent(let credential):
      names(toCredential: Int(credential))
    case .version(let version): [versions[Int(version)].name]
    case .item(let item): [versions[Int(item.version)].name, item.name]
    }
  }

  /// The names on the way to a credential, the connector's apart.
  package func names(toCredential index: Int) -> [String] {
    let credential = credentials[index]
    return [connections[Int(credential.connection)].name, credential.name]
  }
}

extension RandomAccessCollection {
  /// The step of an element among its siblings, as ``Sequence/steps(by:)`` gives it to all.
  fileprivate func step(of offset: Int, by id: (Element) -> Identifier) -> NodeStep {
    let own = id(self[index(startIndex, offsetBy: offset)])
    let isUsed = own.isEmpty || prefix(offset).contains { id($0) == own }
    return isUsed ? .ordinal(offset) : .resource(own)
  }
}
