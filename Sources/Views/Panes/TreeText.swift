import Cells
import ConnectModels
import Explorer

/// What a line of the tree says: the node's name, in grey what there is to know at a glance, and
/// its states in words.
struct TreeText {
  let state: ExplorerState
  let canvas: Canvas

  func line(of row: TreeRow) -> TreeLine {
    switch row.node {
    case .connector(let connector):
      TreeLine(Span("Connector"), aside: canvas.safe(connector.protocol.name))
    case .connectorProtocol(let slug, let supported, _):
      TreeLine(Span("Protocol"), aside: canvas.safe(supported?.name ?? slug))
    case .supportedScheme(let scheme): TreeLine(name(scheme.name), aside: canvas.safe(scheme.type))
    case .group(let group, let count, _): self.group(group, count)
    case .authScheme(let scheme): authScheme(scheme, at: row.path)
    case .message(let message):
      TreeLine([
        Span(canvas.safe(message.severity.name), message.severity.mark.role), Span("  "),
        name(message.text),
      ])
    case .connectionVariable(let variable):
      TreeLine(name(variable.name), aside: value(variable.value))
    case .connection(let connection): TreeLine(name(connection.name))
    case .credential(let holder, let order): credential(holder, order)
    case .credentialError(let text): TreeLine(Span(canvas.safe(text), .bad))
    case .usage(let usage):
      TreeLine(
        name(usage.connection.name), aside: canvas.safe("of \(usage.connection.connector.name)"))
    case .usedConnector(let connector):
      TreeLine(name(connector.name), aside: canvas.key(.enter) + " goes there")
    case .variable(let variable, let overridden):
      TreeLine(
        name(variable.name), aside: value(variable.value),
        state: overridden == nil ? [] : said("overrides the default"))
    case .version(let version): self.version(version)
    case .versionItem(let item): versionItem(item)
    case .schemaPart(let index, let schema): schemaPart(index, of: schema)
    case .tag(let tag):
      TreeLine(name(tag.key), aside: canvas.safe(tag.values.joined(separator: ", ")))
    case .placeholder(let placeholder): self.placeholder(placeholder)
    }
  }

  // MARK: - Pieces

  func name(_ text: String) -> Span {
    text.isEmpty ? Span("(no name)", .secondary) : Span(canvas.safe(text))
  }

  /// A state in words, set off from what stands before it.
  private func said(_ text: String, _ role: Role = .secondary) -> [Span] {
    text.isEmpty ? [] : [Span("  "), Span(canvas.safe(text), role)]
  }

  private func value(_ text: MaskableText) -> SafeText {
    switch text {
    case .plain(let text): canvas.safe(text)
    case .secret: canvas.signs.masked
    }
  }

  private func group(_ group: NodeGroup, _ count: Int?) -> TreeLine {
    let number = count.map { [Span(canvas.safe(" (\($0.grouped))"), .secondary)] } ?? []
    return TreeLine([Span(canvas.safe(group.title))] + number)
  }

  // MARK: - Resources

  /// A scheme among others goes by its type; the one of a credential says what it is, too.
  private func authScheme(_ config: AuthSchemeConfig, at path: NodePath) -> TreeLine {
    let type = canvas.safe(config.scheme.typeName)
    let description = canvas.safe(config.description)
    guard path.steps.last == .group(.authScheme) else {
      return TreeLine(Span(type), aside: description)
    }
    let aside = description.isEmpty ? type : type + "  " + description
    return TreeLine(Span(canvas.safe(NodeGroup.authScheme.title)), aside: aside)
  }

  private func credential(_ holder: ConnectionCredential, _ order: Int) -> TreeLine {
    let credential = holder.credential
    return TreeLine(
      [Span(canvas.safe("\(order) "), .secondary), name(credential.name)],
      aside: canvas.safe(credential.type.name),
      state: expiry(of: credential) + validation(of: credential))
  }

  private func expiry(of credential: Credential) -> [Span] {
    guard case .at(let moment) = credential.expiresAt else { return [] }
    let relative = state.timeText.relative(moment)
    return switch Expiry(moment, by: state.judgement) {
    case .expired: said("expired \(relative)", .bad)
    case .soon: said(relative, .warning)
    case .later, .never, .unreadable: said(relative)
    }
  }

