import Cells
import ConnectModels
import Explorer

/// The left of the header: the account, the moment, the query, and where there is room the organisation
/// and the host.
struct HeaderPlace {
  let state: ExplorerState
  /// The columns of the whole header.
  let width: Int
  /// Columns from which on the day of a moment to come, and how the demo is left, are worth more than
  /// the counts' long words.
  private static let roomyWidth = 72

  private var account: AccountLabel { state.configuration.account }

  /// The program and the account, then as much as fits into so many columns.
  ///
  /// What decides what there is, a moment to come and the server's query, stays however narrow it is.
  func spans(columns: Int, on canvas: Canvas) -> [Span] {
    guard isPlainDemo, state.clockShift.isNone else {
      let (brief, whole) = (query(isBrief: true, on: canvas), query(isBrief: false, on: canvas))
      var before = account(beside: brief, on: canvas)
      let query = (before + whole).columns <= columns ? whole : brief
      let isDated = width >= Self.roomyWidth
      for piece in (isDated ? [] : [date(on: canvas)]) + [scope(on: canvas)]
      where (before + piece + query).columns <= columns { before += piece }
      let host = self.host(on: canvas)
      return before + query + ((before + query + host).columns <= columns ? host : [])
    }
    let ways = connecting.map { words in
      [program, Span("DEMO", .headerWarning), Span(canvas.safe(words), .secondary)]
    }
    // Where it is narrow the counts are worth more; the help says it all the same.
    let least = width < Self.roomyWidth ? [program, Span("DEMO", .headerWarning)] : ways.last
    return ways.first { $0.columns <= columns } ?? least ?? [program]
  }

  private var program: Span { Span(" vex  ", .headerName) }

  private var isPlainDemo: Bool { account.isDemo && state.listing.query.isEmpty && !isPublic }

  private var isPublic: Bool {
    if case .publicCatalogue = state.listing { return true }
    return false
  }

  // MARK: - What stays

  private func account(beside query: [Span], on canvas: Canvas) -> [Span] {
    let shift = ClockShiftText(state: state).distance(on: canvas)
    var parts = [
      program, isPlainDemo ? Span("DEMO", .headerWarning) : accountName(on: canvas),
      Span(shift.isEmpty ? shift : "  " + shift, .headerWarning),
    ]
    // Whoever takes what will be, or a part of what is, for all there is, is worse off than without
    // the account's name.
    if (parts + query).columns > width { parts.remove(at: 1) }
    return parts + (width >= Self.roomyWidth ? date(on: canvas) : [])
  }

  /// The account as its owner calls it, on a block of the colour that they gave it.
  private func accountName(on canvas: Canvas) -> Span {
    let name = canvas.safe(account.name).cut(to: 24, mark: canvas.signs.ellipsis)
    guard let accent = account.accent else { return Span(name, .header) }
    return Span(" " + name + " ", accent.role)
  }

  /// The server's own query, while it is on: it decides what there is.
  private func query(isBrief: Bool, on canvas: Canvas) -> [Span] {
    let words = canvas.safe(state.listing.query.brief)
    guard !words.isEmpty else { return [] }
    let room = isBrief ? max(10, min(40, width / 4)) : width
    return [Span("  "), Span(words.cut(to: room, mark: canvas.signs.ellipsis), .accent)]
  }

  // MARK: - What stands where there is room

  private func date(on canvas: Canvas) -> [Span] {
    [Span(ClockShiftText(state: state).date(on: canvas), .headerWarning)]
  }

  private func scope(on canvas: Canvas) -> [Span] {
    if isPublic {
      return [Span(canvas.signs.separator, .secondary), Span("public", .headerWarning)]
    }
    let id = canvas.safe(account.organisation)
      .cut(to: 9, at: .middle, mark: canvas.signs.ellipsis)
    return id.isEmpty ? [] : [Span(canvas.signs.separator, .secondary), Span(id, .secondary)]
  }

  private func host(on canvas: Canvas) -> [Span] {
    account.host.isEmpty ? [] : [Span("  "), Span(canvas.safe(account.host), .secondary)]
  }

  /// That this is the demo and how to come to an account, from the longest way of saying it to the
  /// shortest; the help says it whole.
  private var connecting: [String] {
    guard let known = state.configuration.contexts.first?.name else { return Self.connecting }
    return [" organisation, yours is :ctx \(known)", " yours: :ctx \(known)"]
      + Self.connecting.suffix(2)
  }

  private static let connecting = [
    " organisation, connect yours: versori context add, or VERSORI_TOKEN + VERSORI_ORGANISATION_ID",
    " organisation, connect yours: VERSORI_TOKEN + VERSORI_ORGANISATION_ID",
    " organisation, connect yours: versori context add",
    " connect yours: versori context add",
    " connect yours: see ?",
    " connect: ?",
  ]
}
