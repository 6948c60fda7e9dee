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
  /// What the header calls it, where its owner says so.
  var label: String?
  /// Why it cannot be used as it is, or what of it does not apply.
  let problem: String?

  /// Every account in the order in which they are looked for.
  ///
  /// - Throws: Where a source of accounts is there and cannot be read.
  static func all(in surroundings: Surroundings) throws(AccountError) -> [FoundAccount] {
    let surroundings = unasked(surroundings)
    var accounts: [FoundAccount] = []
    let isInEnvironment = surroundings.token != nil
    if isInEnvironment {
      accounts.append(FoundAccount(inEnvironment: surroundings))
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
          accounts.append(FoundAccount(name, of: file, in: surroundings))
        }
      }
    }
    guard fault(in: surroundings) == nil else { return accounts }
    let index =
      isInEnvironment
      ? 0 : accounts.firstIndex { $0.name == active?.name && $0.origin == active?.origin }
    if let index, accounts.indices.contains(index) { accounts[index].isActive = true }
    return accounts
  }

  /// Why none of them is used where nobody says, though one is asked for: every other command ends with
  /// it. nil also where none is asked for.
  static func fault(in surroundings: Surroundings) -> AccountError? {
    do {
      _ = try AccountChoice.make(AccountRequest(), in: unasked(surroundings))
      return nil
    } catch {
      return switch error {
      case .tokenlessVariables, .activeContextMissing, .none: error
      // Of an account that is listed, its row says what is wrong; and none has to be active.
      case .unreadable, .unknownContext, .noOrganisation, .noToken, .tokenVariableUnset,
        .tokenCommand, .token, .address, .foreignOrigin, .accountless, .noneActive:
        nil
      }
    }
  }

  /// A list of accounts asks nobody for a token: what a command would print is taken for one.
  private static func unasked(_ surroundings: Surroundings) -> Surroundings {
    var surroundings = surroundings
    surroundings.run = { _ in Array("unread".utf8) }
    return surroundings
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
  /// The account of the environment, judged as if it were chosen.
  fileprivate init(inEnvironment surroundings: Surroundings) {
    self.init(
      AccountSource.environment.label, from: "the environment", AccountRequest(),
      in: surroundings,
      otherwise: (
        surroundings["VERSORI_ORGANISATION_ID"],
        surroundings["VERSORI_API_URL"] ?? Service.production, nil
      ))
  }

  /// The account of a context.
  fileprivate init(_ name: String, of file: ContextFile, in surroundings: Surroundings) {
    let context = try? file.context(name)
    self.init(
      name, from: file.path, AccountRequest(context: name), in: surroundings,
      otherwise: (
        context?.organisation, context.flatMap { AccountChoice.service(of: $0, in: file) },
        context?.label
      ))
  }

  /// The account of a request; what its source says of it where it cannot be used.
  private init(
    _ name: String, from origin: String, _ request: AccountRequest, in surroundings: Surroundings,
    otherwise: (organisation: String?, service: String?, label: String?)
  ) {
    do {
      switch try AccountChoice.make(request, in: surroundings) {
      case .service(let account):
        let complaints = account.lookComplaints.map(\.description)
        self.init(
          name: name, organisation: account.organisation, service: "\(account.address)",
          origin: origin, label: account.label,
          problem: complaints.isEmpty ? nil : complaints.joined(separator: "; "))
      case .demo:
        self.init(
          name: name, organisation: nil, service: nil, origin: origin, problem: nil)
      }
    } catch {
      self.init(
        name: name, organisation: otherwise.organisation, service: otherwise.service,
        origin: origin, label: otherwise.label, problem: error.description)
    }
  }
}
