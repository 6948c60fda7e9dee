import ConnectAPI
import Testing
import YAML

@testable import vex

/// Which account is chosen, and which are refused before any request.
@Suite struct AccountChoiceTests {
  // MARK: - Where it comes from

  @Test func `with nothing configured the full screen shows the demo`() throws {
    let chosen = try choose(AccountRequest(fallsBackToDemo: true))
    #expect(chosen == .demo(.init(count: 240, organisation: nil)))
  }

  @Test func `with nothing configured a printing command says how to connect`() {
    #expect(throws: AccountError.none) { try choose(AccountRequest()) }
    #expect(AccountError.none.description.contains("VERSORI_TOKEN"))
  }

  @Test func `S11 the demo wins over everything, and never gets a real token`() throws {
    let chosen = try choose(
      AccountRequest(demo: 7, context: "prod", organisation: "01J"), Self.exported, Self.vendor)
    #expect(chosen == .demo(.init(count: 7, organisation: "01J")))
  }

  @Test func `a context that was typed beats what was exported`() throws {
    let account = try service(AccountRequest(context: "prod"), Self.exported, Self.vendor)
    #expect(account.source == .context(name: "prod", file: "/home/.versori/config.yaml"))
    #expect(account.organisation == "01PROD")
    #expect("\(account.address)" == "https://platform.versori.com/api/connect/v1")
    #expect(account.token == (try Secret(token: "prod-token")))
  }

  @Test func `the environment beats the active context`() throws {
    let account = try service(AccountRequest(), Self.exported, Self.vendor)
    #expect(account.source == .environment)
    #expect(account.organisation == "01ENV")
    #expect("\(account.address)" == "https://env.example:8443/base")
    #expect(account.token == (try Secret(token: "env-token")))
  }

  @Test func `the vendor's active context is used as it is`() throws {
    let account = try service(AccountRequest(), [:], Self.vendor)
    #expect(account.source == .context(name: "staging", file: "/home/.versori/config.yaml"))
    #expect("\(account.address)" == "https://platform-staging.versori.com/api/connect/v1")
  }

  @Test func `VERSORI_CONFIG names the file instead`() throws {
    let files = ["/elsewhere.yaml": Self.vendorText]
    let account = try service(
      AccountRequest(), ["VERSORI_CONFIG": "/elsewhere.yaml"], files)
    #expect(account.source == .context(name: "staging", file: "/elsewhere.yaml"))
  }

  @Test func `variables that are set to nothing are not set`() throws {
    let empty = Dictionary(uniqueKeysWithValues: Surroundings.names.map { ($0, "") })
    #expect(throws: AccountError.none) { try choose(AccountRequest(), empty, [:]) }
  }

