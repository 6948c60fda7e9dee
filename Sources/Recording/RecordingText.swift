import Cells
import JSON

/// The text of a recording: lines of JSON, each by itself. All of it can be shown on a terminal, for
/// what is not drawn stands there as escapes (`docs/faults.md`, D11).
package enum RecordingText {
  /// Counts up when recordings of before can no longer be read.
  static let format = 1

  /// What every recording begins with, and nothing else that anybody writes.
  package static let beginning = Array(#"{"vexRecording""#.utf8)

  /// The first line: what follows, and by whom.
  package static func head(version: String) -> [UInt8] {
    Array(
      "\(JSONText.object([("vexRecording", .number(format)), ("version", .text(version))]))\n".utf8)
  }

  /// The line of a moment, with what `write` makes of each text in it, so that what must not be
  /// written is not; nil where it is longer than can be read again.
  package static func line(
    _ moment: RecordedMoment, writing write: (String) -> String = { $0 }
  ) -> [UInt8]? {
    guard let json = try? LineEncoder.json(of: moment, writing: write) else { return nil }
    let line = Array("\(JSONText.inert(json, isDrawn: SafeText.isDrawn))\n".utf8)
    return line.count <= RecordingReader.longestLine ? line : nil
  }
}
