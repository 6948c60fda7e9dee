import ConnectAPI

/// The token of an account, read from its source again when the service refuses it
/// (N09).
struct AccountToken: TokenSource {
  private let account: Account
  private let choose: @Sendable () throws(AccountError) -> ChosenAccount

  /// - Parameters:
  ///   - account: The account as it was chosen.
  ///   - choose: Chooses once more, from files as they are by then.
  init(
    _ account: Account, choose: @escaping @Sendable () throws(AccountError) -> ChosenAccount
  ) {
    self.account = account
    self.choose = choose
  }

  var name: String { "\(account.source)" }

  func token() async throws(TokenFault) -> Secret {
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
