import ConnectModels

/// Lays a connector out as lines: what is open is walked, what is closed is one line.
///
/// A pure function of the connector, the nodes that are open, what has been read of branches and the
/// moment for which marks are worked out.
package struct TreeBuilder {
  let connector: Connector
  /// The id by which the list knows the connector.
  let subject: Identifier
  /// The nodes that are open; nil where all are.
  let opened: Set<NodePath>?
  let branches: [BranchReference: Branch]
  let judgement: Judgement
  var rows: [TreeRow] = []

  package init(
    connector: Connector, subject: Identifier, opened: Set<NodePath>?,
    branches: [BranchReference: Branch], judgement: Judgement
  ) {
    self.connector = connector
    self.subject = subject
    self.opened = opened
    self.branches = branches
    self.judgement = judgement
  }

  /// The tree's lines from top to bottom.
  package static func rows(
    of connector: Connector, called subject: Identifier, opened: Set<NodePath>?,
    branches: [BranchReference: Branch], judgement: Judgement
  ) -> [TreeRow] {
    var builder = TreeBuilder(
      connector: connector, subject: subject, opened: opened, branches: branches,
      judgement: judgement)
    builder.addConnector()
    return builder.rows
  }

  /// The tree's lines with everything open that comes with the connector itself.
  static func allRows(
    of connector: Connector, called subject: Identifier, judgement: Judgement
  ) -> [TreeRow] {
    var builder = TreeBuilder(
      connector: connector, subject: subject, opened: nil, branches: [:], judgement: judgement)
    builder.addConnector()
    return builder.rows
  }

  /// The nodes that are open when a connector is seen for the first time.
  package static func openedAtFirst(of connector: Identifier) -> Set<NodePath> {
    [NodePath(connector: connector).appending(.group(.connections))]
  }

  // MARK: - Pieces that every chapter uses

  /// Adds a line without children.
  mutating func addLeaf(_ node: Node, at path: NodePath, mark: Mark = .nothing) {
    rows.append(
      TreeRow(
        path: path, depth: path.steps.count - 1, disclosure: .leaf, mark: mark, node: node,
        branch: nil))
  }

  /// Adds a line with children, and the children if it is open; with a branch, what is read then.
  mutating func addBranch(
    _ node: Node, at path: NodePath, reading branch: BranchReference? = nil, mark: Mark = .nothing,
    children: (inout TreeBuilder) -> Void
  ) {
    let isOpen = opened?.contains(path) ?? true
    rows.append(
      TreeRow(
        path: path, depth: path.steps.count - 1, disclosure: isOpen ? .open : .closed, mark: mark,
        node: node, branch: branch))
    if isOpen { children(&self) }
  }

  /// Adds a group with its elements; an empty group is a line that can be opened to say so.
  mutating func addGroup<Element>(
    _ group: NodeGroup, of elements: [Element], under parent: NodePath, mark: Mark = .nothing,
    element: (inout TreeBuilder, NodePath, Element, Int) -> Void, id: (Element) -> Identifier
  ) {
    addGroup(
      group, of: elements, at: elements.steps(by: id), under: parent, mark: mark,
      element: element)
  }

  private mutating func addGroup<Element>(
    _ group: NodeGroup, of elements: [Element], at steps: @autoclosure () -> [NodeStep],
    under parent: NodePath, mark: Mark,
    element: (inout TreeBuilder, NodePath, Element, Int) -> Void
  ) {
    let path = parent.appending(.group(group))
    let node = Node.group(group, count: elements.count, reading: nil)
    guard !elements.isEmpty else {
      addLeaf(node, at: path, mark: mark)
      return
    }
    addBranch(node, at: path, mark: mark) { builder in
      for (ordinal, (step, each)) in zip(steps(), elements).enumerated() {
        element(&builder, path.appending(step), each, ordinal)
      }
    }
  }

  /// Adds a group whose elements have no id of their own.
  mutating func addGroup<Element>(
    _ group: NodeGroup, of elements: [Element], under parent: NodePath, mark: Mark = .nothing,
    element: (inout TreeBuilder, NodePath, Element, Int) -> Void
  ) {
    let steps = elements.indices.map(NodeStep.ordinal)
    addGroup(group, of: elements, at: steps, under: parent, mark: mark, element: element)
  }
}