  @Test(arguments: ["", "active_context:\n", "contexts: {}\n", "active_context: ''\n"])
  func `a file without an active context is no account`(text: String) {
    #expect(throws: AccountError.none) {
      try choose(AccountRequest(), [:], ["/home/.versori/config.yaml": text])
    }
  }

  @Test func `contexts of which none is active are named`() throws {
    let text = "contexts: {prod: {organisation_id: 01, jwt: t}}"
    let error = try #require(
      #expect(throws: AccountError.self) {
        try choose(AccountRequest(), [:], ["/home/.versori/config.yaml": text])
      })
    #expect(error == .noneActive(["prod"]))
    #expect(error.description.contains("(prod): use --context NAME"))
  }

  // MARK: - What the options change

  @Test(arguments: [[:], exported]) func `the organisation can be another`(
    environment: [String: String]
  ) throws {
    let request = AccountRequest(organisation: "01OTHER")
    #expect(try service(request, environment, Self.vendor).organisation == "01OTHER")
  }

  @Test func `beside the environment's token the address may be any`() throws {
    let request = AccountRequest(apiURL: "https://other.example/x")
    #expect("\(try service(request, Self.exported).address)" == "https://other.example/x")
  }

  @Test func `without an address the environment's token goes to production`() throws {
    let environment = ["VERSORI_TOKEN": "t", "VERSORI_ORGANISATION_ID": "01ENV"]
    let address = try service(AccountRequest(), environment).address
    #expect("\(address)" == "https://platform.versori.com/api/connect/v1")
  }

  @Test func `beside a context the address may change the path alone`() throws {
    let same = AccountRequest(context: "prod", apiURL: "https://platform.versori.com/other")
    #expect(
      "\(try service(same, [:], Self.vendor).address)" == "https://platform.versori.com/other")
  }

  @Test(
    arguments: [
      "https://evil.example/api/connect/v1", "https://platform.versori.com:444/",
      "https://platform-staging.versori.com/", "http://127.0.0.1/",
    ])
  func `S02 a context's token goes to no other origin, and both are named`(url: String) throws {
    let error = try #require(
      failure(AccountRequest(context: "prod", apiURL: url), Self.exported, Self.vendor))
    guard case .foreignOrigin(_, let asked, let allowed, _) = error else {
      Issue.record("another error: \(error)")
      return
    }
    #expect(error.description.contains("\(asked)"))
    #expect(error.description.contains("\(allowed)"))
    #expect("\(allowed)" == "https://platform.versori.com")
  }

  @Test(
    arguments: [
      ("https://platform-staging.versori.com/api/v2/", "https://platform-staging.versori.com"),
      ("https://host:8443", "https://host:8443"), ("http://127.0.0.1:9/x", "http://127.0.0.1:9"),
      ("HTTPS://Host/", "https://host"),
    ])
  func `of url_overwrite scheme, host and port are kept`(url: String, origin: String) throws {
    let files = config("url_overwrite: \(url)")
    let account = try service(AccountRequest(), [:], files)
    #expect("\(account.address)" == "\(origin)/api/connect/v1")
  }

  // MARK: - The public catalogue

  @Test(
    arguments: [
      ["VERSORI_TOKEN": "t"], exported,
      ["VERSORI_TOKEN": "t", "VERSORI_ORGANISATION_ID": ""],
    ])
  func `the public catalogue needs a token and no organisation`(
    environment: [String: String]
  ) throws {
    let account = try service(AccountRequest(isPublic: true), environment)
    #expect(account.scope == .publicCatalogue)
    #expect(account.organisation == nil)
    #expect(account.source == .environment)
  }

  @Test func `a context without an organisation opens the public catalogue`() throws {
    let files = ["/home/.versori/config.yaml": "active_context: c\ncontexts: {c: {jwt: t}}\n"]
    let account = try service(AccountRequest(isPublic: true), [:], files)
    #expect(account.scope == .publicCatalogue)
    #expect("\(account.address)" == "https://platform.versori.com/api/connect/v1")
  }

  @Test func `the demo has a public catalogue too`() throws {
    #expect(
      try choose(AccountRequest(demo: 7, isPublic: true), Self.exported)
        == .demo(.init(count: 7, organisation: nil, isPublic: true)))
  }

  @Test func `the public catalogue without a token is refused`() {
    let request = AccountRequest(isPublic: true, fallsBackToDemo: true)
    #expect(failure(request) == .accountless(.public))
    #expect(
      failure(request, ["VERSORI_ORGANISATION_ID": "01"])
        == .tokenlessVariables(["VERSORI_ORGANISATION_ID"]))
    #expect(
      failure(AccountRequest(context: "bare", isPublic: true), [:], Self.vendor)
        == .noToken(.context(name: "bare", file: "/home/.versori/config.yaml"), .vendor, line: 12))
  }

  // MARK: - What is refused

  @Test(
    arguments: [
      (["VERSORI_ORGANISATION_ID": "01"], ["VERSORI_ORGANISATION_ID"]),
      (["VERSORI_API_URL": "https://x"], ["VERSORI_API_URL"]),
      (
        ["VERSORI_API_URL": "https://x", "VERSORI_ORGANISATION_ID": "01"],
        ["VERSORI_ORGANISATION_ID", "VERSORI_API_URL"]
      ),
    ])
  func `N24 variables without the token that they belong to are refused`(
    environment: [String: String], names: [String]
  ) throws {
    let error = try #require(failure(AccountRequest(), environment, Self.vendor))
    #expect(error == .tokenlessVariables(names))
    let verb = names.count == 1 ? "is" : "are"
    #expect(error.description.hasPrefix("\(names.joined(separator: " and ")) \(verb) set and "))
    #expect(
      try service(AccountRequest(context: "prod"), environment, Self.vendor).organisation
        == "01PROD")
  }

  @Test func `N24 a token without an organisation is refused, unless one is typed`() throws {
    let environment = ["VERSORI_TOKEN": "t"]
    #expect(failure(AccountRequest(), environment) == .noOrganisation(.environment, nil))
    #expect(
      try service(AccountRequest(organisation: "01"), environment).organisation == "01")
  }

  @Test(arguments: ["http://example.com", "http://0.0.0.0/", "http://localhost.evil.com/"])
  func `N24 a token goes over plain http to loopback alone`(url: String) throws {
    var environment = Self.exported
    environment["VERSORI_API_URL"] = url
    let error = try #require(failure(AccountRequest(), environment))
    #expect(error == .address(namedBy: "VERSORI_API_URL", .clearText))
    environment["VERSORI_API_URL"] = "http://127.0.0.1:8080/api"
    #expect("\(try service(AccountRequest(), environment).address)" == "http://127.0.0.1:8080/api")
  }

  @Test(
    arguments: [
      ("nonsense", AddressFault.scheme), ("ftp://x/", .scheme), ("file:///etc/passwd", .scheme),
      ("ftps://host/x", .scheme),
      ("https://u:secret@host/", .userinfo), ("http://127.0.0.1@evil/", .userinfo),
    ])
  func `S10 an address that is none is refused without repeating it`(
    url: String, fault: AddressFault
  ) throws {
    let error = try #require(
      failure(AccountRequest(apiURL: url), ["VERSORI_TOKEN": "t", "VERSORI_ORGANISATION_ID": "1"]))
    #expect(error == .address(namedBy: "--api-url", fault))
    #expect(!error.description.contains("secret"))
  }

  @Test(
    arguments: [
      ("a b", SecretFault.space), ("a\rb", .carriageReturn), ("a\nb", .lineFeed),
      ("tökén", .nonASCII), ("a\t", .control), ("\n", .empty),
    ])
  func `S03 a token of the wrong bytes is refused without telling it`(
    token: String, fault: SecretFault
  ) throws {
    let environment = ["VERSORI_TOKEN": token, "VERSORI_ORGANISATION_ID": "01"]
    let error = try #require(failure(AccountRequest(), environment))
    #expect(error == .token(.environment, fault))
    #expect(!error.description.contains(token))
  }

  @Test func `S03 one newline at a token's end is dropped`() throws {
    let environment = ["VERSORI_TOKEN": "token\n", "VERSORI_ORGANISATION_ID": "01"]
    #expect(try service(AccountRequest(), environment).token == (try Secret(token: "token")))
  }

  @Test func `S03 a NUL in a file's token is seen`() {
    let files = ["/home/.versori/config.yaml": Self.text(#"jwt: "a\0b""#)]
    #expect(
      failure(AccountRequest(), [:], files)
        == .token(.context(name: "c", file: "/home/.versori/config.yaml"), .nul, line: 5))
  }

  @Test func `a context that is not there is refused with its neighbours`() {
    #expect(
      failure(AccountRequest(context: "prdo"), [:], Self.vendor)
        == .unknownContext("prdo", known: ["prod", "staging", "bare"], nearest: "prod"))
    #expect(
      failure(AccountRequest(context: "x")) == .unknownContext("x", known: [], nearest: nil))
  }

  @Test func `a context that lacks half of an account is refused`() {
    let source = AccountSource.context(name: "bare", file: "/home/.versori/config.yaml")
    #expect(
      failure(AccountRequest(context: "bare"), [:], Self.vendor)
        == .noToken(source, .vendor, line: 12))
    let files = ["/home/.versori/config.yaml": "active_context: c\ncontexts: {c: {jwt: t}}\n"]
    #expect(
      failure(AccountRequest(), [:], files)
        == .noOrganisation(
          .context(name: "c", file: "/home/.versori/config.yaml"), .vendor, line: 2))
  }

  @Test func `an active context that is not there is refused, not replaced by the demo`() {
    let files = ["/home/.versori/config.yaml": "active_context: gone\ncontexts: {}\n"]
    #expect(
      failure(AccountRequest(fallsBackToDemo: true), [:], files)
        == .activeContextMissing(
          "gone", file: "/home/.versori/config.yaml", line: 1, nearest: nil))
  }

  @Test(
    arguments: [
      ("active_context: prdo\n", ":1: active_context names prdo", "did you mean prod?"),
      (
        "contexts:\n  prod:\n    jwt: t\n    organisation_id:\nactive_context: prod",
        ":4: context prod has no organisation_id", "use --org"
      ),
      (
        "active_context: prod\ncontexts:\n\n  prod:\n    organisation_id: 01\n",
        ":4: context prod has no jwt", "versori context add"
      ),
      (
        "active_context: prod\ncontexts:\n  prod:\n    organisation_id: 01\n    jwt: a b\n",
        ":5: the token of context prod ", "space"
      ),
      (
        "active_context: prod\ncontexts:\n  prod:\n    jwt: t\n    organisation_id: 01\n"
          + "    url_overwrite: ftp://x",
        ":6: url_overwrite of context prod is neither http nor https", ""
      ),
    ])
  func `T11 what is wrong with a context names its file, its line and what was meant`(
    text: String, beginning: String, words: String
  ) throws {
    let path = "/home/.versori/config.yaml"
    let whole = text.contains("contexts:") ? text : text + "contexts: {prod: {}, staging: {}}\n"
    let error = try #require(failure(AccountRequest(), [:], [path: whole]))
    #expect(error.description.hasPrefix(path + beginning), "\(error)")
    #expect(words.isEmpty || error.description.contains(words), "\(error)")
  }

  @Test(
    arguments: [
      ("active_context: [\n", 2), ("- a\n", 1), ("contexts: 3\nactive_context: c\n", 1),
      ("active_context: c\ncontexts:\n  c: [jwt]\n", 3),
      ("active_context: c\ncontexts:\n  c:\n    jwt: {a: b}\n", 4),
    ])
  func `T11 a source that is reached and cannot be read names its file and line`(
    text: String, line: Int
  ) throws {
    let path = "/home/.versori/config.yaml"
    let error = try #require(
      failure(AccountRequest(fallsBackToDemo: true), [:], [path: text]))
    guard case .unreadable(let reason) = error else {
      Issue.record("another error: \(error)")
      return
    }
    #expect(reason.file == path)
    #expect(reason.line == line)
  }

  @Test func `a source that is not reached may be anything`() throws {
    let files = ["/home/.versori/config.yaml": "["]
    #expect(try service(AccountRequest(), Self.exported, files).source == .environment)
  }

  @Test func `a file that was named must be there`() {
    let environment = ["VERSORI_CONFIG": "/gone.yaml"]
    #expect(
      failure(AccountRequest(fallsBackToDemo: true), environment)
        == .unreadable(YAMLError(file: "/gone.yaml", reason: .absent)))
  }

  @Test func `options that name a service do not end in the demo`() {
    #expect(
      failure(AccountRequest(apiURL: "https://x", fallsBackToDemo: true)) == .accountless(.apiURL))
    #expect(
      failure(AccountRequest(organisation: "01", fallsBackToDemo: true))
        == .accountless(.organisation))
  }

  @Test func `no description of an account tells the token`() throws {
    let account = try service(AccountRequest(), Self.exported)
    #expect(!"\(account)".contains("env-token"))
    #expect(!String(reflecting: account).contains("env-token"))
  }

  // MARK: - Fixtures

  private static let exported = [
    "VERSORI_TOKEN": "env-token", "VERSORI_ORGANISATION_ID": "01ENV",
    "VERSORI_API_URL": "https://env.example:8443/base",
  ]

  private static let vendorText = """
    active_context: staging
    contexts:
      prod:
        name: prod
        organisation_id: 01PROD
        jwt: prod-token
      staging:
        name: staging
        organisation_id: 01STAGING
        jwt: staging-token
        url_overwrite: https://platform-staging.versori.com/api/v2/
      bare:
        name: bare
        organisation_id: 01BARE
    """

  private static let vendor = ["/home/.versori/config.yaml": vendorText]

  /// A file with one context, which is active; `line` belongs to it.
  private static func text(_ line: String) -> String {
    "active_context: c\ncontexts:\n  c:\n    organisation_id: 01\n    \(line)\n"
  }

  private func config(_ line: String) -> [String: String] {
    ["/home/.versori/config.yaml": Self.text("jwt: t\n    \(line)")]
  }

  private func choose(
    _ request: AccountRequest, _ environment: [String: String] = [:],
    _ files: [String: String] = [:]
  ) throws -> ChosenAccount {
    let variables = ["HOME": "/home"].merging(environment) { $1 }
    return try AccountChoice.make(
      request, in: Surroundings(variables: variables, files: files))
  }

  private func service(
    _ request: AccountRequest, _ environment: [String: String] = [:],
    _ files: [String: String] = [:]
  ) throws -> Account {
    let chosen = try choose(request, environment, files)
    guard case .service(let account) = chosen else {
      Issue.record("the demo instead of an account")
      throw AccountError.none
    }
    return account
  }

  private func failure(
    _ request: AccountRequest, _ environment: [String: String] = [:],
    _ files: [String: String] = [:]
  ) -> AccountError? {
    #expect(throws: AccountError.self) { try choose(request, environment, files) }
  }
}
