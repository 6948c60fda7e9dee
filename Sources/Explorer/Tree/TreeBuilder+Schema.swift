import ConnectModels

/// A definition and, once it is opened, the parts of its schema.
extension TreeBuilder {
  /// A definition is opened for its schema; one whose address names none is a leaf.
  mutating func addDefinition(
    _ definition: Definition, of version: ConnectorVersion, at path: NodePath
  ) {
    let item = VersionItem.definition(definition)
    guard let schema = SchemaReference(of: connector, version: version, definition: definition)
    else {
      addLeaf(.versionItem(item), at: path, mark: item.mark)
      return
    }
    let reference = BranchReference.schema(schema)
    let branch = branches[reference]
    let reading = branch?.placeholder(ifEmpty: nil)
    addBranch(
      .versionItem(item), at: path, reading: reference,
      mark: max(item.mark, reading?.mark ?? .nothing)
    ) { builder in
      if let schema = branch?.schema { builder.addParts(of: schema, under: path) }
      builder.addRest(of: reference, reading, under: path)
    }
  }

  /// A line that is still to be added.
  private enum PendingPart {
    case part(Int, NodePath)
    case omission(NodePath)
  }

  /// The whole as a line of its own, its parts below. Without recursion, for a schema is as deep as
  /// it likes.
  private mutating func addParts(of schema: Schema, under path: NodePath) {
    addLeaf(.schemaPart(0, of: schema), at: path.appending(Schema.stepToWhole))
    var pending = inner(of: 0, of: schema, under: path)
    while let next = pending.popLast() {
      switch next {
      case .omission(let path):
        addLeaf(.placeholder(.omitted), at: path)
      case .part(let index, let path):
        let inner = inner(of: index, of: schema, under: path)
        guard !inner.isEmpty else {
          addLeaf(.schemaPart(index, of: schema), at: path)
          continue
        }
        addBranch(.schemaPart(index, of: schema), at: path) { _ in pending += inner }
      }
    }
  }

  /// What stands directly within a part, the last first.
  private func inner(of index: Int, of schema: Schema, under path: NodePath) -> [PendingPart] {
    var inner = schema.children(of: index).map { child in
      PendingPart.part(child, path.appending(schema.step(to: child)))
    }
    // Not the placeholder's step, which is that of the line that says how the reading goes.
    if schema.parts[index].isCut { inner.append(.omission(path.appending(.ordinal(1)))) }
    return inner.reversed()
  }
}

extension Schema {
  /// The step of the whole's path, which stands beside those of its parts.
  static let stepToWhole = NodeStep.ordinal(0)

  /// The step of a part's path; each is there once among its siblings.
  func step(to index: Int) -> NodeStep { .resource(Identifier(parts[index].step)) }
}
