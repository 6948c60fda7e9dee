import ConnectModels

/// Why a mark, a count or a colour says what it says: the rule, the fields and values behind it, where
/// they came from, and what is not known.
struct WhyBuilder {
  let state: ExplorerState

  var judgement: Judgement { state.judgement }

  /// Of what is selected in the pane that has the focus.
  func why() -> Detail {
    let subject: (title: String, fields: [DetailField])
    if state.focus == .list, let row = state.selectedRow {
      subject = self.subject(of: row)
    } else if let node = state.selectedNode {
      subject = self.subject(of: node)
    } else {
      subject = ("Why", [])
    }
    return Detail(title: subject.title, fields: subject.fields + origin + counts)
  }

  // MARK: - Rows

  private func subject(of row: ListRow) -> (String, [DetailField]) {
    switch row {
    case .connector(let row):
      return ("Why · \(row.name)", connector(row))
    case .connection(let row):
      return (
        "Why · \(row.title)",
        mark(row.mark(by: judgement), Self.connectionRule)
          + expiry(
            row.soonestExpiry.map(TimeValue.at) ?? .unset, of: "the first of its credentials")
      )
    case .credential(let row):
      return ("Why · \(row.title)", credential(row))
    case .version(let row):
      return ("Why · \(row.title)", version(row.fact.mark, row.fact.publishedAt))
    case .message(let row): return ("Why · message", message(row.fact))
    }
  }

  private func connector(_ row: ConnectorRow) -> [DetailField] {
    var fields = mark(row.mark(by: judgement), Self.connectorRule)
    let reasons = reasons(of: row)
    for (index, reason) in reasons.enumerated() {
      fields.append(
        DetailField(index == 0 ? "because of" : "", .state(reason.mark, reason.words)))
    }
    return fields
      + expiry(row.soonestExpiry.map(TimeValue.at) ?? .unset, of: "the first of its credentials")
  }

  private func reasons(of row: ConnectorRow) -> [Reason] {
    guard let connector = state.tree.connector, state.tree.subject == row.id else { return [] }
    return connector.reasons(by: judgement)
  }

  // MARK: - Nodes

  private func subject(of row: TreeRow) -> (String, [DetailField]) {
    let title = "Why · \(DetailBuilder(judgement: judgement).detail(of: row).title)"
    switch row.node {
    case .connector(let connector):
      let row = state.row(of: connector.id)
      return (
        title,
        row.map { self.connector($0) } ?? mark(.nothing, Self.connectorRule)
      )
    case .connection(let connection):
      let soonest = connection.allCredentials.compactMap(\.credential.expiresAt.timestamp).min()
      return (
        title,
        mark(row.mark, Self.connectionRule)
          + expiry(soonest.map(TimeValue.at) ?? .unset, of: "the first of its credentials")
      )
    case .credential(let holder, _): return (title, credential(holder))
    case .version(let version): return (title, self.version(row.mark, version.publishedAt))
    case .message(let message):
      return (
        title,
        mark(message.severity.mark, Self.messageRule)
          + [DetailField("severity", .text(message.severity.name))]
      )
    case .credentialError:
      return (title, mark(.bad, "An entry of a credential's errors: validation found it invalid."))
    case .authScheme:
      return (title, mark(row.mark, "An auth scheme shows the worst of its validationMessages."))
    case .group, .connectionVariable, .usage, .usedConnector, .variable, .versionItem, .tag,
      .connectorProtocol, .supportedScheme, .schemaPart, .placeholder:
      return (title, mark(row.mark, "A group shows the worst of what it holds."))
    }
  }

  // MARK: - Rules

  private static let connectorRule =
    "A connector shows the worst of its parts: credentials that have expired or are invalid and error"
    + " messages first, then what expires soon and warnings, then what was never validated, then drafts."
  private static let connectionRule =
    "A connection shows the worst of its credentials and of the schemes that they are used with."
  private static let messageRule =
    "A message shows its severity: error, warning, or nothing for info. A severity that the API's"
    + " reference does not name counts as a warning."

