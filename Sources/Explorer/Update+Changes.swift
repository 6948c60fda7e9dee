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
    let isGone = changes.hasGone(id)
    return changes.forget(id) && isGone ? arrangeAgain() : []
  }

  /// Forgets what has become of a row's part, as the row is left, if there was time to see it: the
  /// part may stand in more connectors than the one that was shown.
  mutating func leaveChange(of row: RowIdentity) {
    guard let part = row.sharedPart, !changes.isEmpty else { return }
    let glanced = clock.monotonic - Self.glance
    guard tree.shownSince <= glanced else { return }
    changes.forget(part, noticedBy: glanced)
  }

  /// Takes all of it as looked at.
  mutating func clearChanges() -> [Effect] {
    guard !changes.isEmpty else {
      say(.nothingChanged)
      return []
    }
    let hadDeparted = !changes.departed.rows.isEmpty || !changes.losses.isEmpty
    changes = ChangeBook()
    rebuildDetail(isSameNode: true)
    return hadDeparted ? arrange() : []
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

  /// What has become of what a row stands for; nil where nothing has, or it was looked at.
  package func change(ofRow index: Int) -> ConnectorChange.Kind? {
    guard !changes.isEmpty else { return nil }
    let row = listRow(at: index)
    if list.arrangement?.places[index].isDeparted == true {
      return changes[row.row.target.connector] == nil ? nil : .gone
    }
    switch row {
    case .connector(let connector): return changes[connector.id]?.kind
    case .connection(let part): return change(of: part, in: part.facts)
    case .version(let part): return change(of: part, in: part.facts)
    case .credential(let part) where part.id.isEmpty:
      return change(of: part, in: part.place.facts)
    case .credential(let part):
      return changes.kind(of: .credential(part.id), among: part.placeCount)
    case .message(let part) where part.role == .member:
      return change(of: part, in: part.places[0].facts)
    case .message(let part):
      return changes.kind(of: .message(part.key), among: part.places.count)
    }
  }

  /// The same of a row that stands for one node. Where that is takes longer to tell than that nothing
  /// is to be told of its connector.
  private func change(of part: some ViewRow, in facts: ConnectorFacts) -> ConnectorChange.Kind? {
    changes[facts.connector] == nil ? nil : part.target.node.flatMap(changes.kind)
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

extension RowIdentity {
  /// The part for which the row stands, where that may be found in many places.
  fileprivate var sharedPart: SharedPart? {
    switch self {
    case .credential(let id): .credential(id)
    case .message(let severity, let text, nil):
      .message(MessageKey(severity: severity, text: text))
    case .connector, .part, .message: nil
    }
  }
}
