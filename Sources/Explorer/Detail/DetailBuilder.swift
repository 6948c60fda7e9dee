import ConnectModels

/// Turns a node into its fields: every one that the API has, under its name in human words.
package struct DetailBuilder {
  let judgement: Judgement
  /// Whether what is masked is shown, since the person asked for it.
  let reveals: Bool
  /// What breaks with the credential that is meant, where that is known.
  let breakage: Breakage?

  package init(judgement: Judgement, reveals: Bool = false, breakage: Breakage? = nil) {
    self.judgement = judgement
    self.reveals = reveals
    self.breakage = breakage
  }

  /// The detail of a line of the tree.
  package func detail(of row: TreeRow) -> Detail {
    switch row.node {
    case .connector(let connector):
      Detail(title: "Connector", fields: fields(of: connector))
    case .connectorProtocol(let slug, let supported, let reading):
      Detail(title: "Protocol", fields: fields(of: slug, supported, reading: reading))
    case .supportedScheme(let scheme):
      Detail(title: "Supported auth scheme", fields: fields(of: scheme))
    case .group(let group, let count, let reading):
      Detail(title: group.title, fields: fields(of: group, count: count, reading: reading))
    case .authScheme(let scheme):
      Detail(title: "Auth scheme", fields: fields(of: scheme))
    case .message(let message):
      Detail(title: "Message", fields: fields(of: message))
    case .connectionVariable(let variable):
      Detail(title: "Connection variable", fields: fields(of: variable))
    case .connection(let connection):
      Detail(title: "Connection", fields: fields(of: connection))
    case .credential(let holder, let order):
      Detail(title: "Credential", fields: fields(of: holder, order: order))
    case .credentialError(let text):
      Detail(title: "Credential error", fields: [DetailField("error", .text(text))])
    case .usage(let usage):
      Detail(
        title: "Usage", fields: fields(of: usage.connection) + fields(of: usage.unknownFields))
    case .usedConnector(let connector):
      Detail(title: "Connector that uses it", fields: fields(of: connector))
    case .variable(let variable, let overridden):
      Detail(title: "Variable", fields: fields(of: variable, overriding: overridden))
    case .version(let version):
      Detail(title: "Version", fields: fields(of: version))
    case .versionItem(let item):
      detail(of: item)
    case .schemaPart(let index, let schema):
      detail(of: index, in: schema)
    case .tag(let tag):
      Detail(title: "Tag", fields: fields(of: tag))
    case .placeholder(let placeholder):
      detail(of: placeholder)
    }
  }

  // MARK: - Pieces that every chapter uses

  func fields(of unknown: [UnknownField]) -> [DetailField] {
    unknown.map { DetailField($0.name, .json($0.json)) }
  }

  func field(of faults: [DecodingFault]) -> [DetailField] {
    guard !faults.isEmpty else { return [] }
    return [
      faults.contains(where: \.makesIncomplete)
        ? DetailField("incomplete", .state(.warning, "some fields could not be read"))
        : DetailField(
          "ambiguous", .state(.warning, "some fields are given twice: the last counts")),
      DetailField("", .list(faults.map(\.sentence))),
    ]
  }

  func times(created: TimeValue, updated: TimeValue) -> [DetailField] {
    [DetailField("created", .time(created)), DetailField("updated", .time(updated))]
  }

  func value(of text: MaskableText) -> DetailValue {
    switch text {
    case .plain(let text): .optional(text, else: "empty")
    case .secret(let text): secret(text)
    }
  }

  func secret(_ text: SecretText?) -> DetailValue {
    guard let text else { return .unset("not set") }
    return reveals ? .revealed(text) : .secret
  }

  func messages(_ messages: [Message]?, name: String) -> DetailField {
    guard let messages else { return DetailField(name, .unset("not given")) }
    guard !messages.isEmpty else { return DetailField(name, .unset("none")) }
    return DetailField(name, .list(messages.map { "\($0.severity.name): \($0.text)" }))
  }
}
