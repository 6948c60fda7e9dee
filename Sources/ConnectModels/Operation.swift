/// A parameter of an action or trigger.
package struct Parameter: Sendable, Hashable {
  /// Its name.
  package var name: String
  /// `cookie`, `header`, `path`, `query`, or what else the API says (`in`).
  package var location: String
  /// Whether a call must give it.
  package var isRequired: Bool
  /// `string`, `number`, `integer`, `boolean`, or what else the API says.
  package var type: String
  /// Its default as the server wrote it; `nil`: none.
  package var defaultJSON: String?
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]

  package init(
    name: String,
    location: String,
    isRequired: Bool = false,
    type: String,
    defaultJSON: String? = nil,
    unknownFields: [UnknownField] = []
  ) {
    self.name = name
    self.location = location
    self.isRequired = isRequired
    self.type = type
    self.defaultJSON = defaultJSON
    self.unknownFields = unknownFields
  }
}

/// The body that an action or trigger takes.
package struct RequestBody: Sendable, Hashable {
  /// Whether a call must have one.
  package var isRequired: Bool
  /// What it may be, one a media type.
  package var definitions: [DefinitionUse]
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]

  package init(
    isRequired: Bool = false,
    definitions: [DefinitionUse] = [],
    unknownFields: [UnknownField] = []
  ) {
    self.isRequired = isRequired
    self.definitions = definitions
    self.unknownFields = unknownFields
  }
}

/// What an action or trigger answers with one status.
package struct Response: Sendable, Hashable {
  /// The resource's own id.
  package var id: Identifier
  /// The HTTP status; `nil`: any.
  package var status: Int?
  /// What its body may be, one a media type.
  package var definitions: [DefinitionUse]
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]

  package init(
    id: Identifier,
    status: Int? = nil,
    definitions: [DefinitionUse] = [],
    unknownFields: [UnknownField] = []
  ) {
    self.id = id
    self.status = status
    self.definitions = definitions
    self.unknownFields = unknownFields
  }
}

/// A definition as a body uses it.
package struct DefinitionUse: Sendable, Hashable {
  /// The resource's own id.
  package var id: Identifier
  /// The definition.
  package var definition: Definition
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]

  package init(id: Identifier, definition: Definition, unknownFields: [UnknownField] = []) {
    self.id = id
    self.definition = definition
    self.unknownFields = unknownFields
  }
}

/// What is wrong with an action or trigger.
package struct OperationError: Sendable, Hashable {
  /// The field that it is about.
  package var field: String
  /// What is wrong.
  package var message: String
  /// How bad it is.
  package var severity: Severity
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]

  package init(
    field: String,
    message: String,
    severity: Severity,
    unknownFields: [UnknownField] = []
  ) {
    self.field = field
    self.message = message
    self.severity = severity
    self.unknownFields = unknownFields
  }
}
