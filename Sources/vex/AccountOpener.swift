import ConnectAPI
import Terminal

/// Opens accounts: the one of the start, and those that the person changes to.
struct AccountOpener: Sendable {
  private let request: AccountRequest
  /// Commands of the shell may ask on the terminal.
  private let atStart: Surroundings
  /// Commands have no terminal: the full screen has it.
  private let later: Surroundings
  private let policy: NetworkPolicy
  private let journal: Journal

  /// Made on the main thread, while there is no other: it looks at the environment.
  init(
    request: AccountRequest, surroundings: Surroundings, policy: NetworkPolicy, journal: Journal
  ) {
    self.request = request
    self.policy = policy
    self.journal = journal
    let command = TokenCommand(environment: .ofProcess())
    var atStart = surroundings
    atStart.run = { text throws(ChildFailure) in try command.runInForeground(text) }
    var later = surroundings
    later.run = { text throws(ChildFailure) in
      try Awaiting.value {
        do throws(ChildFailure) {
          return Result<[UInt8], ChildFailure>.success(try await command.run(text))
        } catch {
          return .failure(error)
        }
      }.get()
    }
    self.atStart = atStart
    self.later = later
  }

  /// The names that ``open(context:observer:)`` takes.
  var contexts: [String] { ContextNames.all(in: later).map(\.name) }

  /// The account that the command line comes to.
  func openAtStart(
    observer: @escaping OpenAccount.Observer
  ) throws(OpeningError) -> OpenAccount {
    try open(request, choosingIn: atStart, observer)
  }

  /// The account of a context, for a program that runs already. Holds up its thread: never call it
  /// on the main thread or the pool.
  ///
  /// What was typed at the start of another account's organisation, address or scope does not go
  /// along.
  func open(
    context: String, observer: @escaping OpenAccount.Observer
  ) throws(OpeningError) -> OpenAccount {
    try open(AccountRequest(context: context), choosingIn: later, observer)
  }

  private func open(
    _ request: AccountRequest, choosingIn surroundings: Surroundings,
    _ observer: @escaping OpenAccount.Observer
  ) throws(OpeningError) -> OpenAccount {
    let way = OpenAccount.Way(
      environment: surroundings.environment, policy: policy,
      observer: journal.observing(observer), tokens: journal.tokens)
    do throws(OpeningError) {
      let opened = try OpenAccount.open(
        by: way,
        choose: { () throws(AccountError) in try AccountChoice.make(request, in: surroundings) },
        again: { [later] () throws(AccountError) in try AccountChoice.make(request, in: later) })
      journal.note(.opened(opened.account))
      return opened
    } catch {
      journal.note(.refused(error))
      throw error
    }
  }
}
