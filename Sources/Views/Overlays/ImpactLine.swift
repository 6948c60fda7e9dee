import Cells
import Explorer

/// A line of what breaks or is depended on: mark, name, what is known of it, how it depends.
struct ImpactLine {
  let mark: Span
  let name: SafeText
  /// What stands in columns of its own behind the name; left out where there is no room.
  let facts: [Span]
  let how: SafeText

  /// The columns that a name keeps before what stands behind it gives way.
  private static let leastName = 16

  /// The lines in columns that suit all of them.
  static func aligned(_ lines: [ImpactLine], columns: Int, _ signs: Signs) -> [[Span]] {
    let factCount = lines.lazy.map(\.facts.count).max() ?? 0
    let widths = (0..<factCount).map { place in
      lines.lazy.map { $0.facts.dropFirst(place).first?.text.columns ?? 0 }.max() ?? 0
    }
    let longestName = lines.lazy.map(\.name.columns).max() ?? 0
    let longestHow = lines.lazy.map(\.how.columns).max() ?? 0
    let room = columns - 2
    // The facts go from the left, so that the expiry stays longest.
    var shown = Array(0..<factCount)
    func taken() -> Int { shown.reduce(0) { $0 + widths[$1] + 2 } }
    while !shown.isEmpty, room - taken() < leastName + 10 { shown.removeFirst() }
    let left = room - taken() - 2
    let how = min(longestHow, max(left - longestName, left / 2))
    let name = max(min(longestName, left - how), 1)
    return lines.map { line in
      [line.mark, Span(" "), Span(line.name.cut(to: name, mark: signs.ellipsis).padded(to: name))]
        + shown.flatMap { place -> [Span] in
          let fact = line.facts.dropFirst(place).first ?? Span(.empty)
          return [Span("  "), Span(fact.text.padded(to: widths[place]), fact.role)]
        }
        + [Span("  "), Span(line.how.cut(to: max(how, 1), mark: signs.ellipsis), .secondary)]
    }
  }
}

extension Dependency {
  /// What it is held for.
  var kindWords: String {
    switch (servesActions, servesTriggers) {
    case (true, true): "action and trigger"
    case (true, false): "action"
    case (false, true): "trigger"
    case (false, false): ""
    }
  }
}
