import Cells
import ConnectModels
import Explorer

/// A row of the list, column by column.
struct ListRowText {
  let row: ConnectorRow
  let state: ExplorerState

  private var times: TimeText { state.timeText }

  func span(for column: ListColumn, on canvas: Canvas) -> Span {
    switch column {
    case .mark:
      let mark = row.mark(by: state.judgement)
      return Span(canvas.signs.mark(mark), mark.role)
    case .name:
      return row.name.isEmpty
        ? Span("(no name)", .secondary) : Span(canvas.safe(row.name))
    case .protocolName: return Span(canvas.safe(row.protocolName), .secondary)
    case .connections: return Span(canvas.safe(row.connectionCount.grouped))
    case .version: return version(on: canvas)
    case .expires: return expiry(on: canvas)
    case .updated: return updated(on: canvas)
    }
  }

  private func version(on canvas: Canvas) -> Span {
    switch row.version {
    case .none: Span(canvas.signs.dash, .secondary)
    case .draft: Span("draft", .unknown)
    case .named(let name): Span(canvas.safe(name))
    }
  }

  private func expiry(on canvas: Canvas) -> Span {
    guard let moment = row.soonestExpiry else { return Span(canvas.signs.dash, .secondary) }
    return switch Expiry(moment, by: state.judgement) {
    case .expired: Span("expired", .bad)
    case .soon: Span(canvas.safe(times.short(moment)), .warning)
    case .later, .never, .unreadable: Span(canvas.safe(times.short(moment)))
    }
  }

  private func updated(on canvas: Canvas) -> Span {
    switch row.updatedAt {
    case .at(let moment): Span(canvas.safe(times.short(moment)), .secondary)
    case .unset, .unreadable: Span(canvas.signs.dash, .secondary)
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
