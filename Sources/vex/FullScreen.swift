import Cells
import ConnectModels
import Explorer
import Runtime
import Terminal
import Views

/// The full-screen program and its twin without a terminal: everything chosen, wired together.
struct FullScreen {
  let options: Options
  let account: OpenAccount
  /// Where the account's client reports.
  let mailbox: Mailbox
  /// What the environment says of terminal and locale.
  let environment: TerminalEnvironment

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
    let description = try TerminalDescription(term: environment.term)
    var sessionOptions = TerminalSession.Options()
    sessionOptions.keepsCrashReports = environment.keepsCrashReports
    let terminal = try TerminalSession(description: description, options: sessionOptions)
    let palette = Palette(depth: description.colorDepth, wantsColor: environment.wantsColor)
    let size = terminal.size
    let screen = try NcursesScreen(description: description, size: size, palette: palette)
    return FullScreenLoop(
      terminal: terminal, screen: screen,
      decoder: InputDecoder(
        keyStrings: description.keyStrings, escapeDelay: environment.escapeDelay),
      session: session(
        size: size, isASCII: repertoire == .ascii, colors: palette.depth.colors,
        out: waysOut(of: description)),
      pager: Pager(environment: .ofProcess()),
      time: SystemTime())
  }

  private func run(_ headless: Options.Headless) -> ExitCode {
    guard let keys = keys(in: headless.keys) else { return .usage }
    do {
      let size = Size(columns: headless.columns, rows: headless.rows)
      var run = HeadlessRun(
        session: session(size: size, isASCII: false, colors: 256), waiting: try EventWaiting())
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
    size: Size, isASCII: Bool, colors: Int, out: WaysOut? = nil
  ) -> ExplorerSession {
    let time = SystemTime()
    return ExplorerSession(
      configuration: configuration(now: time.reading().wall),
      appearance: Appearance(
        theme: .standard(isLight: environment.hasLightBackground, colors: colors),
        isASCII: isASCII),
      size: size, reader: account.client, time: time, mailbox: mailbox,
      out: out)
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

  private func configuration(now: Timestamp) -> Configuration {
    var configuration = Configuration(
      account: account.label, listing: account.listing(options.query))
    configuration.filter = options.startFilter
    configuration.selection = options.startSelection
    configuration.view = options.view
    configuration.soonSeconds = options.soonSeconds
    configuration.pageSize = options.pageSize
    configuration.usesMouse = options.usesMouse
    configuration.seed = .random(in: .min ... .max)
    configuration.zone = options.utc ? .utc : .system(around: now)
    return configuration
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

extension OpenAccount {
  /// What is browsed, narrowed and in the order that was asked for.
  fileprivate func listing(_ query: ConnectorQuery) -> Listing {
    switch account.scope {
    case .organisation(let organisation): .organisation(organisation, query)
    case .publicCatalogue: .publicCatalogue(query)
    }
  }

  /// What the header says of the account: in the public catalogue that rather than whose token it
  /// is, which changes nothing of what is seen.
  fileprivate var label: AccountLabel {
    let organisation = account.organisation
    return AccountLabel(
      name: organisation == nil ? "public catalogue" : account.source.label,
      organisation: organisation ?? "", host: account.address.origin.host, isDemo: demo != nil,
      tokenSource: "\(account.source)")
  }
}
