import ConnectModels

/// What was open and selected in one connector's tree when the person left it.
struct TreeMemory: Equatable, Sendable {
  var opened: Set<NodePath>
  var selected: NodePath?
}

/// The trees that the person has worked in, the last hundred of them.
///
/// A connector that was merely passed over leaves nothing here.
struct TreeMemories: Equatable, Sendable {
  private static let limit = 100

  private var memories: [Identifier: TreeMemory] = [:]
  /// Oldest first.
  private var order: [Identifier] = []

  subscript(connector: Identifier) -> TreeMemory? {
    get { memories[connector] }
    set {
      if memories[connector] != nil { order.removeAll { $0 == connector } }
      memories[connector] = newValue
      guard newValue != nil else { return }
      order.append(connector)
      if order.count > Self.limit { memories[order.removeFirst()] = nil }
    }
  }
}
