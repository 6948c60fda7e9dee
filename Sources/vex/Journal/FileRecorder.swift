import ConnectAPI
import Recording
import Runtime

/// The file of `--record`: a line a moment, each written before the next is taken in.
///
/// Where it takes no more, what is in it stays whole, and can be played up to there.
final class FileRecorder: MomentKeeping {
  private struct State: Sendable {
    /// Bytes of whole lines; nil once nothing is written any more.
    var length: Int?
  }

  private let path: String
  private let file: OwnFile
  private let tokens: KnownTokens
  private let tell: @Sendable (String) -> Void
  private let state = Locked(State(length: 0))

  /// Makes the file, which must not be there.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - tokens: What must not get into it.
  ///   - tell: Told of a file that takes no more, in a sentence.
  /// - Throws: Why it cannot be written.
  init(
    _ path: String, tokens: KnownTokens, tell: @escaping @Sendable (String) -> Void
  ) throws(OwnFileError) {
    self.path = path
    file = try OwnFile(creating: path)
    self.tokens = tokens
    self.tell = tell
    write(RecordingText.head(version: Version.text))
  }

  func keep(_ moment: RecordedMoment) {
    guard state.withLock({ $0.length }) != nil else { return }
    write(RecordingText.line(moment, writing: tokens.redacted))
  }

  /// Writes a line; nil is one that is too long to be read again.
  private func write(_ line: [UInt8]?) {
    let reason: String? = state.withLock { state in
      guard let length = state.length else { return nil }
      guard let line else {
        state.length = nil
        return "an answer is too large to be recorded"
      }
      do throws(OutputError) {
        try file.append(line)
        state.length = length + line.count
        return nil
      } catch {
        file.cut(to: length)
        state.length = nil
        return error.reason
      }
    }
    if let reason { tell("the recording ends here: \(path): \(reason)") }
  }
}
