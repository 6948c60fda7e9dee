import Explorer
import Workers

/// Looks for themes beside the loop, for files take time.
///
/// Lives on the main thread; only the tasks that it starts run elsewhere.
package final class ThemeReading {
  private let shelf: (any ThemeShelf)?
  private var underWay = 0

  package init(shelf: (any ThemeShelf)?) {
    self.shelf = shelf
  }

  /// Whether every listing has been taken from its mailbox.
  package var isIdle: Bool { underWay == 0 }

  package func start(reportingTo mailbox: Mailbox) {
    guard let shelf else { return }
    underWay += 1
    Task(executorPreference: WorkerPool.shared) { mailbox.post(.themesListed(await shelf.list())) }
  }

  package func finished(_ event: Event) {
    if case .themesListed = event { underWay = max(underWay - 1, 0) }
  }

  /// Listings that were begun for another account's mailbox are not awaited any more.
  package func forget() { underWay = 0 }
}
