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
    case suspend
    case quit
  }

  /// Changed by `handle` alone.
  package private(set) var state: ExplorerState
  /// How the program looks and which keys it knows.
  package var appearance: Appearance { painter.appearance }
  /// The screen's size.
  package private(set) var size: Size
  /// Orders that have not been taken yet, oldest first.
  package private(set) var orders: [Order] = []
  /// Whether anything happened since the last frame.
  package private(set) var needsFrame = true

  private var painter: ScreenPainter
  private let runner: EffectRunner
  private let mailbox: Mailbox
  private let time: any TimeSource

  /// `wake` is called from any thread when an answer has come; the loop then calls `catchUp`.
  package init(
    configuration: Configuration, appearance: Appearance, size: Size,
    reader: any ResourceReader, time: any TimeSource, wake: @escaping @Sendable () -> Void
  ) {
    painter = ScreenPainter(appearance: appearance)
    self.size = size
    self.time = time
    mailbox = Mailbox(wake: wake)
    runner = EffectRunner(reader: reader, mailbox: mailbox, time: time)
    state = ExplorerState(configuration: configuration, clock: time.reading())
  }

  /// Whether no answer is awaited.
  package var isIdle: Bool { runner.isIdle }

  /// Whether the row that is rested on is read as soon as it has been rested on long enough.
  package var isAboutToRead: Bool { state.tree.readWhenRested != nil }

  /// How long the loop may sleep.
  package var sleep: Duration { max(state.deadline - time.reading().monotonic, .zero) }

  // MARK: - Events

  /// Begins: lays the panes out and asks for the first page.
  package mutating func start() {
    measure()
    handle(.started)
  }

  /// A key was pressed; one that stands for no command does nothing.
  package mutating func press(_ key: Key) {
    guard let command = appearance.keyMap.command(for: key) else { return }
    // The time first: deadlines that the command sets count from now, not from the last turn.
    handle(.timePassed(time.reading()))
    handle(.commanded(command))
  }

  /// The screen has another size.
  package mutating func resize(to size: Size) {
    self.size = size
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
      handle(event)
    }
  }

  /// Hands the explorer one event and does what comes of it.
  package mutating func handle(_ event: Event) {
    let before = state.revision
    perform(state.update(event))
    measure()
    if state.revision != before { needsFrame = true }
  }

  // MARK: - Looking

  /// The frame for the present state.
  package mutating func frame() -> Frame {
    needsFrame = false
    return painter.frame(of: state, size: size)
  }

  /// Takes the orders that have come up.
  package mutating func takeOrders() -> [Order] {
    defer { orders = [] }
    return orders
  }

  /// Stops what is under way, as the program ends.
  package func stop() {
    runner.cancelAll()
  }

  // MARK: - What comes of events

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .read(let ticket, let read): runner.start(ticket, read)
      case .decode(let ticket, let document): runner.start(ticket, decoding: document)
      case .cancel(let ticket): runner.cancel(ticket)
      case .redraw: orders.append(.redraw)
      case .suspend: orders.append(.suspend)
      case .quit: orders.append(.quit)
      }
    }
  }

  /// Tells the explorer how much of each pane is seen, if that has changed.
  private mutating func measure() {
    let viewport = painter.viewport(of: state, size: size)
    guard viewport != state.viewport else { return }
    perform(state.update(.viewportChanged(viewport)))
    needsFrame = true
  }
}
