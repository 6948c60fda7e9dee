import ConnectAPI
import Explorer
import Terminal
import Workers

/// Opens accounts: the one of the start, and those that the person changes to.
struct AccountOpener: Sendable {
  private let request: AccountRequest
  /// Commands of the shell may ask on the terminal.
  private let atStart: Surroundings
  private let command: TokenCommand
  private let policy: NetworkPolicy
  let journal: Journal

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
    self.atStart = atStart
    self.command = command
  }

  /// Surroundings in which commands have no terminal, for the full screen has it, and end where nobody
  /// waits for them any more.
  private func later(unless abandonment: Abandonment = Abandonment()) -> Surroundings {
    var later = atStart
    later.run = { [command] text throws(ChildFailure) in
      let task = Task.detached(executorPreference: WorkerPool.shared) {
        do throws(ChildFailure) {
          return Result<[UInt8], ChildFailure>.success(try await command.run(text))
        } catch {
          return .failure(error)
        }
      }
      abandonment.whenAbandoned { task.cancel() }
      return try Awaiting.value { await task.value }.get()
    }
    return later
  }

  /// The names that ``open(context:observer:)`` takes.
  var contexts: [ContextOffer] {
    ContextNames.all(in: atStart).map { ContextOffer(name: $0.name, file: $0.file) }
  }

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
  ///
  /// - Parameters:
  ///   - context: Its name.
  ///   - abandonment: Ends a command that is to print the token, where nobody waits for it any more.
  ///   - observer: Told of what the client does.
  /// - Returns: The account; nothing has been asked of it yet.
  /// - Throws: why there is none.
  func open(
    context: String, unless abandonment: Abandonment = Abandonment(),
    observer: @escaping OpenAccount.Observer
  ) throws(OpeningError) -> OpenAccount {
    try open(
      AccountRequest(context: context), choosingIn: later(unless: abandonment), observer)
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
        again: { () throws(AccountError) in try AccountChoice.make(request, in: later()) })
      journal.note(.opened(opened.account))
      return opened
    } catch {
      journal.note(.refused(error))
      throw error
    }
  }
}
