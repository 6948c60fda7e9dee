import ConnectModels

/// The tree: which connector it shows, what is open in it, moving and following.
extension ExplorerState {
  /// How long a row is rested on before a document that was let go is read.
  private static let rest = Duration.milliseconds(150)

  /// Shows a connector in tree and detail; one whose document was let go is read once the person
  /// rests on it or opens it.
  mutating func showConnector(_ id: Identifier?) -> [Effect] {
    let effects = tree.loading.ticket.map { [Effect.cancel($0)] } ?? []
    rememberNode()
    tree.subject = id
    tree.loading = .idle
    tree.readWhenRested = nil
    tree.connector = nil
    if let id {
      if let document = catalogue.document(of: id) {
        tree.connector = document.connector()
        tree.loading = .loaded
      } else {
        tree.readWhenRested = clock.monotonic + Self.rest
      }
    }
    rebuildTree(restoring: id.flatMap { tree.remembered[$0] })
    return effects
  }

  /// Lays the tree out anew and finds the selected node again.
  ///
  /// - Parameter node: The node to select; the present one if nil.
  mutating func rebuildTree(restoring node: NodePath? = nil) {
    let previous = selectedNode?.path
    guard let connector = tree.connector else {
      tree.rows = []
      tree.window = ScrollWindow()
      rebuildDetail(isSameNode: false)
      return
    }
    let root = NodePath(connector: connector.id)
    if !tree.opened.contains(root) {
      tree.opened.formUnion(TreeBuilder.openedAtFirst(of: connector.id))
      tree.opened.insert(root)
    }
    tree.rows = TreeBuilder.rows(
      of: connector, opened: tree.opened, versionItems: versionItems, judgement: judgement)
    let wanted = node ?? previous
    if let index = tree.rows.firstIndex(where: { $0.path == wanted }) {
      tree.window.follow(index, count: tree.rows.count, visible: viewport.treeRows)
    } else {
      // A line of another connector's tree says nothing about this one.
      if previous?.connector != connector.id { tree.window = ScrollWindow() }
      tree.window.reveal(count: tree.rows.count, visible: viewport.treeRows)
    }
    rebuildDetail(isSameNode: selectedNode?.path == previous)
  }

  private mutating func rememberNode() {
    guard let path = selectedNode?.path else { return }
    tree.remembered[path.connector] = path
  }

  // MARK: - Documents that were let go

  mutating func readRestedDocument() -> [Effect] {
    guard let due = tree.readWhenRested, due <= clock.monotonic else { return [] }
    return readDocument()
  }

  /// Reads the shown connector's document if it was let go and is not being read.
  mutating func readDocument() -> [Effect] {
    guard let id = tree.subject, tree.connector == nil, !tree.loading.isUnderWay,
      let row = catalogue.row(of: id)
    else { return [] }
    tree.readWhenRested = nil
    let ticket = tickets.next()
    tree.loading = .loading(ticket)
    return [
      .read(ticket, .connector(organisation: row.organisationID, connector: id), nil)
    ]
  }

  mutating func connectorArrived(_ ticket: Ticket, _ arrival: ConnectorArrival) -> [Effect] {
    guard tree.loading.ticket == ticket else { return [] }
    catalogue.take(arrival, near: list.window.selected)
    tree.connector = arrival.document.connector()
    tree.loading = .loaded
    rebuildTree(restoring: tree.remembered[arrival.row.id])
    return []
  }

  // MARK: - Keys

  mutating func moveInTree(_ command: Command) -> [Effect] {
    tree.window.move(by: command, count: tree.rows.count, visible: viewport.treeRows)
    rebuildDetail(isSameNode: false)
    return readOnWhereSeen()
  }

  mutating func obeyInTree(_ command: Command) -> [Effect] {
    guard let row = selectedNode else {
      return switch command {
      case .close: focus(on: .list)
      case .enter: tree.loading.error.map { show(.failure($0)) } ?? readDocument()
      default: []
      }
    }
    return switch command {
    case .open: open(row)
    case .close: close(row)
    case .toggle: row.disclosure == .open ? close(row) : open(row)
    case .enter: row.disclosure == .open ? close(row) : follow()
    default: []
    }
  }

  /// Opens a node, or goes to its first child if it is open.
  private mutating func open(_ row: TreeRow) -> [Effect] {
    switch row.disclosure {
    case .leaf:
      return focus(on: .detail)
    case .open:
      return moveInTree(.moveDown)
    case .closed:
      tree.opened.insert(row.path)
      let effects = readVersionItems(of: row)
      rebuildTree()
      return effects
    }
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

  /// Enter: goes where the node points, shows what failed, reads on; opens what points nowhere.
  mutating func follow() -> [Effect] {
    guard let row = selectedNode else { return [] }
    switch row.node {
    case .usage(let usage):
      return go(
        to: usage.connection.connector.id, named: usage.connection.connector.name,
        connection: usage.connection.id)
    case .usedConnector(let connector):
      return go(to: connector.id, named: connector.name, connection: nil)
    case .placeholder(.failed(let error)):
      return show(.failure(error))
    case .placeholder(.waiting(let notice)):
      return show(.failure(notice.error))
    case .placeholder(.more):
      return readMoreVersionItems(under: row.path)
    case .connector, .group, .authScheme, .message, .connectionVariable, .connection,
      .credential, .credentialError, .variable, .version, .versionItem, .tag, .placeholder:
      return focus == .tree ? open(row) : []
    }
  }
}
