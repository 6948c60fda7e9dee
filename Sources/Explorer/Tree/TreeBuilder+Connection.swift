import ConnectModels

/// A connection: its credentials in the order applied, and its variables.
extension TreeBuilder {
  mutating func addConnection(_ connection: Connection, at path: NodePath) {
    addBranch(.connection(connection), at: path, mark: connection.mark(by: judgement)) {
      builder in
      builder.addCredentials(connection.actionCredentials, .actionCredentials, under: path)
      builder.addCredentials(connection.triggerCredentials, .triggerCredentials, under: path)
      builder.addVariables(connection.variables, under: path)
    }
  }

  private mutating func addCredentials(
    _ credentials: [ConnectionCredential]?, _ group: NodeGroup, under parent: NodePath
  ) {
    guard let credentials else { return }
    let judgement = self.judgement
    addGroup(
      group, of: credentials, under: parent,
      mark: credentials.lazy.map { $0.mark(by: judgement) }.worst,
      element: { builder, path, credential, ordinal in
        builder.addCredential(credential, order: ordinal + 1, at: path)
      },
      id: \.id)
  }

  private mutating func addVariables(_ variables: [Variable], under parent: NodePath) {
    let defaults = connector.connectionVariables ?? []
    addGroup(.variables, of: variables, under: parent) { builder, path, variable, _ in
      let overridden = defaults.first { $0.name == variable.name }
      builder.addLeaf(.variable(variable, overrides: overridden), at: path)
    }
  }

  private mutating func addCredential(
    _ holder: ConnectionCredential, order: Int, at path: NodePath
  ) {
    addBranch(
      .credential(holder, order: order), at: path, mark: holder.mark(by: judgement)
    ) { builder in
      builder.addAuthScheme(holder.authScheme, at: path.appending(.group(.authScheme)))
      builder.addErrors(of: holder.credential, under: path)
      builder.addUsages(of: holder.credential, under: path)
    }
  }

  /// Three states, three looks: never validated, valid, so many errors.
  private mutating func addErrors(of credential: Credential, under parent: NodePath) {
    let path = parent.appending(.group(.errors))
    guard let errors = credential.errors else {
      addLeaf(.placeholder(.unknown(.errors)), at: path, mark: .unvalidated)
      return
    }
    guard !errors.isEmpty else {
      addLeaf(.placeholder(.empty(.errors)), at: path, mark: .valid)
      return
    }
    addGroup(.errors, of: errors, under: parent, mark: .bad) { builder, path, text, _ in
      builder.addLeaf(.credentialError(text), at: path, mark: .bad)
    }
  }

  /// Three states, three looks: not loaded, unused, used by so many.
  private mutating func addUsages(of credential: Credential, under parent: NodePath) {
    let path = parent.appending(.group(.usages))
    guard let usages = credential.usages else {
      addLeaf(.placeholder(.unknown(.usages)), at: path, mark: .draft)
      return
    }
    guard !usages.isEmpty else {
      addLeaf(.placeholder(.empty(.usages)), at: path)
      return
    }
    addGroup(
      .usages, of: usages, under: parent,
      element: { builder, path, usage, _ in
        builder.addBranch(.usage(usage), at: path) { builder in
          let connector = usage.connection.connector
          builder.addLeaf(
            .usedConnector(connector), at: path.appending(.resource(connector.id)))
        }
      },
      id: \.connection.id)
  }
}
