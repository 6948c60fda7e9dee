import Cells
import ConnectModels
import Explorer
import Terminal
import Views

/// How the full-screen program ended.
package enum Ending: Equatable, Sendable {
  /// The person quit.
  case quit
  /// A signal ends the program; it is raised again once the terminal has been given back.
  case signal(EndingSignal)
  /// The terminal is gone.
  case terminalLost
}

/// The loop between the terminal and the explorer.
///
/// The main thread sleeps in one `poll` on the terminal and the pipe that signals and other threads
/// write; it wakes by itself when the state changes by itself. A turn takes, in this order,
/// signals, input until there is none, answers, deadlines; then it draws one frame at most.
package struct FullScreenLoop: ~Copyable {
  /// Bytes of input that are taken in one turn.
  private static let mostInputInTurn = 1 << 16

  private var terminal: TerminalSession
  private var screen: NcursesScreen
  private let screens: ScreenChoice
  /// Whether the theme of the screen has colours that only direct ones show.
  private var screenUsesRGB: Bool
  /// Whether ASCII is chosen by itself where the terminal draws our signs too wide.
  private let choosesASCII: Bool
  private var questions = TerminalQuestions()
  private var decoder: InputDecoder
  private var session: ExplorerSession
  private let pager: Pager
  private let time: any TimeSource
  private var pacing = FramePacing()
  /// What goes out right before the next frame.
  private var opening: [UInt8] = []

  /// The session has been started: what it asks for is on its way while the terminal is made ready.
  package init(
    terminal: consuming TerminalSession, screen: consuming NcursesScreen, screens: ScreenChoice,
    decoder: InputDecoder, session: ExplorerSession, pager: Pager, time: any TimeSource,
    choosesASCII: Bool = false
  ) {
    self.choosesASCII = choosesASCII && session.appearance.characters < .certainWidths
    self.terminal = terminal
    self.screen = screen
    self.screens = screens
    screenUsesRGB = session.appearance.theme.usesRGB
    self.decoder = decoder
    self.session = session
    self.pager = pager
    self.time = time
  }

  /// Runs until the person quits, a signal comes or the terminal is gone; the terminal has been
  /// given back by then, whatever happened.
  package consuming func run() throws(TerminalError) -> Ending {
    let ending: Ending
    do {
      try terminal.begin(&screen)
      if session.state.reportsMouse { try terminal.reportMouse(true) }
      session.resize(to: screen.size)
      askWidths()
      try draw()
      try ask()
      ending = try turnUntilEnd()
    } catch .lost {
      ending = .terminalLost
    }
    session.stop()
    terminal.end(&screen, awaitsReplies: questions.isAwaited)
    return ending
  }

  /// Asks the terminal what cannot be known otherwise; its answers come among the input.
  private mutating func ask() throws(TerminalError) {
    guard terminal.description.answersQuestions else { return }
    questions.asked()
    try terminal.send(TerminalQuestions.bytes)
  }

  /// Asks how wide the terminal draws our signs. It has to draw them for that: on the full screen,
  /// right before the first frame, which is drawn over them.
  private mutating func askWidths() {
    guard choosesASCII, terminal.description.answersQuestions else { return }
    questions.askedWidths()
    decoder.awaitedCursorReports += 1
    opening = screen.enter() + TerminalQuestions.widths
  }

  // MARK: - Turns

  private mutating func turnUntilEnd() throws(TerminalError) -> Ending {
    while true {
      let ready = try terminal.wait(timeout: timeout)
      if ready.wake { terminal.drainWakeUps() }
      if let ending = try obeySignals() { return ending }
      if ready.input || ready.terminalLost { try takeInput() }
      if ready.output { try terminal.flush() }
      session.catchUp()
      take(decoder.deadlinePassed(at: time.reading().monotonic))
      if try obeyOrders() { return .quit }
      if ready.terminalLost { return .terminalLost }
      try draw()
    }
  }

  /// Until the state changes by itself, a lone Esc is decided, or a frame that waits may be drawn.
  private var timeout: Duration {
    let now = time.reading().monotonic
    var timeout = session.sleep
    if let deadline = decoder.deadline { timeout = min(timeout, deadline - now) }
    if session.needsFrame, terminal.isIdle, let nextFrame = pacing.nextFrame {
      timeout = min(timeout, nextFrame - now)
    }
    return max(timeout, .zero)
  }

  /// Takes what was typed until there is no more, or until so much that signals and answers have
  /// to have their turn: a terminal that never stops sending must not starve them.
  private mutating func takeInput() throws(TerminalError) {
    var taken = 0
    while taken < Self.mostInputInTurn, let bytes = try terminal.readInput() {
      taken += bytes.count
      let now = time.reading().monotonic
      take(decoder.decode(bytes, at: now))
      pacing.personActed(at: now)
    }
  }

  /// Passes on what the person does, and takes in what the terminal answers.
  private mutating func take(_ events: [InputEvent]) {
    for event in events {
      switch event {
      case .key(let key): session.press(key)
      case .paste(let text): session.paste(text)
      case .mouse(let report): session.point(report)
      case .reply(let reply): take(reply)
      }
    }
  }

  private mutating func take(_ reply: TerminalReply) {
    switch questions.take(reply) {
    case .background(let isLight):
      session.adopt(TerminalLook(colors: screens.colors, isLight: isLight))
    case .synchronizesOutput: terminal.synchronizesOutput = true
    case .drawsWide(let letters):
      session.draw(max(letters ? .certainWidths : .plainSigns, session.appearance.characters))
    case nil: break
    }
  }

  /// Draws the newest state, unless it is too early for another frame or the last one is still on
  /// its way to a terminal that reads slowly.
  private mutating func draw() throws(TerminalError) {
    guard session.needsFrame, terminal.isIdle else { return }
    let now = time.reading().monotonic
    guard pacing.allowsFrame(at: now) else { return }
    try changeScreen()
    let sent = try terminal.present(session.frame(), on: &screen, behind: opening)
    opening = []
    session.drew(bytes: sent, since: now)
    pacing.drew(at: now, isSent: sent > 0)
  }

  /// A theme of other colours may need the terminal's other description.
  private mutating func changeScreen() throws(TerminalError) {
    let usesRGB = session.appearance.theme.usesRGB
    guard usesRGB != screenUsesRGB else { return }
    try screens.adapt(&screen, from: screenUsesRGB, to: usesRGB)
    screenUsesRGB = usesRGB
  }

  // MARK: - Signals and orders

  private mutating func obeySignals() throws(TerminalError) -> Ending? {
    let signals = ProcessSignals.take()
    if let ending = signals.ending { return .signal(ending) }
    if signals.contains(.stop) {
      try suspend(wholeJob: false)
    } else if signals.contains(.resume) {
      try terminal.continued(&screen)
      adoptSize()
      session.redraw()
    } else if signals.contains(.resize) {
      adoptSize()
    }
    return nil
  }

  /// Does what the explorer ordered; true if that was to quit.
  private mutating func obeyOrders() throws(TerminalError) -> Bool {
    for order in session.takeOrders() {
      switch order {
      case .quit: return true
      case .page(let text): try page(SafeText(untrusted: text, lines: .wrapped))
      case .send(let bytes): try terminal.send(bytes)
      case .suspend: try suspend(wholeJob: true)
      case .reportMouse(let isOn): try terminal.reportMouse(isOn)
      case .redraw:
        screen.redrawAll()
        session.redraw()
      }
    }
    return false
  }

  /// Hands the terminal to the pager and waits until the person leaves it.
  private mutating func page(_ text: SafeText) throws(TerminalError) {
    let pager = pager
    let end = try terminal.lend(&screen) {
      Result { () throws(ChildFailure) in try pager.show(text) }
    }
    adoptSize()
    session.redraw()
    if case .failure(let failure) = end { session.handle(.pagerFailed(failure.sentence)) }
  }

  private mutating func suspend(wholeJob: Bool) throws(TerminalError) {
    try terminal.suspend(&screen, wholeJob: wholeJob)
    adoptSize()
    session.redraw()
  }

  private mutating func adoptSize() {
    guard let size = terminal.adoptSize(&screen) else { return }
    session.resize(to: size)
  }
}
