/// What became of a link that was to be opened.
package enum LinkOutcome: Sendable, Hashable {
  /// A program took it, and may still be busy with it.
  case opened(by: String)
  /// Nobody could see a browser here: the link is to be shown, so that it can be copied.
  case toCopy(because: Obstacle)
  /// The program that opens links failed; the link is to be shown too.
  case failed(ChildFailure)

  /// Why no browser is started.
  package enum Obstacle: Sendable, Hashable {
    /// A browser of this machine would not be seen at the person's.
    case overSSH
    /// There is no screen but the terminal.
    case noDesktop
    /// The program that opens links is not installed.
    case noOpener(String)
  }
}

/// Opens web pages in the person's browser, by the desktop's own opener (`docs/faults.md`, S04).
package struct LinkOpener: Sendable {
  private let environment: ChildEnvironment
  private let seat: Seat
  private let opener: String
  /// How long the opener is waited for.
  var patience = ChildProgram.usualPatience

  /// - Parameters:
  ///   - environment: what the opener gets, and what says where the person sits.
  ///   - isMac: which opener it is.
  package init(environment: ChildEnvironment, isMac: Bool = Seat.runsOnMac) {
    self.environment = environment
    seat = Seat(environment, isMac: isMac)
    opener = isMac ? "open" : "xdg-open"
  }

  /// Opens a link; the opener has two seconds to fail. One that takes longer is the browser itself,
  /// which was not running before: it is left alone.
  ///
  /// - Parameter url: http or https, judged and written anew before (`DocumentationLink`); it goes
  ///   as one argument, past every shell.
  /// - Returns: whether it was opened, or has to be shown.
  package func open(_ url: String) async -> LinkOutcome {
    precondition(
      url.hasPrefix("https://") || url.hasPrefix("http://"), "only judged links are opened")
    if seat.isOverSSH { return .toCopy(because: .overSSH) }
    guard seat.hasDesktop else { return .toCopy(because: .noDesktop) }
    guard let path = ProgramSearch(path: environment["PATH"]).find(opener) else {
      return .toCopy(because: .noOpener(opener))
    }
    var program = ChildProgram(path: path, arguments: [url], environment: environment)
    program.patience = patience
    program.lateness = .left
    do {
      _ = try await program.run()
      return .opened(by: opener)
    } catch {
      return .failed(error)
    }
  }
}
