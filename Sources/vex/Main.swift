// The room vex: the command line, the accounts, the printing commands, and the wiring of all rooms.
// It holds no logic that another room could keep, and knows no cells and no keys.

import CSystem
import ConnectAPI
import Runtime
import Terminal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@main
struct Main {
  /// Ends with the code of ``run(_:)``, which has returned by then: what it owned is given back, and
  /// all that was printed has been written, for none of it goes through a buffer of the C library.
  ///
  /// `exit` would take libcurl apart under the transfer thread, which ends when it comes to it.
  static func main() {
    let arguments = CommandLine.arguments.dropFirst().filter { !CrashTest.isAskedFor(by: $0) }
    _exit(run(arguments).number)
  }

  private static func run(_ arguments: [String]) -> ExitCode {
    StandardDescriptors.occupy()
    // Whoever started us may ignore it, and we would inherit that: a pipe that nobody reads any
    // more ends a printing command silently. The full screen ignores it by itself.
    signal(SIGPIPE, SIG_DFL)
    // A file that may grow no more is a write that fails, and is said in a sentence like any other.
    signal(SIGXFSZ, SIG_IGN)
    vex_process_share_heap()
    do {
      switch try Invocation.parse(arguments) {
      case .help(let command): return print(HelpText.of(command))
      case .version: return print("vex \(Version.text)\n")
      case .run(let command, let options): return run(command, options, arguments)
      }
    } catch {
      StandardError.say("\(error)")
      StandardError.say("see `\(Invocation.commandMeant(by: arguments).call) --help`")
      return .usage
    }
  }

  private static func run(
    _ command: Subcommand, _ options: Options, _ arguments: [String]
  ) -> ExitCode {
    // Before the token is read: from here on no other process may look at ours (S09). Where the
    // system refuses, there is nothing better to do than to go on.
    _ = vex_process_protect()
    // Before there is a second thread: it changes the environment.
    _ = CurlTransport.prepareProcess()
    if command == .demoServer { return DemoServing.run(options) }
    let surroundings = Surroundings.ofProcess(config: options.config)
    do {
      let preferences = try Preferences(arguments, options, in: surroundings)
      let journal = try Journal(preferences.options, of: command)
      let code = run(command, preferences, in: surroundings, journal)
      journal.end(code)
      return code
    } catch let error as OwnFileError {
      StandardError.say("--log: \(error.sentence)")
      return .unusable
    } catch {
      StandardError.say("\(error)")
      return .unusable
    }
  }

  private static func run(
    _ command: Subcommand, _ preferences: Preferences, in surroundings: Surroundings,
    _ journal: Journal
  ) -> ExitCode {
    let options = preferences.options
    let opener = AccountOpener(
      request: AccountRequest(options, of: command), surroundings: surroundings,
      policy: preferences.inForce.settings.network, journal: journal)
    switch command {
    case .demoServer: return .usage
    case .connectors, .connections, .credentials, .versions, .messages:
      return print(preferences, opener, in: surroundings) {
        ListingPrinting.run(command.view ?? .connectors, options, $0, $1)
      }
    case .show:
      return print(preferences, opener, in: surroundings) { Showing.run(options, $0, $1) }
    case .check:
      return print(preferences, opener, in: surroundings) {
        Checking.run(options, $0, $1, states: .ofProcess())
      }
    case .context: return ContextPrinting.run(options, in: surroundings)
    case .completion:
      let themes = ThemeFolders(
        variables: surroundings.environment, program: ThemeFolders.program()
      ).files().map(\.name)
      return print(
        CompletionShell(rawValue: options.operand ?? "").map {
          CompletionText.of($0, themes: themes)
        } ?? "")
    case .man: return print(ManPage.text)
    case .explorer: return explore(preferences, opener, in: surroundings, journal)
    }
  }

  /// Runs the full screen.
  private static func explore(
    _ preferences: Preferences, _ opener: AccountOpener, in surroundings: Surroundings,
    _ journal: Journal
  ) -> ExitCode {
    var preferences = preferences
    let theme: ThemeChoice
    do {
      theme = try ThemeChoice(
        &preferences.inForce,
        themes: Themes(
          folders: ThemeFolders(
            variables: surroundings.environment, program: ThemeFolders.program()),
          read: surroundings.read), home: surroundings["HOME"])
    } catch {
      StandardError.say(error.sentence)
      return .unusable
    }
    func show(_ sessions: any SessionMaking) -> ExitCode {
      FullScreen(
        preferences: preferences, sessions: sessions,
        zoneComplaint: preferences.zoneComplaint(in: surroundings), environment: .ofProcess(),
        journal: journal
      ).run()
    }
    let files = FileExports(home: surroundings["HOME"])
    if let path = preferences.options.replay {
      do {
        return show(try PlayedSession(path, theme: theme, exports: files))
      } catch {
        StandardError.say(error.sentence)
        return .unusable
      }
    }
    let mailbox = Mailbox { EventWaiting.wake() }
    return with(opener, observer: mailbox.post) { account in
      do throws(OwnFileError) {
        let recording = try journal.recording(preferences.options, of: account.account.address)
        return show(
          AccountSession(
            preferences: preferences, theme: theme, account: account, mailbox: mailbox,
            opener: opener, exports: files, recording: recording, troubles: journal.troubles,
            zoneComplaint: preferences.zoneComplaint(in: surroundings)))
      } catch {
        StandardError.say("--record: \(error.sentence)")
        return .unusable
      }
    }
  }

  /// Runs a printing command on the account that is asked for, by the clock that its answers tell.
  private static func print(
    _ preferences: Preferences, _ opener: AccountOpener, in surroundings: Surroundings,
    _ body: (OpenAccount, PrintingClock) -> ExitCode
  ) -> ExitCode {
    let said = preferences.inForce.complaints.map(\.description)
    for complaint in said { StandardError.say(complaint) }
    if let complaint = preferences.zoneComplaint(in: surroundings) { StandardError.say(complaint) }
    let clock = PrintingClock()
    return with(opener, observer: clock.observe, said: said) {
      for complaint in $0.account.complaints { StandardError.say("\(complaint)") }
      return body($0, clock)
    }
  }

  /// Runs `body` on the account that is asked for. Of a file that cannot be read, and has been complained
  /// of among what was `said`, that need not be heard twice.
  private static func with(
    _ opener: AccountOpener, observer: @escaping OpenAccount.Observer, said: [String] = [],
    _ body: (OpenAccount) -> ExitCode
  ) -> ExitCode {
    let account: OpenAccount
    do {
      account = try opener.openAtStart(observer: observer)
    } catch {
      if !said.contains(error.sentence) { StandardError.say(error.sentence) }
      return .unusable
    }
    defer { account.close() }
    return body(account)
  }

  private static func print(_ text: String) -> ExitCode {
    do {
      var output = StandardOutput()
      try output.write(text.utf8)
      try output.finish()
      return .done
    } catch {
      StandardError.say(error.sentence)
      return .unusable
    }
  }
}
