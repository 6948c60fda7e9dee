import JSON

extension Definition {
  enum Field: Int, ResourceField {
    case id
    case name
    case accept
    case description
    case url
    case referencedBy
  }

  static let fields = FieldTable<Field>()

  /// A definition of which nothing could be read.
  static let unreadable = Definition(id: Identifier(""), name: "", url: "")
}

extension DefinitionReference {
  enum Field: Int, ResourceField {
    case type
    case id
    case name
  }

  static let fields = FieldTable<Field>()
}

extension DefinitionUse {
  enum Field: Int, ResourceField {
    case id
    case definition
  }

  static let fields = FieldTable<Field>()
}

extension ResourceDecoder {
  /// A definition of a listing, as far as it reads, with its faults.
  mutating func listedDefinition(_ value: JSONValue) -> Definition {
    var definition = definition(value) ?? .unreadable
    noteRepairs(in: value)
    definition.faults = takeFaults()
    return definition
  }

  /// A definition as a body uses it; its faults are its action's or trigger's.
  mutating func definitionUse(_ value: JSONValue) -> DefinitionUse? {
    guard let object = open(value, DefinitionUse.fields) else { return nil }
    defer { close(object) }
    let definition = nested(.definition, in: object, isRequired: true) { $0.definition($1) }
    return DefinitionUse(
      id: identifier(.id, in: object),
      definition: definition ?? .unreadable,
      unknownFields: object.unknownFields)
  }

  private mutating func definition(_ value: JSONValue) -> Definition? {
    guard let object = open(value, Definition.fields) else { return nil }
    defer { close(object) }
    return Definition(
      id: identifier(.id, in: object),
      name: text(.name, in: object),
      accept: texts(.accept, in: object, isRequired: true) ?? [],
      description: optionalText(.description, in: object),
      url: text(.url, in: object),
      referencedBy: list(.referencedBy, in: object, isRequired: false) {
        $0.definitionReference($1)
      },
      unknownFields: object.unknownFields)
  }

  private mutating func definitionReference(_ value: JSONValue) -> DefinitionReference? {
    guard let object = open(value, DefinitionReference.fields) else { return nil }
    defer { close(object) }
    return DefinitionReference(
      type: text(.type, in: object), id: identifier(.id, in: object),
      name: text(.name, in: object))
  }
}
