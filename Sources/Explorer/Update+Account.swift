/// Changing the account. Nothing of this state goes along: what is opened begins with a state of its
/// own, so that no row and no reply of one account can turn up in another (`docs/faults.md`, S02).
extension ExplorerState {
  /// Opens a context's account; until it is there, everything stays as it is.
  mutating func changeAccount(to context: String) -> [Effect] {
    let cancelled = accountChange.map { [Effect.cancel($0.ticket)] } ?? []
    let ticket = tickets.next()
    accountChange = AccountChange(context: context, ticket: ticket)
    say(.openingAccount(context))
    return cancelled + [.changeAccount(ticket, context: context)]
  }

  mutating func accountRefused(_ ticket: Ticket, _ sentence: String) -> [Effect] {
    guard accountChange?.ticket == ticket else { return [] }
    accountChange = nil
    say(.accountRefused(sentence))
    return []
  }

  /// Whether an account that has been opened is still the one that is wanted.
  package func awaitsAccount(_ ticket: Ticket) -> Bool { accountChange?.ticket == ticket }

  /// Esc: the account stays the present one. nil where none is being opened.
  mutating func stopChangingAccount() -> [Effect]? {
    guard let change = accountChange else { return nil }
    accountChange = nil
    say(.openingStopped)
    return [.cancel(change.ticket)]
  }
}
