import ConnectModels

/// What is new, changed or gone: marked until it was looked at.
extension ExplorerState {
  /// How long a connector has to be shown for having been looked at.
  private static let glance = Duration.seconds(1)

  /// Forgets the change of the connector that is shown, as it is left, if there was time to see it.
  mutating func leaveChange() -> [Effect] {
    guard let id = tree.subject, let change = changes[id],
      clock.monotonic - max(tree.shownSince, change.noticed) >= Self.glance
    else { return [] }
    return forgetChange(of: id)
  }

  private mutating func forgetChange(of id: Identifier) -> [Effect] {
    let isGone = changes.departed.position(of: id) != nil
    guard changes.forget(id), isGone, view == .connectors else { return [] }
    return arrangeAgain()
  }

  /// Takes all of it as looked at.
  mutating func clearChanges() -> [Effect] {
    guard !changes.isEmpty else {
      say(.nothingChanged)
      return []
    }
    changes = ChangeBook()
    rebuildDetail(isSameNode: true)
    return view == .connectors ? arrange() : []
  }

  /// `c`: to the next connector that is new, changed or gone; from the last to the first.
  mutating func moveToNextChange() -> [Effect] {
    guard !changes.isEmpty else {
      say(.nothingChanged)
      return []
    }
    let effects = view == .connectors ? [] : showView(.connectors)
    let changes = self.changes
    let next = nearestRow(from: list.window.selected, true) { row in
      changes[row.row.target.connector] != nil
    }?.index
    guard let next else {
      say(.changesHidden)
      return effects
    }
    noteMoveInList()
    list.window.select(next, count: listCount, visible: viewport.listRows)
    tree.visit = nil
    return effects + selectRow(at: next) + askForPage()
  }

  /// What has become of a row's connector; nil where nothing has, or it was looked at.
  package func change(ofRow index: Int) -> ConnectorChange? {
    changes.isEmpty || view != .connectors ? nil : changes[listRow(at: index).row.target.connector]
  }

  /// What has become of the connector that is shown.
  package var changeOfSubject: ConnectorChange? { tree.subject.flatMap { changes[$0] } }

  /// What has become of a node of the tree, or of what is in it while that is closed.
  package func change(of row: TreeRow) -> ConnectorChange.Kind? {
    guard let change = changeOfSubject else { return nil }
    if case .connector = row.node { return change.kind }
    guard let difference = change.difference else { return nil }
    if difference.added.contains(row.path) { return .new }
    let isHidden = row.disclosure == .closed && difference.isWithin(row.path)
    return isHidden || difference.fields[row.path] != nil ? .changed : nil
  }
}
