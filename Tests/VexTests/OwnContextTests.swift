import ConnectAPI
import Explorer
import Terminal
import Testing
import YAML

@testable import vex

/// Accounts of vex's own file of settings.
@Suite struct OwnContextTests {
  private static let own = """
    active_context: prod
    contexts:
      prod:
        organisation: 01OWN
        label: production
        accent: red
        token_env: PROD_TOKEN
      file:
        url: https://api.example/base
        organisation: 01FILE
        token_file: tokens/file
      home:
        url: http://127.0.0.1:8080
        organisation: 01HOME
        token_file: ~/token
      command:
        organisation: 01COMMAND
        token_command: pass show versori
      bare: {organisation: 01BARE}
      both: {organisation: 01BOTH, token_env: A, token_file: b}
      colour:
        organisation: 01
        token_env: PROD_TOKEN
        label: [a]
        accent: rde
    """
  private static let vendor = """
    active_context: staging
    contexts:
      prod: {organisation_id: 01VENDOR, jwt: vendor-token}
      staging: {organisation_id: 01STAGING, jwt: staging-token}
    """
  private static let files = [
    "/home/.config/vex/config.yaml": own, "/home/.versori/config.yaml": vendor,
    "/home/.config/vex/tokens/file": "file-token\n", "/home/token": "home-token",
  ]

  @Test func `the own active context comes before the vendor's`() throws {
    let account = try account(AccountRequest())
    #expect(account.source == .context(name: "prod", file: "/home/.config/vex/config.yaml"))
    #expect(account.organisation == "01OWN")
    #expect(account.token == (try Secret(token: "env-token")))
    #expect(account.label == "production")
    #expect(account.accent == .red)
    #expect("\(account.address)" == Service.production)
  }

  @Test func `a context of our own shadows the vendor's of the same name, and no other`() throws {
    #expect(try account(AccountRequest(context: "prod")).organisation == "01OWN")
    #expect(try account(AccountRequest(context: "staging")).organisation == "01STAGING")
  }

  @Test func `without an active context of our own the vendor's counts`() throws {
    var files = Self.files
    files["/home/.config/vex/config.yaml"] = Self.own.replacing("active_context: prod", with: "")
    #expect(try account(AccountRequest(), files: files).organisation == "01STAGING")
  }

  @Test func `a token is in a file, from the config's folder or from home`() throws {
    let file = try account(AccountRequest(context: "file"))
    #expect(file.token == (try Secret(token: "file-token")))
    #expect("\(file.address)" == "https://api.example/base")
    let home = try account(AccountRequest(context: "home"))
    #expect(home.token == (try Secret(token: "home-token")))
    #expect("\(home.address)" == "http://127.0.0.1:8080/api/connect/v1")
  }

  @Test func `a token is printed by a command`() throws {
    let account = try account(AccountRequest(context: "command"))
    #expect(account.token == (try Secret(token: "printed:pass-show-versori")))
  }

  @Test func `S02 a token goes to its own context's host alone`() {
    let request = AccountRequest(context: "file", apiURL: "https://other.example/")
    #expect(throws: AccountError.self) { try account(request) }
  }

  @Test(
    arguments: [
      ("bare", "does not say where its token is"), ("both", "only one of token_env:"),
      ("prdo", "did you mean prod?"),
    ])
  func `what is wrong with a context is said`(name: String, words: String) throws {
    let error = try #require(
      #expect(throws: AccountError.self) { try account(AccountRequest(context: name)) })
    #expect(error.description.contains(words))
  }

  @Test func `T11 a look that makes no sense is complained of, and the account is opened without`()
    throws
  {
    let account = try account(AccountRequest(context: "colour"))
    #expect(account.accent == nil)
    #expect(account.label == nil)
    #expect(account.complaints.map(\.line) == [24, 25])
    #expect(account.complaints.allSatisfy { $0.file == "/home/.config/vex/config.yaml" })
    #expect(account.complaints.first?.sentence.contains("label of context colour") == true)
    #expect(account.complaints.last?.sentence.hasSuffix("not rde; did you mean red?") == true)
    #expect(try self.account(AccountRequest()).complaints.isEmpty)
  }

