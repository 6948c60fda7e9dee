import ConnectAPI
import ConnectModels
import Explorer
import Workers

/// Turns effects into requests, and their answers into events in the mailbox.
///
/// Lives on the main thread; only the tasks that it starts run elsewhere.
package final class EffectRunner {
  private let reader: any ResourceReader
  private let mailbox: Mailbox
  private let time: any TimeSource
  private var tasks: [Ticket: Task<Void, Never>] = [:]
  /// Those of the tasks that ask the service.
  private var reads: Set<Ticket> = []

  /// `time` turns the wait that the client reports into the moment it ends.
  package init(reader: any ResourceReader, mailbox: Mailbox, time: any TimeSource) {
    self.reader = reader
    self.mailbox = mailbox
    self.time = time
  }

  /// Whether nothing is awaited.
  package var isIdle: Bool { tasks.isEmpty }

  /// Reads that are awaited.
  package var readsUnderWay: Int { reads.count }

  /// Starts a read; its answer arrives in the mailbox with the ticket.
  package func start(_ ticket: Ticket, _ read: Read) {
    reads.insert(ticket)
    tasks[ticket] = Task(executorPreference: WorkerPool.shared) { [reader, mailbox, time] in
      do throws(APIError) {
        let answer = try await reader.read(read) { progress in
          let notice = RetryNotice(progress, at: time.reading().monotonic)
          mailbox.post(.requestWaits(ticket, notice))
        }
        mailbox.post(answer.event(for: ticket))
      } catch {
        mailbox.post(.requestFailed(ticket, error))
      }
    }
  }

  /// Starts the decoding of a large document, away from the main thread.
  package func start(_ ticket: Ticket, decoding document: ConnectorDocument) {
    tasks[ticket] = Task(executorPreference: WorkerPool.shared) { [mailbox] in
      mailbox.post(.connectorDecoded(ticket, document.connector()))
    }
  }

  /// Starts the arranging of a long list, away from the main thread.
  package func start(_ ticket: Ticket, arranging task: ArrangementTask) {
    tasks[ticket] = Task(executorPreference: WorkerPool.shared) { [mailbox] in
      // What was cancelled has no arrangement, and nobody awaits it.
      guard let arranged = task.arranged(isCancelled: { Task.isCancelled }) else { return }
      mailbox.post(.rowsArranged(ticket, arranged))
    }
  }

  /// Starts the putting together of many rows with those that were loaded, away from the main thread.
  package func start(_ ticket: Ticket, reconciling task: Reconciliation) {
    tasks[ticket] = Task(executorPreference: WorkerPool.shared) { [mailbox] in
      mailbox.post(.reconciled(ticket, task.reconciled()))
    }
  }

  /// Stops a read. What it may still post carries a ticket that nobody awaits.
  package func cancel(_ ticket: Ticket) {
    reads.remove(ticket)
    tasks.removeValue(forKey: ticket)?.cancel()
  }

  /// Forgets a read whose end has been taken from the mailbox.
  package func finished(_ event: Event) {
    switch event {
    case .connectorsArrived(let ticket, _), .connectorArrived(let ticket, _),
      .connectorDecoded(let ticket, _), .rowsArranged(let ticket, _), .reconciled(let ticket, _),
      .categoriesArrived(let ticket, _), .branchArrived(let ticket, _),
      .requestFailed(let ticket, _):
      reads.remove(ticket)
      tasks[ticket] = nil
    case .started, .timePassed, .viewportChanged, .commanded, .pointed, .typed, .searchLinesFound,
      .requestWaits, .requestTried, .tokenRead, .textCopied, .linkOpened, .pagerFailed,
      .themesListed, .accountRefused, .measured, .exported, .writingStopped:
      break
    }
  }

  /// Stops everything, as the program ends.
  package func cancelAll() {
    for task in tasks.values { task.cancel() }
    tasks = [:]
    reads = []
  }
}

extension RetryNotice {
  /// What the client reports, with the moment of the next try in place of the wait.
  fileprivate init(_ progress: RequestProgress, at time: Duration) {
    switch progress {
    case .waiting(let attempt, let attempts, let error, let delay):
      self.init(attempt: attempt, attempts: attempts, error: error, retryAt: time + delay)
    }
  }
}
