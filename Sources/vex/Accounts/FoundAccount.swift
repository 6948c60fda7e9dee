import YAML

/// An account that can be chosen, for the list of them.
struct FoundAccount: Equatable {
  /// The context's name; `VERSORI_TOKEN` for that of the environment.
  let name: String
  /// Whether it is the one that is used where nobody says.
  var isActive = false
  let organisation: String?
  /// Where its token goes.
  let service: String?
  /// Where it was found: a file, or the environment.
  let origin: String
  /// Why it cannot be used as it is.
  let problem: String?

  /// Every account in the order in which they are looked for.
  ///
  /// - Throws: Where a source of accounts is there and cannot be read.
  static func all(in surroundings: Surroundings) throws(AccountError) -> [FoundAccount] {
    // A list of accounts asks nobody for a token: what a command would print is taken for one.
    var surroundings = surroundings
    surroundings.run = { _ in Array("unread".utf8) }
    var accounts: [FoundAccount] = []
    let isInEnvironment = surroundings.token != nil
    if isInEnvironment {
      accounts.append(
        FoundAccount(
          AccountSource.environment.label, from: "the environment",
          AccountRequest(), in: surroundings))
    }
    var active: (name: String, origin: String)?
    var origins: [String: String] = [:]
    for location in ContextLocation.all(surroundings) {
      guard let file = try read(location, in: surroundings) else { continue }
      if active == nil, let name = try AccountError.orUnreadable(file.activeName) {
        active = (name, file.path)
      }
      for name in try AccountError.orUnreadable(file.names) {
        if let first = origins[name] {
          accounts.append(
            FoundAccount(
              name: name, organisation: nil, service: nil, origin: file.path,
              problem: "hidden by the context of the same name in \(first)"))
        } else {
          origins[name] = file.path
          accounts.append(
            FoundAccount(
              name, from: file.path, AccountRequest(context: name), in: surroundings))
        }
      }
    }
    let index =
      isInEnvironment
      ? 0 : accounts.firstIndex { $0.name == active?.name && $0.origin == active?.origin }
    if let index, accounts.indices.contains(index) { accounts[index].isActive = true }
    return accounts
  }

  private static func read(
    _ location: ContextLocation, in surroundings: Surroundings
  ) throws(AccountError) -> ContextFile? {
    try AccountError.orUnreadable { () throws(YAMLError) in
      try ContextFile.read(location, by: surroundings.read)
    }
  }
}

extension FoundAccount {
  /// The account of a request, judged as if it were chosen.
  fileprivate init(
    _ name: String, from origin: String, _ request: AccountRequest, in surroundings: Surroundings
  ) {
    do {
      switch try AccountChoice.make(request, in: surroundings) {
      case .service(let account):
        self.init(
          name: name, organisation: account.organisation, service: "\(account.address)",
          origin: origin, problem: nil)
      case .demo:
        self.init(
          name: name, organisation: nil, service: nil, origin: origin, problem: nil)
      }
    } catch {
      self.init(
        name: name, organisation: nil, service: nil, origin: origin, problem: error.description)
    }
  }
}
