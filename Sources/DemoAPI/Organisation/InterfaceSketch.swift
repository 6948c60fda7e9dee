// What a version offers: made when it is opened.

struct InterfaceSketch {
  var actions: [ActionSketch]
  var triggers: [TriggerSketch]
  var definitions: [DefinitionSketch]

  /// Which actions and triggers use a definition.
  func references(to definition: DefinitionSketch) -> [ReferenceSketch] {
    let fromActions = actions.filter { $0.uses(definition) }
      .map { ReferenceSketch(type: "action", id: $0.id, name: $0.name) }
    let fromTriggers = triggers.filter { $0.body.definition.id == definition.id }
      .map { ReferenceSketch(type: "trigger", id: $0.id, name: $0.name) }
    return fromActions + fromTriggers
  }
}

struct ReferenceSketch {
  var type: String
  var id: ULID
  var name: String
}

struct ActionSketch {
  var id: ULID
  var name: String
  var summary: String?
  var description: String?
  /// Nil where it was never validated.
  var errors: [FindingSketch]?
  var method: String
  var path: String
  var parameters: [ParameterSketch]
  var body: BindingSketch?
  var responses: [ResponseSketch]

  func uses(_ definition: DefinitionSketch) -> Bool {
    body?.definition.id == definition.id
      || responses.contains { $0.binding?.definition.id == definition.id }
  }
}

struct TriggerSketch {
  var id: ULID
  var name: String
  var summary: String?
  var description: String?
  var errors: [FindingSketch]?
  var method: String
  var parameters: [ParameterSketch]
  var body: BindingSketch
  var responses: [ResponseSketch]
}

/// A validation error of an action or a trigger.
struct FindingSketch {
  var field: String
  var message: String
  /// `error` or `warning`; the API knows no others here.
  var severity: String
}

struct ParameterSketch {
  enum Default {
    case text(String)
    case number(Int)
    case flag(Bool)
  }

  var name: String
  var place: String
  var isRequired: Bool
  var type: String
  var fallback: Default?
}

struct BindingSketch {
  var id: ULID
  var definition: DefinitionSketch
}

struct ResponseSketch {
  var id: ULID
  /// Nil for the default response.
  var status: Int?
  var binding: BindingSketch?
}

struct DefinitionSketch {
  enum Shape {
    case record
    case input
    case page
    /// The schema `true`.
    case anything
    /// The schema `false`.
    case nothing
  }

  var id: ULID
  var name: String
  var description: String?
  var url: String
  var fileName: String
  var shape: Shape
  /// The resource whose members the schema lists.
  var resource: String
  var changes: ChangesSketch
}

/// How a resource differs from what it was in a connector's first version.
struct ChangesSketch {
  /// Whether a single one can be read with what it refers to.
  var canExpand: Bool
  /// Whether it moved to the vendor's second generation of endpoints, where amounts are text.
  var isSecondGeneration: Bool
  /// Whether the vendor took away the last of its actions.
  var hasLostLastVerb: Bool
}

/// What the actions and triggers of one resource are made from.
struct InterfacePart {
  var connector: ConnectorKey
  var age: Int
  var resource: String
  var changes: ChangesSketch
  var record: DefinitionSketch
  var input: DefinitionSketch
  var page: DefinitionSketch
  var metadata: DefinitionSketch
  var nothing: DefinitionSketch
}
