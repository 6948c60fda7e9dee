import Foundation

/// Figures for eyes and for programs.
enum Report {
  private struct Line: Encodable {
    var benchmark: String
    var figure: Figure
    var ratio: Double?
  }

  /// One object a line.
  static func json(_ benchmark: String, _ figures: [Figure]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return figures.compactMap { figure in
      let line = Line(benchmark: benchmark, figure: figure, ratio: figure.ratio)
      return (try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) }
    }.joined(separator: "\n")
  }

  static func table(_ benchmark: Benchmark, _ figures: [Figure]) -> String {
    let rows = figures.map(cells)
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let pad = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 1 || column == 2 ? pad + cell.0 : cell.0 + pad
      }.joined(separator: "   ") + "   \(row[4])"
    }
    return (["\(benchmark.rawValue): \(benchmark.summary)"] + lines.map { "  \($0)" })
      .joined(separator: "\n") + "\n"
  }

  private static func cells(_ figure: Figure) -> [String] {
    let baseline =
      figure.baseline.sample.map { "\(figure.baseline.name) \(spelling($0, figure.unit))" }
      ?? "\(figure.baseline.name) skipped: \(figure.baseline.skipped ?? "not measured")"
    return [
      figure.name, spelling(figure.sample, figure.unit),
      figure.ratio.map { "\(number($0))x" } ?? "", baseline, figure.remark,
    ]
  }

  private static func spelling(_ sample: Sample, _ unit: Figure.Unit) -> String {
    "\(number(sample.median)) ±\(number(sample.spread / 2)) \(unit.rawValue)"
  }

  private static func number(_ value: Double) -> String {
    let digits = value >= 100 ? 0 : value >= 1 ? 2 : 4
    return String(format: "%.\(digits)f", value)
  }
}
