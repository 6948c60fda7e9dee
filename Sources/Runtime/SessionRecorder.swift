import Cells
import Explorer
import Recording
import Views

/// Writes down what a session takes in, in the order in which it does, each moment before what comes
/// of it: one that ends in a crash can be played up to there.
///
/// The time comes at every turn of the loop, and is kept only where it counts: where something came of
/// it, and before whatever happens next. Lives on the main thread.
final class SessionRecorder {
  private let recording: SessionRecording
  /// The time that has been taken in since the last moment that was kept.
  private var time: ClockReading?

  init(_ recording: SessionRecording) {
    self.recording = recording
  }

  /// The first moment.
  func begin(_ state: ExplorerState, appearance: Appearance, size: Size) {
    keep(
      .began(
        account: RecordedAccount(
          configuration: state.configuration, service: recording.service, time: state.clock),
        screen: RecordedScreen(
          columns: size.columns, rows: size.rows, characters: appearance.characters,
          keys: appearance.keyMap.ownKeys)))
  }

  /// The session goes on with a state of another account.
  func change(to state: ExplorerState, service: String) {
    keep(
      .changedAccount(
        to: RecordedAccount(
          configuration: state.configuration, service: service, time: state.clock)))
  }

  func take(_ event: Event) {
    if case .timePassed(let reading) = event {
      time = reading
    } else if let moment = RecordedMoment(event) {
      keep(moment)
    }
  }

  /// Keeps the time, since something came of it.
  func keepTime() {
    guard let time else { return }
    self.time = nil
    recording.keeper.keep(.passed(time: time))
  }

  func resize(to size: Size) { keep(.resized(columns: size.columns, rows: size.rows)) }

  func draw(_ characters: DrawnCharacters) { keep(.draws(characters)) }

  /// The last moment.
  func end() { keep(.ended) }

  private func keep(_ moment: RecordedMoment) {
    keepTime()
    recording.keeper.keep(moment)
  }
}