  func mark(_ mark: Mark, _ rule: String) -> [DetailField] {
    [DetailField("shows", .state(mark, mark.words)), DetailField("rule", .text(rule))]
  }

  /// When something is deleted, and what counts as soon.
  func expiry(_ time: TimeValue, of what: String) -> [DetailField] {
    let expiry = Expiry(time, by: judgement)
    return [
      DetailField("expiresAt", .expiry(time, expiry)),
      DetailField(
        "expiry",
        .text(
          "expiresAt is when \(what) is deleted; whatever uses it breaks then. Soon means within"
            + " \(judgement.soonText).")),
    ]
  }

  // MARK: - Others

  private func version(_ mark: Mark, _ publishedAt: TimeValue) -> [DetailField] {
    self.mark(
      mark, "A version shows the worst of its messages; one whose publishedAt is null is a draft.")
      + [DetailField("publishedAt", .time(publishedAt))]
  }

  private func message(_ fact: MessageFact) -> [DetailField] {
    let source: String
    let rule: String
    switch fact.subject {
    case .scheme: (source, rule) = ("authSchemeConfigs[].validationMessages", Self.messageRule)
    case .credentialScheme:
      (source, rule) = (
        "the validationMessages of the scheme that a connection's credential is used with",
        Self.messageRule
      )
    case .credential:
      (source, rule) = ("the errors of a credential", "Each of a credential's errors is an error.")
    case .consent:
      (source, rule) = (
        "our own finding, from data.scopes of a token and defaultScopes of its scheme",
        "A scope that is asked for by default and was not granted means that consent is needed again,"
          + " unless a part was granted on purpose: a warning, since nobody but you can know."
      )
    case .version: (source, rule) = ("versions[].messages", Self.messageRule)
    case .item:
      (source, rule) = (
        "the errors of an action or a trigger, known since it was read", Self.messageRule
      )
    }
    return mark(fact.severity.mark, rule) + [DetailField("from", .text(source))]
  }

  // MARK: - Where it came from

  /// The request that brought the connector, and when.
  private var origin: [DetailField] {
    guard let id = state.tree.subject else { return [] }
    guard let page = state.catalogue.origin(of: id) else {
      return [DetailField("read by", .text("GetConnector or the server's search"))]
    }
    let operation =
      switch state.listing {
      case .organisation: "ListConnectors"
      case .publicCatalogue: "ListPublicConnectors"
      }
    let place = "page \(page.number.grouped), first=\(page.request.first)"
    return [
      DetailField("read by", .text("\(operation), \(place)")),
      DetailField("read at", .time(.at(page.readAt))),
    ]
  }

  /// What the header's counts count.
  private var counts: [DetailField] {
    let attention = state.catalogue.census.attention(by: judgement)
    return [
      DetailField(
        "the counts",
        .text(
          "In \(state.loadedText): \(attention.expired.grouped) credentials expired,"
            + " \(attention.soon.grouped) soon, each counted once wherever it occurs;"
            + " \(attention.errors.grouped) messages that are errors, each time that they are said."
        ))
    ]
  }
}

extension ExplorerState {
  /// `140 loaded of about 1,203`, or `all 240 loaded`.
  package var loadedText: String {
    let loaded = catalogue.count.grouped
    if catalogue.paging.hasAll { return "all \(loaded) loaded" }
    guard let total = catalogue.paging.totalCount, total > catalogue.count else {
      return "\(loaded) loaded, and there is more"
    }
    return "\(loaded) loaded of about \(total.grouped)"
  }
}

extension Mark {
  /// What the mark says, in a few words.
  package var words: String {
    switch self {
    case .bad: "expired, invalid, or an error"
    case .warning: "expires soon, or a warning"
    case .unvalidated: "never validated"
    case .draft: "a draft, or not loaded"
    case .valid: "valid"
    case .nothing: "nothing to say"
    }
  }
}
