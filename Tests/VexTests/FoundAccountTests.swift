import JSON
import Testing

@testable import vex

/// The accounts that `vex context` lists.
@Suite struct FoundAccountTests {
  private static let file = "/home/.versori/config.yaml"
  private static let contexts = """
    active_context: staging
    contexts:
      prod: {organisation_id: 01PROD, jwt: prod-token}
      staging:
        organisation_id: 01STAGING
        jwt: staging-token
        url_overwrite: https://platform-staging.versori.com/api/v2/
      bare: {organisation_id: 01BARE}
    """
  private static let exported = [
    "HOME": "/home", "VERSORI_TOKEN": "env-token", "VERSORI_ORGANISATION_ID": "01ENV",
  ]

  @Test func `contexts are listed in their file's order, and one is active`() throws {
    let accounts = try Self.accounts(["HOME": "/home"])
    #expect(accounts.map(\.name) == ["prod", "staging", "bare"])
    #expect(accounts.map(\.isActive) == [false, true, false])
    #expect(accounts.map(\.organisation) == ["01PROD", "01STAGING", "01BARE"])
    #expect(accounts[1].service == "https://platform-staging.versori.com/api/connect/v1")
    #expect(accounts.allSatisfy { $0.origin == Self.file })
    #expect(accounts[2].problem?.contains("has no jwt") == true)
  }

  @Test func `what is exported comes first, and is what is used`() throws {
    let accounts = try Self.accounts(Self.exported)
    #expect(accounts.map(\.name) == ["VERSORI_TOKEN", "prod", "staging", "bare"])
    #expect(accounts.map(\.isActive) == [true, false, false, false])
    #expect(accounts[0].origin == "the environment")
    #expect(accounts[0].organisation == "01ENV")
  }

  @Test func `an account that cannot be used says why`() throws {
    let accounts = try Self.accounts(["HOME": "/home", "VERSORI_TOKEN": "env-token"])
    #expect(accounts[0].isActive)
    #expect(accounts[0].problem?.contains("VERSORI_ORGANISATION_ID") == true)
  }

  @Test func `nothing configured is no account`() throws {
    let nothing = Surroundings(variables: [:], files: [:])
    #expect(try FoundAccount.all(in: nothing).isEmpty)
    #expect(FoundAccount.fault(in: nothing) == AccountError.none)
  }

  @Test func `an account whose token is not to be had shows what else its file says`() throws {
    let text = """
      contexts:
        prod:
          organisation: 01PROD
          url: https://api.example
          label: production
          token_env: UNSET
          accent: gren
      """
    let accounts = try Self.own(text)
    #expect(accounts.first?.organisation == "01PROD")
    #expect(accounts.first?.service == "https://api.example/api/connect/v1")
    #expect(accounts.first?.label == "production")
    #expect(accounts.first?.problem?.contains(":6: the token of context prod") == true)
  }

  @Test func `a label is listed, and an accent that is none is said`() throws {
    let text = """
      contexts:
        prod: {organisation: 01, label: production, token_command: pass, accent: gren}
      """
    let accounts = try Self.own(text)
    #expect(accounts.first?.label == "production")
    #expect(accounts.first?.problem?.hasSuffix("not gren; did you mean green?") == true)
    #expect(ContextPrinting.table(accounts).contains(" production "))
    #expect(ContextPrinting.json(accounts).contains(#""label":"production""#))
  }

  @Test(arguments: [
    (["VERSORI_ORGANISATION_ID": "01"], contexts, "VERSORI_TOKEN is not"),
    ([:], "active_context: prd\ncontexts: {prod: {organisation_id: 01, jwt: t}}", "prod?"),
    ([:], "active_context: x", "active_context names x"),
  ])
  func `what every other command would end with is said, and no account is called active`(
    variables: [String: String], text: String, words: String
  ) throws {
    let surroundings = Surroundings(
      variables: variables.merging(["HOME": "/home"]) { $1 }, files: [Self.file: text])
    #expect(FoundAccount.fault(in: surroundings)?.description.contains(words) == true)
    #expect(try FoundAccount.all(in: surroundings).allSatisfy { !$0.isActive })
  }

  @Test func `an account that is listed with its problem, or none that is active, is no fault`() {
    for text in [Self.contexts, "contexts: {prod: {}}", "active_context: b\ncontexts: {b: {}}"] {
      let surroundings = Surroundings(variables: ["HOME": "/home"], files: [Self.file: text])
      #expect(FoundAccount.fault(in: surroundings) == nil)
    }
  }

  @Test func `a file that cannot be read is an error, not an account less`() {
    let surroundings = Surroundings(
      variables: ["HOME": "/home"], files: [Self.file: "contexts: ["])
    #expect(throws: AccountError.self) { try FoundAccount.all(in: surroundings) }
  }

  @Test func `no token is printed in any form`() throws {
    let accounts = try Self.accounts(Self.exported)
    let texts = [ContextPrinting.table(accounts), ContextPrinting.json(accounts)]
    #expect(texts.allSatisfy { !$0.contains("-token") })
    let lines = texts[0].split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix("*       VERSORI_TOKEN  01ENV"))
    for line in texts[1].split(separator: "\n") {
      let document = try JSONDocument(Array(line.utf8))
      #expect(document.value("active", in: document.root) != nil)
    }
  }

  /// The accounts of vex's own file.
  private static func own(_ text: String) throws -> [FoundAccount] {
    let path = "/home/.config/vex/config.yaml"
    var surroundings = Surroundings(
      variables: [:], ownConfig: ContextLocation(path: path, isNamed: true, dialect: .own)
    ) { _ in Array(text.utf8) }
    surroundings.run = { _ in [] }
    return try FoundAccount.all(in: surroundings)
  }

  private static func accounts(_ variables: [String: String]) throws -> [FoundAccount] {
    try FoundAccount.all(in: Surroundings(variables: variables, files: [file: contexts]))
  }
}
