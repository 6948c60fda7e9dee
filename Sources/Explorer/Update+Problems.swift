import ConnectModels

/// Going from problem to problem, in the order of the list that is shown.
extension ExplorerState {
  /// `}` and `{`: to the next problem, or to the one before; from the end on from the other end.
  mutating func moveToProblem(forward: Bool) -> [Effect] {
    guard view == .connectors else { return moveToProblemRow(forward) }
    if let node = problemInTree(forward) { return show(problem: node, effects: []) }
    guard listCount > 0 else { return sayNoProblem(isOther: false) }
    let start = list.window.selected
    guard let found = nearestRow(from: start, forward, where: hasProblem),
      case .connector(let row) = listRow(at: found.index)
    else { return sayNoProblem(isOther: false) }
    let problems = row.facts.problems(by: judgement)
    guard let node = forward ? problems.first : problems.last else {
      return sayNoProblem(isOther: false)
    }
    if node == selectedNode?.path { return sayNoProblem(isOther: true) }
    let effects = select(problemRow: found.index)
    if found.wentRound { sayWentRound(forward) }
    return show(problem: node, effects: effects)
  }

  private mutating func show(problem node: NodePath, effects: [Effect]) -> [Effect] {
    // What the person goes through by hand is opened by hand.
    tree.isPassing = false
    reveal(node, atLine: nil)
    return effects + focus(on: .tree)
  }

  // MARK: - Within the connector

  /// The nearest problem of the connector that is shown, below or above the selected node.
  private func problemInTree(_ forward: Bool) -> NodePath? {
    guard let subject = tree.subject, let facts = row(of: subject)?.facts else { return nil }
    let problems = facts.problems(by: judgement)
    guard let connector = tree.connector, let selected = selectedNode?.path else {
      // Its document is still to come: from where the person will be then.
      guard let wanted = tree.wanted else { return forward ? problems.first : nil }
      guard let place = problems.firstIndex(of: wanted) else { return nil }
      let next = place + (forward ? 1 : -1)
      return problems.indices.contains(next) ? problems[next] : nil
    }
    let lines = lines(of: connector, subject, openedDownTo: problems)
    guard let line = lines[selected] else { return nil }
    return forward
      ? problems.first { lines[$0].map { $0 > line } ?? false }
      : problems.last { lines[$0].map { $0 < line } ?? false }
  }

  /// The line on which each node would stand if some nodes were in sight.
  private func lines(
    of connector: Connector, _ subject: Identifier, openedDownTo nodes: [NodePath]
  ) -> [NodePath: Int] {
    var opened = tree.opened
    for node in nodes { opened.formUnion(node.ancestors) }
    let rows = TreeBuilder.rows(
      of: connector, called: subject, opened: opened, branches: branches,
      judgement: judgement)
    return Dictionary(rows.enumerated().map { ($1.path, $0) }) { first, _ in first }
  }

  // MARK: - From row to row

  /// In the other views a row stands for one thing, and its mark says whether that is a problem.
  private mutating func moveToProblemRow(_ forward: Bool) -> [Effect] {
    let judgement = self.judgement
    let found = nearestRow(from: list.window.selected, forward) {
      $0.row.mark(by: judgement) >= .warning
    }
    guard let found else { return sayNoProblem(isOther: false) }
    if found.index == list.window.selected, found.wentRound { return sayNoProblem(isOther: true) }
    let effects = select(problemRow: found.index)
    if found.wentRound { sayWentRound(forward) }
    return effects + focus(on: .list)
  }

  private func hasProblem(_ row: ListRow) -> Bool {
    guard case .connector(let row) = row else { return false }
    return row.facts.hasProblem(by: judgement)
  }

  /// The nearest row below or above one of which something is so; at last that row itself.
  func nearestRow(
    from start: Int, _ forward: Bool, where isWanted: (ListRow) -> Bool
  ) -> (index: Int, wentRound: Bool)? {
    let count = listCount
    guard count > 0 else { return nil }
    for step in 1...count {
      let place = forward ? start + step : start - step
      let index = (place + count) % count
      if isWanted(listRow(at: index)) { return (index, index != place) }
    }
    return nil
  }

  private mutating func select(problemRow index: Int) -> [Effect] {
    list.followsEnd = false
    list.wantsTrailer = false
    list.hasScrolled = true
    list.hasChosen = true
    list.window.select(index, count: listCount, visible: viewport.listRows)
    tree.visit = nil
    let effects = selectRow(at: index)
    return effects + askForPage()
  }

  // MARK: - What there is to say

  private mutating func sayNoProblem(isOther: Bool) -> [Effect] {
    say(.noProblem(isOther: isOther, problemScope))
    return []
  }

  private mutating func sayWentRound(_ forward: Bool) {
    say(.problemsWentRound(forward: forward, problemScope))
  }

  private var problemScope: ProblemScope {
    ProblemScope(
      loaded: catalogue.count, isAll: catalogue.paging.hasAll, isFiltered: isFiltering)
  }
}
