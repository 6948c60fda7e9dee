import Cells
import ConnectModels
import Explorer

/// The first line: where the person is, how much is loaded, how old it is.
struct Header {
  let state: ExplorerState
  let rect: Rect

  private var paging: Paging { state.catalogue.paging }

  func draw(on canvas: inout Canvas) {
    if let refusal = refusal(on: canvas) {
      canvas.clear(rect, .headerBad)
      canvas.write([Span(" ", .headerBad), refusal], row: 0, in: rect)
      return
    }
    let right = self.right(on: canvas)
    let room = rect.columns - right.columns - 3
    let left = place(on: canvas, columns: room)
    canvas.write(left, row: 0, in: rect.left(max(room, 0)))
    canvas.write(right + [Span(" ")], rightAlignedInRow: 0, of: rect)
  }

  /// A refused token is a bar across the header until it is mended.
  private func refusal(on canvas: Canvas) -> Span? {
    guard let error = paging.loading.error, error.kind == .notAuthorised else { return nil }
    let account = state.configuration.account
    let time = paging.failedAt.map { " \(state.timeText.timeOfDay($0))" } ?? ""
    return Span(
      canvas.safe("not authorised: token from \(account.tokenSource) refused\(time)"), .headerBad)
  }

  // MARK: - Left: where the person is

  /// Account, organisation and host; what does not fit goes, the least telling first.
  private func place(on canvas: Canvas, columns: Int) -> [Span] {
    let account = state.configuration.account
    var parts = [Span(" vex ", .headerName)]
    parts.append(
      account.isDemo ? Span(" DEMO", .headerWarning) : Span(canvas.safe(" \(account.name)")))
    let organisation = canvas.safe(account.organisation)
      .cut(to: 10, at: .middle, mark: canvas.signs.ellipsis)
    let more = [
      organisation.isEmpty
        ? [] : [Span(canvas.signs.separator, .secondary), Span(organisation, .secondary)],
      [Span("  "), Span(canvas.safe(account.host), .secondary)],
    ]
    for piece in more where (parts + piece).columns <= columns { parts += piece }
    return parts
  }

  // MARK: - Right: how much, how old

  private func right(on canvas: Canvas) -> [Span] {
    let progress = Span(canvas.safe(amount))
    guard let readAt = state.catalogue.readAt, rect.columns >= 40 else { return [progress] }
    let isOld = state.clock.wall.seconds - readAt.seconds >= 600
    let age = canvas.safe("read \(state.timeText.timeOfDay(readAt))")
    return [
      progress, Span(canvas.signs.separator, .secondary),
      Span(age, isOld ? .headerWarning : .secondary),
    ]
  }

  /// What is loaded; of how many, where the server's figure can be true.
  private var amount: String {
    if let reload = state.reload {
      return "reading again \(reload.catalogue.count.grouped) of \(reload.wanted.grouped)"
    }
    let loaded = state.listCount.grouped
    if paging.isComplete { return "\(loaded) loaded" }
    guard let total = paging.totalCount, total > state.listCount else { return "\(loaded) loaded" }
    return "\(loaded) loaded of about \(total.grouped)"
  }
}
