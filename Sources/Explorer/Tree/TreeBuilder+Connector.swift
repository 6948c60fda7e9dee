import ConnectModels

/// The connector's own node, which leads to its protocol, and its groups: auth schemes, variables, connections, versions, tags.
extension TreeBuilder {
  mutating func addConnector() {
    let root = NodePath(connector: subject)
    let path = root.appending(.connector)
    addBranch(.connector(connector), at: path, mark: connector.mark(by: judgement)) {
      $0.addProtocol(under: path)
    }
    addGroup(
      .authSchemes, of: connector.authSchemes, under: root,
      mark: connector.authSchemes.lazy.map(\.mark).worst,
      element: { builder, path, scheme, _ in builder.addAuthScheme(scheme, at: path) },
      id: \.id)
    addGroup(.connectionVariables, of: connector.connectionVariables ?? [], under: root) {
      builder, path, variable, _ in builder.addLeaf(.connectionVariable(variable), at: path)
    }
    let judgement = self.judgement
    addGroup(
      .connections, of: connector.connections, under: root,
      mark: connector.connections.lazy.map { $0.mark(by: judgement) }.worst,
      element: { builder, path, connection, _ in builder.addConnection(connection, at: path) },
      id: \.id)
    addGroup(
      .versions, of: connector.versions, under: root,
      mark: connector.versions.lazy.map(\.mark).worst,
      element: { builder, path, version, _ in builder.addVersion(version, at: path) },
      id: \.id)
    addGroup(.tags, of: connector.tags ?? [], under: root) { builder, path, tag, _ in
      builder.addLeaf(.tag(tag), at: path)
    }
  }

  /// A scheme is opened for its messages; without any it is a leaf.
  mutating func addAuthScheme(_ scheme: AuthSchemeConfig, at path: NodePath) {
    let messages = scheme.validationMessages ?? []
    guard !messages.isEmpty else {
      addLeaf(.authScheme(scheme), at: path, mark: scheme.mark)
      return
    }
    addBranch(.authScheme(scheme), at: path, mark: scheme.mark) { builder in
      builder.addMessages(messages, under: path)
    }
  }

  mutating func addMessages(_ messages: [Message], under parent: NodePath) {
    for (ordinal, message) in messages.enumerated() {
      addLeaf(
        .message(message), at: parent.appending(.ordinal(ordinal)), mark: message.severity.mark)
    }
  }
}
