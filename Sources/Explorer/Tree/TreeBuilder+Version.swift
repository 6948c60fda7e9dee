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
    let reading = read.flatMap { $0.placeholder(for: kind.group) }
    let isKnown = read?.paging.isComplete ?? false
    addBranch(
      .group(kind.group, count: isKnown ? items.count : nil, reading: reading), at: path,
      mark: max(items.lazy.map(\.mark).worst, reading?.mark ?? .nothing)
    ) { builder in
      for (step, item) in zip(items.steps(by: \.id), items) {
        builder.addLeaf(.versionItem(item), at: path.appending(step), mark: item.mark)
      }
      let rest = reading ?? (read == nil ? .more(loaded: 0, total: nil) : nil)
      if let rest {
        builder.addLeaf(.placeholder(rest), at: path.appending(.placeholder), mark: rest.mark)
      }
    }
  }
}

extension VersionItems {
  /// The line below what has been read: loading, failed, more, or nothing there; nil where all
  /// has been read and there is something.
  func placeholder(for group: NodeGroup) -> Placeholder? {
    switch paging.loading {
    case .loading: return .loading
    case .waiting(_, let notice): return .waiting(notice)
    case .failed(let failure): return .failed(failure)
    case .idle, .loaded:
      if paging.endedInCycle { return .cycle }
      guard !paging.isComplete else { return items.isEmpty ? .empty(group) : nil }
      return .more(loaded: items.count, total: paging.totalCount)
    }
  }
}

extension Placeholder {
  var mark: Mark {
    switch self {
    case .failed: .bad
    case .waiting, .cycle: .warning
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
