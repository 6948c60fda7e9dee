import ConnectModels

/// Branches of the tree: read page by page when their node is opened, kept by the question asked.
extension ExplorerState {
  /// The branches of the lines that are open, each once.
  func openBranches(in rows: [TreeRow]) -> [BranchReference] {
    var seen: Set<BranchReference> = []
    return rows.compactMap { row in
      guard row.disclosure == .open, let reference = row.branch else { return nil }
      return seen.insert(reference).inserted ? reference : nil
    }
  }

  /// Starts the reading of what a node holds, the first time it is opened.
  mutating func readBranch(of row: TreeRow) -> [Effect] {
    guard let reference = row.branch, branches[reference] == nil || reference.isReadToEnd else {
      return []
    }
    return readNextPage(of: reference)
  }

  /// Starts the reading for the nodes that came into sight with their parent and are open already.
  mutating func readOpenBranches(below row: TreeRow) -> [Effect] {
    let below = tree.rows.drop { $0.path != row.path }.dropFirst()
      .prefix { $0.depth > row.depth }
    let effects = below.filter { $0.disclosure == .open }.flatMap { readBranch(of: $0) }
    if !effects.isEmpty { rebuildTree() }
    return effects
  }

  /// Reads on below the node that a line stands under.
  mutating func readMoreOfBranch(under path: NodePath) -> [Effect] {
    guard let reference = path.parent.flatMap(treeRow)?.branch else { return [] }
    let effects = readNextPage(of: reference)
    rebuildTree()
    return effects
  }

  mutating func readNextPage(of reference: BranchReference) -> [Effect] {
    var branch = branches[reference] ?? Branch()
    guard branch.paging.canAsk else { return [] }
    let ticket = tickets.next()
    let page = PageRequest(first: reference.pageSize, after: branch.paging.next)
    branch.paging.ask(ticket, size: reference.pageSize, at: clock.monotonic)
    branches[reference] = branch
    return [.read(ticket, .branch(reference, page))]
  }

  mutating func branchArrived(_ ticket: Ticket, _ page: Page<BranchItem>) -> [Effect] {
    guard let reference = branchAwaiting(ticket) else { return [] }
    refusedAt = nil
    branches[reference]?.take(page, at: clock.monotonic)
    let isBehind = branches[reference]?.isBehind ?? false
    let readsOn = isBehind || reference.isReadToEnd && isWanted(reference)
    let effects = readsOn ? readNextPage(of: reference) : []
    rebuildTree()
    return effects + readOnWhereSeen() + noteItemErrors(of: reference)
  }

  func branchAwaiting(_ ticket: Ticket) -> BranchReference? {
    branches.first { $0.value.paging.loading.ticket == ticket }?.key
  }

  /// Whether somebody looks at a branch: it is open in the tree, or offered in the form.
  private func isWanted(_ reference: BranchReference) -> Bool {
    tree.branches.contains(reference) || queryForm != nil && offeredProtocols == reference
  }

  /// Reads on where the line that says there is more has come into sight.
  mutating func readOnWhereSeen() -> [Effect] {
    let first = min(tree.window.top, tree.rows.count)
    let end = min(first + 2 * max(viewport.treeRows, 0), tree.rows.count)
    let paths = tree.rows[first..<end].compactMap { row -> NodePath? in
      guard case .placeholder(.more(let loaded, _)) = row.node, loaded > 0 else { return nil }
      return row.path
    }
    return paths.flatMap { readMoreOfBranch(under: $0) }
  }

  // MARK: - Trying again, stopping, reading anew

  /// Tries again what failed or waits in the tree; nil if nothing does.
  mutating func retryInTree() -> [Effect]? {
    guard focus != .list else { return nil }
    if tree.connector == nil, tree.subject != nil {
      let cancelled = tree.loading.cancelling
      tree.loading = .idle
      return cancelled + readDocument()
    }
    guard let selected = selectedNode,
      let reference = selected.branch ?? selected.path.parent.flatMap(treeRow)?.branch,
      let loading = branches[reference]?.paging.loading
    else { return nil }
    switch loading {
    case .idle, .loading, .loaded: return nil
    case .waiting, .failed: break
    }
    branches[reference]?.paging.retry()
    let effects = readNextPage(of: reference)
    rebuildTree()
    return loading.cancelling + effects
  }

  /// Stops the reading of the branch that was begun last; nil if none is under way.
  mutating func stopBranch() -> [Effect]? {
    let underWay = branches.compactMap { reference, branch in
      branch.paging.loading.ticket.map { (ticket: $0, reference: reference) }
    }
    guard let last = underWay.max(by: { $0.ticket < $1.ticket }) else { return nil }
    branches[last.reference]?.paging.giveBack()
    rebuildTree()
    return [.cancel(last.ticket)]
  }

  /// Reads the open branches anew, which stay until they are replaced, and forgets the others.
  mutating func readBranchesAgain() -> [Effect] {
    var effects = forget(branches.keys.filter { !isWanted($0) })
    let kept = branches.keys.sorted { orderOfReading($0) < orderOfReading($1) }
    for reference in kept {
      effects += branches[reference]?.paging.loading.cancelling ?? []
      branches[reference]?.beginAgain()
      effects += readNextPage(of: reference)
    }
    rebuildTree()
    return effects
  }

  /// Forgets what was read of branches, and what is still being read.
  mutating func forget(_ references: [BranchReference]) -> [Effect] {
    let tickets = references.compactMap { branches[$0]?.paging.loading.ticket }
    for reference in references { branches[reference] = nil }
    return tickets.sorted().map { .cancel($0) }
  }

  /// Where a branch stands in the tree; behind all others where it is not there.
  private func orderOfReading(_ reference: BranchReference) -> Int {
    tree.branches.firstIndex(of: reference) ?? tree.branches.count
  }

  /// The line of a node, if it is there.
  private func treeRow(at path: NodePath) -> TreeRow? { tree.rows.first { $0.path == path } }
}
