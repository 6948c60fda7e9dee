import ConnectAPI
import Explorer
import Workers

/// Opens accounts beside the loop, and keeps the one that has come until the loop takes it.
///
/// Lives on the main thread; only the tasks that it starts run elsewhere.
package final class AccountChanges {
  private let source: (any AccountOpening)?
  private let opened = Locked<[(ticket: Ticket, account: OpenedAccount)]>([])
  private var tasks: [Ticket: Task<Void, Never>] = [:]

  /// Without a source there is no other account.
  package init(source: (any AccountOpening)?) {
    self.source = source
  }

  /// Whether no account is being opened.
  package var isIdle: Bool { tasks.isEmpty }

  /// Starts to open an account; its end wakes the loop, by an event where it is a refusal.
  package func start(_ ticket: Ticket, context: String, reportingTo mailbox: Mailbox) {
    guard let source else {
      return mailbox.post(.accountRefused(ticket, "there are no other accounts here"))
    }
    tasks[ticket] = Task(executorPreference: WorkerPool.shared) { [opened] in
      switch await source.open(context: context, wake: mailbox.wake) {
      case .success(let account):
        opened.withLock { $0.append((ticket, account)) }
        mailbox.wake()
      case .failure(let refusal):
        mailbox.post(.accountRefused(ticket, refusal.sentence))
      }
    }
  }

  /// Stops waiting for an account; one that comes all the same is closed when it is taken.
  package func cancel(_ ticket: Ticket) {
    tasks.removeValue(forKey: ticket)?.cancel()
  }

  /// Forgets an account that was refused.
  package func finished(_ event: Event) {
    if case .accountRefused(let ticket, _) = event { tasks[ticket] = nil }
  }

  /// The account that is wanted, if it has come; those that nobody wants any more are closed.
  package func take(_ isWanted: (Ticket) -> Bool) -> OpenedAccount? {
    let arrived = opened.withLock { arrived in
      defer { arrived = [] }
      return arrived
    }
    var taken: OpenedAccount?
    for (ticket, account) in arrived {
      let isAwaited = tasks.removeValue(forKey: ticket) != nil
      if taken == nil, isAwaited, isWanted(ticket) { taken = account } else { account.close() }
    }
    return taken
  }
}
