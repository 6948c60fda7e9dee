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
  /// Columns in which the beginning of a reason still says something.
  private static let leastReason = 12

  private var paging: Paging { state.catalogue.paging }
  private var account: AccountLabel { state.configuration.account }
  private var place: HeaderPlace { HeaderPlace(state: state, width: rect.columns) }

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
    canvas.write(place.spans(columns: left, on: canvas), row: 0, in: rect.left(left))
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

  // MARK: - Right: how much, how old

  /// As much of it as there is room for beside the shortest that is said of the place.
  private func right(on canvas: Canvas) -> HintLine {
    let room = rect.columns - place.spans(columns: 0, on: canvas).columns - 2
    var pieces = rights(on: canvas).first { $0.columns <= room } ?? []
    if let warning = pieces.firstIndex(where: { $0.command == .showRefreshFailure }) {
      pieces[warning].spans += reason(columns: room - pieces.columns, on: canvas)
    }
    return HintLine(pieces: pieces, rect: rect.right(pieces.columns))
  }

  /// What has to be known, what is loaded, what of it wants attention and when it was read, from the
  /// most words to the fewest.
  private func rights(on canvas: Canvas) -> [[HintLine.Piece]] {
    let separator = Span(canvas.signs.separator, .secondary)
    let warnings = self.warnings(on: canvas)
    let changes = self.changes(on: canvas)
    let lead = warnings.flatMap { [$0, HintLine.Piece([separator])] }
    let amounts = self.amounts.map {
      lead + changes + [HintLine.Piece([Span(canvas.safe($0), .header)])]
    }
    let attention = self.attention(isBrief: false, on: canvas)
    let brief = self.attention(isBrief: true, on: canvas)
    let colon = HintLine.Piece([Span(": ")])
    let counted = attention.isEmpty ? [] : amounts.map { $0 + [colon] + attention }
    var shortened = brief.isEmpty ? [] : amounts.map { $0 + [colon] + brief }
    // Counts over all that there is need not say over how much they are.
    if paging.isComplete, !brief.isEmpty { shortened.append(lead + changes + brief) }
    let dated =
      age(on: canvas).map { age in
        (counted + amounts).map { $0 + [HintLine.Piece([separator, age])] }
      } ?? []
    // What wants attention is said sooner than how old it is.
    let all =
      dated.prefix(counted.count) + counted + shortened + dated.dropFirst(counted.count)
      + amounts
    let told = changes.isEmpty ? [] : [lead + changes.dropLast()]
    let alone =
      warnings.isEmpty ? [] : [Array(lead.dropLast())] + warnings.map { [$0] }
    return (all + told + alone).map { $0 + [HintLine.Piece([Span(" ")])] }
  }

  /// `1 new · 2 changed`, what was found so and not looked at yet, with a separator after it.
  private func changes(on canvas: Canvas) -> [HintLine.Piece] {
    let words = state.changes.counts.words
    guard !words.isEmpty else { return [] }
    let separator = HintLine.Piece([Span(canvas.signs.separator, .secondary)])
    return words.flatMap { words in
      [HintLine.Piece(spans: [Span(canvas.safe(words), .accent)], command: .nextChange), separator]
    }
  }

  /// `3 expired · 7 soon · 2 errors`, or in brief `3 exp · 7 soon · 2 err`; nothing where there is
  /// none.
  private func attention(isBrief: Bool, on canvas: Canvas) -> [HintLine.Piece] {
    guard state.reload?.isQuiet ?? true else { return [] }
    let attention = state.catalogue.census.attention(by: state.judgement)
    let errors = attention.errors == 1 ? "error" : "errors"
    let counts: [(Concern, Int, String, Role)] = [
      (.expired, attention.expired, isBrief ? "exp" : "expired", .headerCountBad),
      (.soon, attention.soon, "soon", .headerWarning),
      (.errors, attention.errors, isBrief ? "err" : errors, .headerCountBad),
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
  private func warnings(on canvas: Canvas) -> [HintLine.Piece] {
    let token = state.tokenExpiryNearby.map { expiry in
      "token \(expiry <= state.present ? "expired" : "expires") \(times.brief(expiry))"
    }
    let clock = state.clockFault.map { "clock \($0.words) the server" }
    let refresh = state.refreshFailure.map { _ in "not refreshed" }
    let warnings = [(token, nil), (clock, nil), (refresh, Command.showRefreshFailure)]
    return warnings.compactMap { words, command in
      words.map { HintLine.Piece(spans: [Span(canvas.safe($0), .headerWarning)], command: command) }
    }
  }

  /// Why it was not read again by itself and when that is tried again, as much as fits into so many
  /// columns.
  private func reason(columns: Int, on canvas: Canvas) -> [Span] {
    guard let error = state.refreshFailure else { return [] }
    let words = canvas.safe(": \(error.reason)")
    let again = state.refreshesAt.map { canvas.safe("again \(times.timeOfDay($0))") }
    let whole = again.map { words + canvas.signs.separator + $0 } ?? words
    if whole.columns <= columns { return [Span(whole, .headerWarning)] }
    guard words.columns <= columns || columns >= Self.leastReason else { return [] }
    return [Span(words.cut(to: columns, mark: canvas.signs.ellipsis), .headerWarning)]
  }

  /// Times as seen from the present, whatever moment is looked at.
  private var times: TimeText { TimeText(now: state.present, zone: state.configuration.zone) }

  /// What is loaded; of how many, where the server's figure can be true.
  private var amounts: [String] {
    if let reload = state.reload, !reload.isQuiet {
      let numbers = "\(reload.catalogue.count.grouped) of \(reload.wanted.grouped)"
      return ["reading again \(numbers)", "again \(numbers)"]
    }
    let loaded = state.catalogue.count.grouped
    guard let total = state.plausibleTotal, total > state.catalogue.count else {
      return state.catalogue.count > 0 || paging.isComplete ? ["\(loaded) loaded"] : []
    }
    return [
      "in \(loaded) loaded of about \(total.grouped)", "in \(loaded) of about \(total.grouped)",
      "in \(loaded) loaded",
    ]
  }
}

extension ExplorerState {
  /// How many connectors there are in all, where what the server says can be true.
  var plausibleTotal: Int? {
    if catalogue.paging.hasAll { return catalogue.count }
    return catalogue.paging.totalCount.flatMap { $0 > catalogue.count ? $0 : nil }
  }

  /// ` of about 1,203`, to stand behind what is loaded; nothing where that is not known.
  var ofTotal: String { plausibleTotal.map { " of about \($0.grouped)" } ?? "" }
}
