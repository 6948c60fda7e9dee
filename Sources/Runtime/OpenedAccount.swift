import ConnectAPI
import Explorer

/// An account that can be browsed: what a session needs to begin with it.
package struct OpenedAccount: Sendable {
  /// How the explorer begins.
  package var configuration: Configuration
  /// Answers its reads.
  package var reader: any ResourceReader
  /// Where its client reports; no other account's does, so that nothing late can be taken for its own.
  package var mailbox: Mailbox
  /// The service that is named in what is copied.
  package var address: ServiceAddress
  /// Ends its requests and connections; called once, from any thread, and must not block.
  package var close: @Sendable () -> Void
  /// Keeps what is remembered of it; nil where nothing is.
  package var memory: (any AccountMemory)?

  package init(
    configuration: Configuration, reader: any ResourceReader, mailbox: Mailbox,
    address: ServiceAddress, memory: (any AccountMemory)? = nil,
    close: @escaping @Sendable () -> Void
  ) {
    self.configuration = configuration
    self.reader = reader
    self.mailbox = mailbox
    self.address = address
    self.close = close
    self.memory = memory
  }
}

/// Opens the account of a context while the program runs.
package protocol AccountOpening: Sendable {
  /// Opens an account without asking anything of its service; may take as long as the fetching of its
  /// token does.
  ///
  /// - Parameters:
  ///   - context: The context's name.
  ///   - wake: Wakes the loop that takes the account's events.
  /// - Returns: The account, or why there is none.
  func open(context: String, wake: @escaping @Sendable () -> Void) async
    -> Result<OpenedAccount, AccountRefusal>
}

/// Why an account cannot be opened, in a sentence.
package struct AccountRefusal: Error, Equatable, Sendable {
  package var sentence: String

  package init(sentence: String) {
    self.sentence = sentence
  }
}
