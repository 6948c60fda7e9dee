/// Puts events together to a tree, checking the bounds at each of them.
///
/// Recursion is as deep as the document, which ``YAMLBounds/depth`` bounds.
struct TreeBuilder: ~Copyable {
  private let events: EventReader
  private let file: String
  private var nodes = 0
  private var anchored: [String: YAMLNode] = [:]

  init(events: consuming EventReader, file: String) {
    self.events = events
    self.file = file
  }

  /// The only document of the stream; null for none.
  mutating func document() throws(YAMLError) -> YAMLNode {
    _ = try events.next()
    let start = try events.next()
    guard start.kind == .documentStart else {
      return YAMLNode(
        file: file, line: start.line, column: start.column, content: .scalar("", plain: true),
        count: 1, height: 0)
    }
    let root = try node(from: try events.next(), depth: 1)
    _ = try events.next()
    let end = try events.next()
    guard end.kind == .streamEnd else { throw error(.severalDocuments, at: end) }
    return root
  }

  /// The node that `event` begins; `depth` is what a collection here would have.
  private mutating func node(
    from event: YAMLEvent, depth: Int
  ) throws(YAMLError) -> YAMLNode {
    let result: YAMLNode
    switch event.kind {
    case .alias(let name):
      return try alias(name, at: event, depth: depth)
    case .scalar(let text, let plain):
      try count(1, at: event)
      result = made(.scalar(text, plain: plain), at: event, children: [])
    case .sequenceStart:
      try enter(event, depth: depth)
      let elements = try sequence(depth: depth)
      result = made(.sequence(elements), at: event, children: elements)
    case .mappingStart:
      try enter(event, depth: depth)
      let entries = try mapping(depth: depth)
      result = made(.mapping(entries), at: event, children: entries.map(\.value))
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
      throw error(.syntax("a value is missing"), at: event)
    }
    if let anchor = event.anchor { anchored[anchor] = result }
    return result
  }

  private mutating func sequence(depth: Int) throws(YAMLError) -> [YAMLNode] {
    var elements: [YAMLNode] = []
    while true {
      let event = try events.next()
      if event.kind == .sequenceEnd { return elements }
      elements.append(try node(from: event, depth: depth + 1))
    }
  }

  private mutating func mapping(depth: Int) throws(YAMLError) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var keys: Set<String> = []
    while true {
      let event = try events.next()
      if event.kind == .mappingEnd { return entries }
      let key = try node(from: event, depth: depth + 1)
      guard case .scalar(let name, _) = key.content else { throw error(.unsuitableKey, at: event) }
      guard keys.insert(name).inserted else { throw error(.duplicateKey(name), at: event) }
      let value = try node(from: try events.next(), depth: depth + 1)
      entries.append(YAMLNode.Entry(key: name, line: event.line, value: value))
    }
  }

  /// A copy costs nothing, for nodes are shared; what counts is how large the tree looks.
  private mutating func alias(
    _ name: String, at event: YAMLEvent, depth: Int
  ) throws(YAMLError) -> YAMLNode {
    guard let node = anchored[name] else { throw error(.undefinedAlias(name), at: event) }
    try count(node.count, at: event)
    guard depth - 1 + node.height <= YAMLBounds.depth else { throw error(.tooDeep, at: event) }
    return node
  }

  private mutating func enter(_ event: YAMLEvent, depth: Int) throws(YAMLError) {
    try count(1, at: event)
    guard depth <= YAMLBounds.depth else { throw error(.tooDeep, at: event) }
  }

  private mutating func count(_ more: Int, at event: YAMLEvent) throws(YAMLError) {
    nodes += more
    guard nodes <= YAMLBounds.nodes else { throw error(.tooManyNodes, at: event) }
  }

  private func made(
    _ content: YAMLNode.Content, at event: YAMLEvent, children: [YAMLNode]
  ) -> YAMLNode {
    var count = 1
    var height = 0
    switch content {
    case .scalar: break
    case .sequence: height = 1
    case .mapping(let entries):
      height = 1
      count += entries.count
    }
    for child in children {
      count += child.count
      height = max(height, child.height + 1)
    }
    return YAMLNode(
      file: file, line: event.line, column: event.column, content: content, count: count,
      height: height)
  }

  private func error(_ reason: YAMLError.Reason, at event: YAMLEvent) -> YAMLError {
    YAMLError(file: file, line: event.line, column: event.column, reason: reason)
  }
}
