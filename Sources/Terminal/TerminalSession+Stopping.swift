import CSystem

extension TerminalSession {
  /// Gives the terminal to the shell, stops, and takes it again when continued in the foreground.
  /// The next frame is drawn whole; the mouse is reported if it was. Ask `adoptSize` afterwards.
  ///
  /// - Parameters:
  ///   - screen: the screen that was begun with.
  ///   - wholeJob: true for a key, which concerns all of the job as the terminal driver would have
  ///     it; false for a SIGTSTP, which was sent to us.
  /// - Throws: what keeps the terminal from being taken again.
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
    try switchModes()
    screen.redrawAll()
  }
}