  private func validation(of credential: Credential) -> [Span] {
    guard let errors = credential.errors else { return said("never validated") }
    guard !errors.isEmpty else { return [] }
    return said(errors.count == 1 ? "1 error" : "\(errors.count.grouped) errors", .bad)
  }

  private func version(_ version: ConnectorVersion) -> TreeLine {
    var words: [String] = []
    if version.isDefault { words.append("default") }
    if version.isLatest { words.append("latest") }
    if version.isDraft { words.append("draft") }
    return TreeLine(name(version.name), state: said(words.joined(separator: ", ")))
  }

  private func versionItem(_ item: VersionItem) -> TreeLine {
    switch item {
    case .action(let action):
      TreeLine(
        name(action.name),
        aside: canvas.safe([action.method, action.path].compactMap { $0 }.joined(separator: " ")))
    case .trigger(let trigger):
      TreeLine(name(trigger.name), aside: canvas.safe(trigger.method ?? ""))
    case .definition(let definition):
      TreeLine(
        name(definition.name), aside: canvas.safe(definition.accept.joined(separator: ", ")))
    }
  }

  // MARK: - Placeholders

  private func placeholder(_ placeholder: Placeholder) -> TreeLine {
    switch placeholder {
    case .loading: return TreeLine(Span("reading " + canvas.signs.dots, .secondary))
    case .waiting(let notice):
      return TreeLine(
        Span(canvas.safe(notice.error.sentence), .warning),
        state: said(notice.countdown(at: state.clock.monotonic), .warning))
    case .failed(let failure):
      // The bottom line names the key as well, so that here it may give way to the sentence.
      return TreeLine(
        Span(canvas.safe(failure.error.sentence), .bad),
        aside: canvas.key(.reload) + " tries again")
    case .cycle:
      return TreeLine(
        Span("the server's pages run in a circle: not all can be read", .warning))
    case .more(loaded: 0, _):
      return TreeLine(Span("not read: " + canvas.key(.enter) + " reads", .secondary))
    case .more(let loaded, let total):
      let rest = total.map { $0 > loaded ? "about \(($0 - loaded).grouped) " : "" } ?? ""
      return TreeLine(
        Span(canvas.safe("\(rest)more: ") + canvas.key(.enter) + " reads on", .secondary))
    case .empty(let group): return absence(group, isKnown: true)
    case .unknown(let group): return absence(group, isKnown: false)
    case .omitted:
      return TreeLine(Span("more than is shown: see the JSON above", .secondary))
    }
  }

  /// Errors and usages say what their absence means; other groups that there is nothing in them.
  private func absence(_ group: NodeGroup, isKnown: Bool) -> TreeLine {
    let title = Span(canvas.safe(group.title))
    return switch group {
    case .errors:
      TreeLine(
        title, state: isKnown ? said("valid", .good) : said("never validated", .unknown))
    case .usages:
      TreeLine(
        title, state: isKnown ? said("unused: no connection") : said("not loaded", .unknown))
    case .authSchemes, .connectionVariables, .connections, .versions, .tags, .messages,
      .actionCredentials, .triggerCredentials, .authScheme, .variables, .actions, .triggers,
      .definitions, .protocol, .supportedSchemes:
      TreeLine(Span(isKnown ? canvas.safe(group.emptyWords) : "not given", .secondary))
    }
  }
}

extension NodeGroup {
  /// The line that says that there is nothing of this kind.
  fileprivate var emptyWords: String {
    switch self {
    case .errors: "no error"
    case .usages: "no connection"
    case .authSchemes, .authScheme, .supportedSchemes: "no auth scheme"
    case .connectionVariables, .variables: "no variable"
    case .connections: "no connection"
    case .versions: "no version"
    case .tags: "no tag"
    case .messages: "no message"
    case .actionCredentials, .triggerCredentials: "no credential"
    case .actions: "no action"
    case .triggers: "no trigger"
    case .definitions: "no definition"
    case .protocol: "not among the organisation's protocols"
    }
  }
}
