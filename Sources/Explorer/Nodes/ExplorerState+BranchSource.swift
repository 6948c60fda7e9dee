import ConnectModels

/// The text of what was read apart from its connector: of a branch, or of a definition's schema.
extension ExplorerState {
  /// Where a node of a branch has its text, and the way to it within that; nil for any other node.
  func branchSource(of row: TreeRow) -> (text: PartText, steps: [SourceStep])? {
    switch row.node {
    case .versionItem(let item): text(of: .versionItem(item)).map { ($0, []) }
    case .supportedScheme(let scheme): text(of: .supportedScheme(scheme)).map { ($0, []) }
    case .schemaPart(let index, let schema):
      (PartText(bytes: schema.document.bytes), schema.source(of: index))
    case .connectorProtocol(_, let supported?, _):
      text(of: .supportedProtocol(supported)).map { ($0, []) }
    case .connector, .connectorProtocol, .group, .authScheme, .message, .connectionVariable,
      .connection, .credential, .credentialError, .usage, .usedConnector, .variable, .version, .tag,
      .placeholder:
      nil
    }
  }

  private func text(of item: BranchItem) -> PartText? {
    branches.values.lazy.compactMap { $0.text(of: item) }.first
  }
}

extension Schema {
  /// The way to a part within the schema's text.
  fileprivate func source(of index: Int) -> [SourceStep] {
    trail(to: index).flatMap { part -> [SourceStep] in
      switch parts[part].place {
      case .whole: []
      case .property(let name, _): [.member("properties"), .member(name)]
      case .keyword(let name), .entry(let name): [.member(name)]
      case .element(let ordinal): [.index(ordinal)]
      }
    }
  }
}
