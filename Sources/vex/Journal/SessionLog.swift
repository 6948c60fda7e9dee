import ConnectAPI
import ConnectModels
import Recording

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The file of `--log`: a line an event, from any thread.
///
/// A file that takes no more ends the log and nothing else, and is told of once.
final class SessionLog: Sendable {
  private let path: String
  private let file: OwnFile
  private let tokens: KnownTokens
  private let tell: @Sendable (String) -> Void
  private let isWritten = Locked(true)

  /// Opens the file.
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
    file = try OwnFile(appendingTo: path)
    guard !OwnFile.begins(path, with: RecordingText.beginning) else {
      throw OwnFileError(path: path, reason: .special("a recording"))
    }
    // One that could not grow any more was cut anywhere.
    if OwnFile.endsWithin(path) { try? file.append([UInt8(ascii: "\n")]) }
    self.tokens = tokens
    self.tell = tell
  }

  /// Writes a line.
  func note(_ line: LogLine) {
    let text = line.text(at: SystemClock.wall(), process: getpid())
    let bytes = tokens.redacted(Array(text.utf8))
    let failure: OutputError? = isWritten.withLock { isWritten in
      guard isWritten else { return nil }
      do throws(OutputError) {
        try file.append(bytes)
        return nil
      } catch {
        isWritten = false
        return error
      }
    }
    if let failure { tell("the log ends here: \(path): \(failure.reason)") }
  }
}
