import ConnectModels

/// The fields of a connection, its credentials, their usages and its variables.
extension DetailBuilder {
  func fields(of connection: Connection) -> [DetailField] {
    let mark = connection.mark(by: judgement)
    return [
      DetailField("name", .optional(connection.name, else: "no name")),
      DetailField("state", .state(mark, mark.connectionWords)),
      DetailField("id", .optional(connection.id)),
      DetailField("action credentials", count(connection.actionCredentials)),
      DetailField("trigger credentials", count(connection.triggerCredentials)),
      DetailField("variables", .number(connection.variables.count)),
    ] + times(created: connection.createdAt, updated: connection.updatedAt)
      + fields(of: connection.unknownFields)
  }

  private func count(_ credentials: [ConnectionCredential]?) -> DetailValue {
    credentials.map { .number($0.count) } ?? .unset("not given")
  }

  func fields(of holder: ConnectionCredential, order: Int) -> [DetailField] {
    let credential = holder.credential
    return [
      DetailField("name", .optional(credential.name, else: "no name")),
      DetailField("type", .text(credential.type.name)),
      DetailField("expires", expiry(of: credential)),
      DetailField("validation", validation(of: credential)),
    ] + uses(of: credential) + [
      DetailField("applied", .text("as number \(order) in order")),
      DetailField("id", .optional(credential.id)),
      DetailField("organisation", .optional(credential.organisationID)),
      DetailField("attached as", .optional(holder.id)),
      DetailField("auth scheme", .text(holder.authScheme.scheme.typeName)),
    ] + fields(of: credential.data)
      + fields(of: credential.unknownFields) + fields(of: holder.unknownFields)
  }

  private func expiry(of credential: Credential) -> DetailValue {
    .expiry(credential.expiresAt, Expiry(credential.expiresAt, by: judgement))
  }

  private func validation(of credential: Credential) -> DetailValue {
    guard let errors = credential.errors else { return .state(.unvalidated, "never validated") }
    guard !errors.isEmpty else { return .state(.valid, "valid") }
    return .state(.bad, errors.count == 1 ? "1 error" : "\(errors.count) errors")
  }

  /// What the server says uses it, and what depends on it beside that.
  private func uses(of credential: Credential) -> [DetailField] {
    let known = breakage.flatMap { $0.credential == credential.id ? $0 : nil }
    let told = DetailField(
      "used by", usage(credential.usages?.count, holders: known?.holderCount ?? 0))
    guard let known, known.referenceCount > 0 else { return [told] }
    let words = Self.connections(known.referenceCount)
    return [told, DetailField("by reference", .text("\(words), which usages does not count"))]
  }

  private func usage(_ told: Int?, holders: Int) -> DetailValue {
    guard let told else { return .state(.draft, "not loaded") }
    guard told == 0 else { return .text(Self.connections(told)) }
    guard holders > 0 else { return .unset("unused: no connection uses this credential") }
    let held = holders.counted("connection here holds it", "connections here hold it")
    return .unset("unused by the server's word, yet \(held)")
  }

  private static func connections(_ count: Int) -> String {
    count.counted("connection", "connections")
  }

  func fields(of connection: UsedConnection) -> [DetailField] {
    [
      DetailField("connection", .optional(connection.name, else: "no name")),
      DetailField("connection id", .optional(connection.id)),
      DetailField("connector", .optional(connection.connector.name, else: "no name")),
      DetailField("connector id", .optional(connection.connector.id)),
    ] + times(created: connection.createdAt, updated: connection.updatedAt)
  }

  func fields(of connector: ConnectorSummary) -> [DetailField] {
    [
      DetailField("name", .optional(connector.name, else: "no name")),
      DetailField("id", .optional(connector.id)),
      DetailField("organisation", .optional(connector.organisationID)),
      DetailField("protocol", .text(connector.protocolName)),
    ] + times(created: connector.createdAt, updated: connector.updatedAt)
  }

  func fields(of variable: Variable, overriding overridden: Variable?) -> [DetailField] {
    [
      DetailField("name", .optional(variable.name, else: "no name")),
      DetailField("value", value(of: variable.value)),
      DetailField(
        "overrides",
        overridden.map { value(of: $0.value) } ?? .unset("no default of the connector")),
    ]
  }
}

extension Mark {
  /// What the mark says of a connection.
  fileprivate var connectionWords: String {
    switch self {
    case .bad: "a credential is expired or invalid"
    case .warning: "a credential expires soon, or its scheme carries a warning"
    case .unvalidated: "a credential was never validated"
    case .valid: "valid"
    case .draft, .nothing: "no credential needs attention"
    }
  }
}
