import ConnectModels

/// The node that an order is about: the tree's selected one, or what the list's row leads to.
struct NodeInHand {
  let row: TreeRow
  let connector: Connector
  /// From the node up to the first level: the node first.
  private let lineage: [TreeRow]

  init(row: TreeRow, connector: Connector, among rows: [TreeRow]) {
    self.row = row
    self.connector = connector
    var lineage = [row]
    while let parent = lineage.last?.path.parent,
      let above = rows.first(where: { $0.path == parent })
    {
      lineage.append(above)
    }
    self.lineage = lineage
  }

  /// What would be asked of the API for the node: for it alone, or for the nearest that it is in.
  var resource: ResourceReference {
    lineage.lazy.compactMap { $0.resource(in: connector) }.first
      ?? .connector(organisation: connector.organisationID, connector: connector.id)
  }
}

extension ExplorerState {
  /// The node that an order is about; nil where its connector is not at hand.
  var nodeInHand: NodeInHand? {
    guard let connector = tree.connector, let subject = tree.subject else { return nil }
    guard focus == .list, tree.visit == nil else {
      return selectedNode.map { NodeInHand(row: $0, connector: connector, among: tree.rows) }
    }
    guard let target = selectedRow?.row.target, target.connector == subject else { return nil }
    let path = target.node ?? NodePath(connector: subject).appending(.connector)
    // What a row leads to may be closed in the tree, or have another node selected in it.
    let opened = tree.opened.union(path.ancestors)
    let rows = TreeBuilder.rows(
      of: connector, called: subject, opened: opened, branches: branches, judgement: judgement)
    let row = rows.first { $0.path == path }
    return row.map { NodeInHand(row: $0, connector: connector, among: rows) }
  }
}
