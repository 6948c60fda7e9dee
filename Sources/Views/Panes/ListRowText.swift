import Cells
import ConnectModels
import Explorer

/// A row of the list, column by column.
struct ListRowText {
  private let row: ListRow
  private let judgement: Judgement
  private let times: TimeText
  /// Whether the places of a message stand below it.
  private let isOpened: Bool
  /// Whether there is a column for where a message is said.
  private let showsPlace: Bool

  // What is needed of the state and not the state, of which each row would count every reference.
  init(row: ListRow, state: ExplorerState, showsPlace: Bool = true) {
    self.row = row
    judgement = state.judgement
    times = state.timeText
    self.showsPlace = showsPlace
    guard case .message(let message) = row else {
      isOpened = false
      return
    }
    isOpened = state.list.opened.contains(message.key)
  }

  func span(for column: ListColumn, on canvas: Canvas) -> Span {
    switch column {
    case .mark:
      let mark = row.row.mark(by: judgement)
      return Span(canvas.signs.mark(mark), mark.role)
    case .name: return name(on: canvas)
    case .protocolName: return Span(canvas.safe(row.row.protocolName), .secondary)
    case .connector: return connector(on: canvas)
    case .expires: return expiry(on: canvas)
    case .updated: return time(row.row.updatedAt, on: canvas)
    case .connections, .version, .credentials, .type, .kind, .state, .usedBy, .created, .status,
      .messages, .published, .place, .count:
      return own(column, on: canvas)
    }
  }

  // MARK: - Columns that several views have

  private func name(on canvas: Canvas) -> Span {
    guard case .message(let message) = row else {
      let title = row.row.title
      return title.isEmpty ? Span("(no name)", .secondary) : Span(canvas.safe(title))
    }
    switch message.role {
    case .group: return Span(canvas.safe(message.title), message.fact.severity.mark.role)
    // The text stands in the row above; what differs is where it is said.
    case .member:
      let names = message.places[0].names.prefix(showsPlace ? 1 : .max)
      return Span("  " + canvas.safe(names.joined(separator: " › ")), .secondary)
    }
  }

  private func connector(on canvas: Canvas) -> Span {
    let name = canvas.safe(row.row.connectorName)
    guard case .credential(let credential) = row, credential.connectorCount > 1 else {
      return Span(name, .secondary)
    }
    return Span(canvas.safe("\(credential.connectorCount.grouped) connectors"), .secondary)
  }

  private func expiry(on canvas: Canvas) -> Span {
    guard let moment = row.row.soonestExpiry else { return Span(canvas.signs.dash, .secondary) }
    return switch Expiry(moment, by: judgement) {
    case .expired: Span("expired", .bad)
    case .soon: Span(canvas.safe(times.short(moment)), .warning)
    case .later, .never, .unreadable: Span(canvas.safe(times.short(moment)))
    }
  }

  private func time(_ time: TimeValue, on canvas: Canvas) -> Span {
    switch time {
    case .at(let moment): Span(canvas.safe(times.short(moment)), .secondary)
    case .unset, .unreadable: Span(canvas.signs.dash, .secondary)
    }
  }

  // MARK: - Columns of one view

  /// A column that the row's view alone has; a dash in any other.
  private func own(_ column: ListColumn, on canvas: Canvas) -> Span {
    let span =
      switch row {
      case .connector(let row): own(column, of: row, on: canvas)
      case .connection(let row):
        column == .credentials ? number(row.credentials.count, on: canvas) : nil
      case .credential(let row): own(column, of: row, on: canvas)
      case .version(let row): own(column, of: row, on: canvas)
      case .message(let row): own(column, of: row, on: canvas)
      }
    return span ?? Span(canvas.signs.dash, .secondary)
  }

  private func own(_ column: ListColumn, of row: ConnectorRow, on canvas: Canvas) -> Span? {
    switch column {
    case .connections: number(row.connectionCount, on: canvas)
    case .version: version(row.version, on: canvas)
    case .mark, .name, .protocolName, .expires, .updated, .connector, .credentials, .type, .kind,
      .state, .usedBy, .created, .status, .messages, .published, .place, .count:
      nil
    }
  }

