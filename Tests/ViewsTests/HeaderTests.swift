import Cells
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

  @Test func `where it is narrow the help says it`() {
    for contexts in [[], ["prod"]] {
      #expect(header(contexts: contexts, on: .usual).contains("connect: ?"))
    }
  }
}
