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
    #expect(accounts.map(\.organisation) == ["01PROD", "01STAGING", nil])
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
    #expect(try FoundAccount.all(in: Surroundings(variables: [:], files: [:])).isEmpty)
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

  private static func accounts(_ variables: [String: String]) throws -> [FoundAccount] {
    try FoundAccount.all(in: Surroundings(variables: variables, files: [file: contexts]))
  }
}
