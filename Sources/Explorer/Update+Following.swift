import ConnectModels

/// Following a reference to another connector, and the way back.
extension ExplorerState {
  /// Goes where the selected node points, shows what failed, reads on; nil where it points
  /// nowhere.
  mutating func follow() -> [Effect]? {
    guard let row = selectedNode else { return nil }
    switch row.node {
    case .usage(let usage):
      return go(to: usage.connection.connector, connection: usage.connection)
    case .usedConnector(let connector):
      return go(to: connector, connection: nil)
    case .placeholder(.failed(let failure)):
      return show(.failure(failure.error))
    case .placeholder(.waiting(let notice)):
      return show(.failure(notice.error))
    case .placeholder(.more):
      return readMoreOfBranch(under: row.path)
    case .schemaPart(let index, let schema):
      return followReference(of: index, in: schema, at: row.path)
    case .connector, .connectorProtocol, .supportedScheme, .group, .authScheme, .message,
      .connectionVariable, .connection,
      .credential, .credentialError, .variable, .version, .versionItem, .tag, .placeholder:
      return nil
    }
  }

  /// Goes to a connector that something refers to, and to a connection in it.
  private mutating func go(
    to connector: ConnectorSummary, connection: UsedConnection?
  ) -> [Effect] {
    guard row(of: connector.id) != nil else {
      say(.notLoaded(name: connector.name, isAll: catalogue.paging.isComplete))
      return []
    }
    let root = NodePath(connector: connector.id)
    let node =
      connection.map { root.appending(.group(.connections)).appending(.resource($0.id)) }
      ?? root.appending(.connector)
    history.leave(place)
    // What the filter hides would not be there to arrive at; going back brings the filter back.
    var goal = Place(connector: connector.id, node: node, focus: .tree)
    goal.sorting = list.sorting
    if listIndex(of: connector.id) != nil { goal.filter = list.filter.text }
    let effects = arrive(at: goal)
    if let connection, selectedNode?.path != node, tree.connector != nil {
      say(.connectionGone(name: connection.name))
    }
    return effects
  }

  /// Goes to the part of the same schema that one refers to; nil where it refers to none.
  private mutating func followReference(
    of index: Int, in schema: Schema, at path: NodePath
  ) -> [Effect]? {
    guard case .constraints(let constraints) = schema.parts[index].content, index > 0,
      let target = constraints.reference.flatMap(schema.part)
    else { return nil }
    let way = schema.trail(to: target).map { schema.step(to: $0) }
    let above = path.steps.dropLast(schema.trail(to: index).count)
    let node = NodePath(
      connector: path.connector, steps: above + (way.isEmpty ? [Schema.stepToWhole] : way))
    history.leave(place)
    reveal(node, atLine: nil)
    return focus(on: .tree)
  }

  // MARK: - Back and forward

  /// Where the person is now.
  private var place: Place {
    Place(
      connector: list.selected, node: selectedNode?.path, focus: focus,
      filter: list.filter.text, sorting: list.sorting, listLine: list.window.line,
      treeLine: tree.window.line)
  }

  mutating func goBack() -> [Effect] {
    guard let place = history.goBack(from: place) else {
      say(.nowhereBack)
      return []
    }
    return arrive(at: place)
  }

  mutating func goForward() -> [Effect] {
    guard let place = history.goForward(from: place) else {
      say(.nowhereForward)
      return []
    }
    return arrive(at: place)
  }

  private mutating func arrive(at place: Place) -> [Effect] {
    guard let connector = place.connector, row(of: connector) != nil else {
      say(.connectorGone)
      return []
    }
    list.wantsTrailer = false
    list.followsEnd = false
    var effects = returnTo(filter: place.filter, sorting: place.sorting)
    list.selected = connector
    if let index = listIndex(of: connector) {
      list.window.select(
        index, atLine: place.listLine, count: listCount, visible: viewport.listRows)
    }
    if tree.subject != connector { effects += showConnector(connector) }
    if let node = place.node { reveal(node, atLine: place.treeLine) }
    effects += focus(on: place.focus)
    return effects
  }

  /// Puts the filter and the order of a place in force.
  private mutating func returnTo(filter: String, sorting: Sorting) -> [Effect] {
    guard filter != list.filter.text || sorting != list.sorting else { return [] }
    list.sorting = sorting
    let effects = setFilter(filter)
    list.hasChosen = true
    return effects
  }

  /// Opens all that a node stands under and selects it.
  private mutating func reveal(_ node: NodePath, atLine line: Int?) {
    var above = node.parent
    while let path = above {
      tree.opened.insert(path)
      above = path.parent
    }
    // What is not read yet is found as soon as it is.
    tree.memories[node.connector] = TreeMemory(opened: tree.opened, selected: node)
    rebuildTree(restoring: node)
    tree.window.select(
      tree.window.selected, atLine: line, count: tree.rows.count, visible: viewport.treeRows)
  }
}
