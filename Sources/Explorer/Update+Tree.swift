import ConnectModels

/// The tree: which connector it shows, what is open in it, and its keys.
extension ExplorerState {
  /// How long a row is rested on before a document that was let go is read.
  private static let rest = Duration.milliseconds(150)
  /// Bytes of a document above which it is decoded away from the main thread: a few milliseconds'
  /// worth.
  private static let largeDocument = 256 << 10

  /// Shows a connector in tree and detail; one whose document was let go is read once the person
  /// rests on it or opens it.
  mutating func showConnector(_ id: Identifier?) -> [Effect] {
    let effects = tree.loading.cancelling + leaveChange() + leaveConnector()
    tree.subject = id
    tree.shownSince = clock.monotonic
    tree.connector = nil
    tree.loading = .idle
    tree.readWhenRested = nil
    tree.rows = []
    tree.window = ScrollWindow()
    tree.visit = nil
    tree.wanted = nil
    tree.isPassing = false
    tree.opened = id.map(openedBefore) ?? []
    guard let id, let document = document(of: id) else {
      tree.readWhenRested = id == nil ? nil : clock.monotonic + Self.rest
      rebuildTree()
      return effects
    }
    return effects + decode(document)
  }

  /// The nodes of a connector that were open when it was left, or that are at first.
  func openedBefore(_ id: Identifier) -> Set<NodePath> {
    tree.memories[id]?.opened ?? TreeBuilder.openedAtFirst(of: id)
  }

  /// Shows the connector that is being looked at as the catalogue now has it; the old one stays
  /// until then.
  mutating func showNewestDocument() -> [Effect] {
    guard let id = tree.subject, let document = document(of: id) else { return [] }
    let effects = tree.loading.cancelling
    tree.readWhenRested = nil
    return effects + decode(document)
  }

  /// Decodes the subject's document: here and now, unless that would hold up the next frame.
  private mutating func decode(_ document: ConnectorDocument) -> [Effect] {
    guard document.size > Self.largeDocument else { return take(document.connector()) }
    let ticket = tickets.next()
    tree.loading = .loading(ticket)
    rebuildTree()
    return [.decode(ticket, document)]
  }

  mutating func connectorDecoded(_ ticket: Ticket, _ connector: Connector) -> [Effect] {
    if impact?.reading.ticket == ticket { return holderDecoded(connector) }
    guard tree.loading.ticket == ticket else { return [] }
    return take(connector)
  }

  /// Shows the subject's fields and nodes.
  private mutating func take(_ connector: Connector) -> [Effect] {
    let isNew = tree.connector == nil
    tree.connector = connector
    tree.loading = .loaded
    let memory = isNew ? tree.subject.flatMap { tree.memories[$0] } : nil
    let wanted = tree.wanted
    tree.wanted = nil
    rebuildTree(restoring: wanted ?? memory?.selected)
    return readOnWhereSeen()
  }

  /// Lays the tree out anew and finds the selected node again.
  ///
  /// - Parameter node: The node to select; the present one if nil.
  mutating func rebuildTree(restoring node: NodePath? = nil) {
    let previous = selectedNode?.path
    guard let connector = tree.connector, let subject = tree.subject else {
      tree.rows = []
      tree.branches = []
      tree.window = ScrollWindow()
      rebuildDetail(isSameNode: false)
      return
    }
    tree.rows = TreeBuilder.rows(
      of: connector, called: subject, opened: tree.opened, branches: branches,
      judgement: judgement)
    tree.branches = openBranches(in: tree.rows)
    if let index = node.map(indexOfNearest) ?? tree.rows.firstIndex(where: { $0.path == previous })
    {
      tree.window.follow(index, count: tree.rows.count, visible: viewport.treeRows)
    } else {
      // What took the place of the selected line is selected: items, where "reading" stood.
      tree.window.reveal(count: tree.rows.count, visible: viewport.treeRows)
    }
    rebuildDetail(isSameNode: selectedNode?.path == previous)
  }

  /// The line of a node, or of the nearest node above it that is there.
  private func indexOfNearest(_ node: NodePath) -> Int {
    var path: NodePath? = node
    while let wanted = path {
      if let index = tree.rows.firstIndex(where: { $0.path == wanted }) { return index }
      path = wanted.parent
    }
    return 0
  }

  /// Remembers what was open and selected, if that is not what everybody sees at first.
  private mutating func leaveConnector() -> [Effect] {
    guard let id = tree.subject, tree.connector != nil else { return [] }
    if tree.isPassing { return forgetBranches() }
    let isAsAtFirst =
      tree.opened == TreeBuilder.openedAtFirst(of: id) && tree.window.selected == 0
    tree.memories[id] =
      isAsAtFirst ? nil : TreeMemory(opened: tree.opened, selected: selectedNode?.path)
    return forgetBranches()
  }

  /// Forgets what was read for connectors that nobody has worked in.
  private mutating func forgetBranches() -> [Effect] {
    let forgotten = branches.keys.filter { reference in
      reference.connector.map { tree.memories[$0] == nil } ?? false
    }
    return forget(forgotten)
  }

  // MARK: - Documents that were let go

