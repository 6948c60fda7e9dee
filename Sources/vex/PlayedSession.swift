import Cells
import ConnectAPI
import ConnectModels
import Explorer
import Recording
import Runtime
import Terminal
import Views

/// Makes a session of a recording, with the last screen of it. Nothing is asked of any service then,
/// whatever the person does.
struct PlayedSession: SessionMaking {
  let address: ServiceAddress?
  private let played: ExplorerSession

  /// Plays a recording to its end.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - theme: The look, which is that of whoever plays it.
  ///   - exports: Writes the rows that are shown.
  /// - Throws: What is wrong with it, and where.
  init(_ path: String, theme: ThemeChoice, exports: FileExports) throws(RecordingError) {
    var file = try RecordingFile(path)
    guard case .began(let account, let screen)? = try file.next() else {
      throw file.fault(.empty)
    }
    let playback = Playback(at: account.time, clock: SystemTime())
    let look = TerminalLook(colors: 256, isLight: false)
    var session = ExplorerSession(
      configuration: account.configuration,
      appearance: Appearance(
        theme: theme.theme(on: look), characters: screen.characters,
        keyMap: KeyMap(ownKeys: screen.keys)),
      size: Size(columns: screen.columns, rows: screen.rows), reader: NothingToRead(),
      time: playback, mailbox: Mailbox { EventWaiting.wake() }, files: Files(exports: exports),
      choices: Choices(themes: theme.themes, look: look), playback: playback)
    session.beginPlaying()
    var service = account.service
    while let moment = try file.next() {
      if case .changedAccount(let account) = moment { service = account.service }
      guard session.play(moment) else { throw file.fault(.unawaited) }
    }
    if !file.hasEnded {
      let what = file.isCut ? "the recording is cut off" : "the session ended"
      StandardError.say("\(path), line \(file.line - 1): \(what) here without notice")
    }
    playback.finish()
    address = try? ServiceAddress(service)
    played = session
  }

  func session(on surface: Surface) -> ExplorerSession {
    var session = played
    session.adopt(surface.look)
    session.draw(max(surface.characters, session.appearance.characters))
    if let out = surface.out { session.reach(out) }
    if let size = surface.size, size != session.size { session.resize(to: size) }
    return session
  }

  func close() {}
}

/// Answers what is asked behind the end of a recording.
private struct NothingToRead: ResourceReader {
  func read(
    _ read: Read, progress: @escaping @Sendable (RequestProgress) -> Void
  ) async throws(APIError) -> ResourceAnswer {
    throw APIError(
      kind: .refusedRequest, sentence: "this is a recording, which has no more than was read then")
  }
}
