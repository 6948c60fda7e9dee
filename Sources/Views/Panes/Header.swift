import Cells
import ConnectModels
import Explorer

/// The first line: where the person is, how much is loaded, how old it is.
///
/// What does not fit is said in fewer words or goes, the least telling first: the host, the
/// organisation, the age. The account, or that this is the demo, stays.
struct Header {
  let state: ExplorerState
  let rect: Rect

  private var paging: Paging { state.catalogue.paging }
  private var account: AccountLabel { state.configuration.account }

  func draw(on canvas: inout Canvas) {
    if let refusal = refusal(on: canvas) {
      canvas.clear(rect, .headerBad)
      canvas.write([Span(" ", .headerBad), refusal], row: 0, in: rect)
      let shift = ClockShiftText(state: state).distance(on: canvas)
      let ahead = shift.isEmpty ? [] : [Span("  " + shift + " ", .headerBad)]
      canvas.write(ahead, rightAlignedInRow: 0, of: rect)
      return
    }
    canvas.clear(rect, .header)
    let right = self.right(on: canvas)
    let left = rect.columns - right.rect.columns - (right.pieces.isEmpty ? 0 : 2)
    canvas.write(place(on: canvas, columns: left), row: 0, in: rect.left(left))
    right.draw(on: &canvas)
  }

  /// The command that a count at a place stands for.
  func command(at position: Position, on canvas: Canvas) -> Command? {
    state.refusedAt == nil ? right(on: canvas).command(at: position) : nil
  }

  /// A refused token is a bar across the header until it is mended; its age goes with it, if it is
  /// too old by its own word.
  private func refusal(on canvas: Canvas) -> Span? {
    guard let refusedAt = state.refusedAt else { return nil }
    let end = " " + canvas.safe("refused \(times.timeOfDay(refusedAt))") + expiry(on: canvas)
    let shift = ClockShiftText(state: state).distance(on: canvas)
    let taken = shift.isEmpty ? 2 : shift.columns + 4
    let beginnings: [SafeText] = ["not authorised: token from ", "token from "]
    for beginning in beginnings {
      let room = rect.columns - taken - (beginning + end).columns
      guard room >= 8 else { continue }
      let source = canvas.safe(account.tokenSource)
        .cut(to: room, at: .middle, mark: canvas.signs.ellipsis)
      return Span(beginning + source + end, .headerBad)
    }
    return Span("token" + end, .headerBad)
  }

  /// That the refused token is too old by its own word; nothing if it is not.
  private func expiry(on canvas: Canvas) -> SafeText {
    guard let expiry = state.tokenExpiresAt, expiry <= state.present else { return .empty }
    return canvas.safe(", expired \(times.brief(expiry))")
  }

  // MARK: - Left: where the person is

  /// The program and the account, then as much as fits into so many columns.
  private func place(on canvas: Canvas, columns: Int) -> [Span] {
    let program = Span(" vex  ", .headerName)
    let query = self.query(on: canvas)
    let isPlainDemo = account.isDemo && query.isEmpty && !isPublic
    guard isPlainDemo, state.clockShift.isNone else {
      let shift = ClockShiftText(state: state)
      var parts = [
        program, isPlainDemo ? Span("DEMO", .headerWarning) : accountName(on: canvas),
        Span(state.clockShift.isNone ? .empty : "  " + shift.distance(on: canvas), .headerWarning),
      ]
      // Whoever takes what will be for what is, is worse off than without the account's name.
      if parts.columns > rect.columns { parts.remove(at: 1) }
      let date = [Span(shift.date(on: canvas), .headerWarning)]
      for piece in [date, scope(on: canvas), query, host(on: canvas)] {
        guard (parts + piece).columns <= columns else { break }
        parts += piece
      }
      return parts
    }
    let ways = Self.connecting.map { words in
      [program, Span("DEMO", .headerWarning), Span(canvas.safe(words), .secondary)]
    }
    return ways.first { $0.columns <= columns } ?? ways.last ?? [program]
  }

  /// The account as its owner calls it, on a block of the colour that they gave it.
  private func accountName(on canvas: Canvas) -> Span {
    let name = canvas.safe(account.name).cut(to: 24, mark: canvas.signs.ellipsis)
    guard let accent = account.accent else { return Span(name, .header) }
    return Span(" " + name + " ", accent.role)
  }

  /// The server's own query, while it is on: it decides what there is.
  private func query(on canvas: Canvas) -> [Span] {
    let words = canvas.safe(state.listing.query.brief)
    guard !words.isEmpty else { return [] }
    return [Span("  "), Span(words.cut(to: 40, mark: canvas.signs.ellipsis), .accent)]
  }

  private var isPublic: Bool {
    if case .publicCatalogue = state.listing { return true }
    return false
  }

  private func scope(on canvas: Canvas) -> [Span] {
    switch state.listing {
    case .organisation: organisation(on: canvas)
    case .publicCatalogue:
      [Span(canvas.signs.separator, .secondary), Span("public", .headerWarning)]
    }
  }

  private func organisation(on canvas: Canvas) -> [Span] {
    let id = canvas.safe(account.organisation)
      .cut(to: 9, at: .middle, mark: canvas.signs.ellipsis)
    return id.isEmpty ? [] : [Span(canvas.signs.separator, .secondary), Span(id, .secondary)]
  }

