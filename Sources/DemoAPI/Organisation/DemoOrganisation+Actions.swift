// Actions of a version: one a resource and verb. The version's age goes into ids and changes alone, so
// that an action that did not change says the same in every version.

extension DemoOrganisation {
  enum Verb: String {
    case list
    case get
    case create
    case update
    case delete

    var method: String {
      switch self {
      case .list, .get: "GET"
      case .create: "POST"
      case .update: "PATCH"
      case .delete: "DELETE"
      }
    }
  }

  func action(_ part: InterfacePart, _ verb: Verb, ordinal: Int) -> ActionSketch {
    let key = part.connector
    var dice = Dice(seed, .parameters, key.index, ordinal)
    let plural = "\(part.resource)s"
    let word = verb.rawValue.prefix(1).uppercased() + verb.rawValue.dropFirst()
    let isWriting = verb == .create || verb == .update
    func id(_ kind: ResourceKey.Kind, slot: Int) -> ULID {
      self.id(kind, key, part.age, ordinal, slot: slot)
    }
    return ActionSketch(
      id: id(.action, slot: 0), name: word + (verb == .list ? plural : part.resource),
      summary: dice.chance(80) ? "\(word) \(part.resource)" : nil,
      description: dice.chance(40) ? "Calls the vendor's \(part.resource) endpoint." : nil,
      errors: findings(&dice, age: part.age, .action), method: verb.method,
      path: path(verb, plural, part.changes),
      parameters: parameters(verb, part.changes, &dice),
      body: isWriting
        ? BindingSketch(id: id(.binding, slot: 0), definition: part.input) : nil,
      responses: [
        ResponseSketch(
          id: id(.binding, slot: 1), status: verb == .delete ? 204 : 200,
          binding: BindingSketch(
            id: id(.binding, slot: 2), definition: answer(to: verb, part))),
        ResponseSketch(
          id: id(.binding, slot: 3), status: nil,
          binding: BindingSketch(id: id(.binding, slot: 4), definition: part.metadata)),
      ])
  }

  private func answer(to verb: Verb, _ part: InterfacePart) -> DefinitionSketch {
    switch verb {
    case .list: part.page
    case .get, .create, .update: part.record
    case .delete: part.nothing
    }
  }

  private func path(_ verb: Verb, _ plural: String, _ changes: ChangesSketch) -> String {
    let base = "\(changes.isSecondGeneration ? "/v2" : "")/\(plural.lowercased())"
    switch verb {
    case .list, .create: return base
    case .get, .update, .delete: return "\(base)/{{ param.id }}"
    }
  }

  private func parameters(
    _ verb: Verb, _ changes: ChangesSketch, _ dice: inout Dice
  ) -> [ParameterSketch] {
    func parameter(
      _ name: String, _ place: String, _ type: String, required: Bool = false,
      _ fallback: ParameterSketch.Default? = nil
    ) -> ParameterSketch {
      ParameterSketch(
        name: name, place: place, isRequired: required, type: type, fallback: fallback)
    }
    var parameters: [ParameterSketch] = []
    switch verb {
    case .list:
      parameters.append(parameter("limit", "query", "integer", .number(dice.pick([20, 50, 100]))))
      parameters.append(parameter("cursor", "query", "string"))
      if dice.chance(40) {
        parameters.append(parameter("include_archived", "query", "boolean", .flag(false)))
      }
    case .get, .update, .delete:
      parameters.append(parameter("id", "path", "string", required: true))
    case .create:
      parameters.append(parameter("Idempotency-Key", "header", "string"))
    }
    if changes.canExpand, verb == .get {
      parameters.append(parameter("expand", "query", "string"))
    }
    if dice.chance(25) {
      parameters.append(parameter("X-Region", "header", "string", .text("{{ .conn.region }}")))
    }
    if dice.chance(5) {
      parameters.append(parameter("session", "cookie", "string"))
    }
    return parameters
  }
}
