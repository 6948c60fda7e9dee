import JSON

extension Message {
  enum Field: Int, ResourceField {
    case text
    case severity
    case detail
  }

  static let fields = FieldTable<Field>()
}

extension ConnectorVersion {
  enum Field: Int, ResourceField {
    case id
    case name
    case description
    case isLatest
    case isDefault
    case createdAt
    case updatedAt
    case publishedAt
    case messages
  }

  static let fields = FieldTable<Field>()
}

extension ResourceDecoder {
  /// A message of an auth scheme or a version.
  mutating func message(_ value: JSONValue) -> Message? {
    guard let object = open(value, Message.fields) else { return nil }
    defer { close(object) }
    return Message(
      text: text(.text, in: object),
      severity: Severity(text(.severity, in: object)),
      details: texts(.detail, in: object, isRequired: false),
      unknownFields: object.unknownFields)
  }

  /// A version of a connector.
  mutating func version(_ value: JSONValue) -> ConnectorVersion? {
    guard let object = open(value, ConnectorVersion.fields) else { return nil }
    defer { close(object) }
    // `publishedAt` must be there, and null says that the version is a draft.
    if self.value(.publishedAt, in: object) == nil { note(.missing, at: "publishedAt") }
    return ConnectorVersion(
      id: identifier(.id, in: object),
      name: text(.name, in: object),
      description: optionalText(.description, in: object),
      isLatest: flag(.isLatest, in: object),
      isDefault: flag(.isDefault, in: object),
      createdAt: time(.createdAt, in: object, isRequired: true),
      updatedAt: time(.updatedAt, in: object, isRequired: true),
      publishedAt: time(.publishedAt, in: object, isRequired: false),
      messages: list(.messages, in: object, isRequired: false) { $0.message($1) },
      unknownFields: object.unknownFields)
  }
}
