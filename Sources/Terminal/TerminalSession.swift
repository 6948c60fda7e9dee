// Terminal: the person's terminal, both ways. It turns frames into bytes and bytes into key events,
// and gives the terminal back on every path out of the program. It must not know what is drawn, nor
// what a key means.

import CSystem
import Cells

/// The owner of the terminal, from before the first frame until it has been given back.
///
/// The calls, in their order (all on the main thread):
///
/// 1. Start: `TerminalLocale.adopt()`, `TerminalDescription(term:)`, `TerminalSession(…)`,
///    `NcursesScreen(description:size:palette:)` with the session's `size`, then `begin(&screen)`.
/// 2. One turn of the loop: `wait(timeout:)`; if it says `wake`, `drainWakeUps()` and then
///    `ProcessSignals.take()` and the mailbox; `readInput()` until it answers nil; and, where
///    something changed and `isIdle`, `present(frame, on: &screen)`; where it says `output`,
///    `flush()`.
/// 3. `^Z`, or `.stop` among the signals: `suspend(&screen, …)`, then as after a resize. `.resume`
///    without that: `continued(&screen)`. `.resize`: `adoptSize(&screen)` tells the new size.
/// 4. End: `end(&screen)`, then exit, or `ProcessSignals.end(by:)`. A session that is let go
///    without it restores by itself, and a crash does by the handler that `begin` armed.
///
/// An error thrown by any of them after `begin` ends the program: let the session go and exit;
/// `lost` ends it as SIGHUP would (`docs/faults.md`, T05).
package struct TerminalSession: ~Copyable {
  /// What a session does beside having the terminal; the full-screen program takes the defaults.
  package struct Options: Sendable {
    /// The terminal to open.
    package var device = "/dev/tty"
    /// Whether the process's signals, crashes and standard error are taken over as well.
    package var guardsProcess = true
    /// Whether a crash goes on to the handler that was installed before, after restoring: where the
    /// person has set `SWIFT_BACKTRACE`.
    package var keepsCrashReports = false
    /// Whether standard input and output have to be terminals (`docs/faults.md`, T06).
    package var needsStandardStreams = true

    package init() {}
  }

  /// What the terminal can do.
  package let description: TerminalDescription
  /// Wraps each frame so that it appears at once; set it when the terminal has answered that it
  /// knows mode 2026.
  package var synchronizesOutput = false
  let descriptor: Int32
  let options: Options
  let waiting: EventWaiting
  var saved = vex_modes()
  var output = TerminalOutput()
  var isFullScreen = false
  /// Whether the mouse is reported while we have the terminal.
  var reportsMouse = false
  var shownSize = TerminalSize.fallback

  /// Opens the terminal anew and changes nothing yet.
  package init(
    description: TerminalDescription, options: Options = Options()
  ) throws(TerminalError) {
    if options.needsStandardStreams {
      guard vex_terminal_is(0) else { throw .redirected(.input) }
      guard vex_terminal_is(1) else { throw .redirected(.output) }
    }
    let opened = unsafe vex_terminal_open(options.device)
    guard opened >= 0 else { throw .failed(.openTerminal, number: -opened) }
    do {
      waiting = try EventWaiting()
    } catch {
      vex_close(opened)
      throw error
    }
    descriptor = opened
    self.description = description
    self.options = options
  }

  deinit {
    if isFullScreen {
      var last = output
      Self.sendLast(description.modes.restoring, after: &last, to: descriptor, description.modes)
      Self.giveBack(descriptor, saved, guardsProcess: options.guardsProcess)
    }
    vex_close(descriptor)
  }

  /// The terminal's size now, within what a screen may have.
  package var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard unsafe vex_terminal_size(descriptor, &columns, &rows) == 0, columns > 0, rows > 0 else {
      return TerminalSize.fallback
    }
    return TerminalSize.clamped(Size(columns: Int(columns), rows: Int(rows)))
  }

  /// Takes the terminal: raw modes, crash handler, signals, standard error. The full screen itself
  /// is entered with the first frame. In the background it stops until it is in the foreground
  /// (`docs/faults.md`, T03).
  package mutating func begin<Drawn: Screen & ~Copyable>(
    _ screen: inout Drawn
  ) throws(TerminalError) {
    try takeTerminal()
    if options.guardsProcess { try guardProcess() }
    screen.resize(to: size)
    shownSize = screen.size
  }

  /// Gives the terminal back as it was: the screen, the modes, signals and standard error, whose
  /// captured tail is shown now. A terminal that takes nothing is given up after half a second;
  /// its modes come back all the same (`docs/faults.md`, T13).
  ///
  /// - Parameters:
  ///   - screen: the screen that was begun with.
  ///   - awaitsReplies: whether questions are unanswered; their answers are then awaited for 100 ms
  ///     at most, so that they do not show up at the prompt (`docs/faults.md`, T17).
  package consuming func end<Drawn: Screen & ~Copyable>(
    _ screen: inout Drawn, awaitsReplies: Bool = false
  ) {
    if awaitsReplies { swallowReplies() }
    releaseTerminal(screen.leave())
    if options.guardsProcess { Self.unguardProcess() }
  }
}
