import ConnectModels

/// Where the person has been, in this session and in those before it.
extension ExplorerState {
  /// What is to be remembered of this session and of those before it.
  package var recollection: Recollection {
    var recollection = Recollection()
    recollection.filters = filterHistory.texts
    recollection.visited = visited
    recollection.point = resumePoint
    return recollection
  }

  /// Where the person is; where they were the last time, as long as nothing is shown, and in the public
  /// catalogue, which is another's.
  private var resumePoint: ResumePoint? {
    guard home == nil, listCount > 0 || isFiltering || tree.subject != nil else {
      return configuration.recollection.point
    }
    let row = selectedRow?.row
    // What the service does not have is no place to go on from.
    let subject = tree.loading.failure?.error.kind == .notFound ? nil : tree.subject
    let isOwn = row?.target.connector == tree.subject && view != .connectors
    return ResumePoint(
      view: view, filter: list.filter.text,
      connector: (subject ?? row?.target.connector).flatMap { $0.isOfService ? $0 : nil },
      part: isOwn ? row.map(\.id).flatMap { $0.isOfService ? $0 : nil } : nil)
  }

  /// Notes the connector into which the person looks, once there is something of it to be seen: what
  /// the service does not have was never visited.
  mutating func noteVisit() {
    guard focus != .list, home == nil, let subject = tree.subject, subject != visited.first,
      subject.isOfService, tree.connector != nil
    else { return }
    visited.removeAll { $0 == subject }
    visited.insert(subject, at: 0)
    if visited.count > Recollection.mostVisited { visited.removeLast() }
  }

  // MARK: - The list of them

  /// The connectors that were visited, while they are listed.
  package var recentOverlay: RecentOverlay? {
    guard case .recent(let shown)? = overlay?.content else { return nil }
    return shown
  }

  /// `:recent`.
  mutating func showRecent() -> [Effect] {
    guard !visited.isEmpty else {
      say(.nothingVisited)
      return []
    }
    return show(.recent(RecentOverlay()))
  }

  /// What a command does while the connectors are listed.
  mutating func obeyInRecent(_ command: Command) -> [Effect]? {
    switch command {
    case .move(let movement): selectRecent(by: movement.lines(page: viewport.overlayRows))
    case .inPane(.enter), .inPane(.open), .inPane(.toggle): return goToRecent()
    case .takeBack, .interrupt, .quit, .showRecent, .inPane(.close): overlay = nil
    case .redraw, .suspend, .toggleMouse: return nil
    default: break
    }
    return []
  }

  /// Opens a connector, counted from the top.
  mutating func goToRecent(line: Int) -> [Effect] {
    selectRecent(by: line - (recentOverlay?.selected ?? 0))
    return goToRecent()
  }

  mutating func selectRecent(by lines: Int) {
    guard var shown = recentOverlay else { return }
    shown.selected = max(0, min(shown.selected + lines, visited.count - 1))
    overlay?.content = .recent(shown)
  }

  private mutating func goToRecent() -> [Effect] {
    guard let shown = recentOverlay, visited.indices.contains(shown.selected) else { return [] }
    let id = visited[shown.selected]
    guard let organisation = organisation(of: id) else {
      say(.notLoaded(name: id.text, isAll: catalogue.paging.hasAll))
      return []
    }
    overlay = nil
    return go(to: id, of: organisation)
  }

  /// Whose connector it is; nil where that is known of none that is not loaded.
  private func organisation(of connector: Identifier) -> Identifier? {
    if let row = row(of: connector) { return row.organisationID }
    guard case .organisation(let organisation, _) = listing else { return nil }
    return organisation
  }

  // MARK: - Going on

  /// `:resume`: the view, the filter and the selection of the last time.
  mutating func resume() -> [Effect] {
    guard let point = configuration.recollection.point else {
      say(.nothingToResume)
      return []
    }
    history.leave(place)
    var goal = Place(focus: .list)
    goal.view = point.view
    goal.filter = point.filter
    goal.sorting = lists[point.view.rawValue].sorting
    goal.subject = point.connector
    goal.node = point.row?.node
    if let connector = point.connector {
      goal.row = catalogue.position(of: connector) == nil ? nil : point.row?.identity
      goal.visit = organisation(of: connector).map { Visit(organisation: $0, name: connector.text) }
    }
    return arrive(at: goal) + loadRest()
  }
}

extension Identifier {
  /// Whether the service gave it: what has no id is called by its place.
  fileprivate var isOfService: Bool { !isEmpty && !text.hasPrefix("(no id") }
}
