import Cells
import ConnectModels
import Explorer
import Terminal

/// The same program without a terminal: keys go in one by one, each after everything that the
/// last one caused has come to rest, and the last frame comes out.
///
/// Rest means that no answer is awaited; deadlines beyond that (a probe, the next minute) are not
/// waited for, but a row that is rested on is read before the next key.
package struct HeadlessRun {
  private var session: ExplorerSession
  private let waiting: EventWaiting

  /// The session's `wake` must end a wait of `waiting`.
  package init(session: ExplorerSession, waiting: EventWaiting) {
    self.session = session
    self.waiting = waiting
  }

  /// Presses keys and returns the screen after the last of them.
  ///
  /// - Returns: The last frame; where a key quits, the one before it.
  /// - Throws: `TerminalError` when waiting is not possible.
  package mutating func run(_ keys: [Key]) throws(TerminalError) -> Frame {
    session.start()
    // What was played from a recording is at rest.
    if session.playback == nil { try rest() }
    for key in keys {
      session.press(key)
      if session.takeOrders().contains(.quit) { break }
      try rest()
    }
    let frame = session.frame()
    session.stop()
    return frame
  }

  /// Waits until no answer is awaited.
  private mutating func rest() throws(TerminalError) {
    session.catchUp()
    while !session.isIdle || session.isAboutToRead {
      let ready = try waiting.wait(
        terminal: nil, wantsOutput: false, timeout: session.sleep)
      if ready.wake { waiting.drain() }
      session.catchUp()
    }
  }
}
