import ConnectAPI
import ConnectModels
import Explorer
import Settings
import YAML

/// Chooses the account: the first source of ``AccountTable`` that has one wins, what was typed beats what was exported, and a token goes only to the origin that its own source names.
struct AccountChoice {
  private let request: AccountRequest
  private let surroundings: Surroundings

  /// The account for a request. Reads files only as far as it has to.
  static func make(
    _ request: AccountRequest, in surroundings: Surroundings
  ) throws(AccountError) -> ChosenAccount {
    try AccountChoice(request: request, surroundings: surroundings).chosen()
  }

  private func chosen() throws(AccountError) -> ChosenAccount {
    if let count = request.demo {
      return .demo(
        .init(count: count, organisation: request.organisation, isPublic: request.isPublic))
    }
    if let name = request.context { return .service(try named(name)) }
    if let account = try fromEnvironment() { return .service(account) }
    if let account = try active() { return .service(account) }
    // An option that says whose service is meant must not end in a demo of another one.
    if request.apiURL != nil { throw .accountless(.apiURL) }
    if request.organisation != nil { throw .accountless(.organisation) }
    if request.isPublic { throw .accountless(.public) }
    guard request.fallsBackToDemo else {
      let names = ContextNames.all(in: surroundings).map(\.name)
      throw names.isEmpty ? .none : .noneActive(names)
    }
    return .demo(.init(count: OptionTable.demoCount, organisation: nil))
  }

  /// Where the token of an account would go that may lack what is needed to use it; nil where that cannot
  /// be told either. Reads no token.
  static func service(of context: ContextFile.Context, in file: ContextFile) -> String? {
    let choice = AccountChoice(
      request: AccountRequest(),
      surroundings: Surroundings(variables: [:]) { path throws(YAMLError) in
        throw YAMLError(file: path, reason: .absent)
      })
    let source = AccountSource.context(name: context.name, file: file.path)
    return (try? choice.address(of: context, source)).map { "\($0)" }
  }

  // MARK: - Sources

  private func named(_ name: String) throws(AccountError) -> Account {
    var known: [String] = []
    for location in ContextLocation.all(surroundings) {
      guard let file = try read(location) else { continue }
      if let context = try context(name, of: file) { return try account(context, of: file) }
      known += try AccountError.orUnreadable { () throws(YAMLError) in try file.names() }
    }
    throw .unknownContext(name, known: known, nearest: NearestName.of(name, among: known))
  }

  private func fromEnvironment() throws(AccountError) -> Account? {
    guard let token = surroundings.token else {
      let stray = ["VERSORI_ORGANISATION_ID", "VERSORI_API_URL"].filter { surroundings[$0] != nil }
      guard stray.isEmpty else { throw .tokenlessVariables(stray) }
      return nil
    }
    let source = AccountSource.environment
    let scope = try scope(surroundings["VERSORI_ORGANISATION_ID"], of: source)
    // Both the option and the variable belong to this token, which may go wherever they say.
    let address =
      if let typed = request.apiURL {
        try self.address(typed, namedBy: OptionTable[.apiURL]?.long ?? "")
      } else if let exported = surroundings["VERSORI_API_URL"] {
        try self.address(exported, namedBy: "VERSORI_API_URL")
      } else {
        try self.address(Service.production, namedBy: "production")
      }
    return Account(
      source: source, scope: scope, address: address,
      token: try secret(token, of: source))
  }

  /// The active context: of the first file that names one.
  private func active() throws(AccountError) -> Account? {
    for location in ContextLocation.all(surroundings) {
      guard let file = try read(location) else { continue }
      let name = try AccountError.orUnreadable { () throws(YAMLError) in try file.activeName() }
      guard let name else { continue }
      guard let context = try context(name, of: file) else {
        let names = try AccountError.orUnreadable { () throws(YAMLError) in try file.names() }
        throw .activeContextMissing(
          name, file: file.path, line: file.activeLine,
          nearest: NearestName.of(name, among: names))
      }
      return try account(context, of: file)
    }
    return nil
  }

  // MARK: - Contexts

  private func account(
    _ context: ContextFile.Context, of file: ContextFile
  ) throws(AccountError) -> Account {
    let source = AccountSource.context(name: context.name, file: file.path)
    guard let token = context.token else {
      throw .noToken(source, file.dialect, line: context.line)
    }
    let scope = try scope(
      context.organisation, of: source, file.dialect,
      line: context.line(of: "organisation", "organisation_id"))
    let address = try address(of: context, source)
    // The token last: a command that prints it is not run for an account that is refused.
    let reading = ContextTokenReading(surroundings, source, context, file: file.path)
    var account = Account(
      source: source, scope: scope, address: address, token: try reading.secret(token))
    account.exposedFile = reading.file(of: token).flatMap { surroundings.isExposed($0) ? $0 : nil }
    account.label = context.label
    account.accent = context.accent
    account.lookComplaints = context.complaints
    return account
  }

  /// The context's own service, or what `--api-url` makes of it, which may differ in its path.
  private func address(
    of context: ContextFile.Context, _ source: AccountSource
  ) throws(AccountError) -> ServiceAddress {
    let own: ServiceAddress
    switch context.address {
    case .sibling(let text):
      let name = source.named("url_overwrite of ", at: context.line(of: "url_overwrite"))
      let overwritten = try address(text, namedBy: name)
      own = try address("\(overwritten.origin)\(Service.path)", namedBy: name)
    case .api(let text):
      let name = source.named("url of ", at: context.line(of: "url"))
      let named = try address(text, namedBy: name)
      own =
        named.path.allSatisfy { $0 == "/" }
        ? try address("\(named.origin)\(Service.path)", namedBy: name) : named
    case nil:
      own = try address(Service.production, namedBy: "production")
    }
    guard let text = request.apiURL else { return own }
    let typed = try address(text, namedBy: "--api-url")
    guard typed.origin == own.origin else {
      throw .foreignOrigin(
        of: "--api-url", asked: typed.origin, allowed: own.origin, source: source)
    }
    return typed
  }

  private func read(_ location: ContextLocation) throws(AccountError) -> ContextFile? {
    try AccountError.orUnreadable { () throws(YAMLError) in
      try ContextFile.read(location, by: surroundings.read)
    }
  }

  private func context(
    _ name: String, of file: ContextFile
  ) throws(AccountError) -> ContextFile.Context? {
    try AccountError.orUnreadable { () throws(YAMLError) in try file.context(name) }
  }

  // MARK: - Judging

  /// What is browsed of a source, by its own organisation unless another was typed.
  private func scope(
    _ organisation: String?, of source: AccountSource, _ dialect: ContextFile.Dialect? = nil,
    line: Int? = nil
  ) throws(AccountError) -> ConnectClient.Scope {
    if request.isPublic { return .publicCatalogue }
    guard let organisation = request.organisation ?? organisation, !organisation.isEmpty else {
      throw .noOrganisation(source, dialect, line: line)
    }
    return .organisation(Identifier(organisation))
  }

  private func secret(
    _ token: Surroundings.Token, of source: AccountSource
  ) throws(AccountError) -> Secret {
    do {
      return try token.get()
    } catch {
      throw .token(source, error)
    }
  }

  private func address(_ text: String, namedBy name: String) throws(AccountError) -> ServiceAddress
  {
    do {
      return try ServiceAddress(text)
    } catch {
      throw .address(namedBy: name, error)
    }
  }
}

/// The vendor's service.
enum Service {
  static let production = "https://platform.versori.com\(path)"
  /// Where the Connect API is on every host of the vendor's.
  static let path = "/api/connect/v1"
}
