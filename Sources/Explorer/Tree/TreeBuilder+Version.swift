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
    let reference = VersionItemsReference(of: connector, version: version, kind: kind)
    let path = parent.appending(.group(kind.group))
    let read = versionItems[reference]
    let items = read?.items ?? []
    let isKnown = read?.paging.isComplete ?? false
    addBranch(
      .group(kind.group, count: isKnown ? items.count : nil), at: path,
      mark: read == nil ? .nothing : items.lazy.map(\.mark).worst
    ) { builder in
      for (step, item) in zip(items.steps(by: \.id), items) {
        builder.addLeaf(.versionItem(item), at: path.appending(step), mark: item.mark)
      }
      builder.addTrailer(of: read ?? VersionItems(), group: kind.group, under: path)
    }
  }

  /// The line below what has been read: loading, failed, more, or nothing there.
  private mutating func addTrailer(
    of read: VersionItems, group: NodeGroup, under parent: NodePath
  ) {
    let placeholder: Placeholder? =
      switch read.paging.loading {
      case .loading: .loading
      case .waiting(_, let notice): .waiting(notice)
      case .failed(let error): .failed(error)
      case .idle, .loaded:
        if read.paging.isComplete {
          read.items.isEmpty ? .empty(group) : nil
        } else {
          .more(loaded: read.items.count, total: read.paging.totalCount)
        }
      }
    guard let placeholder else { return }
    addLeaf(
      .placeholder(placeholder), at: parent.appending(.placeholder), mark: placeholder.mark)
  }
}

extension Placeholder {
  var mark: Mark {
    switch self {
    case .failed: .bad
    case .waiting: .warning
    case .loading, .more, .empty: .nothing
    case .unknown: .draft
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

extension NodeGroup {
  /// The kind of version item that the group holds, if it holds any.
  package var versionItemKind: VersionItemKind? {
    VersionItemKind.allCases.first { $0.group == self }
  }
}
