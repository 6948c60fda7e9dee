import Cells
import JSON

extension JSONText {
  /// A line of JSON for a terminal: controls and invisible characters (`docs/faults.md`, D12), which
  /// stand in strings alone, as escapes that mean the same.
  package static func inert(_ line: String) -> String { inert(line, isDrawn: SafeText.isDrawn) }

  /// The same for several lines.
  package static func inert(lines: String) -> String {
    lines.split(separator: "\n", omittingEmptySubsequences: true).map { inert(String($0)) }.asLines
  }
}
