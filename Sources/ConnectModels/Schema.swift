/// A JSON schema as parts that can be looked at one by one, in the order in which it names them.
package struct Schema: Sendable, Hashable {
  /// The text that it was read from.
  package let document: SchemaDocument
  /// The parts, each before those within it; the first, which is always there, is the whole.
  package let parts: [SchemaPart]

  /// The parts directly within one, by their indices.
  package func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < parts[index].end {
      children.append(child)
      child = parts[child].end
    }
    return children
  }

  /// The way to a part from the whole, as a JSON pointer in a URI's fragment: `#/properties/id`.
  package func pointer(to index: Int) -> String {
    "#" + trail(to: index).map { "/" + parts[$0].step }.joined()
  }

  /// The parts on the way to one, from below the whole down to itself.
  package func trail(to index: Int) -> [Int] {
    var trail: [Int] = []
    var part = index
    while part > 0 {
      trail.append(part)
      part = parts[part].parent
    }
    return trail.reversed()
  }

  /// The part that a reference within the schema names; nil where it names none that is here.
  package func part(at reference: String) -> Int? {
    guard reference.hasPrefix("#") else { return nil }
    var rest = reference.dropFirst()
    var part = 0
    while !rest.isEmpty {
      let next = children(of: part).first { child in
        (rest + "/").hasPrefix("/" + parts[child].step + "/")
      }
      guard let next else { return nil }
      rest = rest.dropFirst(parts[next].step.count + 1)
      part = next
    }
    return part
  }
}
