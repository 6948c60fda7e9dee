import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

/// What the first line says of the demo.
@Suite struct HeaderTests {
  private func header(contexts: [String], on size: Size) -> String {
    var driver = ExplorerDriver.browsing(on: size) {
      $0.account.isDemo = true
      $0.contexts = contexts.map { ContextOffer(name: $0, file: "config.yaml") }
    }
    return driver.look(on: size).row(0).map(\.text).joined()
  }

  @Test(arguments: [Size.roomy, .wide])
  func `the demo says how to come to an account of one's own`(size: Size) {
    #expect(header(contexts: [], on: size).contains("versori context add"))
    let known = header(contexts: ["prod", "staging"], on: size)
    #expect(known.contains(":ctx prod"))
    #expect(!known.contains("versori context add"))
  }

  @Test func `why it was not read again stands where there is room, and when that is tried again`()
  {
    let rows = [Size.narrow, .small, .usual, .roomy, .wide].map { size in
      var driver = ExplorerDriver.browsing(on: size) { $0.refreshInterval = .seconds(600) }
      driver.wait(.seconds(660))
      driver.fail(
        APIError(
          kind: .unavailable, sentence: "https://platform.versori.com answered 503 Unavailable"))
      return driver.look(on: size).row(0).map(\.text).joined()
    }
    let outcome = Golden("header-not-refreshed").compare(with: rows.joined(separator: "\n"))
    #expect(outcome == .same)
  }

  @Test(arguments: [Size.small, .usual, .roomy])
  func `while it is tried again the reason is seen before the address`(size: Size) {
    var driver = ExplorerDriver.browsing(on: size) { $0.refreshInterval = .seconds(60) }
    driver.wait(.seconds(70))
    driver.waitForRetry(
      of: APIError(
        kind: .unavailable, sentence: "http://127.0.0.1:8190 answered 503 Service Unavailable"),
      after: .seconds(4))
    #expect(driver.look(on: size).text.contains("503"))
  }

  @Test func `where it is narrow the help says it`() {
    for contexts in [[], ["prod"]] {
      #expect(header(contexts: contexts, on: .usual).contains("connect: ?"))
    }
  }
}
