// The room Printing: what the printing commands print, as text in the forms that scripts read.
// It is pure: rows, findings and words come from the explorer and the views, and nothing here reads
// a clock, a file or the network.

import Cells
import ConnectModels
import Explorer

/// What stands in one column of a printed row.
package enum PrintedCell: Equatable, Sendable {
  case absent
  /// Text of the API, hostile until it is written in a form.
  case text(String)
  case number(Int)
  case time(TimeValue)

  /// A text, where there is one.
  static func text(_ text: String?) -> PrintedCell { text.map(PrintedCell.text) ?? .absent }

  /// A moment, where there is one.
  static func moment(_ moment: Timestamp?) -> PrintedCell {
    moment.map { .time(.at($0)) } ?? .absent
  }

  /// As a table has it: harmless on one line, never empty, for an empty cell is no column for `awk`.
  var inTable: SafeText {
    switch self {
    case .absent, .time(.unset): "-"
    case .text(let text), .time(.unreadable(let text)):
      text.isEmpty ? "-" : SafeText(untrusted: text)
    case .number(let number): SafeText(untrusted: number.grouped)
    case .time(.at(let instant)): SafeText(untrusted: instant.minute)
    }
  }
}

extension Timestamp {
  /// The day and minute in UTC, so that the same data print the same everywhere:
  /// `2026-11-26T05:31Z`.
  var minute: String {
    let parts = civil().text.split(separator: ":", maxSplits: 2)
    return parts.prefix(2).joined(separator: ":") + "Z"
  }
}
