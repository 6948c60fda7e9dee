import Cells
import ConnectModels
import Explorer
import Recording
import Views

/// Playing: what a recorded session took in is taken in again, one moment after the other. What it
/// asked for is not done again, for the recording has what came of it.
extension ExplorerSession {
  /// Begins as a recorded session did, whose configuration and size it was made with.
  package mutating func beginPlaying() { begin() }

  /// Takes in the next moment.
  ///
  /// - Returns: Whether the session can have had it: false for an answer to what it did not ask.
  package mutating func play(_ moment: RecordedMoment) -> Bool {
    guard let playback else { return false }
    // Whatever was typed behind it was of no use to the person either.
    if playback.hasQuit { return true }
    if let ticket = moment.ticket, !playback.knows(ticket) { return false }
    if case .passed(let time) = moment { playback.turn(to: time) }
    switch moment {
    case .resized(let columns, let rows): resize(to: Size(columns: columns, rows: rows))
    case .draws(let characters): draw(characters)
    case .changedAccount(let account): play(account, playback)
    case .decoded(let ticket), .arranged(let ticket), .reconciled(let ticket):
      if let event = playback.end(of: ticket) { handle(event) }
    case .commanded(let command):
      let before = state
      handle(.commanded(command))
      // The screen that the person left is the one that lasts.
      if playback.hasQuit { state = before }
    default:
      if let event = moment.event { handle(event) }
    }
    return true
  }

  /// Drops what is done already or not to be done again, and keeps work for the moment at which the
  /// recording tells its end.
  mutating func hold(_ effects: [Effect], for playback: Playback) {
    for effect in effects {
      if case .useTheme(let name) = effect { use(theme: name) }
      playback.hold(effect)
    }
  }

  /// The person has done something: what was played goes on from here.
  mutating func goOn() {
    guard let work = playback?.goOn(), !work.isEmpty else { return }
    perform(work)
  }

  private mutating func play(_ account: RecordedAccount, _ playback: Playback) {
    playback.turn(to: account.time)
    state = ExplorerState(
      configuration: account.configuration.explained(by: appearance), clock: account.time,
      after: state)
    needsFrame = true
    begin()
  }
}
