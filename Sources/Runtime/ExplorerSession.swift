// The room `Runtime`: the loop. Events are gathered from the terminal, the clocks and the service,
// handed to the explorer one by one, and what comes of them is drawn and done. The one room with
// threads beside the transfer thread. It must not know options or files.

import Cells
import ConnectModels
import Explorer
import Views

/// The explorer at work: every event goes through here, whether the screen is a terminal's or not.
package struct ExplorerSession {
  /// What only the loop around the session can do.
  package enum Order: Equatable, Sendable {
    case redraw
    case reportMouse(Bool)
    case suspend
    case quit
    /// Give the terminal to the person's pager with this text.
    case page(String)
    /// Bytes for the terminal that are no frame.
    case send([UInt8])
  }

  /// Changed by `handle` alone.
  package internal(set) var state: ExplorerState
  /// How the program looks and which keys it knows.
  package var appearance: Appearance { painter.appearance }
  /// The screen's size.
  package internal(set) var size: Size
  /// Orders that have not been taken yet, oldest first.
  package private(set) var orders: [Order] = []
  /// Whether anything happened since the last frame.
  package internal(set) var needsFrame = true

  var painter: ScreenPainter
  private var frames = FrameCounters()
  private var pointer = Pointer()
  private var runner: EffectRunner
  private var errands: Errands
  private var exports: Exports
  private var mailbox: Mailbox
  private let time: any TimeSource
  private var out: WaysOut?
  private let exportWriter: (any ExportWriting)?
  private let troubles: WritingTroubles
  private var remembering: Remembering
  private var choices: Choices
  private let accounts: AccountChanges
  private let themes: ThemeReading
  let recorder: SessionRecorder?
  /// Set where the session is a recorded one.
  let playback: Playback?
  private var hasStarted = false

  /// The mailbox wakes the loop when something has come, and the loop calls `catchUp` then.
  package init(
    configuration: Configuration, appearance: Appearance, size: Size,
    reader: any ResourceReader, time: any TimeSource, mailbox: Mailbox,
    out: WaysOut? = nil, files: Files = Files(), choices: Choices = Choices(),
    playback: Playback? = nil
  ) {
    painter = ScreenPainter(appearance: appearance)
    self.size = size
    self.time = playback ?? time
    self.playback = playback
    recorder = files.recording.map(SessionRecorder.init)
    self.mailbox = mailbox
    runner = EffectRunner(reader: reader, mailbox: mailbox, time: time)
    errands = Errands(out: out, mailbox: mailbox)
    exports = Exports(writer: files.exports, reader: reader, mailbox: mailbox)
    self.out = out
    exportWriter = files.exports
    troubles = files.troubles
    remembering = Remembering(
      files.memory, recollection: configuration.recollection, at: time.reading().monotonic)
    self.choices = choices
    accounts = AccountChanges(source: choices.accounts)
    themes = ThemeReading(shelf: choices.themes)
    state = ExplorerState(
      configuration: configuration.explained(by: appearance), clock: self.time.reading())
  }

  /// Whether no answer is awaited.
  package var isIdle: Bool {
    runner.isIdle && errands.isIdle && exports.isIdle && accounts.isIdle && themes.isIdle
  }

  /// Whether something is read as soon as the person has been quiet long enough: the row that is
  /// rested on, or what a filter asks of the server.
  package var isAboutToRead: Bool {
    state.tree.readWhenRested != nil || state.askServerAt != nil
  }

  /// How long the loop may sleep.
  package var sleep: Duration {
    // Where time stands still, nothing ever becomes due.
    if let playback, playback.stands { return .seconds(3_600) }
    return max(state.deadline - time.reading().monotonic, .zero)
  }

  // MARK: - Events

  /// Begins: lays the panes out and asks for the first page.
  ///
  /// A session that was played from a recording has begun.
  package mutating func start() {
    guard !hasStarted else { return }
    recorder?.begin(state, appearance: appearance, size: size)
    begin()
    handle(.started)
  }

  /// Lays the panes out before anything has happened.
  mutating func begin() {
    hasStarted = true
    measure()
  }

  /// A key was pressed: a command, or a letter for the text field that has the keys; one that is
  /// neither does nothing.
  package mutating func press(_ key: Key) {
    goOn()
    let keyMap = appearance.keyMap
    if state.isTyping, let letter = key.typedCharacter {
      type(String(letter))
    } else if let command = keyMap.command(
      for: key, after: state.prefix, isTyping: state.isTyping)
    {
      // The time first: deadlines that the command sets count from now, not from the last turn.
      handle(.timePassed(time.reading()))
      handle(.commanded(command))
    }
  }

  /// Something was done with the mouse. Reports that come although the mouse was given back are
  /// late, and mean nothing.
  package mutating func point(_ report: MouseEvent) {
    guard state.reportsMouse else { return }
    goOn()
    let reading = time.reading()
    handle(.timePassed(reading))
    let target = painter.target(at: report.position, of: state, size: size)
    let event = pointer.event(for: report, on: target, at: reading.monotonic) { [state, size] in
      ScreenView.share(of: $0, at: report.position, in: state, size: size)
    }
    if let event { handle(event) }
  }

  /// Text was pasted: into the text field that has the keys, and nowhere else.
  package mutating func paste(_ text: String) {
    guard state.isTyping else { return }
    goOn()
    type(text)
  }

  private mutating func type(_ text: String) {
    handle(.timePassed(time.reading()))
    handle(.typed(text))
  }

  /// The screen has another size.
  package mutating func resize(to size: Size) {
    self.size = size
    if hasStarted { recorder?.resize(to: size) }
    measure()
    needsFrame = true
  }

  /// What is on the screen can no longer be relied on: a frame is needed, changed or not.
  package mutating func redraw() {
    needsFrame = true
  }

  /// Takes the time, and the answers that have arrived.
  package mutating func catchUp() {
    handle(.timePassed(time.reading()))
    for event in mailbox.take() {
      runner.finished(event)
      errands.finished(event)
      exports.finished(event)
      accounts.finished(event)
      themes.finished(event)
      handle(event)
    }
    remembering.remember(state)
    for sentence in troubles.take() { handle(.writingStopped(sentence)) }
    if let account = accounts.take({ state.awaitsAccount($0) }) { begin(with: account) }
    let bytes = mailbox.takeTerminalBytes()
    if !bytes.isEmpty { orders.append(.send(bytes)) }
  }

  /// Hands the explorer one event and does what comes of it.
  package mutating func handle(_ event: Event) {
    let before = state.revision
    recorder?.take(event)
    let effects = state.update(event)
    if state.revision != before || !effects.isEmpty { recorder?.keepTime() }
    perform(effects)
    measure()
    if state.revision != before { needsFrame = true }
  }

  // MARK: - Looking

  /// The frame for the present state.
  package mutating func frame() -> Frame {
    // Figures that asked for frames themselves would never come to rest.
    if state.showsMeasures, playback?.hasGoneOn != false {
      handle(
        .measured(SessionMeasures(frames: frames, readsUnderWay: runner.readsUnderWay)))
    }
    needsFrame = false
    return painter.frame(of: state, size: size)
  }

  /// Counts a frame that has been drawn.
  ///
  /// - Parameters:
  ///   - bytes: What it took.
  ///   - start: When its drawing began, by the monotonic clock.
  package mutating func drew(bytes: Int, since start: Duration) {
    let end = time.reading()
    frames.count(bytes: bytes, duration: end.monotonic - start, at: end.wall)
  }

  /// Takes the orders that have come up.
  package mutating func takeOrders() -> [Order] {
    defer { orders = [] }
    return orders
  }

  /// Stops what is under way and remembers the account, as the program ends.
  package func stop() {
    leaveAccount()
    recorder?.end()
  }

  private func leaveAccount() {
    runner.cancelAll()
    exports.stop()
    remembering.leave(state)
    choices.closeAccount()
  }

  // MARK: - What is changed while it runs

  /// Begins anew with another account: what the old one has shown and asked is gone, and what it may
  /// still answer goes to a mailbox that nobody opens (`docs/faults.md`, S02).
  private mutating func begin(with account: OpenedAccount) {
    leaveAccount()
    choices.closeAccount = account.close
    mailbox = account.mailbox
    runner = EffectRunner(reader: account.reader, mailbox: mailbox, time: time)
    errands = Errands(
      out: out.map { WaysOut(desktop: $0.desktop, address: account.address) }, mailbox: mailbox)
    remembering = Remembering(
      account.memory, recollection: account.configuration.recollection,
      at: time.reading().monotonic)
    exports = Exports(writer: exportWriter, reader: account.reader, mailbox: mailbox)
    themes.forget()
    state = ExplorerState(
      configuration: account.configuration.explained(by: appearance), clock: time.reading(),
      after: state)
    recorder?.change(to: state, service: "\(account.address)")
    needsFrame = true
    begin()
    handle(.started)
  }

  /// What leaves the program can go there from now on.
  package mutating func reach(_ out: WaysOut) {
    self.out = out
    errands = Errands(out: out, mailbox: mailbox)
  }

  /// The terminal can show something else than was thought.
  package mutating func adopt(_ look: TerminalLook) {
    guard look != choices.look else { return }
    choices.look = look
    use(theme: state.theme)
  }

  /// Draws fewer characters from now on.
  package mutating func draw(_ characters: DrawnCharacters) {
    guard painter.appearance.characters != characters else { return }
    recorder?.draw(characters)
    painter.appearance.characters = characters
    needsFrame = true
  }

  mutating func use(theme name: String) {
    guard let theme = choices.themes?.theme(name, look: choices.look),
      theme != painter.appearance.theme
    else { return }
    painter.appearance.theme = theme
    needsFrame = true
  }

  // MARK: - What comes of events

  mutating func perform(_ effects: [Effect]) {
    if let playback, playback.isPlaying { return hold(effects, for: playback) }
    for effect in effects {
      switch effect {
      case .read(let ticket, let read): runner.start(ticket, read)
      case .decode(let ticket, let document): runner.start(ticket, decoding: document)
      case .arrange(let ticket, let task): runner.start(ticket, arranging: task)
      case .reconcile(let ticket, let task): runner.start(ticket, reconciling: task)
      case .cancel(let ticket):
        runner.cancel(ticket)
        exports.cancel(ticket)
        accounts.cancel(ticket)
      case .export(let ticket, let task): exports.start(ticket, task)
      case .listThemes: themes.start(reportingTo: mailbox)
      case .useTheme(let name): use(theme: name)
      case .changeAccount(let ticket, let context):
        accounts.start(ticket, context: context, reportingTo: mailbox)
      case .copy(let copied, let text): errands.copy(copied, text)
      case .copyRequest(let copied, let reference): errands.copy(copied, reading: reference)
      case .open(let link): errands.open(link)
      case .page(let text): orders.append(.page(text))
      case .redraw: orders.append(.redraw)
      case .reportMouse(let isOn): orders.append(.reportMouse(isOn))
      case .suspend: orders.append(.suspend)
      case .quit: orders.append(.quit)
      }
    }
  }

  /// Tells the explorer how much of each pane is seen and where what is searched stands, if that has
  /// changed.
  mutating func measure() {
    let viewport = painter.viewport(of: state, size: size)
    if viewport != state.viewport {
      perform(state.update(.viewportChanged(viewport)))
      needsFrame = true
    }
    guard let found = painter.searchLines(of: state, size: size),
      found.lines != state.search?.lines || state.search?.seeksNearest == true
    else { return }
    perform(state.update(.searchLinesFound(found)))
    needsFrame = true
  }
}
