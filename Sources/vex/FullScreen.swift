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
  let theme: ThemeChoice
  let account: OpenAccount
  /// Where the account's client reports.
  let mailbox: Mailbox
  /// Opens the accounts of other contexts.
  let opener: AccountOpener
  /// The folder that `~` stands for in the name of a file.
  let home: String?
  /// Why the person's time zone is not the one that times are shown in.
  let zoneComplaint: String?
  /// What the environment says of terminal and locale.
  let environment: TerminalEnvironment

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

  /// Ends the process as the signal would have. The loop has been consumed by now: nothing is left
  /// that would have to be given back.
  private func end(by signal: EndingSignal) -> ExitCode {
    account.close()
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
    var session = session(
      size: size, isASCII: isASCII(repertoire), look: look, out: waysOut(of: description))
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
      choosesASCII: settings.ascii == .auto)
  }

  private var wantsColor: Bool {
    switch settings.color {
    case .auto: environment.wantsColor
    case .always: true
    case .never: false
    }
  }

  private func isASCII(_ repertoire: CharacterRepertoire) -> Bool {
    switch settings.ascii {
    case .auto: repertoire == .ascii
    case .always: true
    case .never: false
    }
  }

  private func run(_ headless: Options.Headless) -> ExitCode {
    guard let keys = keys(in: headless.keys) else { return .usage }
    for complaint in preferences.inForce.complaints { StandardError.say("\(complaint)") }
    if let zoneComplaint { StandardError.say(zoneComplaint) }
    do {
      let size = Size(columns: headless.columns, rows: headless.rows)
      var run = HeadlessRun(
        session: session(
          size: size, isASCII: settings.ascii == .always,
          look: TerminalLook(colors: wantsColor ? 256 : 0, isLight: false)),
        waiting: try EventWaiting())
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

  // MARK: - The session

  private func session(
    size: Size, isASCII: Bool, look: TerminalLook, out: WaysOut? = nil
  ) -> ExplorerSession {
    let setting = ExplorerSetting(
      inForce: preferences.inForce, theme: theme.name, contexts: opener.contexts,
      // Without a terminal nobody has been anywhere, and the same keys show the same screen.
      states: options.headless == nil ? .ofProcess() : nil)
    var choices = Choices(
      themes: theme.themes, accounts: ContextAccounts(opener: opener, setting: setting), look: look)
    choices.closeAccount = account.closing
    var configuration = setting.configuration(of: account, query: options.query)
    if let zoneComplaint { configuration.settings.complaints.append(zoneComplaint) }
    configuration.filter = options.startFilter
    configuration.selection = options.startSelection
    let shown = theme.themes.theme(theme.name, look: look)
    return ExplorerSession(
      configuration: configuration,
      appearance: Appearance(
        theme: shown ?? .standard(isLight: look.isLight, colors: look.colors), isASCII: isASCII,
        keyMap: settings.keyMap),
      size: size, reader: account.client, time: SystemTime(), mailbox: mailbox, out: out,
      files: Files(exports: FileExports(home: home), memory: setting.memory(of: account)),
      choices: choices)
  }

  /// The person's programs; the token has left the environment by now.
  private func waysOut(of description: TerminalDescription) -> WaysOut {
    let children = ChildEnvironment.ofProcess()
    return WaysOut(
      desktop: PersonsDesktop(
        clipboard: Clipboard(
          environment: children, terminalTakesIt: description.isXtermLike),
        opener: LinkOpener(environment: children)),
      address: account.account.address)
  }
}

extension Options {
  /// The connector to start on, if what was asked for is spelled as an id.
  fileprivate var startSelection: Identifier? {
    selection.map { Identifier($0) }.flatMap { $0.creationTime == nil ? nil : $0 }
  }

  /// The filter to start with: a name that is asked for is found by it, also by the service.
  fileprivate var startFilter: String {
    guard let selection, startSelection == nil else { return filter }
    let name = FilterExpression.text(naming: selection)
    return filter.isEmpty ? name : "\(filter) \(name)"
  }
}
