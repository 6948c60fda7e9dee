import ConnectAPI

// What is logged. Neither tokens nor anything of the data: a path with its query is the most.

extension LogLine {
  /// A run begins.
  static func started(_ command: Subcommand) -> LogLine {
    LogLine("start").with("version", Version.text).with("command", command.call)
  }

  /// What the full screen is drawn on.
  static func screen(terminal: String?, size: String) -> LogLine {
    LogLine("screen").with("terminal", terminal ?? "none").with("size", size)
  }

  /// An account has been opened.
  static func opened(_ account: Account) -> LogLine {
    LogLine("account").with("service", "\(account.address)")
      .with("organisation", account.organisation ?? "public").with("source", "\(account.source)")
  }

  /// An account could not be opened.
  static func refused(_ error: OpeningError) -> LogLine {
    LogLine("account-refused").with("reason", error.sentence)
  }

  /// A recording begins.
  static func recording(_ file: String) -> LogLine { LogLine("record").with("file", file) }

  /// A run ends.
  static func ended(_ code: ExitCode) -> LogLine {
    LogLine("end").with("exit", Int(code.number))
  }

  /// What the client tells.
  init(_ report: ClientReport) {
    switch report {
    case .exchanged(let record): self = .exchange(record)
    case .tokenRead(let expiry):
      self = LogLine("token").with("expires", expiry.map { "\($0)" } ?? "unknown")
    }
  }

  private static func exchange(_ record: RequestRecord) -> LogLine {
    let isCancelled = record.status == nil && record.failure?.kind == .cancelled
    return LogLine("request").with("number", record.request).with("try", record.attempt)
      .with("method", record.method).with("path", record.path)
      .with("status", record.status.map { "\($0)" } ?? (isCancelled ? "cancelled" : "none"))
      .with("reason", record.reason.isEmpty ? nil : record.reason)
      .with("ms", record.duration.milliseconds)
      .with("received", record.receivedBytes).with("bytes", record.bodyBytes)
      .with("http", record.httpVersion.isEmpty ? nil : record.httpVersion)
      .with("fault", isCancelled ? nil : record.failure?.sentence)
      .with("cause", isCancelled ? nil : record.failure?.cause)
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
