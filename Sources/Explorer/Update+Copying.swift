import ConnectModels

/// Copying: what is copied of the node in hand. Whether it arrives is told by an event.
extension ExplorerState {
  mutating func copy(_ copied: Copied) -> [Effect] {
    guard let node = nodeInHand else { return copyOfRow(copied) }
    switch copied {
    case .id: return copy(copied, node.row.node.id?.text)
    case .name: return copy(copied, node.row.node.name)
    case .value: return copyValue(of: node.row)
    case .url: return copy(copied, node.connector.documentationURL)
    case .json: return copy(copied, source(of: node.row) { $0.json(of: $1) })
    case .path: return copy(copied, source(of: node.row) { $0.path(to: $1)?.description })
    case .apiPath, .curl: return [.copyRequest(copied, node.resource)]
    }
  }

  /// Copies what the list's row has although the connector's document was let go.
  private mutating func copyOfRow(_ copied: Copied) -> [Effect] {
    guard let selected = selectedRow, focus == .list else {
      say(.nothingToCopy(copied))
      return []
    }
    switch (copied, selected) {
    case (.id, .connector(let row)): return copy(copied, row.id.text)
    case (.name, .connector(let row)): return copy(copied, row.name)
    case (.apiPath, .connector(let row)), (.curl, .connector(let row)):
      return [.copyRequest(copied, .connector(organisation: row.organisationID, connector: row.id))]
    case (_, .connector), (_, .connection), (_, .credential), (_, .version), (_, .message):
      say(.documentNotAtHand)
      return []
    }
  }

  /// A masked value is copied by nobody who has not unmasked it.
  private mutating func copyValue(of row: TreeRow) -> [Effect] {
    switch row.node.value {
    case nil: return copy(.value, nil)
    case .plain(let text)?: return copy(.value, text)
    case .secret(let text)?:
      guard tree.unmasked == row.path else {
        say(.masked)
        return []
      }
      return [.copy(.value, text)]
    }
  }

  private mutating func copy(_ copied: Copied, _ text: String?) -> [Effect] {
    guard let text, !text.isEmpty else {
      say(.nothingToCopy(copied))
      return []
    }
    return [.copy(copied, SecretText(text))]
  }

  /// What the server sent of a node, with its connector or apart from it.
  func source<Answer>(
    of row: TreeRow, _ ask: (SourceText, [SourceStep]) -> Answer?
  ) -> Answer? {
    if let (text, steps) = branchSource(of: row) {
      return SourceText(text).flatMap { ask($0, steps) }
    }
    guard let steps = row.path.source(of: row.node), let id = tree.subject,
      let text = document(of: id).flatMap({ SourceText($0) })
    else { return nil }
    return ask(text, steps)
  }

  mutating func textCopied(_ report: CopyReport) -> [Effect] {
    say(.copied(report))
    return []
  }
}
