import CSystem

// Taking the terminal, and giving it back.

extension TerminalSession {
  mutating func takeTerminal() throws(TerminalError) {
    // Only in the foreground: otherwise these would be the modes of the shell's line editor.
    try waitForForeground()
    let error = unsafe vex_terminal_save(descriptor, &saved)
    guard error == 0 else { throw .failed(.readModes, number: error) }
    isFullScreen = true
    if options.guardsProcess { try armCrashHandler() }
    try makeRaw()
    try switchModes()
  }

  /// Switches on what ncurses does not.
  mutating func switchModes() throws(TerminalError) {
    try send(description.modes.entering)
    if reportsMouse { try reportMouse(true) }
  }

  mutating func releaseTerminal(_ leaving: [UInt8]) {
    Self.sendLast(
      description.modes.leaving + leaving + description.modes.left, after: &output, to: descriptor,
      description.modes)
    Self.restoreModes(descriptor, saved)
    isFullScreen = false
  }

  mutating func makeRaw() throws(TerminalError) {
    let error = unsafe vex_terminal_make_raw(descriptor, &saved)
    if vex_error_is_terminal_lost(error) { throw .lost }
    guard error == 0 else { throw .failed(.setModes, number: error) }
  }

  /// Stops until the terminal is ours. An orphaned job cannot be stopped and would ask for ever, so
  /// that a few times have to do.
  func waitForForeground() throws(TerminalError) {
    for _ in 0..<16 {
      guard vex_terminal_is_foreground(descriptor) == 0 else { return }
      vex_signals_stop_in_background()
    }
    throw .inBackground
  }
}

// MARK: - Last words

extension TerminalSession {
  /// Reads and drops the answers that are still to come.
  func swallowReplies() {
    LastReplies.swallow(
      now: { .nanoseconds(vex_time_monotonic_nanoseconds()) },
      read: { try? readInput() ?? [] },
      wait: { left in
        _ = try? waiting.wait(terminal: descriptor, wantsOutput: false, timeout: left)
      })
  }

  static func write(
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
  /// there instead: it will read them first when it reads again. So they do where a write fails: the
  /// terminal need not be gone for that.
  static func sendLast(
    _ bytes: [UInt8], after output: inout TerminalOutput, to descriptor: Int32,
    _ modes: TerminalModes,
    by write: (ArraySlice<UInt8>, Int32) -> TerminalOutput.Attempt = {
      TerminalSession.write($0, to: $1)
    }
  ) {
    output.append(bytes)
    let deadline = vex_time_monotonic_nanoseconds() + 500_000_000
    while true {
      let isThere = output.flush { write($0, descriptor) }
      if isThere, output.isIdle { return }
      let left = (deadline - vex_time_monotonic_nanoseconds()) / 1_000_000
      if isThere, left > 0, vex_wait_writable(descriptor, Int32(min(100, left))) { continue }
      break
    }
    output.forget()
    vex_terminal_discard_output(descriptor)
    output.append(TerminalModes.cancel + modes.restoring)
    _ = output.flush { write($0, descriptor) }
    output.forget()
  }
}

// MARK: - The process

extension TerminalSession {
  func guardProcess() throws(TerminalError) {
    var error = vex_crash_install(options.keepsCrashReports)
    if error == 0 { error = vex_signals_install() }
    guard error == 0 else { throw .failed(.installHandlers, number: error) }
    error = vex_stderr_capture()
    guard error == 0 else { throw .failed(.captureStandardError, number: error) }
  }

  mutating func armCrashHandler() throws(TerminalError) {
    let bytes = description.modes.restoring
    let error = unsafe vex_crash_arm(descriptor, &saved, bytes, bytes.count)
    guard error == 0 else { throw .failed(.installHandlers, number: error) }
  }

  static func unguardProcess() {
    vex_stderr_give_back()
    vex_signals_uninstall()
  }

  static func restoreModes(_ descriptor: Int32, _ saved: vex_modes) {
    var saved = saved
    _ = unsafe vex_terminal_restore(descriptor, &saved)
    vex_crash_disarm()
  }

  static func giveBack(_ descriptor: Int32, _ saved: vex_modes, guardsProcess: Bool) {
    restoreModes(descriptor, saved)
    if guardsProcess { unguardProcess() }
  }
}
