import CSystem
import Cells

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
  /// - Parameters:
  ///   - frame: what the screen is to look like.
  ///   - screen: the screen that was begun with.
  ///   - opening: bytes that are sent right before the frame, and with it at once.
  /// - Returns: how many bytes the frame took; 0 where nothing differs, and nothing is sent.
  /// - Throws: `lost` when the terminal is gone.
  @discardableResult
  package mutating func present<Drawn: Screen & ~Copyable>(
    _ frame: Frame, on screen: inout Drawn, behind opening: [UInt8] = []
  ) throws(TerminalError) -> Int {
    precondition(isIdle, "one frame waits at most; the newest is drawn when it has gone")
    let bytes = screen.draw(frame)
    guard !bytes.isEmpty else { return 0 }
    output.append(opening)
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

  /// Switches the reports of mouse buttons and drags. Off at first, and off for whoever has the
  /// terminal in between.
  package mutating func reportMouse(_ on: Bool) throws(TerminalError) {
    reportsMouse = on
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
