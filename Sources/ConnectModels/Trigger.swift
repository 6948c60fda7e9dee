/// A trigger: a call that the external system can make to the platform.
package struct Trigger: Sendable, Hashable {
  /// The resource's own id.
  package var id: Identifier
  /// The trigger's name.
  package var name: String
  /// Its type, `http` so far.
  package var type: String
  /// What it does, in a line.
  package var summary: String?
  /// What it does, at length.
  package var description: String?
  /// The HTTP method; `nil` when absent.
  package var method: String?
  /// What it takes beside a body, in source order.
  package var parameters: [Parameter]
  /// The body that it takes; `nil`: none.
  package var requestBody: RequestBody?
  /// What it answers, in source order.
  package var responses: [Response]
  /// What is wrong with it; `nil` when absent or null.
  package var errors: [OperationError]?
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]
  /// What could not be read, or was read with a reservation; empty for a sound resource.
  package var faults: [DecodingFault]

  package init(
    id: Identifier,
    name: String,
    type: String = "http",
    summary: String? = nil,
    description: String? = nil,
    method: String? = nil,
    parameters: [Parameter] = [],
    requestBody: RequestBody? = nil,
    responses: [Response] = [],
    errors: [OperationError]? = nil,
    unknownFields: [UnknownField] = [],
    faults: [DecodingFault] = []
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.summary = summary
    self.description = description
    self.method = method
    self.parameters = parameters
    self.requestBody = requestBody
    self.responses = responses
    self.errors = errors
    self.unknownFields = unknownFields
    self.faults = faults
  }
}
