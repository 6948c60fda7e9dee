import JSON

extension Variable {
  enum Field: Int, ResourceField {
    case name
    case value
  }

  static let fields = FieldTable<Field>()
}

extension Connection {
  enum Field: Int, ResourceField {
    case id
    case name
    case credentials
    case variables
    case createdAt
    case updatedAt
  }

  static let fields = FieldTable<Field>()

  enum CredentialsField: Int, ResourceField {
    case action
    case trigger
  }

  static let credentialsFields = FieldTable<CredentialsField>()
}

extension ConnectionCredential {
  enum Field: Int, ResourceField {
    case id
    case authSchemeConfig
    case credential
  }

  static let fields = FieldTable<Field>()
}

extension ResourceDecoder {
  /// A variable of a connection or a connector.
  mutating func variable(_ value: JSONValue) -> Variable? {
    guard let object = open(value, Variable.fields) else { return nil }
    defer { close(object) }
    let name = text(.name, in: object)
    let isSecret = SecretPaths.isSecret(variable: name)
    return Variable(name: name, value: MaskableText(text(.value, in: object), isSecret: isSecret))
  }

  /// A connection with its credentials.
  mutating func connection(_ value: JSONValue) -> Connection? {
    guard let object = open(value, Connection.fields) else { return nil }
    defer { close(object) }
    let credentials = nested(.credentials, in: object, isRequired: true) { $0.credentials($1) }
    return Connection(
      id: identifier(.id, in: object),
      name: text(.name, in: object),
      actionCredentials: credentials?.action,
      triggerCredentials: credentials?.trigger,
      variables: list(.variables, in: object, isRequired: true) { $0.variable($1) } ?? [],
      createdAt: time(.createdAt, in: object, isRequired: true),
      updatedAt: time(.updatedAt, in: object, isRequired: true),
      unknownFields: object.unknownFields + (credentials?.unknownFields ?? []))
  }

  private struct Credentials {
    var action: [ConnectionCredential]?
    var trigger: [ConnectionCredential]?
    var unknownFields: [UnknownField]
  }

  /// A connection's credentials by kind; a kind that nobody knows is kept as `credentials.kind`.
  private mutating func credentials(_ value: JSONValue) -> Credentials? {
    guard let object = open(value, Connection.credentialsFields) else { return nil }
    defer { close(object) }
    return Credentials(
      action: list(.action, in: object, isRequired: false) { $0.connectionCredential($1) },
      trigger: list(.trigger, in: object, isRequired: false) { $0.connectionCredential($1) },
      unknownFields: object.unknownFields.map {
        UnknownField(name: "credentials.\($0.name)", json: $0.json)
      })
  }

  private mutating func connectionCredential(_ value: JSONValue) -> ConnectionCredential? {
    guard let object = open(value, ConnectionCredential.fields) else { return nil }
    defer { close(object) }
    let scheme = nested(.authSchemeConfig, in: object, isRequired: true) {
      $0.sharedScheme($1)
    }
    let credential = nested(.credential, in: object, isRequired: true) { $0.credential($1) }
    return ConnectionCredential(
      id: identifier(.id, in: object),
      authScheme: scheme ?? AuthSchemeConfig(id: Identifier(""), scheme: .other("")),
      credential: credential ?? .unreadable,
      unknownFields: object.unknownFields)
  }
}
