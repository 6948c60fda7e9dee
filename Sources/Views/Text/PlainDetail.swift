import Cells
import Explorer

/// The fields of a node as lines of text: the same words as in the detail, without a screen.
package enum PlainDetail {
  /// The lines, in at most so many columns.
  package static func lines(
    of fields: [DetailField], times: TimeText, width: Int
  ) -> [SafeText] {
    // Nothing is drawn on it: it knows how what is drawn is made harmless.
    var canvas = Canvas(size: Size(columns: 1, rows: 1), appearance: Appearance())
    return DetailText(fields: fields, times: times, width: width).lines(on: &canvas)
      .map { $0.map(\.text).joined() }
  }
}
