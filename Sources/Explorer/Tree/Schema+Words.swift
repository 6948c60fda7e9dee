import ConnectModels

/// What a part of a schema allows, in a few words.
extension Schema {
  /// Arrays within arrays that are told: "array of array of string".
  private static let deepestArray = 3

  /// As in `string`, `array of line`, `anything`, `2 schemas`.
  package func words(of index: Int) -> String {
    switch parts[index].content {
    case .collection(let count): return count == 1 ? "1 schema" : "\(count.grouped) schemas"
    case .anything, .nothing: return type(of: index)
    case .constraints(let constraints):
      let choices = constraints.choiceWords
      guard !choices.isEmpty else { return type(of: index) }
      return constraints.types.isEmpty && constraints.reference == nil
        ? "one of \(choices)" : "\(type(of: index)): \(choices)"
    }
  }

  /// The type alone, without the values that are allowed.
  private func type(of index: Int, within arrays: Int = 0) -> String {
    switch parts[index].content {
    case .anything: return "anything"
    case .nothing: return "nothing"
    case .collection: return ""
    case .constraints(let constraints):
      if let reference = constraints.reference { return Self.name(of: reference) }
      if let constant = constraints.constant { return "always \(constant)" }
      let format = constraints.format.map { " (\($0))" } ?? ""
      let types = constraints.types.map { name in
        name == "array" ? array(at: index, within: arrays) : name
      }
      return (types.isEmpty ? shape(of: index, within: arrays) : types.joined(separator: " or "))
        + format
    }
  }

  /// What a schema without a type looks like from the parts that it has.
  private func shape(of index: Int, within arrays: Int) -> String {
    for child in children(of: index) {
      switch (parts[child].place, parts[child].content) {
      case (.property, _): return "object"
      case (.keyword("items"), _): return array(at: index, within: arrays)
      case (.keyword("anyOf"), .collection(let count)): return "any of \(count)"
      case (.keyword("oneOf"), .collection(let count)): return "one of \(count)"
      case (.keyword("allOf"), .collection(let count)): return "all of \(count)"
      case (.keyword, _), (.whole, _), (.entry, _), (.element, _): continue
      }
    }
    return "any type"
  }

  private func array(at index: Int, within arrays: Int) -> String {
    let items = children(of: index).first { parts[$0].place == .keyword("items") }
    guard let items, arrays < Self.deepestArray else { return "array" }
    if case .collection = parts[items].content { return "array" }
    return "array of \(type(of: items, within: arrays + 1))"
  }

  /// The last step of a reference: what people call the schema that is meant.
  private static func name(of reference: String) -> String {
    guard reference != "#" else { return "the whole schema" }
    let step = reference.split(separator: "/").last ?? "\(reference)"
    let name = step.hasPrefix("#") ? step.dropFirst() : step
    return String(name.replacing("~1", with: "/").replacing("~0", with: "~"))
  }
}

extension SchemaConstraints {
  /// The values that are allowed, as they are written.
  fileprivate var choiceWords: String {
    choices.joined(separator: ", ") + (choiceCount > choices.count ? ", …" : "")
  }
}
