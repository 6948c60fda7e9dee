import ConnectModels

/// Following a reference to another connector, and the way back.
extension ExplorerState {
  /// Where the person is now.
  private var place: Place {
    Place(connector: list.selected, node: selectedNode?.path, focus: focus)
  }

  /// Goes to a connector that something refers to, and to a connection in it.
  mutating func go(
    to connector: Identifier, named name: String, connection: Identifier?
  ) -> [Effect] {
    guard catalogue.position(of: connector) != nil else {
      say(
        catalogue.paging.isComplete
          ? "\(name) is not among this organisation's connectors"
          : "\(name) is not loaded yet: G in the list loads all")
      return []
    }
    let groups = NodePath(connector: connector).appending(.group(.connections))
    let node = connection.map { groups.appending(.resource($0)) }
    history.leave(place)
    return arrive(at: Place(connector: connector, node: node, focus: .tree))
  }

  mutating func goBack() -> [Effect] {
    guard let place = history.goBack(from: place) else {
      say("nowhere to go back to")
      return []
    }
    return arrive(at: place)
  }

  mutating func goForward() -> [Effect] {
    guard let place = history.goForward(from: place) else {
      say("nowhere to go forward to")
      return []
    }
    return arrive(at: place)
  }

  private mutating func arrive(at place: Place) -> [Effect] {
    guard let connector = place.connector, let index = catalogue.position(of: connector) else {
      say("that connector is no longer there")
      return []
    }
    list.isOnTrailer = false
    list.window.select(index, count: listCount, visible: viewport.listRows)
    var effects = selectRow(at: index)
    if let node = place.node { reveal(node) }
    effects += focus(on: place.focus)
    return effects
  }

  /// Opens all that a node stands under and selects it.
  private mutating func reveal(_ node: NodePath) {
    tree.remembered[node.connector] = node
    var above = node.parent
    while let path = above {
      tree.opened.insert(path)
      above = path.parent
    }
    rebuildTree(restoring: node)
  }
}
