import ConnectModels

/// A version's actions, triggers and definitions: read page by page, when opened.
extension ExplorerState {
  /// Items asked for at once.
  private static let pageSize = 50

  /// Starts the reading of what a node holds, the first time it is opened.
  mutating func readVersionItems(of row: TreeRow) -> [Effect] {
    guard let reference = versionItemsReference(at: row.path),
      versionItems[reference] == nil
    else { return [] }
    return readNextPage(of: reference)
  }

  /// Reads on below the group that a line stands under.
  mutating func readMoreVersionItems(under path: NodePath) -> [Effect] {
    guard let group = path.parent, let reference = versionItemsReference(at: group) else {
      return []
    }
    let effects = readNextPage(of: reference)
    rebuildTree()
    return effects
  }

  mutating func readNextPage(of reference: VersionItemsReference) -> [Effect] {
    var items = versionItems[reference] ?? VersionItems()
    guard items.paging.canAsk else { return [] }
    let ticket = tickets.next()
    let page = PageRequest(first: Self.pageSize, after: items.paging.next)
    items.paging.ask(ticket, size: Self.pageSize, at: clock.monotonic)
    versionItems[reference] = items
    return [.read(ticket, .versionItems(reference, page))]
  }

  mutating func versionItemsArrived(_ ticket: Ticket, _ page: Page<VersionItem>) -> [Effect] {
    guard let reference = versionItemsAwaiting(ticket) else { return [] }
    refusedAt = nil
    versionItems[reference]?.take(page, at: clock.monotonic)
    let isBehind = versionItems[reference]?.isBehind ?? false
    let effects = isBehind ? readNextPage(of: reference) : []
    rebuildTree()
    return effects + readOnWhereSeen()
  }

  func versionItemsAwaiting(_ ticket: Ticket) -> VersionItemsReference? {
    versionItems.first { $0.value.paging.loading.ticket == ticket }?.key
  }

  /// Reads on where the line that says there is more has come into sight.
  mutating func readOnWhereSeen() -> [Effect] {
    let first = min(tree.window.top, tree.rows.count)
    let end = min(first + 2 * max(viewport.treeRows, 0), tree.rows.count)
    let paths = tree.rows[first..<end].compactMap { row -> NodePath? in
      guard case .placeholder(.more(let loaded, _)) = row.node, loaded > 0 else { return nil }
      return row.path
    }
    return paths.flatMap { readMoreVersionItems(under: $0) }
  }

  // MARK: - Trying again, stopping, reading anew

  /// The items of the shown connector, in the order in which its versions are listed.
  var shownVersionItems: [VersionItemsReference] {
    guard let connector = tree.connector else { return [] }
    return connector.versions.flatMap { version in
      VersionItemKind.allCases.map {
        VersionItemsReference(of: connector, version: version, kind: $0)
      }
    }.filter { versionItems[$0] != nil }
  }

  /// Tries again what failed or waits in the tree; nil if nothing does.
  mutating func retryInTree() -> [Effect]? {
    guard focus != .list else { return nil }
    if tree.connector == nil, tree.subject != nil {
      let cancelled = tree.loading.cancelling
      tree.loading = .idle
      return cancelled + readDocument()
    }
    guard let path = selectedNode?.path,
      let reference = versionItemsReference(at: path)
        ?? path.parent.flatMap({ versionItemsReference(at: $0) }),
      let loading = versionItems[reference]?.paging.loading
    else { return nil }
    switch loading {
    case .idle, .loading, .loaded: return nil
    case .waiting, .failed: break
    }
    versionItems[reference]?.paging.retry()
    let effects = readNextPage(of: reference)
    rebuildTree()
    return loading.cancelling + effects
  }

  /// Stops the reading of items that was begun last; nil if none is under way.
  mutating func stopVersionItems() -> [Effect]? {
    let underWay = versionItems.compactMap { reference, items in
      items.paging.loading.ticket.map { (ticket: $0, reference: reference) }
    }
    guard let last = underWay.max(by: { $0.ticket < $1.ticket }) else { return nil }
    versionItems[last.reference]?.paging.giveBack()
    rebuildTree()
    return [.cancel(last.ticket)]
  }

  /// Reads the shown connector's items anew; those at hand stay until they are replaced.
  mutating func readVersionItemsAgain() -> [Effect] {
    var effects: [Effect] = []
    for reference in shownVersionItems {
      effects += versionItems[reference]?.paging.loading.cancelling ?? []
      versionItems[reference]?.beginAgain()
      effects += readNextPage(of: reference)
    }
    rebuildTree()
    return effects
  }

  /// The items that a group of the shown connector's tree holds, if it is such a group.
  private func versionItemsReference(at path: NodePath) -> VersionItemsReference? {
    guard let connector = tree.connector, case .group(let group)? = path.steps.last,
      let kind = group.versionItemKind, let parent = path.parent,
      let row = tree.rows.first(where: { $0.path == parent }),
      case .version(let version) = row.node
    else { return nil }
    return VersionItemsReference(of: connector, version: version, kind: kind)
  }
}
