import ConnectModels

/// What makes a node itself: the way to it, by ids.
///
/// An auth scheme's id is unique only in its array, and one credential occurs in many places, so
/// an id alone says nothing. A missing or repeated id gets its ordinal.
package struct NodePath: Hashable, Sendable {
  /// The connector whose tree it is, by the id that the list knows it by.
  package let connector: Identifier
  /// From the first level down; empty for what holds the first level.
  package let steps: [NodeStep]

  package init(connector: Identifier, steps: [NodeStep] = []) {
    self.connector = connector
    self.steps = steps
  }

  /// The path of a child.
  package func appending(_ step: NodeStep) -> NodePath {
    NodePath(connector: connector, steps: steps + [step])
  }

  /// The path of the parent; nil for a node of the first level.
  package var parent: NodePath? {
    steps.count > 1 ? NodePath(connector: connector, steps: steps.dropLast()) : nil
  }

  /// The paths of what a node stands under, the nearest first.
  package var ancestors: some Sequence<NodePath> { sequence(state: self) { $0.goUp() } }

  private mutating func goUp() -> NodePath? {
    guard let parent else { return nil }
    self = parent
    return parent
  }
}

/// One step on the way to a node.
package enum NodeStep: Hashable, Sendable {
  /// The connector's own node, which stands first.
  case connector
  /// One of the groups that are always there.
  case group(NodeGroup)
  /// A resource by its id.
  case resource(Identifier)
  /// The n-th of its kind, counted from 0, where there is no usable id.
  case ordinal(Int)
  /// A line that stands for what is not there: loading, failed, empty.
  case placeholder
}

/// The groups of a tree: nodes that hold others and are no resource themselves.
package enum NodeGroup: Hashable, Sendable, CaseIterable {
  case authSchemes
  case connectionVariables
  case connections
  case versions
  case tags
  case messages
  case actionCredentials
  case triggerCredentials
  case authScheme
  case errors
  case usages
  case variables
  case actions
  case triggers
  case definitions
  case `protocol`
  case supportedSchemes
}

extension Sequence {
  /// The step of each element among its siblings: its id, or its ordinal where the id is empty
  /// or was used before.
  func steps(by id: (Element) -> Identifier) -> [NodeStep] {
    var used: Set<Identifier> = []
    return enumerated().map { ordinal, element in
      let id = id(element)
      guard !id.isEmpty, used.insert(id).inserted else { return .ordinal(ordinal) }
      return .resource(id)
    }
  }
}
