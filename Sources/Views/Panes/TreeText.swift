import Cells
import ConnectModels
import Explorer

/// What a line of the tree says: the node's name, and in grey what there is to know at a glance.
struct TreeText {
  let state: ExplorerState

  func spans(of row: TreeRow, on canvas: Canvas) -> [Span] {
    switch row.node {
    case .connector(let connector):
      [Span("Connector")] + note(connector.protocol.name, on: canvas)
    case .group(let group, let count): self.group(group, count, on: canvas)
    case .authScheme(let scheme): authScheme(scheme, on: canvas)
    case .message(let message):
      [Span(canvas.safe(message.severity.name), message.severity.mark.role), Span(" ")]
        + name(message.text, on: canvas)
    case .connectionVariable(let variable):
      name(variable.name, on: canvas) + value(variable.value, on: canvas)
    case .connection(let connection): name(connection.name, on: canvas)
    case .credential(let holder, let order): credential(holder, order, on: canvas)
    case .credentialError(let text): [Span(canvas.safe(text), .bad)]
    case .usage(let usage):
      name(usage.connection.name, on: canvas) + note(usage.connection.connector.name, on: canvas)
    case .usedConnector(let connector):
      name(connector.name, on: canvas) + note("Enter goes there", on: canvas)
    case .variable(let variable, let overridden):
      name(variable.name, on: canvas) + value(variable.value, on: canvas)
        + (overridden == nil ? [] : note("overrides the default", on: canvas))
    case .version(let version): self.version(version, on: canvas)
    case .versionItem(let item): versionItem(item, on: canvas)
    case .tag(let tag):
      name(tag.key, on: canvas) + note(tag.values.joined(separator: ", "), on: canvas)
    case .placeholder(let placeholder): self.placeholder(placeholder, on: canvas)
    }
  }

  // MARK: - Pieces

  private func name(_ text: String, on canvas: Canvas) -> [Span] {
    [text.isEmpty ? Span("(no name)", .secondary) : Span(canvas.safe(text))]
  }

  private func note(_ text: String, on canvas: Canvas) -> [Span] {
    text.isEmpty ? [] : [Span("  "), Span(canvas.safe(text), .secondary)]
  }

  private func value(_ text: MaskableText, on canvas: Canvas) -> [Span] {
    switch text {
    case .plain(let text): note(text, on: canvas)
    case .secret: [Span("  "), Span(canvas.signs.masked, .secondary)]
    }
  }

  private func group(_ group: NodeGroup, _ count: Int?, on canvas: Canvas) -> [Span] {
    let number = count.map { [Span(canvas.safe(" (\($0.grouped))"), .secondary)] } ?? []
    return [Span(canvas.safe(group.title))] + number
  }

  // MARK: - Resources

  private func authScheme(_ config: AuthSchemeConfig, on canvas: Canvas) -> [Span] {
    name(config.scheme.typeName, on: canvas) + note(config.description, on: canvas)
  }

  private func credential(
    _ holder: ConnectionCredential, _ order: Int, on canvas: Canvas
  ) -> [Span] {
    let credential = holder.credential
    return [Span(canvas.safe("\(order) "), .secondary)] + name(credential.name, on: canvas)
      + note(credential.type.name, on: canvas) + expiry(of: credential, on: canvas)
      + validation(of: credential, on: canvas)
  }

  private func expiry(of credential: Credential, on canvas: Canvas) -> [Span] {
    guard case .at(let moment) = credential.expiresAt else { return [] }
    let times = state.timeText
    let span: Span =
      switch Expiry(moment, by: state.judgement) {
      case .expired: Span(canvas.safe("expired \(times.relative(moment))"), .bad)
      case .soon: Span(canvas.safe(times.relative(moment)), .warning)
      case .later, .never, .unreadable: Span(canvas.safe(times.relative(moment)), .secondary)
      }
    return [Span("  "), span]
  }

  private func validation(of credential: Credential, on canvas: Canvas) -> [Span] {
    guard let errors = credential.errors else { return note("never validated", on: canvas) }
    guard !errors.isEmpty else { return [] }
    let words = errors.count == 1 ? "1 error" : "\(errors.count.grouped) errors"
    return [Span("  "), Span(canvas.safe(words), .bad)]
  }

  private func version(_ version: ConnectorVersion, on canvas: Canvas) -> [Span] {
    var words: [String] = []
    if version.isDefault { words.append("default") }
    if version.isLatest { words.append("latest") }
    if version.isDraft { words.append("draft") }
    return name(version.name, on: canvas) + note(words.joined(separator: ", "), on: canvas)
  }

  private func versionItem(_ item: VersionItem, on canvas: Canvas) -> [Span] {
    switch item {
    case .action(let action):
      name(action.name, on: canvas)
        + note([action.method, action.path].compactMap { $0 }.joined(separator: " "), on: canvas)
    case .trigger(let trigger):
      name(trigger.name, on: canvas) + note(trigger.method ?? "", on: canvas)
    case .definition(let definition):
      name(definition.name, on: canvas)
        + note(definition.accept.joined(separator: ", "), on: canvas)
    }
  }

  // MARK: - Placeholders

  private func placeholder(_ placeholder: Placeholder, on canvas: Canvas) -> [Span] {
    switch placeholder {
    case .loading: return [Span("reading " + canvas.signs.dots, .secondary)]
    case .waiting(let notice):
      let seconds = notice.secondsLeft(at: state.clock.monotonic)
      return [Span(canvas.safe("\(notice.error.sentence): again in \(seconds) s"), .warning)]
    case .failed(let error):
      return [
        Span(canvas.safe(error.sentence), .bad),
        Span(canvas.signs.separator + "r tries again", .secondary),
      ]
    case .more(let loaded, let total):
      let rest = total.map { $0 > loaded ? "about \(($0 - loaded).grouped) " : "" } ?? ""
      return [Span(canvas.safe("\(rest)more: Enter reads on"), .secondary)]
    case .empty(let group): return [Span(canvas.safe(group.emptyWords), .secondary)]
    case .unknown(let group): return [Span(canvas.safe(group.unknownWords), .secondary)]
    }
  }
}

extension NodeGroup {
  /// The line that says that there is nothing of this kind.
  fileprivate var emptyWords: String {
    switch self {
    case .errors: "valid"
    case .usages: "unused: no connection uses this credential"
    case .authSchemes: "no auth scheme"
    case .connectionVariables, .variables: "no variable"
    case .connections: "no connection"
    case .versions: "no version"
    case .tags: "no tag"
    case .messages: "no message"
    case .actionCredentials, .triggerCredentials: "no credential"
    case .authScheme: "no auth scheme"
    case .actions: "no action"
    case .triggers: "no trigger"
    case .definitions: "no definition"
    }
  }

  /// The line that says that the server did not tell.
  fileprivate var unknownWords: String {
    switch self {
    case .errors: "never validated"
    case .usages: "used by: not loaded"
    case .authSchemes, .connectionVariables, .variables, .connections, .versions, .tags,
      .messages, .actionCredentials, .triggerCredentials, .authScheme, .actions, .triggers,
      .definitions:
      "not given"
    }
  }
}
