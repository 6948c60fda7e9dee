import Cells
import ConnectAPI
import ConnectModels
import Explorer

/// What `--log` writes: a line for every exchange with a service, and for what is around them.
///
/// A line is one event: its time in UTC, a word that says what it is, and the rest in `key=value` or as a
/// sentence, made harmless (D11). The token is in none, nor is anything of a body (S07, S08).
final class SessionLog: Sendable {
  /// Adds a line to the file.
  private let append: @Sendable (String) throws(OutputError) -> Void
  private let isStopped = Locked(false)
  /// Told once why nothing more is written.
  private let whenStopped: @Sendable (String) -> Void
  private let clock: @Sendable () -> Timestamp

  /// Opens the log.
  ///
  /// - Parameters:
  ///   - path: The file, made where it is not there.
  ///   - clock: What time it is.
  ///   - whenStopped: Told once, on any thread, why nothing more is written: no space is left.
  /// - Throws: why the file cannot be used.
  convenience init(
    _ path: String, clock: @escaping @Sendable () -> Timestamp = SystemClock.wall,
    whenStopped: @escaping @Sendable (String) -> Void
  ) throws(LogFile.Refusal) {
    let file = try LogFile(path)
    self.init(
      append: { line throws(OutputError) in try file.append(line: line) }, clock: clock,
      whenStopped: whenStopped)
  }

  init(
    append: @escaping @Sendable (String) throws(OutputError) -> Void,
    clock: @escaping @Sendable () -> Timestamp,
    whenStopped: @escaping @Sendable (String) -> Void
  ) {
    self.append = append
    self.clock = clock
    self.whenStopped = whenStopped
  }

  /// The program has begun.
  func began(_ command: Subcommand) {
    write("start", "vex \(Version.text) \(command.rawValue)")
  }

  /// An account has been opened.
  func opened(_ account: Account) {
    let scope =
      switch account.scope {
      case .organisation(let organisation): "organisation=\(organisation)"
      case .publicCatalogue: "public catalogue"
      }
    write("account", "\(account.address.origin) \(scope) token from \(account.source)")
  }

  /// The program ends.
  func ended(_ code: ExitCode) {
    write("end", "exit=\(code.number)")
  }

  /// The client has done something.
  func note(_ report: ClientReport) {
    switch report {
    case .exchanged(let record): write("request", Self.words(record))
    case .tokenRead(let expiry):
      write("token", expiry.map { "read, expires \($0)" } ?? "read, says of no expiry")
    }
  }

  private static func words(_ record: RequestRecord) -> String {
    let end = record.status.map { "\($0) \(record.reason)" } ?? "no answer"
    var words = [
      "\(record.method) \(record.path)", "→", end, "request=\(record.request)",
      "try=\(record.attempt)", "time=\(record.duration.brief.replacing(" ", with: ""))",
      "received=\(record.receivedBytes)", "body=\(record.bodyBytes)",
    ]
    if let isReused = record.isConnectionReused {
      words.append("connection=\(isReused ? "kept" : "new")")
    }
    if let failure = record.failure {
      words.append(
        "fault: " + [failure.sentence, failure.cause].compactMap { $0 }.joined(separator: ": "))
    }
    return words.joined(separator: " ")
  }

  private func write(_ kind: String, _ words: String) {
    let line = SafeText(untrusted: "\(clock()) \(kind) \(words)").string
    let reason = isStopped.withLock { isStopped -> String? in
      guard !isStopped else { return nil }
      do throws(OutputError) {
        try append(line)
        return nil
      } catch {
        isStopped = true
        return error.reason
      }
    }
    if let reason { whenStopped(reason) }
  }
}
