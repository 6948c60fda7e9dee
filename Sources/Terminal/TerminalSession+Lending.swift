extension TerminalSession {
  /// Gives the terminal to another program and takes it again afterwards. The next frame is drawn
  /// whole; the mouse is reported if it was. Ask `adoptSize` afterwards.
  ///
  /// - Parameters:
  ///   - screen: the screen that was begun with.
  ///   - use: runs the other program to its end, as `Pager.show` does.
  /// - Returns: what `use` answered.
  /// - Throws: what keeps the terminal from being taken again.
  package mutating func lend<Drawn: Screen & ~Copyable, Answer>(
    _ screen: inout Drawn, to use: () -> Answer
  ) throws(TerminalError) -> Answer {
    releaseTerminal(screen.leave())
    let answer = use()
    try takeTerminal()
    screen.redrawAll()
    return answer
  }
}
