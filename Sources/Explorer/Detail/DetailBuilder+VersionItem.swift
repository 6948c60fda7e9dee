import ConnectModels

/// The fields of actions, triggers and definitions.
extension DetailBuilder {
  func detail(of item: VersionItem) -> Detail {
    switch item {
    case .action(let action): Detail(title: "Action", fields: fields(of: action))
    case .trigger(let trigger): Detail(title: "Trigger", fields: fields(of: trigger))
    case .definition(let definition):
      Detail(title: "Definition", fields: fields(of: definition))
    }
  }

  private func fields(of action: Action) -> [DetailField] {
    [
      DetailField("name", .text(action.name)),
      DetailField("summary", .optional(action.summary)),
      DetailField("method", .optional(action.method)),
      DetailField("path", .optional(action.path)),
      DetailField("type", .text(action.type)),
      DetailField("id", .optional(action.id)),
      DetailField("description", .optional(action.description)),
    ]
      + operationFields(
        parameters: action.parameters, body: action.requestBody, responses: action.responses,
        errors: action.errors)
      + fields(of: action.unknownFields) + field(of: action.faults)
  }

  private func fields(of trigger: Trigger) -> [DetailField] {
    [
      DetailField("name", .text(trigger.name)),
      DetailField("summary", .optional(trigger.summary)),
      DetailField("method", .optional(trigger.method)),
      DetailField("type", .text(trigger.type)),
      DetailField("id", .optional(trigger.id)),
      DetailField("description", .optional(trigger.description)),
    ]
      + operationFields(
        parameters: trigger.parameters, body: trigger.requestBody, responses: trigger.responses,
        errors: trigger.errors)
      + fields(of: trigger.unknownFields) + field(of: trigger.faults)
  }

  private func operationFields(
    parameters: [Parameter], body: RequestBody?, responses: [Response], errors: [OperationError]?
  ) -> [DetailField] {
    [
      DetailField("parameters", .list(parameters.map(\.sentence), else: "none")),
      DetailField("request body", .optional(body?.sentence, else: "none")),
      DetailField("responses", .list(responses.map(\.sentence), else: "none")),
      DetailField(
        "errors",
        errors.map { .list($0.map(\.sentence), else: "none") } ?? .unset("not given")),
    ] + parameters.flatMap { fields(of: $0.unknownFields, within: "parameter \($0.name)") }
      + fields(of: body?.unknownFields ?? [], within: "request body")
      + responses.flatMap { fields(of: $0.unknownFields, within: "response \($0.id.text)") }
  }

  /// Fields that the program does not know, named with what they belong to.
  private func fields(of unknown: [UnknownField], within owner: String) -> [DetailField] {
    unknown.map { DetailField("\(owner), \($0.name)", .json($0.json)) }
  }

  private func fields(of definition: Definition) -> [DetailField] {
    [
      DetailField("name", .text(definition.name)),
      DetailField("description", .optional(definition.description)),
      DetailField("id", .optional(definition.id)),
      DetailField("accept", .list(definition.accept, else: "none")),
      DetailField("URL", .optional(definition.url)),
      DetailField("schema", .optional(definition.schemaFilename, else: "the URL names none")),
      DetailField(
        "referenced by",
        definition.referencedBy.map { .list($0.map { "\($0.type) \($0.name)" }, else: "nothing") }
          ?? .unset("not given")),
    ] + fields(of: definition.unknownFields) + field(of: definition.faults)
  }
}

extension Parameter {
  /// The parameter in one line: name, where it stands, type, whether it must be given.
  fileprivate var sentence: String {
    let necessity = isRequired ? "required" : "optional"
    let value = defaultJSON.map { ", default \($0)" } ?? ""
    return "\(name) (\(location), \(type), \(necessity)\(value))"
  }
}

extension RequestBody {
  fileprivate var sentence: String {
    let necessity = isRequired ? "required" : "optional"
    let names = definitions.map(\.definition.name).joined(separator: ", ")
    return names.isEmpty ? necessity : "\(necessity): \(names)"
  }
}

extension Response {
  fileprivate var sentence: String {
    let status = status.map { "\($0)" } ?? "any status"
    let names = definitions.map(\.definition.name).joined(separator: ", ")
    return names.isEmpty ? status : "\(status): \(names)"
  }
}

extension OperationError {
  fileprivate var sentence: String { "\(severity.name) in \(field): \(message)" }
}
