import JSON

/// The fields of actions and triggers; a trigger has no `path`.
enum OperationField: Int, ResourceField {
  case id
  case type
  case name
  case summary
  case description
  case method
  case path
  case parameters
  case requestBody
  case responses
  case errors

  static let table = FieldTable<OperationField>()
}

extension Parameter {
  enum Field: Int, ResourceField {
    case name
    case `in`
    case required
    case type
    case `default`
  }

  static let fields = FieldTable<Field>()
}

extension RequestBody {
  enum Field: Int, ResourceField {
    case required
    case definitions
  }

  static let fields = FieldTable<Field>()
}

extension Response {
  enum Field: Int, ResourceField {
    case id
    case status
    case definitions
  }

  static let fields = FieldTable<Field>()
}

extension OperationError {
  enum Field: Int, ResourceField {
    case field
    case message
    case severity
  }

  static let fields = FieldTable<Field>()
}

extension ResourceDecoder {
  /// An action, as far as it reads.
  mutating func action(_ value: JSONValue) -> Action {
    guard let object = open(value, OperationField.table) else {
      return Action(id: Identifier(""), name: "", type: "", faults: takeFaults())
    }
    defer { close(object) }
    let type = text(.type, in: object)
    let isHTTP = type == "http"
    var action = Action(
      id: identifier(.id, in: object),
      name: text(.name, in: object),
      type: type,
      summary: optionalText(.summary, in: object),
      description: optionalText(.description, in: object),
      method: text(.method, in: object, isRequired: isHTTP),
      path: text(.path, in: object, isRequired: isHTTP),
      parameters: parameters(in: object, isRequired: isHTTP),
      requestBody: nested(.requestBody, in: object, isRequired: false) { $0.requestBody($1) },
      responses: responses(in: object, isRequired: isHTTP),
      errors: list(.errors, in: object, isRequired: false) { $0.operationError($1) },
      unknownFields: object.unknownFields)
    noteRepairs(in: value)
    action.faults = takeFaults()
    return action
  }

  /// A trigger, as far as it reads.
  mutating func trigger(_ value: JSONValue) -> Trigger {
    guard let object = open(value, OperationField.table) else {
      return Trigger(id: Identifier(""), name: "", type: "", faults: takeFaults())
    }
    defer { close(object) }
    let type = text(.type, in: object)
    let isHTTP = type == "http"
    var trigger = Trigger(
      id: identifier(.id, in: object),
      name: text(.name, in: object),
      type: type,
      summary: optionalText(.summary, in: object),
      description: optionalText(.description, in: object),
      method: text(.method, in: object, isRequired: isHTTP),
      parameters: parameters(in: object, isRequired: isHTTP),
      requestBody: nested(.requestBody, in: object, isRequired: false) { $0.requestBody($1) },
      responses: responses(in: object, isRequired: isHTTP),
      errors: list(.errors, in: object, isRequired: false) { $0.operationError($1) },
      unknownFields: object.unknownFields + strangers([.path], in: object))
    noteRepairs(in: value)
    trigger.faults = takeFaults()
    return trigger
  }

  private mutating func parameters(
    in object: OpenObject<OperationField>, isRequired: Bool
  ) -> [Parameter] {
    list(.parameters, in: object, isRequired: isRequired) { $0.parameter($1) } ?? []
  }

  private mutating func responses(
    in object: OpenObject<OperationField>, isRequired: Bool
  ) -> [Response] {
    list(.responses, in: object, isRequired: isRequired) { $0.response($1) } ?? []
  }

  private mutating func parameter(_ value: JSONValue) -> Parameter? {
    guard let object = open(value, Parameter.fields) else { return nil }
    defer { close(object) }
    let standard = self.value(.default, in: object)
    return Parameter(
      name: text(.name, in: object),
      location: text(.in, in: object),
      isRequired: flag(.required, in: object),
      type: text(.type, in: object),
      defaultJSON: standard.map { document.sourceText(of: $0) },
      unknownFields: object.unknownFields)
  }

  private mutating func requestBody(_ value: JSONValue) -> RequestBody? {
    guard let object = open(value, RequestBody.fields) else { return nil }
    defer { close(object) }
    return RequestBody(
      isRequired: flag(.required, in: object),
      definitions: list(.definitions, in: object, isRequired: true) { $0.definitionUse($1) } ?? [],
      unknownFields: object.unknownFields)
  }

  private mutating func response(_ value: JSONValue) -> Response? {
    guard let object = open(value, Response.fields) else { return nil }
    defer { close(object) }
    return Response(
      id: identifier(.id, in: object),
      status: optionalInteger(.status, in: object),
      definitions: list(.definitions, in: object, isRequired: true) { $0.definitionUse($1) } ?? [],
      unknownFields: object.unknownFields)
  }

  private mutating func operationError(_ value: JSONValue) -> OperationError? {
    guard let object = open(value, OperationError.fields) else { return nil }
    defer { close(object) }
    return OperationError(
      field: text(.field, in: object),
      message: text(.message, in: object),
      severity: Severity(text(.severity, in: object)),
      unknownFields: object.unknownFields)
  }
}