  @Test(
    arguments: [
      ("bare", ":19: context bare does not say"), ("prod", ":7: the token of context prod is to"),
      ("file", "/tokens/file: there is no such file"),
    ])
  func `T11 what is wrong with a context's token names file and line`(
    name: String, words: String
  ) throws {
    let files = ["/home/.config/vex/config.yaml": Self.own]
    let error = try #require(
      #expect(throws: AccountError.self) {
        try account(AccountRequest(context: name), files: files, variables: [:])
      })
    #expect(error.description.hasPrefix("/home/.config/vex"))
    #expect(error.description.contains(words), "\(error)")
  }

  @Test func `a variable that is not set is named`() throws {
    let error = try #require(
      #expect(throws: AccountError.self) { try account(AccountRequest(), variables: [:]) })
    #expect(error.description.contains("PROD_TOKEN, which is not set"))
  }

  @Test func `S09 the variables that hold tokens are known before they are needed`() {
    let location = ContextLocation.own(named: nil, variables: ["HOME": "/home"])
    #expect(location?.path == "/home/.config/vex/config.yaml")
    let names = location.map { ContextFile.tokenVariables(at: $0, by: Self.read(Self.files)) }
    #expect(names == ["PROD_TOKEN", "A"])
  }

  @Test(
    arguments: [
      "contexts:\n  a: {token_env: PROD_TOKEN\n  b:\n    token_env: A\n",
      "a: [\n\"token_env\" : 'PROD_TOKEN'\ntoken_env:A # token_env\n",
      "token_env: PROD_TOKEN\n}token_env: A",
    ])
  func `S09 they are known of a file too that makes no sense`(text: String) {
    let location = ContextLocation.own(named: nil, variables: ["HOME": "/home"])
    let read = Self.read(["/home/.config/vex/config.yaml": text])
    let names = location.map { ContextFile.tokenVariables(at: $0, by: read) }
    #expect(names == ["PROD_TOKEN", "A"])
  }

  @Test func `a file that was named has to be there, another need not`() {
    #expect(throws: AccountError.none) { try account(AccountRequest(), files: [:]) }
    let named = surroundings(files: [:], config: "/elsewhere.yaml")
    #expect(throws: AccountError.self) { try AccountChoice.make(AccountRequest(), in: named) }
  }

  @Test func `T11 the file that names the account must be readable`() {
    let broken = ["/home/.config/vex/config.yaml": "contexts: [\n"]
    #expect(throws: AccountError.self) { try account(AccountRequest(), files: broken) }
  }

  @Test(
    arguments: [
      ("file", "/home/.config/vex/tokens/file"), ("home", "/home/token"),
      ("staging", "/home/.versori/config.yaml"), ("prod", nil), ("command", nil),
    ])
  func `T11 a file with a token that others may read is warned of`(name: String, file: String?)
    throws
  {
    var open = surroundings(files: Self.files)
    open.isExposed = { _ in true }
    let request = AccountRequest(context: name)
    guard case .service(let account) = try AccountChoice.make(request, in: open) else {
      Issue.record("no account")
      return
    }
    #expect(account.exposure?.file == file)
    #expect(try self.account(request).exposure == nil)
  }

  @Test func `the folder of configurations is where its variable says`() {
    #expect(ConfigFolder.path(["XDG_CONFIG_HOME": "/x", "HOME": "/home"]) == "/x/vex")
    #expect(ConfigFolder.path(["XDG_CONFIG_HOME": "x", "HOME": "/home"]) == "/home/.config/vex")
    #expect(ConfigFolder.path([:]) == nil)
  }

  @Test func `each name can be called once, with the file that it counts from`() {
    let names = ContextNames.all(in: surroundings(files: Self.files))
    #expect(names.map(\.name).count(where: { $0 == "prod" }) == 1)
    #expect(names.first?.file == "/home/.config/vex/config.yaml")
    #expect(names.last?.name == "staging")
  }

  // MARK: - Fixtures

  private static func read(
    _ files: [String: String]
  ) -> @Sendable (String) throws(YAMLError) -> [UInt8] {
    { path throws(YAMLError) in
      guard let text = files[path] else { throw YAMLError(file: path, reason: .absent) }
      return Array(text.utf8)
    }
  }

  private func surroundings(
    files: [String: String], variables: [String: String] = ["PROD_TOKEN": "env-token"],
    config: String? = nil
  ) -> Surroundings {
    let variables = ["HOME": "/home"].merging(variables) { $1 }
    var surroundings = Surroundings(
      variables: variables, tokenNames: ["PROD_TOKEN", "A"],
      ownConfig: ContextLocation.own(named: config, variables: variables),
      read: Self.read(files))
    surroundings.run = { command throws(ChildFailure) in
      Array("printed:\(command.replacing(" ", with: "-"))\n".utf8)
    }
    return surroundings
  }

  private func account(
    _ request: AccountRequest, files: [String: String] = files,
    variables: [String: String] = ["PROD_TOKEN": "env-token"]
  ) throws -> Account {
    let chosen = try AccountChoice.make(
      request, in: surroundings(files: files, variables: variables))
    guard case .service(let account) = chosen else { throw AccountError.none }
    return account
  }
}
