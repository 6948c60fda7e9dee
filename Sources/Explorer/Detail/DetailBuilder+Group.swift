import ConnectModels

/// The detail of lines that are no resource: groups, and what stands where there is none.
extension DetailBuilder {
  func fields(of group: NodeGroup, count: Int?, reading: Placeholder?) -> [DetailField] {
    [
      DetailField("number", count.map { .number($0) } ?? .unset("not known yet")),
      DetailField("what it is", .text(group.explanation)),
    ] + (reading.map { detail(of: $0).fields } ?? [])
  }

  func detail(of placeholder: Placeholder) -> Detail {
    switch placeholder {
    case .loading:
      Detail(title: "Reading", fields: [DetailField("state", .text("being read"))])
    case .waiting(let notice):
      Detail(title: "Tried again", fields: fields(of: notice.error))
    case .failed(let failure):
      Detail(title: "Failed", fields: fields(of: failure.error))
    case .cycle:
      Detail(title: "Incomplete", fields: fields(of: .cursorCycle))
    case .more(let loaded, let total):
      Detail(
        title: "More",
        fields: [
          DetailField("read", .number(loaded)),
          DetailField("of about", total.map { .number($0) } ?? .unset("the server did not say")),
        ])
    case .empty(let group):
      Detail(title: group.title, fields: [DetailField("state", group.emptyState)])
    case .unknown(let group):
      Detail(title: group.title, fields: [DetailField("state", group.unknownState)])
    case .omitted:
      Detail(
        title: "Left out",
        fields: [
          DetailField(
            "why", .text("The schema is nested deeper, or has more parts, than is shown here.")),
          DetailField("where it is", .text("In the JSON of the part that this stands under.")),
        ])
    }
  }

  /// All that is known of a failure.
  package func fields(of error: APIError) -> [DetailField] {
    var fields = [DetailField("what happened", .state(.bad, error.sentence))]
    if let remedy = error.remedy { fields.append(DetailField("what to do", .text(remedy))) }
    if let request = error.request {
      fields.append(DetailField("request", .text("\(request.method) \(request.path)")))
    }
    if let status = error.status { fields.append(DetailField("status", .number(status))) }
    if let server = error.server {
      fields.append(DetailField("code", .text(server.code)))
      fields.append(DetailField("message", .text(server.message)))
      let lines = (server.fields ?? []).map { "\($0.field): \($0.message)" }
      if !lines.isEmpty { fields.append(DetailField("fields", .list(lines))) }
      if let details = server.details { fields.append(DetailField("details", .text(details))) }
    }
    if let cause = error.cause { fields.append(DetailField("cause", .text(cause))) }
    if let body = error.bodyExcerpt { fields.append(DetailField("body", .text(body))) }
    return fields
  }
}

extension NodeGroup {
  /// The group's name as the tree shows it.
  package var title: String {
    switch self {
    case .authSchemes: "Auth schemes"
    case .connectionVariables: "Connection variables"
    case .connections: "Connections"
    case .versions: "Versions"
    case .tags: "Tags"
    case .messages: "Messages"
    case .actionCredentials: "Action credentials"
    case .triggerCredentials: "Trigger credentials"
    case .authScheme: "Auth scheme"
    case .errors: "Errors"
    case .usages: "Used by"
    case .variables: "Variables"
    case .actions: "Actions"
    case .triggers: "Triggers"
    case .definitions: "Definitions"
    case .protocol: "Protocol"
    case .supportedSchemes: "Supports"
    }
  }

  /// One sentence on what the group holds.
  var explanation: String {
    switch self {
    case .authSchemes: "The ways in which this connector can authenticate."
    case .connectionVariables: "Defaults that each connection's own variables override."
    case .connections: "Each connection is one use of the connector, with its own credentials."
    case .versions: "The versions of this connector, published and draft."
    case .tags: "Keys with any number of values each."
    case .messages: "What the server found when it checked this version."
    case .actionCredentials: "Used when an action is called, in the order given."
    case .triggerCredentials: "Used when a trigger is received, in the order given."
    case .authScheme: "How the credential is used."
    case .errors: "What the server found when it validated the credential."
    case .usages: "The connections that use this credential."
    case .variables: "Values of this connection, over the connector's defaults."
    case .actions: "Requests that this version can make."
    case .triggers: "Requests that this version can receive."
    case .definitions: "Schemas that actions and triggers refer to."
    case .protocol: "How the connector speaks with the other side."
    case .supportedSchemes: "The auth schemes that connectors of this protocol can have."
    }
  }

  /// What it means that there is nothing of this kind.
  var emptyState: DetailValue {
    switch self {
    case .errors: .state(.valid, "valid: the last validation found no error")
    case .usages: .unset("unused: no connection uses this credential")
    case .protocol: .unset("not among the protocols that the organisation lists")
    case .authSchemes, .connectionVariables, .connections, .versions, .tags, .messages,
      .actionCredentials, .triggerCredentials, .authScheme, .variables, .actions, .triggers,
      .definitions, .supportedSchemes:
      .unset("none")
    }
  }

  /// What it means that the server did not say.
  var unknownState: DetailValue {
    switch self {
    case .errors: .state(.unvalidated, "never validated")
    case .usages: .state(.draft, "not loaded: the server did not say what uses this credential")
    case .authSchemes, .connectionVariables, .connections, .versions, .tags, .messages,
      .actionCredentials, .triggerCredentials, .authScheme, .variables, .actions, .triggers,
      .definitions, .protocol, .supportedSchemes:
      .unset("not given")
    }
  }
}
