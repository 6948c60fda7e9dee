import ConnectAPI
import ConnectModels
import Runtime
import Terminal

/// What is written down of a run, where the person wants it: a log, and a recording of the session.
struct Journal: Sendable {
  /// Every token that has come in.
  let tokens = KnownTokens()
  /// Where the full screen is told that a file takes no more.
  let troubles: WritingTroubles
  private let log: SessionLog?
  /// Told of a file that takes no more: on the screen while there is one, else on standard error.
  private let tell: @Sendable (String) -> Void

  /// Opens the log, if there is to be one, and notes the start in it.
  ///
  /// - Throws: Why it cannot be written.
  init(_ options: Options, of command: Subcommand) throws(OwnFileError) {
    let troubles = WritingTroubles { EventWaiting.wake() }
    self.troubles = troubles
    let hasScreen = command == .explorer && options.headless == nil
    let tell = { @Sendable (sentence: String) in
      hasScreen ? troubles.tell(sentence) : StandardError.say(sentence)
    }
    self.tell = tell
    if let path = options.log {
      log = try SessionLog(path, tokens: tokens, tell: tell)
    } else {
      log = nil
    }
    note(.started(command))
  }

  /// Writes a line into the log.
  func note(_ line: @autoclosure () -> LogLine) {
    if let log { log.note(line()) }
  }

  /// Whoever is told of what the client does, and the log before.
  func observing(_ observer: @escaping OpenAccount.Observer) -> OpenAccount.Observer {
    guard let log else { return observer }
    return { report in
      log.note(LogLine(report))
      observer(report)
    }
  }

  /// Begins the recording, if there is to be one.
  ///
  /// - Throws: Why it cannot be written.
  func recording(
    _ options: Options, of address: ServiceAddress
  ) throws(OwnFileError) -> SessionRecording? {
    guard let path = options.record else { return nil }
    let keeper = try FileRecorder(path, tokens: tokens, tell: tell)
    note(.recording(path))
    return SessionRecording(keeper: keeper, service: "\(address)")
  }

  /// Notes the end. What was told on the screen is said once more, now that the screen is gone.
  func end(_ code: ExitCode) {
    note(.ended(code))
    for sentence in troubles.all { StandardError.say(sentence) }
  }
}
