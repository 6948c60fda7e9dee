// Actions, triggers and definitions of a version: 20 to 60 of each, from the resources that the
// connector's system knows. A newer version knows more resources and more parameters.

extension DemoOrganisation {
  func interface(_ key: ConnectorKey, age: Int) -> InterfaceSketch {
    let resources = resources(key, age: age)
    let verbs = verbs(key)
    let definitions = definitions(key, age: age, of: resources)
    var actions: [ActionSketch] = []
    for (number, resource) in resources.enumerated() {
      for verb in verbs {
        let places = (actions.count, number * 3)
        actions.append(
          action(key, age, ordinal: places.0, verb, resource, definitions, at: places.1))
      }
    }
    let events = ["created", "updated", "deleted"]
    var triggers: [TriggerSketch] = []
    for (number, resource) in resources.enumerated() {
      for event in events {
        triggers.append(
          trigger(key, age, ordinal: triggers.count, event, resource, definitions[number * 3]))
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

  /// An id within a version; `slot` tells apart what one action or trigger holds.
  private func id(
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
    let all = named + [(name: "Metadata", shape: .anything, resource: "Metadata")]
    let version = Self.percentEncoded(versionName(key, age: age))
    let owner = owner(of: key).text
    let connector = id(ResourceKey(.connector, key)).text
    let base = "https://platform.versori.com/api/schemas/v1/o/\(owner)/\(connector)/\(version)"
    return all.enumerated().map { ordinal, each in
      let file = "\(each.name.lowercased()).json"
      return DefinitionSketch(
        id: id(.definition, key, age, ordinal), name: each.name,
        description: each.shape == .page ? nil : "\(each.name) as the vendor describes it",
        url: "\(base)/\(file)", fileName: file, shape: each.shape, resource: each.resource, age: age
      )
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

  // MARK: - Actions

  private func action(
    _ key: ConnectorKey, _ age: Int, ordinal: Int, _ verb: Verb, _ resource: String,
    _ definitions: [DefinitionSketch], at first: Int
  ) -> ActionSketch {
    var dice = Dice(seed, .parameters, key.index, age << 8 | ordinal)
    let plural = "\(resource)s"
    let name = verb == .list ? "List\(plural)" : "\(verb.rawValue.capitalisedFirst)\(resource)"
    let record = definitions[first]
    let answer = verb == .list ? definitions[first + 2] : record
    let isWriting = verb == .create || verb == .update
    return ActionSketch(
      id: id(.action, key, age, ordinal), name: name,
      summary: dice.chance(80) ? "\(verb.rawValue.capitalisedFirst) \(resource)" : nil,
      description: dice.chance(40) ? "Calls the vendor's \(resource) endpoint." : nil,
      errors: findings(&dice), method: verb.method, path: path(verb, plural, age: age),
      parameters: parameters(verb, age: age, &dice),
      body: isWriting
        ? BindingSketch(
          id: id(.binding, key, age, ordinal, slot: 0), definition: definitions[first + 1]) : nil,
      responses: [
        ResponseSketch(
          id: id(.binding, key, age, ordinal, slot: 1), status: verb == .delete ? 204 : 200,
          binding: verb == .delete
            ? nil
            : BindingSketch(id: id(.binding, key, age, ordinal, slot: 2), definition: answer)),
        ResponseSketch(
          id: id(.binding, key, age, ordinal, slot: 3), status: nil,
          binding: definitions.last.map {
            BindingSketch(id: id(.binding, key, age, ordinal, slot: 4), definition: $0)
          }),
      ])
  }

  /// Newer versions moved to the vendor's second generation of endpoints.
  private func path(_ verb: Verb, _ plural: String, age: Int) -> String {
    let base = "\(age >= 2 ? "/v2" : "")/\(plural.lowercased())"
    switch verb {
    case .list, .create: return base
    case .get, .update, .delete: return "\(base)/{{ param.id }}"
    }
  }

  private func parameters(_ verb: Verb, age: Int, _ dice: inout Dice) -> [ParameterSketch] {
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
    if age > 0, verb == .get {
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

  /// Nil for never validated, which some are; nearly all others are in order.
  private func findings(_ dice: inout Dice) -> [FindingSketch]? {
    switch dice.roll(200) {
    case 0..<40: nil
    case 40:
      [
        FindingSketch(
          field: "/parameters/0/name", message: "The parameter is not used in the path.",
          severity: "warning")
      ]
    case 41:
      [
        FindingSketch(
          field: "/responses/0/definitions/0", message: "The definition no longer exists.",
          severity: "error"),
        FindingSketch(
          field: "/path", message: "The path does not begin with a slash in the vendor's document.",
          severity: "warning"),
      ]
    default: []
    }
  }

  // MARK: - Triggers

  private func trigger(
    _ key: ConnectorKey, _ age: Int, ordinal: Int, _ event: String, _ resource: String,
    _ definition: DefinitionSketch
  ) -> TriggerSketch {
    var dice = Dice(seed, .parameters, key.index, 1 << 16 | age << 8 | ordinal)
    // Triggers follow the actions' slots, 5 upward, so that no id is given twice.
    return TriggerSketch(
      id: id(.trigger, key, age, ordinal), name: "\(resource)_\(event)",
      summary: dice.chance(80) ? "\(resource) \(event)" : nil,
      description: dice.chance(30) ? "Sent by the vendor when a \(resource) is \(event)." : nil,
      errors: findings(&dice), method: "POST",
      parameters: [
        ParameterSketch(
          name: "X-Event", place: "header", isRequired: true, type: "string", fallback: nil)
      ],
      body: BindingSketch(id: id(.binding, key, age, ordinal, slot: 5), definition: definition),
      responses: [
        ResponseSketch(
          id: id(.binding, key, age, ordinal, slot: 6), status: dice.pick([200, 202, 204]),
          binding: nil)
      ])
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalisedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
