import ConnectAPI
import Testing
import YAML

@testable import vex

/// Whatever is dumped, in a debugger or by a slip, the token is not in it.
@Suite struct SecrecyTests {
  private static let token = "hunter2hunter2"
  private static let file = """
    active_context: c
    contexts: {c: {organisation_id: o, jwt: \(token), url_overwrite: "http://127.0.0.1:1"}}
    """

  private let exported = Surroundings(
    variables: [
      "VERSORI_TOKEN": token, "VERSORI_ORGANISATION_ID": "o",
      "VERSORI_API_URL": "http://127.0.0.1:1",
    ]
  ) { path throws(YAMLError) in throw YAMLError(file: path, reason: .absent) }

  private let configured = Surroundings(variables: ["VERSORI_CONFIG": "/c"]) {
    _ throws(YAMLError) in Array(file.utf8)
  }

  /// All that reflection tells of a value.
  private func told(_ value: some Any) -> String {
    var dumped = ""
    dump(value, to: &dumped)
    return dumped + String(reflecting: value) + String(describing: value)
  }

  @Test func `S09 surroundings hand on an environment without it`() {
    #expect(exported.environment["VERSORI_TOKEN"] == nil)
    #expect(exported["VERSORI_TOKEN"] == nil)
    #expect(exported["VERSORI_ORGANISATION_ID"] == "o")
    #expect(!told(exported).contains(Self.token))
  }

  @Test func `a token that is none leaves its fault alone`() {
    let surroundings = Surroundings(variables: ["VERSORI_TOKEN": "\(Self.token) x"]) {
      path throws(YAMLError) in throw YAMLError(file: path, reason: .absent)
    }
    #expect(surroundings.token == .failure(.space))
    #expect(!told(surroundings).contains(Self.token))
  }

  @Test func `a file of contexts and its contexts do not tell it`() throws {
    let location = try #require(ContextLocation.all(configured).first)
    let file = try #require(try ContextFile.read(location, by: configured.read))
    let context = try #require(try file.context("c"))
    #expect(context.token == .written(.success(try Secret(token: Self.token))))
    #expect(!told(file).contains(Self.token))
    #expect(!told(context).contains(Self.token))
  }

  @Test(arguments: [false, true])
  func `an open account does not tell it`(isConfigured: Bool) throws {
    let surroundings = isConfigured ? configured : exported
    let opened = try OpenAccount.open(
      by: .init(environment: surroundings.environment),
      choose: { () throws(AccountError) in
        try AccountChoice.make(AccountRequest(), in: surroundings)
      })
    defer { opened.close() }
    #expect(opened.account.token == (try Secret(token: Self.token)))
    #expect(!told(opened.account).contains(Self.token))
    #expect(!told(opened.client).contains(Self.token))
    #expect(!told(opened).contains(Self.token))
  }
}
