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
/// `lost` ends it as SIGHUP would (robustness.md, T05).
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
    /// Whether standard input and output have to be terminals (robustness.md, T06).
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
  private let waiting: EventWaiting
  private var saved = vex_modes()
  private var output = TerminalOutput()
  private var isFullScreen = false
  private var shownSize = TerminalSize.fallback

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
  /// (robustness.md, T03).
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
  /// its modes come back all the same (robustness.md, T13).
  ///
  /// - Parameter awaitsReplies: whether questions are unanswered; their answers are then awaited
  ///   for 100 ms at most, so that they do not show up at the prompt (robustness.md, T17).
  package consuming func end<Drawn: Screen & ~Copyable>(
    _ screen: inout Drawn, awaitsReplies: Bool = false
  ) {
    if awaitsReplies { swallowReplies() }
    releaseTerminal(screen.leave())
    if options.guardsProcess { Self.unguardProcess() }
  }
}

// MARK: - One turn

extension TerminalSession {
  /// Sleeps until the terminal or the self-pipe has something, or the time is up; `output` is
  /// watched only while bytes wait.
  package func wait(timeout: Duration?) throws(TerminalError) -> Readiness {
    try waiting.wait(terminal: descriptor, wantsOutput: !output.isIdle, timeout: timeout)
  }

  /// Empties the self-pipe; see `EventWaiting.drain`.
  package func drainWakeUps() {
    waiting.drain()
  }

  /// Some of what was typed, or nil when there is nothing more now.
  ///
  /// - Throws: `lost` when the terminal is gone.
  package func readInput() throws(TerminalError) -> [UInt8]? {
    var transfer = vex_transfer()
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      transfer = unsafe vex_read(descriptor, start, buffer.count)
      count = max(0, transfer.count)
    }
    if transfer.error == 0 {
      // With raw modes only a terminal that hung up reads as nothing.
      guard !bytes.isEmpty else { throw .lost }
      return bytes
    }
    if vex_error_is_would_block(transfer.error) { return nil }
    if vex_error_is_terminal_lost(transfer.error) { throw .lost }
    throw .failed(.read, number: transfer.error)
  }

  /// Whether the last frame has gone out whole. Until it has, draw nothing: newer states replace
  /// each other meanwhile, and the newest is drawn then.
  package var isIdle: Bool { output.isIdle }

  /// Draws a frame and sends as much of it as the terminal takes.
  ///
  /// - Returns: how many bytes the frame took; 0 where nothing differs, and nothing is sent.
  @discardableResult
  package mutating func present<Drawn: Screen & ~Copyable>(
    _ frame: Frame, on screen: inout Drawn
  ) throws(TerminalError) -> Int {
    precondition(isIdle, "one frame waits at most; the newest is drawn when it has gone")
    let bytes = screen.draw(frame)
    guard !bytes.isEmpty else { return 0 }
    if synchronizesOutput {
      try send(TerminalModes.synchronizedBegin + bytes + TerminalModes.synchronizedEnd)
    } else {
      try send(bytes)
    }
    return bytes.count
  }

  /// Sends bytes that are no frame (questions, the clipboard, a title) behind what waits.
  package mutating func send(_ bytes: [UInt8]) throws(TerminalError) {
    output.append(bytes)
    try flush()
  }

  /// Sends more of what waits; `lost` when the terminal is gone.
  package mutating func flush() throws(TerminalError) {
    let descriptor = descriptor
    guard output.flush({ Self.write($0, to: descriptor) }) else { throw .lost }
  }

  /// Switches the reports of mouse buttons and drags. Off at first, and off again for the shell.
  package mutating func reportMouse(_ on: Bool) throws(TerminalError) {
    try send(on ? description.modes.mouseOn : description.modes.mouseOff)
  }

  /// Asks for the size, and gives it to the screen where it is another.
  ///
  /// - Returns: the new size, or nil where it is the old one.
  package mutating func adoptSize<Drawn: Screen & ~Copyable>(
    _ screen: inout Drawn
  ) -> Size? {
    let size = size
    guard size != shownSize else { return nil }
    screen.resize(to: size)
    shownSize = size
    return size
  }
}

// MARK: - Stopping

extension TerminalSession {
  /// Gives the terminal to the shell, stops, and takes it again when continued in the foreground.
  /// The next frame is drawn whole; mouse reports are off. Ask `adoptSize` afterwards.
  ///
  /// - Parameter wholeJob: true for a key, which concerns all of the job as the terminal driver
  ///   would have it; false for a SIGTSTP, which was sent to us.
  package mutating func suspend<Drawn: Screen & ~Copyable>(
    _ screen: inout Drawn, wholeJob: Bool
  ) throws(TerminalError) {
    releaseTerminal(screen.leave())
    vex_signals_stop(wholeJob)
    try takeTerminal()
    screen.redrawAll()
  }

  /// Takes the terminal again after a stop that nobody announced (SIGSTOP): the shell has changed
  /// its modes and written on it. The modes saved at the start stay the ones to go back to.
  package mutating func continued<Drawn: Screen & ~Copyable>(
    _ screen: inout Drawn
  ) throws(TerminalError) {
    try waitForForeground()
    try makeRaw()
    try send(description.modes.entering)
    screen.redrawAll()
  }
}

// MARK: - Taking and giving back

