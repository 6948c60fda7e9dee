import JSON

extension SchemaDocument {
  /// The parts of the schema; of a text that is no schema, one that says nothing.
  package func schema() -> Schema {
    do {
      var reading = SchemaReading(try JSONDocument(bytes))
      reading.readParts()
      return Schema(document: self, parts: reading.parts)
    } catch {
      let part = SchemaPart(
        place: .whole, content: .constraints(SchemaConstraints()), parent: 0, end: 1,
        source: bytes.indices)
      return Schema(document: self, parts: [part])
    }
  }
}

/// Reads a schema into parts: https://json-schema.org/draft/2020-12/schema, and what earlier drafts
/// named otherwise.
///
/// Without recursion and within bounds, so that no schema costs more than its text.
struct SchemaReading {
  /// Levels of parts.
  private static let deepest = 32
  /// Parts of one schema.
  private static let most = 10_000
  /// Choices that are kept of an `enum`.
  private static let mostChoices = 20
  /// Bytes of a choice.
  private static let longestValue = 200

  /// What is to become a part.
  private struct Pending {
    var value: JSONValue
    var place: SchemaPart.Place
    var parent: Int
    var depth: Int
  }

  private let document: JSONDocument
  private(set) var parts: [SchemaPart] = []

  init(_ document: JSONDocument) {
    self.document = document
  }

  mutating func readParts() {
    var pending = [Pending(value: document.root, place: .whole, parent: 0, depth: 0)]
    while let next = pending.popLast() {
      guard parts.count < Self.most else {
        parts[next.parent].isCut = true
        continue
      }
      let index = parts.count
      parts.append(part(next, at: index))
      var inner = self.inner(of: next, at: index)
      let room = next.depth < Self.deepest ? Self.most - parts.count : 0
      if inner.count > room {
        parts[index].isCut = true
        inner.removeLast(inner.count - room)
      }
      pending += inner.reversed()
    }
    for index in parts.indices.dropFirst().reversed() {
      let parent = parts[index].parent
      parts[parent].end = max(parts[parent].end, parts[index].end)
    }
  }

  private func part(_ pending: Pending, at index: Int) -> SchemaPart {
    SchemaPart(
      place: pending.place, content: content(of: pending), parent: pending.parent, end: index + 1,
      source: document.sourceRange(of: pending.value))
  }

  private func content(of pending: Pending) -> SchemaPart.Content {
    if let allows = document.bool(pending.value) { return allows ? .anything : .nothing }
    if case .keyword(let keyword) = pending.place, isCollection(pending.value, keyword) {
      return .collection(count: document.count(of: pending.value))
    }
    return .constraints(constraints(of: pending.value))
  }

  // MARK: - What is within

  private func inner(of pending: Pending, at index: Int) -> [Pending] {
    if case .keyword(let keyword) = pending.place, isCollection(pending.value, keyword) {
      return members(of: pending, at: index)
    }
    var inner: [Pending] = []
    for (name, value) in document.lastMembers(of: pending.value).members {
      guard let keyword = SchemaApplicator(rawValue: name) else { continue }
      if keyword == .properties {
        inner += properties(value, of: pending, at: index)
      } else if isSchema(value) || isCollection(value, name) {
        inner.append(
          Pending(value: value, place: .keyword(name), parent: index, depth: pending.depth + 1))
      }
    }
    return inner
  }

  private func properties(_ value: JSONValue, of pending: Pending, at index: Int) -> [Pending] {
    let required = Set(texts(document.value("required", in: pending.value)))
    return document.lastMembers(of: value).members.compactMap { name, value in
      guard isSchema(value) else { return nil }
      let place = SchemaPart.Place.property(name, isRequired: required.contains(name))
      return Pending(value: value, place: place, parent: index, depth: pending.depth + 1)
    }
  }

  private func members(of pending: Pending, at index: Int) -> [Pending] {
    let depth = pending.depth + 1
    var inner = document.lastMembers(of: pending.value).members.compactMap { name, value in
      isSchema(value)
        ? Pending(value: value, place: .entry(name), parent: index, depth: depth) : nil
    }
    var cursor = document.elements(of: pending.value)
    var ordinal = 0
    while let value = document.nextElement(&cursor) {
      if isSchema(value) {
        inner.append(
          Pending(value: value, place: .element(ordinal), parent: index, depth: depth))
      }
      ordinal += 1
    }
    return inner
  }

  private func isSchema(_ value: JSONValue) -> Bool {
    let kind = document.kind(of: value)
    return kind == .object || kind == .boolean
  }

  /// Whether a keyword's value is no schema, but holds some.
  private func isCollection(_ value: JSONValue, _ keyword: String) -> Bool {
    switch SchemaApplicator(rawValue: keyword)?.form {
    case .named: document.kind(of: value) == .object
    case .list, .single: document.kind(of: value) == .array
    case nil: false
    }
  }

  // MARK: - What a schema says

  private func constraints(of value: JSONValue) -> SchemaConstraints {
    var constraints = SchemaConstraints()
    for (name, value) in document.lastMembers(of: value).members {
      switch name {
      case "type": constraints.types = document.string(value).map { [$0] } ?? texts(value)
      case "format": constraints.format = document.string(value)
      case "$ref", "$dynamicRef", "$recursiveRef": constraints.reference = document.string(value)
      case "const": constraints.constant = beginning(of: value)
      case "enum":
        constraints.choiceCount = document.count(of: value)
        constraints.choices = elements(of: value, most: Self.mostChoices)
          .map(beginning)
      default: break
      }
    }
    return constraints
  }

  /// A value as it is written, as much of it as a line can show.
  private func beginning(of value: JSONValue) -> String {
    document.sourceBeginning(of: value, mostBytes: Self.longestValue)
  }

  private func texts(_ value: JSONValue?) -> [String] {
    value.map { elements(of: $0, most: .max).compactMap { document.string($0) } } ?? []
  }

  private func elements(of value: JSONValue, most: Int) -> [JSONValue] {
    var cursor = document.elements(of: value)
    var elements: [JSONValue] = []
    while elements.count < most, let element = document.nextElement(&cursor) {
      elements.append(element)
    }
    return elements
  }
}