  private func host(on canvas: Canvas) -> [Span] {
    account.host.isEmpty ? [] : [Span("  "), Span(canvas.safe(account.host), .secondary)]
  }

  /// That this is the demo and how to connect an account, from the longest way of saying it to the
  /// shortest; the help says it whole.
  private static let connecting = [
    " organisation, connect yours: versori context add, or VERSORI_TOKEN + VERSORI_ORGANISATION_ID",
    " organisation, connect yours: VERSORI_TOKEN + VERSORI_ORGANISATION_ID",
    " organisation, connect yours: versori context add",
    " connect yours: versori context add",
    " connect yours: see ?",
    " yours: ?",
  ]

  // MARK: - Right: how much, how old

  /// As much of it as there is room for beside the shortest that is said of the place.
  private func right(on canvas: Canvas) -> HintLine {
    let room = rect.columns - place(on: canvas, columns: 0).columns - 2
    let pieces = rights(on: canvas).first { $0.columns <= room } ?? []
    return HintLine(pieces: pieces, rect: rect.right(pieces.columns))
  }

  /// What has to be known, what is loaded, what of it wants attention and when it was read, from the
  /// most words to the fewest.
  private func rights(on canvas: Canvas) -> [[HintLine.Piece]] {
    let separator = Span(canvas.signs.separator, .secondary)
    let warnings = self.warnings(on: canvas)
    let lead = warnings.flatMap { [HintLine.Piece([$0]), HintLine.Piece([separator])] }
    let amounts = self.amounts.map { lead + [HintLine.Piece([Span(canvas.safe($0), .header)])] }
    let attention = self.attention(on: canvas)
    let colon = HintLine.Piece([Span(": ")])
    let counted = attention.isEmpty ? [] : amounts.map { $0 + [colon] + attention }
    let dated =
      age(on: canvas).map { age in
        (counted + amounts).map { $0 + [HintLine.Piece([separator, age])] }
      } ?? []
    // What wants attention is said sooner than how old it is.
    let all = dated.prefix(counted.count) + counted + dated.dropFirst(counted.count) + amounts
    let alone =
      warnings.isEmpty ? [] : [Array(lead.dropLast())] + warnings.map { [HintLine.Piece([$0])] }
    return (all + alone).map { $0 + [HintLine.Piece([Span(" ")])] }
  }

  /// `3 expired · 7 soon · 2 errors`; nothing where there is none.
  private func attention(on canvas: Canvas) -> [HintLine.Piece] {
    guard state.reload == nil else { return [] }
    let attention = state.catalogue.census.attention(by: state.judgement)
    let counts: [(Concern, Int, String, Role)] = [
      (.expired, attention.expired, "expired", .headerCountBad),
      (.soon, attention.soon, "soon", .headerWarning),
      (.errors, attention.errors, attention.errors == 1 ? "error" : "errors", .headerCountBad),
    ]
    let said = counts.filter { $0.1 > 0 }.map { concern, count, word, role in
      HintLine.Piece(
        spans: [Span(canvas.safe("\(count.grouped) \(word)"), role)],
        command: .showConcern(concern))
    }
    let separator = HintLine.Piece([Span(canvas.signs.separator, .secondary)])
    return Array(said.map { [$0] }.joined(separator: [separator]))
  }

  /// Amber after ten minutes: marks move with time while data stands still.
  private func age(on canvas: Canvas) -> Span? {
    guard let readAt = state.catalogue.readAt else { return nil }
    let isOld = state.present.seconds - readAt.seconds >= 600
    return Span(
      canvas.safe("read \(state.timeText.timeOfDay(readAt))"),
      isOld ? .headerWarning : .secondary)
  }

  /// What is about to go wrong, or would make times look wrong.
  private func warnings(on canvas: Canvas) -> [Span] {
    let token = state.tokenExpiryNearby.map { expiry in
      "token \(expiry <= state.present ? "expired" : "expires") \(times.brief(expiry))"
    }
    let clock = state.clockFault.map { "clock \($0.words) the server" }
    return [token, clock].compactMap { $0 }.map { Span(canvas.safe($0), .headerWarning) }
  }

  /// Times as seen from the present, whatever moment is looked at.
  private var times: TimeText { TimeText(now: state.present, zone: state.configuration.zone) }

  /// What is loaded; of how many, where the server's figure can be true.
  private var amounts: [String] {
    if let reload = state.reload {
      let numbers = "\(reload.catalogue.count.grouped) of \(reload.wanted.grouped)"
      return ["reading again \(numbers)", "again \(numbers)"]
    }
    let loaded = state.catalogue.count.grouped
    guard let total = state.plausibleTotal, total > state.catalogue.count else {
      return state.catalogue.count > 0 || paging.isComplete ? ["\(loaded) loaded"] : []
    }
    return [
      "in \(loaded) loaded of about \(total.grouped)", "\(loaded) of about \(total.grouped)",
      "\(loaded) loaded",
    ]
  }
}

extension ExplorerState {
  /// How many connectors there are in all, where what the server says can be true.
  var plausibleTotal: Int? {
    if catalogue.paging.isComplete { return catalogue.count }
    return catalogue.paging.totalCount.flatMap { $0 > catalogue.count ? $0 : nil }
  }

  /// ` of about 1,203`, to stand behind what is loaded; nothing where that is not known.
  var ofTotal: String { plausibleTotal.map { " of about \($0.grouped)" } ?? "" }
}