extension TerminalSession {
  private mutating func takeTerminal() throws(TerminalError) {
    // Only in the foreground: otherwise these would be the modes of the shell's line editor.
    try waitForForeground()
    let error = unsafe vex_terminal_save(descriptor, &saved)
    guard error == 0 else { throw .failed(.readModes, number: error) }
    isFullScreen = true
    if options.guardsProcess { try armCrashHandler() }
    try makeRaw()
    output.append(description.modes.entering)
  }

  private mutating func releaseTerminal(_ leaving: [UInt8]) {
    Self.sendLast(
      description.modes.leaving + leaving, after: &output, to: descriptor, description.modes)
    Self.restoreModes(descriptor, saved)
    isFullScreen = false
  }

  private mutating func makeRaw() throws(TerminalError) {
    let error = unsafe vex_terminal_make_raw(descriptor, &saved)
    if vex_error_is_terminal_lost(error) { throw .lost }
    guard error == 0 else { throw .failed(.setModes, number: error) }
  }

  /// Stops until the terminal is ours. An orphaned job cannot be stopped and would ask for ever, so
  /// that a few times have to do.
  private func waitForForeground() throws(TerminalError) {
    for _ in 0..<16 {
      guard vex_terminal_is_foreground(descriptor) == 0 else { return }
      vex_signals_stop_in_background()
    }
    throw .inBackground
  }

  /// Reads and drops for 100 ms at most, until the answer that ends all answers (DA1) has come.
  private func swallowReplies() {
    let deadline = vex_time_monotonic_nanoseconds() + 100_000_000
    var seen: [UInt8] = []
    while true {
      let left = deadline - vex_time_monotonic_nanoseconds()
      guard left > 0, seen.count < 65_536, let bytes = try? readInput() ?? [] else { return }
      seen += bytes
      if Self.holdsPrimaryAttributes(seen) { return }
      guard bytes.isEmpty else { continue }
      _ = try? waiting.wait(
        terminal: descriptor, wantsOutput: false, timeout: .nanoseconds(left))
    }
  }

  /// Whether `ESC [ ? … c` is among the bytes.
  static func holdsPrimaryAttributes(_ bytes: [UInt8]) -> Bool {
    let start: [UInt8] = [0x1B, UInt8(ascii: "["), UInt8(ascii: "?")]
    var rest = bytes[...]
    while let escape = rest.firstIndex(of: 0x1B) {
      rest = rest[escape...]
      if rest.starts(with: start) {
        let parameters = rest.dropFirst(start.count)
        let final = parameters.first { !(0x30...0x3B).contains($0) }
        if final == UInt8(ascii: "c") { return true }
      }
      rest = rest.dropFirst()
    }
    return false
  }

  private static func write(
    _ bytes: ArraySlice<UInt8>, to descriptor: Int32
  ) -> TerminalOutput.Attempt {
    let transfer = unsafe bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return vex_transfer() }
      return unsafe vex_write(descriptor, start, buffer.count)
    }
    if transfer.error == 0 { return .wrote(transfer.count) }
    return vex_error_is_would_block(transfer.error) ? .full : .lost
  }

  /// Sends the last bytes before the terminal goes back, for half a second at most. Where it takes
  /// nothing, what waits in the kernel is thrown away, and the bytes that restore from any state go
  /// there instead: it will read them first when it reads again.
  private static func sendLast(
    _ bytes: [UInt8], after output: inout TerminalOutput, to descriptor: Int32,
    _ modes: TerminalModes
  ) {
    output.append(bytes)
    let deadline = vex_time_monotonic_nanoseconds() + 500_000_000
    while output.flush({ write($0, to: descriptor) }), !output.isIdle {
      let left = (deadline - vex_time_monotonic_nanoseconds()) / 1_000_000
      if left > 0, vex_wait_writable(descriptor, Int32(min(100, left))) { continue }
      output.forget()
      vex_terminal_discard_output(descriptor)
      output.append(TerminalModes.cancel + modes.restoring)
      _ = output.flush { write($0, to: descriptor) }
      break
    }
    output.forget()
  }
}

// MARK: - The process

extension TerminalSession {
  private func guardProcess() throws(TerminalError) {
    var error = vex_crash_install(options.keepsCrashReports)
    if error == 0 { error = vex_signals_install() }
    guard error == 0 else { throw .failed(.installHandlers, number: error) }
    error = vex_stderr_capture()
    guard error == 0 else { throw .failed(.captureStandardError, number: error) }
  }

  private mutating func armCrashHandler() throws(TerminalError) {
    let bytes = description.modes.restoring
    let error = unsafe vex_crash_arm(descriptor, &saved, bytes, bytes.count)
    guard error == 0 else { throw .failed(.installHandlers, number: error) }
  }

  private static func unguardProcess() {
    vex_stderr_give_back()
    vex_signals_uninstall()
  }

  private static func restoreModes(_ descriptor: Int32, _ saved: vex_modes) {
    var saved = saved
    _ = unsafe vex_terminal_restore(descriptor, &saved)
    vex_crash_disarm()
  }

  private static func giveBack(_ descriptor: Int32, _ saved: vex_modes, guardsProcess: Bool) {
    restoreModes(descriptor, saved)
    if guardsProcess { unguardProcess() }
  }
}
