import ConnectModels

/// A version: its messages, and what is read only when opened.
extension TreeBuilder {
  mutating func addVersion(_ version: ConnectorVersion, at path: NodePath) {
    addBranch(.version(version), at: path, mark: version.mark) { builder in
      let messages = version.messages ?? []
      if !messages.isEmpty {
        builder.addGroup(.messages, of: messages, under: path, mark: messages.mark) {
          builder, path, message, _ in
          builder.addLeaf(.message(message), at: path, mark: message.severity.mark)
        }
      }
      for kind in VersionItemKind.allCases {
        builder.addVersionItems(kind, of: version, under: path)
      }
    }
  }

  private mutating func addVersionItems(
    _ kind: VersionItemKind, of version: ConnectorVersion, under parent: NodePath
  ) {
    let reference = BranchReference.versionItems(
      VersionItemsReference(of: connector, version: version, kind: kind))
    let path = parent.appending(.group(kind.group))
    let branch = branches[reference]
    let items = branch?.versionItems ?? []
    let reading = branch?.placeholder(ifEmpty: .empty(kind.group))
    let isKnown = branch?.paging.isComplete ?? false
    addBranch(
      .group(kind.group, count: isKnown ? items.count : nil, reading: reading), at: path,
      reading: reference, mark: max(items.lazy.map(\.mark).worst, reading?.mark ?? .nothing)
    ) { builder in
      for (step, item) in zip(items.steps(by: \.id), items) {
        builder.addVersionItem(item, of: version, at: path.appending(step))
      }
      builder.addRest(of: reference, reading, under: path)
    }
  }

  private mutating func addVersionItem(
    _ item: VersionItem, of version: ConnectorVersion, at path: NodePath
  ) {
    switch item {
    case .action, .trigger: addLeaf(.versionItem(item), at: path, mark: item.mark)
    case .definition(let definition): addDefinition(definition, of: version, at: path)
    }
  }
}

extension VersionItemKind {
  /// The group that holds items of this kind.
  package var group: NodeGroup {
    switch self {
    case .actions: .actions
    case .triggers: .triggers
    case .definitions: .definitions
    }
  }
}
