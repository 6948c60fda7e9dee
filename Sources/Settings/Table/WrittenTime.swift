/// A stretch of time as a person writes it: `500ms`, `30s`, `10m`, `36h`, `14d`, `2w`.
package enum WrittenTime {
  private static let units: [(name: String, milliseconds: Int64)] = [
    ("w", 604_800_000), ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1_000),
    ("ms", 1),
  ]

  /// Units that people write a value back in: nobody says two weeks for what was 14 days.
  private static let written = units.filter { $0.name != "w" }

  /// nil for what is no whole number with a unit, or too large.
  package static func parse(_ text: String) -> Duration? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, let number = Int64(digits),
      let unit = units.first(where: { $0.name == text.dropFirst(digits.count) })
    else { return nil }
    let product = number.multipliedReportingOverflow(by: unit.milliseconds)
    return product.overflow ? nil : .milliseconds(product.partialValue)
  }

  /// In the largest unit that gives a whole number.
  package static func write(_ time: Duration) -> String {
    let parts = time.components
    let milliseconds = parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000
    guard milliseconds != 0 else { return "0s" }
    let unit = written.first { milliseconds % $0.milliseconds == 0 }
    return "\(milliseconds / (unit?.milliseconds ?? 1))\(unit?.name ?? "ms")"
  }
}
