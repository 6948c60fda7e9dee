import ConnectAPI
import ConnectModels
import Explorer

/// The clocks of a session that is played from a recording, and the work that it is not to do itself.
///
/// While it is played, time is what the recording says. Then it stands still, and the last screen
/// with it, until the person does something; from there on it goes on as time does.
package final class Playback: TimeSource {
  private struct State: Sendable {
    var last: ClockReading
    var isPlaying = true
    /// What the clock behind this one said when the person did something first.
    var start: Duration?
    /// Work whose end the recording tells.
    var held: [Ticket: Effect] = [:]
    /// Whether the explorer wanted to end the program.
    var hasQuit = false
    /// The ticket that was given out last.
    var newest = Ticket(0)
  }

  private let clock: any TimeSource
  private let state: Locked<State>

  /// A playback that begins at a time.
  ///
  /// - Parameters:
  ///   - begin: What the clocks said when the session began.
  ///   - clock: How time passes afterwards.
  package init(at begin: ClockReading, clock: any TimeSource) {
    self.clock = clock
    state = Locked(State(last: begin))
  }

  package func reading() -> ClockReading {
    let (last, start) = state.withLock { ($0.last, $0.start) }
    guard let start else { return last }
    let passed = clock.reading().monotonic - start
    return ClockReading(monotonic: last.monotonic + passed, wall: last.wall.advanced(by: passed))
  }

  /// Whether the recording is not at its end.
  package var isPlaying: Bool { state.withLock { $0.isPlaying } }

  /// Whether time stands still behind its end.
  var stands: Bool { state.withLock { !$0.isPlaying && $0.start == nil } }

  /// Whether the person has done something since its end.
  var hasGoneOn: Bool { state.withLock { $0.start != nil } }

  /// The recording says what time it is.
  func turn(to reading: ClockReading) { state.withLock { $0.last = reading } }

  /// The recording is at its end.
  package func finish() { state.withLock { $0.isPlaying = false } }

  /// Time goes on.
  ///
  /// - Returns: The work that has to be done now.
  func goOn() -> [Effect] {
    let now = clock.reading().monotonic
    return state.withLock { state in
      guard !state.isPlaying, state.start == nil else { return [] }
      state.start = now
      defer { state.held = [:] }
      return Array(state.held.values)
    }
  }

  // MARK: - Work

  /// Takes in what the explorer wants done.
  func hold(_ effect: Effect) {
    state.withLock { state in
      switch effect {
      case .decode(let ticket, _), .arrange(let ticket, _), .reconcile(let ticket, _):
        state.held[ticket] = effect
        state.newest = max(state.newest, ticket)
      case .read(let ticket, _), .changeAccount(let ticket, _), .export(let ticket, _):
        state.newest = max(state.newest, ticket)
      case .cancel(let ticket): state.held[ticket] = nil
      case .quit: state.hasQuit = true
      case .copy, .copyRequest, .open, .page, .listThemes, .useTheme, .redraw, .reportMouse,
        .suspend:
        break
      }
    }
  }

  /// Whether the explorer has wanted to end the program.
  var hasQuit: Bool { state.withLock { $0.hasQuit } }

  /// Whether a ticket has been given out.
  func knows(_ ticket: Ticket) -> Bool { state.withLock { ticket <= $0.newest } }

  /// The event in which some work ends; nil of work that was taken back.
  func end(of ticket: Ticket) -> Event? {
    switch state.withLock({ $0.held.removeValue(forKey: ticket) }) {
    case .decode(_, let document)?: .connectorDecoded(ticket, document.connector())
    case .reconcile(_, let task)?: .reconciled(ticket, task.reconciled())
    case .arrange(_, let task)?: task.arranged().map { .rowsArranged(ticket, $0) }
    default: nil
    }
  }
}

extension Timestamp {
  /// The instant so much later.
  fileprivate func advanced(by duration: Duration) -> Timestamp {
    let (whole, rest) = duration.components
    let nanoseconds = Int64(nanoseconds) + rest / 1_000_000_000
    return Timestamp(
      secondsSince1970: seconds + whole + nanoseconds / 1_000_000_000,
      nanoseconds: Int32(nanoseconds % 1_000_000_000))
  }
}
