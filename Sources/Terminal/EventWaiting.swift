import CSystem

/// What a wait ended with. All false: the time was up, the clock was set or the computer has woken
/// (`docs/faults.md`, N29 and T16), or a signal came between.
package struct Readiness: Hashable, Sendable {
  /// The terminal has bytes to read, or an end of file that reading will tell.
  package var input = false
  /// The terminal takes bytes again.
  package var output = false
  /// The self-pipe was written: a signal, or something in a mailbox.
  package var wake = false
  /// The terminal is gone (`docs/faults.md`, T05). Input that was typed before may still be there:
  /// read it first.
  package var terminalLost = false

  package init() {}
}

/// The one place where the main thread sleeps: the terminal, the self-pipe and a deadline.
package struct EventWaiting: Sendable {
  /// Opens the self-pipe, of which a process has one.
  package init() throws(TerminalError) {
    let error = vex_wake_open()
    guard error == 0 else { throw .failed(.makePipe, number: error) }
  }

  /// Sleeps until something is ready or the time is up.
  ///
  /// - Parameters:
  ///   - terminal: the terminal's descriptor, or nil for the self-pipe alone.
  ///   - wantsOutput: whether room for bytes counts as news; only while some are waiting, or it
  ///     would be news for ever.
  ///   - timeout: nil waits without end. Anything above zero waits at least a millisecond, rounded
  ///     up: a deadline that is nearly there must not become a loop that spins.
  /// - Returns: what is ready.
  /// - Throws: `failed` where the system cannot wait, which only a mistake of ours brings about.
  package func wait(
    terminal: Int32?, wantsOutput: Bool, timeout: Duration?
  ) throws(TerminalError) -> Readiness {
    var found = vex_readiness()
    let error = unsafe vex_wait(
      terminal ?? -1, wantsOutput, Self.milliseconds(timeout), &found)
    guard error == 0 else { throw .failed(.wait, number: error) }
    var readiness = Readiness()
    readiness.input = found.input
    readiness.output = found.output
    readiness.wake = found.wake
    readiness.terminalLost = found.hangup || found.error
    return readiness
  }

  /// Empties the self-pipe. Do it *before* taking signals and mailbox: what is posted after this
  /// wakes the next wait, and nothing is lost.
  package func drain() {
    vex_wake_drain()
  }

  /// Wakes the loop, from any thread, without blocking.
  package static func wake() {
    vex_wake_post()
  }

  /// The argument of `poll`: whole milliseconds rounded up, -1 for no end.
  static func milliseconds(_ timeout: Duration?) -> Int32 {
    guard let timeout else { return -1 }
    guard timeout > .zero else { return 0 }
    let (seconds, attoseconds) = timeout.components
    guard seconds < 86_400 else { return 86_400_000 }
    let perMillisecond: Int64 = 1_000_000_000_000_000
    return Int32(seconds * 1_000 + (attoseconds + perMillisecond - 1) / perMillisecond)
  }
}
