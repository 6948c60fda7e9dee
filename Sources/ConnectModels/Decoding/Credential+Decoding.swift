import JSON

extension Credential {
  enum Field: Int, ResourceField {
    case id
    case organisationId
    case type
    case name
    case usages
    case errors
    case data
    case expiresAt
  }

  static let fields = FieldTable<Field>()

  /// A credential of which nothing could be read.
  static let unreadable = Credential(
    id: Identifier(""), organisationID: Identifier(""), type: .other(""), name: "",
    data: CredentialData(form: .other))
}

extension Usage {
  enum Field: Int, ResourceField {
    case connection
  }

  static let fields = FieldTable<Field>()
}

extension UsedConnection {
  enum Field: Int, ResourceField {
    case id
    case name
    case connector
    case createdAt
    case updatedAt
  }

  static let fields = FieldTable<Field>()
}

extension ConnectorSummary {
  enum Field: Int, ResourceField {
    case id
    case organisationId
    case name
    case `protocol`
    case createdAt
    case updatedAt
  }

  static let fields = FieldTable<Field>()
}

extension ResourceDecoder {
  /// A credential with its data and usages.
  mutating func credential(_ value: JSONValue) -> Credential? {
    guard let object = open(value, Credential.fields) else { return nil }
    defer { close(object) }
    let type = CredentialType(text(.type, in: object))
    let data = nested(.data, in: object, isRequired: true) { $0.credentialData($1, of: type) }
    return Credential(
      id: identifier(.id, in: object),
      organisationID: identifier(.organisationId, in: object),
      type: type,
      name: text(.name, in: object),
      usages: list(.usages, in: object, isRequired: false) { $0.usage($1) },
      errors: texts(.errors, in: object, isRequired: false),
      data: data ?? CredentialData(form: .other),
      expiresAt: time(.expiresAt, in: object, isRequired: false),
      unknownFields: object.unknownFields)
  }

  private mutating func usage(_ value: JSONValue) -> Usage? {
    guard let object = open(value, Usage.fields) else { return nil }
    defer { close(object) }
    let connection = nested(.connection, in: object, isRequired: true) { $0.usedConnection($1) }
    return connection.map { Usage(connection: $0, unknownFields: object.unknownFields) }
  }

  private mutating func usedConnection(_ value: JSONValue) -> UsedConnection? {
    guard let object = open(value, UsedConnection.fields) else { return nil }
    defer { close(object) }
    let connector = nested(.connector, in: object, isRequired: true) { $0.connectorSummary($1) }
    return UsedConnection(
      id: identifier(.id, in: object),
      name: text(.name, in: object),
      connector: connector
        ?? ConnectorSummary(
          id: Identifier(""), organisationID: Identifier(""), name: "", protocolName: ""),
      createdAt: time(.createdAt, in: object, isRequired: true),
      updatedAt: time(.updatedAt, in: object, isRequired: true))
  }

  private mutating func connectorSummary(_ value: JSONValue) -> ConnectorSummary? {
    guard let object = open(value, ConnectorSummary.fields) else { return nil }
    defer { close(object) }
    return ConnectorSummary(
      id: identifier(.id, in: object),
      organisationID: identifier(.organisationId, in: object),
      name: text(.name, in: object),
      protocolName: text(.protocol, in: object),
      createdAt: time(.createdAt, in: object, isRequired: true),
      updatedAt: time(.updatedAt, in: object, isRequired: true))
  }
}
