import ConnectModels

/// The fields of a connector, its versions, tags and messages.
extension DetailBuilder {
  func fields(of connector: Connector) -> [DetailField] {
    var fields = [
      DetailField("name", .optional(connector.name, else: "no name"))
    ]
    fields += state(of: connector)
    fields += [
      DetailField("id", .optional(connector.id)),
      DetailField("organisation", .optional(connector.organisationID)),
    ]
    fields += self.fields(of: connector.protocol)
    fields += [
      DetailField("public", .flag(connector.isPublic)),
      DetailField("documentation URL", .optional(connector.documentationURL)),
      DetailField("image URL", .optional(connector.imageURL)),
      DetailField("tags", connector.tags.map(tagsValue) ?? .unset("not given")),
      DetailField("auth schemes", .number(connector.authSchemes.count)),
      DetailField(
        "connection variables",
        connector.connectionVariables.map { .number($0.count) } ?? .unset("not given")),
      DetailField("connections", .number(connector.connections.count)),
      DetailField("versions", .number(connector.versions.count)),
    ]
    fields += times(created: connector.createdAt, updated: connector.updatedAt)
    return fields + self.fields(of: connector.unknownFields) + field(of: connector.faults)
  }

  /// What the connector's mark stands for, a line each, worst first.
  private func state(of connector: Connector) -> [DetailField] {
    let reasons = connector.reasons(by: judgement)
    guard let worst = reasons.first else {
      return [DetailField("state", .unset("nothing to say"))]
    }
    return [DetailField("state", .state(worst.mark, worst.words))]
      + reasons.dropFirst().map { DetailField("", .state($0.mark, $0.words)) }
  }

  private func fields(of connectorProtocol: ConnectorProtocol) -> [DetailField] {
    let name = DetailField("protocol", .text(connectorProtocol.name))
    return switch connectorProtocol {
    case .http(let baseURL): [name, DetailField("base URL", .optional(baseURL))]
    case .bigquery(let datasetID): [name, DetailField("dataset id", .optional(datasetID))]
    case .other: [name]
    }
  }

  private func tagsValue(_ tags: [Tag]) -> DetailValue {
    .list(
      tags.map { $0.values.isEmpty ? $0.key : "\($0.key): \($0.values.joined(separator: ", "))" },
      else: "none")
  }

  func fields(of version: ConnectorVersion) -> [DetailField] {
    [
      DetailField("name", .optional(version.name, else: "no name")),
      DetailField("state", state(of: version)),
      DetailField("id", .text(version.id.text)),
      DetailField("description", .optional(version.description)),
      DetailField("latest", .flag(version.isLatest)),
      DetailField("default", .flag(version.isDefault)),
      DetailField(
        "published", version.isDraft ? .unset("draft") : .time(version.publishedAt)),
    ] + times(created: version.createdAt, updated: version.updatedAt) + [
      messages(version.messages, name: "messages")
    ] + fields(of: version.unknownFields)
  }

  /// Published or draft, with the mark of the worst message.
  private func state(of version: ConnectorVersion) -> DetailValue {
    let words = version.isDraft ? "draft, never published" : "published"
    return switch version.messages?.mark ?? .nothing {
    case .bad: .state(.bad, "\(words), with errors")
    case .warning: .state(.warning, "\(words), with warnings")
    case .nothing, .valid, .draft, .unvalidated:
      .state(version.isDraft ? .draft : .nothing, words)
    }
  }

  func fields(of tag: Tag) -> [DetailField] {
    [
      DetailField("key", .optional(tag.key, else: "empty")),
      DetailField("values", .list(tag.values, else: "none: a bare key")),
    ]
  }

  func fields(of message: Message) -> [DetailField] {
    [
      DetailField("severity", .state(message.severity.mark, message.severity.name)),
      DetailField("text", .optional(message.text, else: "empty")),
      DetailField(
        "detail", message.details.map { .list($0, else: "none") } ?? .unset("not given")),
    ] + fields(of: message.unknownFields)
  }

  func fields(of variable: Variable) -> [DetailField] {
    [
      DetailField("name", .optional(variable.name, else: "no name")),
      DetailField("default value", value(of: variable.value)),
    ]
  }
}
