import Cells
import ConnectModels
import Explorer

/// The request log, line by line: the newest last, as in every log, so that what follows a request
/// stands below it; or all that is known of one request.
struct RequestsText {
  let shown: RequestsOverlay
  let state: ExplorerState
  let width: Int

  /// Columns for the path, below which other columns give way to it.
  private static let leastPath = 20

  /// One request in cells, without its path.
  private struct Row {
    var time: SafeText
    var mark: Mark
    var status: SafeText
    var duration: SafeText
    var size: SafeText
    var repeated: SafeText
  }

  /// What happened is told from the present, whatever moment is looked at.
  private var times: TimeText { TimeText(now: state.present, zone: state.configuration.zone) }

  func lines(on canvas: inout Canvas) -> [[Span]] {
    guard let opened = shown.opened else { return list(on: canvas) }
    let fields = DetailBuilder(judgement: state.judgement).fields(of: opened)
    return DetailText(fields: fields, times: times, width: width).lines(on: &canvas)
  }

  private func list(on canvas: Canvas) -> [[Span]] {
    let entries = state.requests.entries
    guard !entries.isEmpty else { return [[Span("Nothing was asked yet.", .secondary)]] }
    let rows = entries.map { row($0, on: canvas) }
    let status = rows.lazy.map(\.status.columns).max() ?? 0
    let columns = columns(of: rows, beside: 10 + 2 + status + 2)
    return zip(entries, rows).map { entry, row in
      var line = [
        Span(row.time + "  ", .secondary), Span(canvas.signs.mark(row.mark) + " ", row.mark.role),
        Span(row.status.padded(to: status + 2), row.mark == .valid ? .text : row.mark.role),
      ]
      for (cell, columns) in columns {
        line.append(Span(row[keyPath: cell].padded(to: columns, atStart: true) + "  ", .secondary))
      }
      return line + [Span(path(entry.path, on: canvas))]
    }
  }

  /// The cells between status and path that there is room for, with their widths.
  private func columns(
    of rows: [Row], beside others: Int
  ) -> [(cell: KeyPath<Row, SafeText>, columns: Int)] {
    var columns = [\Row.duration, \.size, \.repeated].map { cell in
      (cell: cell, columns: rows.lazy.map { $0[keyPath: cell].columns }.max() ?? 0)
    }
    columns.removeAll { $0.columns == 0 }
    for dispensable in [\Row.size, \.duration, \.repeated] {
      let taken = columns.reduce(others) { $0 + $1.columns + 2 }
      guard width - taken < Self.leastPath else { break }
      columns.removeAll { $0.cell == dispensable }
    }
    return columns
  }

  private func row(_ entry: RequestEntry, on canvas: Canvas) -> Row {
    let last = entry.last
    let status: SafeText
    switch last.outcome {
    case .answered(let number, _): status = canvas.safe("\(number)")
    case .unanswered: status = "failed"
    case .cancelled: status = "stopped"
    }
    let count = entry.repetitions
    let repeated = count == 0 ? "" : count.counted("retry", "retries")
    return Row(
      time: canvas.safe(times.second(entry.askedAt)), mark: last.mark, status: status,
      duration: canvas.safe(last.duration.brief),
      size: last.bodyBytes == 0 ? .empty : canvas.safe(last.bodyBytes.asBytes),
      repeated: canvas.safe(repeated))
  }

  /// The path without what all of an organisation's have in common; the details have it whole.
  private func path(_ path: String, on canvas: Canvas) -> SafeText {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let place = parts.firstIndex(of: "o"), place + 2 < parts.count else {
      return canvas.safe(path)
    }
    return canvas.signs.ellipsis + "/"
      + canvas.safe(parts[(place + 2)...].joined(separator: "/"))
  }
}
