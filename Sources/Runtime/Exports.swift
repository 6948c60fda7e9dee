import ConnectModels
import Explorer
import Workers

/// Has rows written into files beside the loop, and reports what became of it.
///
/// Lives on the main thread; only the tasks that it starts run elsewhere.
package final class Exports {
  private let writer: (any ExportWriting)?
  private let reader: any ResourceReader
  private let mailbox: Mailbox
  private var tasks: [Ticket: Task<Void, Never>] = [:]

  /// Without a writer every export fails and says so.
  package init(
    writer: (any ExportWriting)?, reader: any ResourceReader, mailbox: Mailbox
  ) {
    self.writer = writer
    self.reader = reader
    self.mailbox = mailbox
  }

  /// Whether every export has been reported.
  package var isIdle: Bool { tasks.isEmpty }

  /// Starts to write; the report arrives in the mailbox with the ticket.
  package func start(_ ticket: Ticket, _ order: ExportTask) {
    tasks[ticket] = Task(executorPreference: WorkerPool.shared) { [writer, reader, mailbox] in
      guard let writer else {
        return mailbox.post(.exported(ticket, .failed("not written: files are not written here")))
      }
      let report = await writer.write(order) { read throws(APIError) in
        guard case .connector(let arrival) = try await reader.read(read, progress: { _ in })
        else { return nil }
        return arrival.document
      }
      mailbox.post(.exported(ticket, report))
    }
  }

  /// Stops writing; nothing of the file is left.
  package func cancel(_ ticket: Ticket) {
    tasks.removeValue(forKey: ticket)?.cancel()
  }

  /// Forgets an export whose report has been taken from the mailbox.
  package func finished(_ event: Event) {
    if case .exported(let ticket, _) = event { tasks[ticket] = nil }
  }

  /// Stops everything, as the account is left.
  package func stop() {
    for task in tasks.values { task.cancel() }
    tasks = [:]
    writer?.abandon()
  }
}
