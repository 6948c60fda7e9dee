import ConnectAPI
import ConnectModels
import Testing

@testable import vex

/// What a check says of the account: how whoever reads it elsewhere comes to the same one.
@Suite struct CheckAccountTests {
  private static let context = AccountSource.context(name: "it's prod", file: "/c.yaml")

  @Test(
    arguments: [
      (context, Options(), #"vex --context 'it'\''s prod'"#),
      (context, Options(context: "it's prod"), #"vex --context 'it'\''s prod'"#),
      (
        context, Options(apiURL: "https://api.example/x", organisation: "01OTHER"),
        #"vex --context 'it'\''s prod' --api-url 'https://api.example/x' --org 01OTHER"#
      ),
      (.environment, Options(), "vex"),
      (.environment, Options(isPublic: true), "vex --public"),
      (.environment, Options(config: "/home/me/vex.yaml"), "vex"),
      (.demo, Options(demo: 7, organisation: "01J"), "vex --demo=7 --org 01J"),
    ])
  func `the call names the account, also where it was the active one`(
    source: AccountSource, options: Options, call: String
  ) throws {
    let account = Account(
      source: source, scope: .organisation(Identifier("01OWN")),
      address: try ServiceAddress("https://api.example/"), token: try Secret(token: "t"))
    #expect(CheckAccount(account, options).call == call)
  }

  @Test func `a page says whose it is`() throws {
    let account = Account(
      source: .environment, scope: .publicCatalogue,
      address: try ServiceAddress("https://api.example/"), token: try Secret(token: "t"))
    #expect(
      CheckAccount(account, Options(isPublic: true)).name == "the public catalogue at api.example")
  }
}
