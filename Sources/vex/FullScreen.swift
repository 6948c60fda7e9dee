import Cells
import ConnectModels
import Explorer
import Runtime
import Settings
import Terminal
import Views

/// The full-screen program and its twin without a terminal: everything chosen, wired together.
struct FullScreen {
  let preferences: Preferences
  /// Makes what is shown.
  let sessions: any SessionMaking
  /// Why the person's time zone is not the one that times are shown in.
  let zoneComplaint: String?
  /// What the environment says of terminal and locale.
  let environment: TerminalEnvironment
  let journal: Journal

  private var options: Options { preferences.options }
  private var settings: SettingValues { preferences.inForce.settings }

  /// Runs until the person leaves.
  func run() -> ExitCode {
    if let headless = options.headless { return run(headless) }
    do {
      switch try loop().run() {
      case .quit: return .done
      // A terminal that is gone ends a program as its hang-up would.
      case .terminalLost: return end(by: .hangUp)
      case .signal(let signal): return end(by: signal)
      }
    } catch {
      StandardError.say("\(error)")
      return .unusable
    }
  }

  /// Ends the process as the signal would have, whose end is the last line of the log. The loop has been consumed by now: nothing is left
  /// that would have to be given back.
  private func end(by signal: EndingSignal) -> ExitCode {
    sessions.close()
    journal.end(.signalled(signal))
    ProcessSignals.end(by: signal)
    return .signalled(signal)
  }

  private func loop() throws(TerminalError) -> FullScreenLoop {
    let repertoire = environment.locale.adopt()
    let screens = try ScreenChoice(
      term: environment.term, hasDirectColors: environment.hasDirectColors,
      wantsColor: wantsColor)
    var sessionOptions = TerminalSession.Options()
    sessionOptions.keepsCrashReports = environment.keepsCrashReports
    let description = screens.usual
    let terminal = try TerminalSession(description: description, options: sessionOptions)
    let size = terminal.size
    let look = TerminalLook(colors: screens.colors, isLight: environment.hasLightBackground)
    journal.note(.screen(terminal: environment.term, size: "\(size)"))
    var session = sessions.session(
      on: Surface(
        size: size, characters: characters(repertoire), look: look, out: waysOut(of: description)))
    // The first page comes while the screen is opened and the first frame is drawn.
    session.start()
    let usesRGB = session.appearance.theme.usesRGB
    return FullScreenLoop(
      terminal: terminal, screen: try screens.open(usesRGB: usesRGB, size: size),
      screens: screens,
      decoder: InputDecoder(
        keyStrings: description.keyStrings, escapeDelay: environment.escapeDelay),
      session: session, pager: Pager(environment: .ofProcess()),
      time: CrashTest(CommandLine.arguments) ?? SystemTime(),
      choosesASCII: settings.ascii != .never)
  }

  private var wantsColor: Bool {
    switch settings.color {
    case .auto: environment.wantsColor
    case .always: true
    case .never: false
    }
  }

  private func characters(_ repertoire: CharacterRepertoire) -> DrawnCharacters {
    switch settings.ascii {
    case .auto: repertoire == .ascii ? .ascii : .all
    case .always: repertoire == .ascii ? .ascii : .plainSigns
    case .never: .all
    }
  }

  private func run(_ headless: Options.Headless) -> ExitCode {
    guard let keys = keys(in: headless.keys) else { return .usage }
    for complaint in preferences.inForce.complaints { StandardError.say("\(complaint)") }
    if let zoneComplaint { StandardError.say(zoneComplaint) }
    do {
      let size = Size(columns: headless.columns, rows: headless.rows)
      journal.note(.screen(terminal: nil, size: "\(size)"))
      let surface = Surface(
        size: size.columns > 0 ? size : nil,
        characters: settings.ascii == .always ? .plainSigns : .all,
        look: TerminalLook(colors: wantsColor ? 256 : 0, isLight: false))
      let waiting = try EventWaiting()
      var run = HeadlessRun(session: sessions.session(on: surface), waiting: waiting)
      let frame = try run.run(keys)
      return print(frame, as: headless.dump)
    } catch {
      StandardError.say("\(error)")
      return .unusable
    }
  }

  /// The keys of `--keys`, or nil after a word that names none.
  private func keys(in text: String) -> [Key]? {
    var keys: [Key] = []
    for name in text.split(separator: " ") {
      guard let key = Key(parsing: name) else {
        StandardError.say("--keys: there is no key called \(name)")
        return nil
      }
      keys.append(key)
    }
    return keys
  }

  private func print(_ frame: Frame, as dump: Options.Headless.Dump) -> ExitCode {
    let text =
      switch dump {
      case .text: frame.text
      case .cells: frame.cellsDump
      }
    do {
      var output = StandardOutput()
      try output.write("\(text)\n".utf8)
      try output.finish()
      return .done
    } catch {
      StandardError.say(error.sentence)
      return .unusable
    }
  }

  /// The person's programs; the token has left the environment by now.
  private func waysOut(of description: TerminalDescription) -> WaysOut? {
    let children = ChildEnvironment.ofProcess()
    return sessions.address.map { address in
      WaysOut(
        desktop: PersonsDesktop(
          clipboard: Clipboard(
            environment: children, terminalTakesIt: description.isXtermLike),
          opener: LinkOpener(environment: children)),
        address: address)
    }
  }
}