  private func own(_ column: ListColumn, of row: CredentialRow, on canvas: Canvas) -> Span? {
    switch column {
    case .connections: number(row.connectionCount, on: canvas)
    case .type: Span(canvas.safe(row.fact.type.name), .secondary)
    case .kind: Span(canvas.safe(row.kindWord), .secondary)
    case .state: state(of: row.fact, on: canvas)
    case .usedBy: uses(of: row, on: canvas)
    case .created: row.id.creationTime.map { time(.at($0), on: canvas) }
    case .mark, .name, .protocolName, .version, .expires, .updated, .connector, .credentials,
      .status, .messages, .published, .place, .count:
      nil
    }
  }

  private func own(_ column: ListColumn, of row: VersionRow, on canvas: Canvas) -> Span? {
    switch column {
    case .status: Span(canvas.safe(row.fact.statusWords), .secondary)
    case .messages:
      row.fact.messageCount == 0 ? nil : number(Int(row.fact.messageCount), on: canvas)
    case .published: time(row.fact.publishedAt, on: canvas)
    case .mark, .name, .protocolName, .connections, .version, .expires, .updated, .connector,
      .credentials, .type, .kind, .state, .usedBy, .created, .place, .count:
      nil
    }
  }

  private func own(_ column: ListColumn, of row: MessageRow, on canvas: Canvas) -> Span? {
    switch column {
    case .place: place(of: row, on: canvas)
    case .count: row.places.count > 1 ? number(row.places.count, on: canvas) : Span(.empty)
    case .mark, .name, .protocolName, .connections, .version, .expires, .updated, .connector,
      .credentials, .type, .kind, .state, .usedBy, .created, .status, .messages, .published:
      nil
    }
  }

  private func number(_ number: Int, on canvas: Canvas) -> Span {
    Span(canvas.safe(number.grouped))
  }

  private func version(_ version: VersionLabel, on canvas: Canvas) -> Span {
    switch version {
    case .none: Span(canvas.signs.dash, .secondary)
    case .draft: Span("draft", .unknown)
    case .named(let name): Span(canvas.safe(name))
    }
  }

  /// Three states, three looks: never validated, valid, so many errors.
  private func state(of credential: CredentialFact, on canvas: Canvas) -> Span {
    let words = canvas.safe(credential.validationWords)
    return switch credential.errors {
    case nil: Span(words, .unknown)
    case 0: Span(words, .good)
    case _?: Span(words, .bad)
    }
  }

  /// Three states, three looks: not loaded, unused, so many; what depends on it by reference is
  /// counted apart.
  private func uses(of row: CredentialRow, on canvas: Canvas) -> Span {
    let more = row.referenceCount > 0 ? "+\(row.referenceCount.grouped)" : ""
    return switch row.fact.usages {
    case nil: Span(canvas.safe("?" + more), .unknown)
    case 0 where more.isEmpty: Span("unused", .secondary)
    case let count?: Span(canvas.safe(Int(count).grouped + more))
    }
  }

  private func place(of row: MessageRow, on canvas: Canvas) -> Span {
    switch row.role {
    case .member:
      let names = row.places[0].names.dropFirst()
      return Span(canvas.safe(names.joined(separator: " › ")), .secondary)
    case .group where row.places.count == 1:
      return Span(canvas.safe(row.places[0].words), .secondary)
    case .group:
      let sign = isOpened ? canvas.signs.opened : canvas.signs.closed
      return Span(sign + canvas.safe(" \(row.places.count.grouped) places"), .secondary)
    }
  }
}

extension ExplorerState {
  /// Writes times as seen from now, in the person's zone.
  var timeText: TimeText { TimeText(now: now, zone: configuration.zone) }
}

extension Mark {
  /// The colour of the mark: for states and nothing else.
  var role: Role {
    switch self {
    case .bad: .bad
    case .warning: .warning
    case .valid: .good
    case .unvalidated, .draft: .unknown
    case .nothing: .secondary
    }
  }
}
