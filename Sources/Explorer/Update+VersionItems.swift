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
    versionItems[reference] = VersionItems()
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

  private mutating func readNextPage(of reference: VersionItemsReference) -> [Effect] {
    guard let paging = versionItems[reference]?.paging, paging.canAsk else { return [] }
    let ticket = tickets.next()
    versionItems[reference]?.paging.ask(
      ticket, size: Self.pageSize, at: clock.monotonic)
    return [
      .read(
        ticket, reference.resource, PageRequest(first: Self.pageSize, after: paging.next))
    ]
  }

  mutating func versionItemsArrived(_ ticket: Ticket, _ page: Page<VersionItem>) -> [Effect] {
    guard let reference = versionItemsAwaiting(ticket) else { return [] }
    versionItems[reference]?.take(page)
    rebuildTree()
    return readOnWhereSeen()
  }

  func versionItemsAwaiting(_ ticket: Ticket) -> VersionItemsReference? {
    versionItems.first { $0.value.paging.loading.ticket == ticket }?.key
  }

  /// Reads on where the line that says there is more has come into sight.
  mutating func readOnWhereSeen() -> [Effect] {
    let end = min(tree.window.top + 2 * viewport.treeRows, tree.rows.count)
    let paths = tree.rows[min(tree.window.top, end)..<end].compactMap { row -> NodePath? in
      guard case .placeholder(.more) = row.node else { return nil }
      return row.path
    }
    return paths.flatMap { readMoreVersionItems(under: $0) }
  }

  // MARK: - Trying again, stopping, reading anew

  /// Tries again what failed or waits under the selected line of the tree; nil if nothing does.
  mutating func retryInTree() -> [Effect]? {
    guard focus != .list else { return nil }
    if tree.connector == nil, tree.subject != nil {
      let cancelled = tree.loading.ticket.map { [Effect.cancel($0)] } ?? []
      tree.loading = .idle
      return cancelled + readDocument()
    }
    guard let row = selectedNode, case .placeholder = row.node, let group = row.path.parent,
      let reference = versionItemsReference(at: group),
      let loading = versionItems[reference]?.paging.loading
    else { return nil }
    versionItems[reference]?.paging.giveBack()
    let effects = readNextPage(of: reference)
    rebuildTree()
    return (loading.ticket.map { [.cancel($0)] } ?? []) + effects
  }

  /// Stops one reading of items; nil if none is under way.
  mutating func stopVersionItems() -> [Effect]? {
    for (reference, items) in versionItems {
      guard let ticket = items.paging.loading.ticket else { continue }
      versionItems[reference]?.paging.giveBack()
      rebuildTree()
      return [.cancel(ticket)]
    }
    return nil
  }

  /// Reads the shown connector's items anew; those at hand stay until they are replaced.
  mutating func readOpenVersionItemsAgain() -> [Effect] {
    var effects: [Effect] = []
    for reference in versionItems.keys {
      effects += versionItems[reference]?.paging.loading.ticket.map { [.cancel($0)] } ?? []
      versionItems[reference]?.markStale()
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
