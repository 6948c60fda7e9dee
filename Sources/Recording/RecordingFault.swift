/// What is wrong with a recording, and in which line.
package struct RecordingFault: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// It is something else.
    case foreign
    /// Another version has made it, in a form that is not read here.
    case otherFormat(Int, version: String)
    /// The line ends before its moment does.
    case cut
    /// Longer than any that is written.
    case tooLong
    /// No JSON; the reader's reason.
    case unreadable(String)
    /// JSON, and yet no moment; where in it, and why.
    case unknown(String)
    /// A moment at a place where it cannot be.
    case misplaced
    /// There is not even a beginning.
    case empty
    /// A moment that the session cannot have had: it awaits no such answer.
    case unawaited
  }

  /// Counted from 1.
  package var line: Int
  package var reason: Reason

  package init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// What is wrong, as the end of a sentence that begins with the file.
  package var sentence: String {
    let here = "line \(line): "
    return switch reason {
    case .foreign: here + "this is no recording of vex"
    case .otherFormat(let format, let version):
      here + "recorded by vex \(version) in format \(format), which is not format"
        + " \(RecordingText.format): play it with that version"
    case .cut: here + "the recording is cut off here"
    case .tooLong: here + "longer than a line can be"
    case .unreadable(let reason): here + reason
    case .unknown(let reason): here + "nothing that is recorded: \(reason)"
    case .misplaced: here + "this cannot stand here"
    case .empty: here + "the recording ends before the session begins"
    case .unawaited: here + "an answer to what was not asked: made by another version of vex?"
    }
  }
}
