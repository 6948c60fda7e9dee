import ConnectAPI

/// The token of an account, read from its source again when the service refuses it
/// (N09).
struct AccountToken: TokenSource {
  private let account: Account
  /// The token that was read with the account, until it has been asked for.
  private let first: Locked<Secret?>
  private let choose: @Sendable () throws(AccountError) -> ChosenAccount

  /// - Parameters:
  ///   - account: The account as it was chosen.
  ///   - choose: Chooses once more, from files as they are by then.
  init(
    _ account: Account, choose: @escaping @Sendable () throws(AccountError) -> ChosenAccount
  ) {
    self.account = account
    first = Locked(account.token)
    self.choose = choose
  }

  var name: String { "\(account.source)" }

  func token() async throws(TokenFault) -> Secret {
    // The first request follows at once upon the choice of the account: what it was chosen with need
    // not be read twice.
    let held = first.withLock { held in
      defer { held = nil }
      return held
    }
    if let held { return held }
    // A file on a slow disk, or a command that asks the person: neither may hold up the pool.
    let choice = await BlockingWork.value { [choose] in
      Result { () throws(AccountError) in try choose() }
    }
    let chosen: ChosenAccount
    do {
      chosen = try choice.get()
    } catch {
      throw TokenFault(sentence: error.description)
    }
    switch chosen {
    case .demo: return account.token
    case .service(let now):
      // Another account may stand in the same place by now; its token is not for this service.
      guard now.source == account.source, now.address == account.address,
        now.scope == account.scope
      else { throw TokenFault(sentence: "\(account.source) names another account by now") }
      return now.token
    }
  }
}