  mutating func readRestedDocument() -> [Effect] {
    guard let due = tree.readWhenRested, due <= clock.monotonic else { return [] }
    return readDocument()
  }

  /// Reads the shown connector's document if it was let go and is not being read.
  mutating func readDocument() -> [Effect] {
    guard let id = tree.subject, tree.connector == nil, !tree.loading.isUnderWay,
      let organisation = row(of: id)?.organisationID ?? tree.visit?.organisation
    else { return [] }
    tree.readWhenRested = nil
    tree.isReadFromPage = false
    let ticket = tickets.next()
    tree.loading = .loading(ticket)
    return [.read(ticket, .connector(organisation: organisation, connector: id))]
  }

  /// Reads the page again on which the shown connector came: in the public catalogue its owner may
  /// refuse to hand it out alone. nil where that would be no other way.
  mutating func readDocumentFromPage(after error: APIError) -> [Effect]? {
    guard case .publicCatalogue = listing, !tree.isReadFromPage,
      [.forbidden, .notFound].contains(error.kind),
      let id = tree.subject, let page = catalogue.origin(of: id)?.request
    else { return nil }
    let ticket = tickets.next()
    tree.loading = .loading(ticket)
    tree.isReadFromPage = true
    return [.read(ticket, .connectors(listing, page))]
  }

  /// The page has come on which the shown connector came before.
  mutating func documentArrived(_ ticket: Ticket, on page: ConnectorArrivals) -> [Effect] {
    guard let arrival = page.items.first(where: { $0.row.id == tree.subject }) else {
      return requestFailed(ticket, .noLongerOnItsPage)
    }
    return connectorArrived(ticket, arrival)
  }

  mutating func connectorArrived(_ ticket: Ticket, _ arrival: ConnectorArrival) -> [Effect] {
    if impact?.reading.ticket == ticket { return holderArrived(ticket, arrival) }
    guard tree.loading.ticket == ticket else { return [] }
    guard arrival.row.id == tree.subject else {
      return requestFailed(ticket, .anotherConnector)
    }
    refusedAt = nil
    keep(arrival)
    return decode(arrival.document)
  }

  // MARK: - Keys

  mutating func moveInTree(_ movement: Movement) -> [Effect] {
    tree.isPassing = false
    tree.window.move(movement, count: tree.rows.count, visible: viewport.treeRows)
    rebuildDetail(isSameNode: false)
    return readOnWhereSeen()
  }

  mutating func obeyInTree(_ order: PaneOrder) -> [Effect] {
    guard let row = selectedNode else { return obeyWithoutTree(order) }
    return switch order {
    case .open: open(row)
    case .close: close(row)
    case .toggle: toggle(row)
    case .enter: follow() ?? (row.disclosure == .open ? close(row) : open(row))
    }
  }

  private mutating func obeyWithoutTree(_ order: PaneOrder) -> [Effect] {
    switch order {
    case .close: focus(on: .list)
    case .enter, .open: tree.loading.error.map { show(.failure($0)) } ?? readDocument()
    case .toggle: []
    }
  }

  private mutating func toggle(_ row: TreeRow) -> [Effect] {
    switch row.disclosure {
    case .open: return close(row)
    case .closed: return open(row)
    case .leaf:
      say(.nothingToOpen)
      return []
    }
  }

  /// Opens a node, goes to its first child if it is open, and from a leaf into the detail.
  private mutating func open(_ row: TreeRow) -> [Effect] {
    switch row.disclosure {
    case .leaf:
      return focus(on: .detail)
    case .open:
      return moveInTree(.down)
    case .closed:
      tree.opened.formUnion([row.path] + TreeBuilder.openedAlong(with: row))
      let effects = readBranch(of: row)
      rebuildTree()
      let more = readOpenBranches(below: row)
      revealChildren(of: row)
      return effects + more
    }
  }

  /// Scrolls so far that what was just opened is seen, the node itself staying in sight.
  private mutating func revealChildren(of row: TreeRow) {
    let below = tree.rows[(tree.window.selected + 1)...].prefix { $0.depth > row.depth }
    tree.window.show(below: below.count, count: tree.rows.count, visible: viewport.treeRows)
  }

  /// Closes a node, or goes to its parent; from the first level back to the list.
  private mutating func close(_ row: TreeRow) -> [Effect] {
    if row.disclosure == .open {
      tree.opened.remove(row.path)
      rebuildTree()
      return []
    }
    guard let parent = row.path.parent,
      let index = tree.rows.firstIndex(where: { $0.path == parent })
    else { return focus(on: .list) }
    tree.window.select(index, count: tree.rows.count, visible: viewport.treeRows)
    rebuildDetail(isSameNode: false)
    return []
  }
}

extension APIError {
  /// That a connector of the public catalogue is no longer on the page on which it came.
  static let noLongerOnItsPage = APIError(
    kind: .malformedAnswer, sentence: "the connector is no longer where the catalogue listed it",
    remedy: "r reads the list again")

  /// That the answer to a read by id was another connector.
  static let anotherConnector = APIError(
    kind: .malformedAnswer, sentence: "the server answered with another connector",
    remedy: "r asks again")
}
