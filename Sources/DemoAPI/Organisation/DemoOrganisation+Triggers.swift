// Triggers of a version: three a resource, as steady from version to version as the actions.

extension DemoOrganisation {
  func trigger(_ part: InterfacePart, _ event: String, ordinal: Int) -> TriggerSketch {
    let key = part.connector
    let resource = part.resource
    var dice = Dice(seed, .parameters, key.index, 1 << 16 | ordinal)
    // Slots follow those of the actions, 5 upward, so that no id is given twice.
    func id(_ kind: ResourceKey.Kind, slot: Int) -> ULID {
      self.id(kind, key, part.age, ordinal, slot: slot)
    }
    return TriggerSketch(
      id: id(.trigger, slot: 0), name: "\(resource)_\(event)",
      summary: dice.chance(80) ? "\(resource) \(event)" : nil,
      description: dice.chance(30) ? "Sent by the vendor when a \(resource) is \(event)." : nil,
      errors: findings(&dice, age: part.age, .trigger), method: "POST",
      parameters: parameters(part.changes),
      body: BindingSketch(id: id(.binding, slot: 5), definition: part.record),
      responses: [
        ResponseSketch(
          id: id(.binding, slot: 6), status: dice.pick([200, 202, 204]), binding: nil)
      ])
  }

  private func parameters(_ changes: ChangesSketch) -> [ParameterSketch] {
    let names = changes.isSecondGeneration ? ["X-Event", "X-Event-Id"] : ["X-Event"]
    return names.map { name in
      ParameterSketch(name: name, place: "header", isRequired: true, type: "string", fallback: nil)
    }
  }
}
