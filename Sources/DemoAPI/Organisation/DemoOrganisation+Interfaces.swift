// Actions, triggers and definitions of a version: 20 to 60 of each, from the resources that the
// connector's system knows. What a version has in common with the one before is the same in both.

extension DemoOrganisation {
  func interface(_ key: ConnectorKey, age: Int) -> InterfaceSketch {
    let resources = resources(key, age: age)
    let verbs = verbs(key)
    let definitions = definitions(key, age: age, of: resources)
    var actions: [ActionSketch] = []
    var triggers: [TriggerSketch] = []
    for (number, resource) in resources.enumerated() {
      let part = InterfacePart(
        connector: key, age: age, resource: resource,
        changes: changes(key, resource: number, age: age), record: definitions[number * 3],
        input: definitions[number * 3 + 1], page: definitions[number * 3 + 2],
        metadata: definitions[resources.count * 3], nothing: definitions[resources.count * 3 + 1])
      for (place, verb) in verbs.enumerated()
      where !(part.changes.hasLostLastVerb && place == verbs.count - 1) {
        actions.append(action(part, verb, ordinal: number * verbs.count + place))
      }
      for (place, event) in ["created", "updated", "deleted"].enumerated() {
        triggers.append(trigger(part, event, ordinal: number * 3 + place))
      }
    }
    return InterfaceSketch(actions: actions, triggers: triggers, definitions: definitions)
  }

  // MARK: - Sizes

  private func resources(_ key: ConnectorKey, age: Int) -> [String] {
    var dice = Dice(seed, .interface, key.index, Int(key.realm.rawValue))
    let names = Vocabulary.resources
    let first = dice.roll(names.count)
    // Odd and no multiple of 5, so that 40 names are walked without repeating one.
    let step = dice.pick([1, 3, 7, 9, 11, 13])
    let number = min(7 + dice.roll(4) + age, 12)
    return (0..<number).map { names[(first + $0 * step) % names.count] }
  }

  private func verbs(_ key: ConnectorKey) -> [Verb] {
    var dice = Dice(seed, .interface, key.index, 2)
    return Array([Verb.list, .get, .create, .update, .delete].prefix(dice.roll(3...5)))
  }

  /// An id within a version; `slot` tells apart what one action or trigger holds.
  func id(
    _ kind: ResourceKey.Kind, _ key: ConnectorKey, _ age: Int, _ ordinal: Int, slot: Int = 0
  ) -> ULID {
    id(ResourceKey(kind, key, age << 16 | ordinal << 4 | slot))
  }

  // MARK: - Definitions

  private func definitions(
    _ key: ConnectorKey, age: Int, of resources: [String]
  ) -> [DefinitionSketch] {
    let shapes: [(suffix: String, shape: DefinitionSketch.Shape)] = [
      ("", .record), ("Input", .input), ("Page", .page),
    ]
    let named = resources.flatMap { resource in
      shapes.map { (name: resource + $0.suffix, shape: $0.shape, resource: resource) }
    }
    let all =
      named + [
        (name: "Metadata", shape: .anything, resource: "Metadata"),
        (name: "NoContent", shape: .nothing, resource: "NoContent"),
      ]
    let version = Self.percentEncoded(versionName(key, age: age))
    let owner = owner(of: key).text
    let connector = id(ResourceKey(.connector, key)).text
    let base = "https://platform.versori.com/api/schemas/v1/o/\(owner)/\(connector)/\(version)"
    return all.enumerated().map { ordinal, each in
      let file = "\(each.name.lowercased()).json"
      return DefinitionSketch(
        id: id(.definition, key, age, ordinal), name: each.name,
        description: each.shape == .page ? nil : "\(each.name) as the vendor describes it",
        url: "\(base)/\(file)", fileName: file, shape: each.shape, resource: each.resource,
        changes: changes(key, resource: ordinal / 3, age: age))
    }
  }

  private static func percentEncoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        encoded += hex.utf8.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return encoded
  }
}
