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
    _exit(run(Array(CommandLine.arguments.dropFirst())).number)
  }

  private static func run(_ arguments: [String]) -> ExitCode {
    // Whoever started us may ignore it, and we would inherit that: a pipe that nobody reads any
    // more ends a printing command silently. The full screen ignores it by itself.
    signal(SIGPIPE, SIG_DFL)
    vex_process_share_heap()
    // Before there is a second thread: it changes the environment.
    _ = CurlTransport.prepareProcess()
    do {
      switch try Invocation.parse(arguments) {
      case .help(let command): return print(HelpText.of(command))
      case .version: return print("vex \(Version.text)\n")
      case .run(let command, let options): return run(command, options)
      }
    } catch {
      StandardError.say("\(error)")
      StandardError.say("see `vex --help`")
      return .usage
    }
  }

  private static func run(_ command: Subcommand, _ options: Options) -> ExitCode {
    // Before the token is read: from here on no other process may look at ours (S09). Where the
    // system refuses, there is nothing better to do than to go on.
    _ = vex_process_protect()
    let surroundings = Surroundings.ofProcess()
    let request = AccountRequest(options, of: command)
    switch command {
    case .demoServer: return DemoServing.run(options)
    case .connectors, .connections, .credentials, .versions, .messages:
      let clock = PrintingClock()
      return with(request, in: surroundings, observer: clock.observe) {
        ListingPrinting.run(command.view ?? .connectors, options, $0, clock)
      }
    case .show:
      let clock = PrintingClock()
      return with(request, in: surroundings, observer: clock.observe) {
        Showing.run(options, $0, clock)
      }
    case .check:
      let clock = PrintingClock()
      return with(request, in: surroundings, observer: clock.observe) {
        Checking.run(options, $0, clock, states: .ofProcess())
      }
    case .context: return ContextPrinting.run(options, in: surroundings)
    case .completion:
      return print(
        CompletionShell(rawValue: options.operand ?? "").map(CompletionText.of) ?? "")
    case .man: return print(ManPage.text)
    case .explorer:
      let mailbox = Mailbox { EventWaiting.wake() }
      return with(request, in: surroundings, observer: mailbox.post) {
        FullScreen(
          options: options, account: $0, mailbox: mailbox, environment: .ofProcess()
        ).run()
      }
    }
  }

  /// Runs `body` on the account that the request comes to.
  private static func with(
    _ request: AccountRequest, in surroundings: Surroundings,
    observer: @escaping OpenAccount.Observer, _ body: (OpenAccount) -> ExitCode
  ) -> ExitCode {
    let account: OpenAccount
    do {
      account = try OpenAccount.open(environment: surroundings.environment, observer: observer) {
        () throws(AccountError) in try AccountChoice.make(request, in: surroundings)
      }
    } catch {
      StandardError.say(error.sentence)
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
