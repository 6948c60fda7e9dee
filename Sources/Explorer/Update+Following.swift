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

  /// Goes to a connector that something refers to, and to a connection in it; one that is not
  /// loaded is read and shown in place.
  mutating func go(
    to connector: ConnectorSummary, connection: UsedConnection?
  ) -> [Effect] {
    let root = NodePath(connector: connector.id)
    let node =
      connection.map { root.appending(.group(.connections)).appending(.resource($0.id)) }
      ?? root.appending(.connector)
    let effects = go(
      to: node, visiting: Visit(organisation: connector.organisationID, name: connector.name))
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

  /// Goes to a node of a connector that is at hand.
  mutating func go(to node: NodePath, of facts: ConnectorFacts) -> [Effect] {
    go(to: node, visiting: Visit(organisation: facts.organisation, name: facts.connectorName))
  }

  /// Goes to a connector of which no more is known than its id.
  mutating func go(to connector: Identifier, of organisation: Identifier) -> [Effect] {
    go(
      to: NodePath(connector: connector).appending(.connector),
      visiting: Visit(organisation: organisation, name: connector.text))
  }

  private mutating func go(to node: NodePath, visiting visit: Visit) -> [Effect] {
    history.leave(place)
    let identity = RowIdentity.connector(node.connector)
    let isListed = catalogue.position(of: node.connector) != nil
    // What the filter hides would not be there to arrive at; going back brings the filter back.
    var goal = Place(focus: .tree)
    goal.view = isListed ? .connectors : view
    goal.row = isListed ? identity : list.selected
    goal.subject = node.connector
    goal.visit = visit
    goal.node = node
    goal.sorting = lists[goal.view.rawValue].sorting
    let hides = isListed && (view != .connectors || listIndex(of: identity) == nil)
    goal.filter = hides ? "" : list.filter.text
    goal.prefersSorting = list.prefersSorting && !hides
    return arrive(at: goal)
  }

  // MARK: - Back and forward

  /// Where the person is now.
  var place: Place {
    var place = Place(focus: focus)
    place.view = view
    place.row = list.selected
    place.subject = tree.subject
    place.visit = tree.visit
    place.node = selectedNode?.path
    place.filter = list.filter.text
    place.sorting = list.sorting
    place.prefersSorting = list.prefersSorting
    place.listLine = list.window.line
    place.treeLine = tree.window.line
    return place
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

  mutating func arrive(at place: Place) -> [Effect] {
    if place.visit == nil, let id = place.subject, row(of: id) == nil {
      say(.connectorGone)
      return []
    }
    var effects = returnTo(place)
    list.wantsTrailer = false
    list.followsEnd = false
    list.selected = place.row
    if list.arranging != nil { list.wantedLine = place.listLine }
    if let row = place.row, let index = listIndex(of: row) {
      list.window.select(
        index, atLine: place.listLine, count: listCount, visible: viewport.listRows)
    }
    if tree.subject != place.subject { effects += showConnector(place.subject) }
    let isListed = place.subject.map { place.row == .connector($0) } ?? true
    tree.visit = isListed ? nil : place.visit
    if let node = place.node { reveal(node, atLine: place.treeLine) }
    effects += focus(on: place.focus)
    return effects
  }

  /// Puts the view, the filter and the order of a place in force.
  private mutating func returnTo(_ place: Place) -> [Effect] {
    var effects: [Effect] = []
    if place.view != view {
      effects += cancelArranging()
      view = place.view
    } else if place.filter == list.filter.text, place.sorting == list.sorting,
      place.prefersSorting == list.prefersSorting
    {
      return []
    }
    list.sorting = place.sorting
    list.filter = FilterExpression(place.filter, in: filterSurroundings)
    list.prefersSorting = place.prefersSorting
    list.hasChosen = true
    // The row first, so that it is found again among those that the filter leaves.
    list.selected = place.row ?? list.selected
    list.seeksPast = nil
    return effects + scheduleSearch(after: Self.quiet) + arrange()
  }

  /// Opens all that a node stands under and selects it.
  mutating func reveal(_ node: NodePath, atLine line: Int?) {
    tree.opened.formUnion(node.ancestors)
    // What is not read yet is found as soon as it is.
    if tree.connector == nil { tree.wanted = node }
    rebuildTree(restoring: node)
    tree.window.select(
      tree.window.selected, atLine: line, count: tree.rows.count, visible: viewport.treeRows)
  }
}
