import Cells
import Explorer

/// What is set: a line a setting, with its value and where that comes from; what is wrong on top.
struct SettingsText {
  let report: SettingsReport
  let width: Int

  func lines(on canvas: Canvas) -> [[Span]] {
    complaints(on: canvas) + settings(on: canvas)
  }

  private func complaints(on canvas: Canvas) -> [[Span]] {
    guard !report.complaints.isEmpty else { return [] }
    return report.complaints.flatMap { complaint in
      canvas.safe(complaint).wrapped(to: max(width, 1)).map { [Span($0, .bad)] }
    } + [[]]
  }

  /// What is set; where the program chooses, also what it has come to.
  private func value(of line: SettingsReport.Line, on canvas: Canvas) -> SafeText {
    let appearance = canvas.appearance
    let chosen: SafeText? =
      switch line.name {
      case "theme": canvas.safe(appearance.theme.name)
      case "color": appearance.theme == .mono ? "never" : "always"
      case "ascii": appearance.isASCII ? "yes" : "no"
      default: nil
      }
    let value = canvas.safe(line.value)
    guard line.value == "auto", let chosen else { return value }
    return value + ": " + chosen
  }

  private func settings(on canvas: Canvas) -> [[Span]] {
    let rows = report.lines.map {
      (name: canvas.safe($0.name), value: value(of: $0, on: canvas), line: $0)
    }
    let names = min(rows.lazy.map(\.name.columns).max() ?? 0, width / 2)
    let values = min(rows.lazy.map(\.value.columns).max() ?? 0, max(width - names - 12, 8))
    let ellipsis = canvas.signs.ellipsis
    return rows.map { row in
      let isSet = row.line.origin != SettingsReport.unset
      let rest = max(width - names - values - 4, 1)
      // Of a path the end tells most, and it has the line.
      let origin = canvas.safe(row.line.origin).cut(to: rest, at: .middle, mark: ellipsis)
      return [
        Span(row.name.cut(to: names, mark: ellipsis).padded(to: names + 2), .secondary),
        Span(
          row.value.cut(to: values, mark: ellipsis).padded(to: values + 2),
          isSet ? .accent : .text), Span(origin, .secondary),
      ]
    }
  }
}
